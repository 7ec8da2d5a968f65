//! What contacts can be filtered and sorted by (semantics §7.1): everything that one of the surfaces
//! documents. Names are those of the REST API.

use super::field::{
    ALL, Arity, COMPARE, EQ, EXISTS, Each, IN, Kind, NIN, Read, SOME, STARTS, Spec, fields,
};
use super::key::Item;
use crate::model::{
    Contact, DataType, Email, EmailDeliverabilityStatus, ExtendedField, FieldType, FieldValue,
    Named, Phone, Postal, SubscriptionStatus, formatted_phone, subscription_status,
};

/// Before the key of an extended field.
pub(super) const EXTENDED: &str = "info.extendedFields.";

pub(super) const CONTACT_FIELDS: &[Spec] = fields! { Contact;
    "id" Kind::Guid, One, [EQ IN EXISTS], false, |c, _, each| each(Item::Guid(c.id));
    "createdDate" Kind::Date, One, [EQ COMPARE], true, |c, _, each| each(Item::Date(c.created_date));
    "updatedDate" Kind::Date, One, [EQ COMPARE], false, |c, _, each| each(Item::Date(c.updated_date));
    "lastActivity.activityDate" Kind::Date, One, [EQ COMPARE], true,
        |c, _, each| each(Item::Date(c.last_activity.date));
    "primaryInfo.email" Kind::Email, One, [EQ IN EXISTS STARTS], true, primary_email;
    "primaryInfo.phone" Kind::Text, One, [EQ IN EXISTS STARTS], false,
        |c, _, each| primary_phone(c, each, |phone| Some(phone.phone.clone()));
    "info.name.first" Kind::Text, One, [EQ IN EXISTS STARTS], true,
        |c, _, each| text(&c.info.name.first, each);
    "info.name.last" Kind::Text, One, [EQ IN EXISTS STARTS], true,
        |c, _, each| text(&c.info.name.last, each);
    "info.company" Kind::Text, One, [EQ IN EXISTS STARTS], true,
        |c, _, each| text(&c.info.company, each);
    "info.jobTitle" Kind::Text, One, [EQ IN EXISTS STARTS], true,
        |c, _, each| text(&c.info.job_title, each);
    "info.birthdate" Kind::Date, One, [EQ COMPARE], true,
        |c, _, each| if let Some(date) = c.info.birthdate { each(Item::Date(date.into())) };
    "info.locale" Kind::Text, One, [EQ IN EXISTS], false, |c, _, each| text(&c.info.locale, each);
    "info.labelKeys" Kind::Text, Many, [SOME ALL], false,
        |c, _, each| c.info.label_keys.iter().for_each(|key| each(Item::Text(key)));
    // Documented; contacts here have no locations.
    "info.locations" Kind::Text, Many, [SOME ALL], false, |_, _, _| ();
    "info.emails.email" Kind::Email, Many, [EQ IN SOME EXISTS STARTS], false,
        |c, _, each| c.info.emails.iter().for_each(|email| each(Item::Text(&email.email)));
    "info.phones.phone" Kind::Text, Many, [EQ IN SOME EXISTS STARTS], false,
        |c, _, each| c.info.phones.iter().for_each(|phone| each(Item::Text(&phone.phone)));
    "info.phones.e164Phone" Kind::Text, Many, [EQ IN SOME EXISTS STARTS], false,
        |c, _, each| c.info.phones.iter().for_each(|phone| text(&phone.e164_phone, each));
    "info.addresses.street" Kind::Text, Many, [EQ IN SOME EXISTS STARTS], false,
        |c, _, each| c.info.addresses.iter().for_each(|item| street(&item.address, each));
    "info.addresses.city" Kind::Text, Many, [EQ IN SOME EXISTS STARTS], false,
        |c, _, each| c.info.addresses.iter().for_each(|item| text(&item.address.city, each));
    "info.addresses.subdivision" Kind::Text, Many, [EQ IN SOME EXISTS], false,
        |c, _, each| c.info.addresses.iter().for_each(|item| text(&item.address.subdivision, each));
    "info.addresses.country" Kind::Text, Many, [EQ IN SOME EXISTS], false,
        |c, _, each| c.info.addresses.iter().for_each(|item| text(&item.address.country, each));
    "primaryEmail.email" Kind::Email, One, [EQ IN EXISTS STARTS], true, primary_email;
    "primaryEmail.subscriptionStatus" SUBSCRIPTION, One, [EQ IN NIN], false,
        |c, _, each| if c.info.primary_email().is_some() { name(c.email_subscription, each) };
    "primaryEmail.deliverabilityStatus" DELIVERABILITY, One, [EQ IN NIN], false,
        |c, _, each| if c.info.primary_email().is_some() { name(c.email_deliverability, each) };
    "primaryPhone.phone" Kind::Text, One, [EQ IN EXISTS STARTS], false,
        |c, _, each| primary_phone(c, each, |phone| Some(phone.phone.clone()));
    "primaryPhone.e164Phone" Kind::Text, One, [EQ IN EXISTS STARTS], false,
        |c, _, each| primary_phone(c, each, |phone| phone.e164_phone.clone());
    "primaryPhone.formattedPhone" Kind::Text, One, [EQ IN EXISTS STARTS], true,
        |c, _, each| primary_phone(c, each, |phone| Some(formatted_phone(phone)));
    "primaryPhone.countryCode" Kind::Text, One, [EQ IN EXISTS STARTS], true,
        |c, _, each| primary_phone(c, each, |phone| phone.country_code.clone());
    "primaryPhone.subscriptionStatus" SUBSCRIPTION, One, [EQ IN NIN], false, |c, _, each| {
        if let Some(phone) = c.info.primary_phone() { name(subscription_status(c, phone), each) }
    };
    "info.extendedFields.members.membershipStatus" Kind::OneOf(&MEMBERSHIP), One, [EQ IN NIN],
        false, extended;
    "info.extendedFields.emailSubscriptions.subscriptionStatus" SUBSCRIPTION, One, [EQ IN NIN], false,
        extended;
    "info.extendedFields.emailSubscriptions.deliverabilityStatus" DELIVERABILITY, One, [EQ IN NIN],
        false, extended;
    "info.extendedFields.emailSubscriptions.effectiveEmail" Kind::Text, One, [EXISTS], true, extended;
    // A sample of REST compares amounts, though the documentation retired these filters.
    "info.extendedFields.ecom.numOfPurchases" Kind::Number, One, [EQ COMPARE], false, extended;
    "info.extendedFields.ecom.totalSpentAmount" Kind::Number, One, [EQ COMPARE], false, extended;
    "info.extendedFields.ecom.lastPurchaseDate" Kind::Date, One, [EQ COMPARE], false, extended;
};

/// What contacts can be filtered and sorted by of fields that are not in the table themselves.
static TEXT: Spec = extended_field("", Kind::Text, EQ | IN | STARTS, true);
static NUMBER: Spec = extended_field("", Kind::Number, EQ | COMPARE, true);
static DATE: Spec = extended_field("", Kind::Date, EQ | COMPARE, true);
/// System fields without a row, such as `invoices.vatId`: documented, and without filters.
static CLOSED: Spec = extended_field("", Kind::Text, 0, false);

const SUBSCRIPTION: Kind = Kind::OneOf(SubscriptionStatus::NAMES);
const DELIVERABILITY: Kind = Kind::OneOf(EmailDeliverabilityStatus::NAMES);
const MEMBERSHIP: [&str; 4] = ["APPROVED", "DENIED", "PENDING", "INACTIVE"];

const fn extended_field(name: &'static str, kind: Kind, operators: u16, sortable: bool) -> Spec {
    Spec {
        name,
        kind,
        arity: Arity::One,
        operators,
        sortable,
        read: Read::Contact(extended),
    }
}

/// The row for an extended field that has none of its own.
pub(super) fn for_extended_field(field: &ExtendedField) -> &'static Spec {
    match field.data_type {
        _ if field.field_type == FieldType::System => &CLOSED,
        DataType::Text | DataType::Url => &TEXT,
        DataType::Number => &NUMBER,
        DataType::Date => &DATE,
    }
}

fn text(value: &Option<String>, each: Each<'_>) {
    if let Some(text) = value {
        each(Item::Text(text));
    }
}

fn name<T: Named>(value: T, each: Each<'_>) {
    each(Item::Text(value.as_str()));
}

fn primary_email(contact: &Contact, _: &str, each: Each<'_>) {
    if let Some(Email { email, .. }) = contact.info.primary_email() {
        each(Item::Text(email));
    }
}

fn primary_phone(contact: &Contact, each: Each<'_>, part: fn(&Phone) -> Option<String>) {
    if let Some(phone) = contact.info.primary_phone() {
        text(&part(phone), each);
    }
}

/// `street` stands for both ways to write one.
fn street(address: &Postal, each: Each<'_>) {
    text(&address.address_line, each);
    if let Some(street) = &address.street_address {
        each(Item::Text(&street.name));
    }
}

fn extended(contact: &Contact, name: &str, each: Each<'_>) {
    let key = name.strip_prefix(EXTENDED).unwrap_or(name);
    match contact.info.extended_fields.get(key) {
        Some(FieldValue::Text(text)) => each(Item::Text(text)),
        Some(FieldValue::Number(number)) => each(Item::Number(number.as_f64().unwrap_or_default())),
        _ => {}
    }
}
