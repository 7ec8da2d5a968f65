//! What is kept of a contact. Names are those of the REST API, where it has one.

use chrono::NaiveDate;
use serde_json::Number;

use super::archive::{Archive, each, named, optional, optional_text, optional_word};
use crate::model::{
    Address, Contact, Email, FieldValue, FieldValues, Info, Location, Phone, Picture, Postal,
    StreetAddress, parse_local_date,
};

pub(super) fn contact(archive: &mut dyn Archive, contact: &mut Contact) {
    archive.guid("id", &mut contact.id);
    revision(archive, &mut contact.revision);
    archive.open("source");
    named(archive, "sourceType", &mut contact.source.source_type);
    optional_word(archive, "appId", &mut contact.source.app_id);
    archive.close();
    archive.moment("createdDate", &mut contact.created_date);
    archive.moment("updatedDate", &mut contact.updated_date);
    let activity = &mut contact.last_activity;
    archive.open("lastActivity");
    archive.moment("activityDate", &mut activity.date);
    named(archive, "activityType", &mut activity.activity_type);
    archive.close();
    archive.open("primaryEmail");
    named(archive, SUBSCRIPTION, &mut contact.email_subscription);
    let deliverability = &mut contact.email_deliverability;
    named(archive, "deliverabilityStatus", deliverability);
    archive.close();
    archive.open("primaryPhone");
    let subscription = &mut contact.phone_subscription;
    optional(archive, SUBSCRIPTION, subscription, &named);
    archive.close();
    archive.open("info");
    info(archive, &mut contact.info);
    archive.close();
}

const SUBSCRIPTION: &str = "subscriptionStatus";

fn revision(archive: &mut dyn Archive, revision: &mut u32) {
    let mut number = i64::from(*revision);
    archive.whole("revision", &mut number);
    match u32::try_from(number) {
        Ok(read) => *revision = read,
        Err(_) => archive.wrong("revision", "a whole number from 0 to 2^32-1"),
    }
}

fn info(archive: &mut dyn Archive, info: &mut Info) {
    archive.open("name");
    optional_text(archive, "first", &mut info.name.first);
    optional_text(archive, "last", &mut info.name.last);
    archive.close();
    each(archive, "emails", &mut info.emails, email);
    each(archive, "phones", &mut info.phones, phone);
    each(archive, "addresses", &mut info.addresses, address);
    optional_text(archive, "company", &mut info.company);
    optional_text(archive, "jobTitle", &mut info.job_title);
    optional(archive, "birthdate", &mut info.birthdate, &birthdate);
    optional_word(archive, "locale", &mut info.locale);
    each(
        archive,
        "labelKeys",
        &mut info.label_keys,
        |archive, key| {
            archive.word("", key);
        },
    );
    extended_fields(archive, &mut info.extended_fields);
    optional(archive, "picture", &mut info.picture, &picture);
}

fn email(archive: &mut dyn Archive, email: &mut Email) {
    archive.open("");
    archive.guid("id", &mut email.id);
    named(archive, "tag", &mut email.tag);
    archive.text("email", &mut email.email);
    archive.flag("primary", &mut email.primary);
    archive.close();
}

fn phone(archive: &mut dyn Archive, phone: &mut Phone) {
    archive.open("");
    archive.guid("id", &mut phone.id);
    named(archive, "tag", &mut phone.tag);
    optional_word(archive, "countryCode", &mut phone.country_code);
    archive.text("phone", &mut phone.phone);
    optional_text(archive, "e164Phone", &mut phone.e164_phone);
    optional_word(archive, "callingCode", &mut phone.calling_code);
    archive.flag("primary", &mut phone.primary);
    archive.close();
}

fn address(archive: &mut dyn Archive, address: &mut Address) {
    archive.open("");
    archive.guid("id", &mut address.id);
    named(archive, "tag", &mut address.tag);
    archive.open("address");
    postal(archive, &mut address.address);
    archive.close();
    archive.close();
}

fn postal(archive: &mut dyn Archive, postal: &mut Postal) {
    optional_text(archive, "formattedAddress", &mut postal.formatted_address);
    optional(archive, "geocode", &mut postal.geocode, &location);
    let street = &mut postal.street_address;
    optional(archive, "streetAddress", street, &street_address);
    optional_text(archive, "addressLine", &mut postal.address_line);
    optional_text(archive, "addressLine2", &mut postal.address_line2);
    optional_text(archive, "city", &mut postal.city);
    optional_word(archive, "subdivision", &mut postal.subdivision);
    optional_word(archive, "country", &mut postal.country);
    optional_text(archive, "postalCode", &mut postal.postal_code);
    optional_text(archive, "hint", &mut postal.hint);
}

fn location(archive: &mut dyn Archive, name: &str, location: &mut Location) {
    archive.open(name);
    archive.number("latitude", &mut location.latitude);
    archive.number("longitude", &mut location.longitude);
    archive.close();
}

fn street_address(archive: &mut dyn Archive, name: &str, street: &mut StreetAddress) {
    archive.open(name);
    archive.text("number", &mut street.number);
    archive.text("name", &mut street.name);
    archive.text("apt", &mut street.apt);
    archive.close();
}

fn birthdate(archive: &mut dyn Archive, name: &str, date: &mut NaiveDate) {
    let mut text = date.to_string();
    archive.text(name, &mut text);
    match parse_local_date(&text) {
        Some(read) => *date = read,
        None => archive.wrong(name, "a date of the form YYYY-MM-DD"),
    }
}

fn extended_fields(archive: &mut dyn Archive, values: &mut FieldValues) {
    let before = core::mem::take(values);
    let mut before = before.iter();
    for _ in 0..archive.map("extendedFields", before.len()) {
        if archive.has_failed() {
            break;
        }
        let own = before.next();
        let own = own.map(|(key, value)| (key.to_owned(), value.clone()));
        let (mut key, mut value) = own.unwrap_or((String::new(), FieldValue::Flag(false)));
        archive.key(&mut key);
        archive.field_value(&key, &mut value);
        values.insert(&key, value);
    }
    archive.close();
}

fn picture(archive: &mut dyn Archive, name: &str, picture: &mut Picture) {
    archive.open(name);
    archive.text("image", &mut picture.image);
    named(archive, "imageProvider", &mut picture.provider);
    archive.close();
}

impl Default for Location {
    fn default() -> Self {
        Self {
            latitude: Number::from(0),
            longitude: Number::from(0),
        }
    }
}
