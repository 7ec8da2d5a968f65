use serde_json::Value;

use super::address::read_postal;
use super::arguments::stand_in;
use super::definition::KEY_LENGTHS;
use super::hint::Place;
use super::info::ITEMS;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::surface::{Field, ID};
use super::syntax;
use crate::contact::{AddressDraft, EmailDraft, MOST_ITEMS, MOST_LABELS, PhoneDraft};
use crate::country::is_country;
use crate::error::quoted;
use crate::model::{AddressTag, EmailTag, PhoneTag, Postal};

const EMAILS: Field = Field::new("emails");
const PHONES: Field = Field::new("phones");
const ADDRESSES: Field = Field::new("addresses");
const LABEL_KEYS: Field = Field::new("labelKeys");
const EXTENDED_FIELDS: Field = Field::new("extendedFields");
const TAG: Field = Field::new("tag");
const PRIMARY: Field = Field::new("primary");
const EMAIL: Field = Field::new("email");
const PHONE: Field = Field::new("phone");
const COUNTRY_CODE: Field = Field::new("countryCode");
const ADDRESS: Field = Field::new("address");

/// Longest emails and phones (semantics §2.1).
const LONGEST_EMAIL: usize = 320;
const LONGEST_PHONE: usize = 50;

pub(super) fn read_emails(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
) -> Option<Vec<EmailDraft>> {
    let places = (Place::EmailList, Place::Email);
    let mut emails = Vec::new();
    read_items(reader, info, EMAILS, places, &mut |reader, item| {
        let id = item.guid(reader, ID);
        let tag = item.named(reader, TAG).unwrap_or(EmailTag::Untagged);
        let primary = item.flag(reader, PRIMARY);
        if let Some(email) = read_email(reader, item) {
            emails.push(EmailDraft {
                id,
                tag,
                email,
                primary,
            });
        }
    })?;
    Some(emails)
}

pub(super) fn read_phones(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
) -> Option<Vec<PhoneDraft>> {
    let places = (Place::PhoneList, Place::Phone);
    let mut phones = Vec::new();
    read_items(reader, info, PHONES, places, &mut |reader, item| {
        item.ignore(&["e164Phone", "formattedPhone"]);
        let country_code = read_country(reader, item, COUNTRY_CODE);
        let phone = read_required(reader, item, PHONE, LONGEST_PHONE);
        let id = item.guid(reader, ID);
        let tag = item.named(reader, TAG).unwrap_or(PhoneTag::Untagged);
        let primary = item.flag(reader, PRIMARY);
        if let Some(phone) = phone {
            phones.push(PhoneDraft {
                id,
                tag,
                primary,
                facts: reader.phone_facts(&phone, country_code.as_deref()),
                country_code,
                phone,
            });
        }
    })?;
    Some(phones)
}

pub(super) fn read_addresses(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
) -> Option<Vec<AddressDraft>> {
    let places = (Place::AddressList, Place::Address);
    let mut addresses = Vec::new();
    read_items(reader, info, ADDRESSES, places, &mut |reader, item| {
        let address = item.given(ADDRESS);
        addresses.push(AddressDraft {
            id: item.guid(reader, ID),
            tag: item.named(reader, TAG).unwrap_or(AddressTag::Untagged),
            address: address.map_or_else(Postal::default, |value| {
                let address = read_postal(reader, value, item.path(ADDRESS));
                reader.complete_address(address)
            }),
        });
    })?;
    Some(addresses)
}

pub(super) fn read_label_keys(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
) -> Option<Vec<String>> {
    let mut keys = None;
    unwrap(
        reader,
        info,
        LABEL_KEYS,
        Place::LabelList,
        &mut |reader, items, path| {
            let items = reader.list(items, &path, (0, MOST_LABELS), Place::LabelList);
            keys = items.map(|items| read_keys(reader, items, &path));
        },
    );
    keys
}

/// Reads a list of label keys.
pub(super) fn read_keys(reader: &mut Reader<'_>, items: &[Value], path: &Path<'_>) -> Vec<String> {
    let keys = items.iter().enumerate().filter_map(|(index, value)| {
        let path = path.index(index);
        let key = reader.text(value, &path, KEY_LENGTHS, Place::LabelInList);
        key.map(str::to_owned)
    });
    keys.collect()
}

pub(super) fn read_extended_fields(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
) -> Vec<(String, Value)> {
    let mut values = Vec::new();
    unwrap(
        reader,
        info,
        EXTENDED_FIELDS,
        Place::FieldList,
        &mut |reader, items, path| {
            values = read_field_values(reader, items, path);
        },
    );
    values
}

fn read_field_values(
    reader: &mut Reader<'_>,
    value: &Value,
    path: Path<'_>,
) -> Vec<(String, Value)> {
    let Some(fields) = value.as_object().filter(|_| stand_in(value).is_none()) else {
        reader.wrong_type(&path, "an object", value, Place::FieldList);
        return Vec::new();
    };
    // A field is never called this: the key of one has a namespace.
    if reader.surface().is_flat() && fields.contains_key(ITEMS.name) {
        reader.wrong_type(&path, "values by key", value, Place::FieldList);
        return Vec::new();
    }
    for (key, value) in fields {
        if stand_in(value).is_some() {
            reader.wrong_type(&path.key(key), "a string or a number", value, Place::Other);
        }
    }
    fields.clone().into_iter().collect()
}

/// Reads the items of a list, each with `read`; nothing where there are none.
fn read_items(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
    field: Field,
    (list, item): (Place, Place),
    read: ReadItem<'_>,
) -> Option<()> {
    let mut found = None;
    unwrap(reader, info, field, list, &mut |reader, items, path| {
        if let Some(items) = reader.list(items, &path, (0, MOST_ITEMS), list) {
            read_each(reader, items, &path, item, read);
            found = Some(());
        }
    });
    found
}

/// Finds what stands in `{items: …}`, or on some surfaces without that around it.
fn unwrap(
    reader: &mut Reader<'_>,
    info: &mut Object<'_, '_>,
    field: Field,
    place: Place,
    read: &mut dyn FnMut(&mut Reader<'_>, &Value, Path<'_>),
) {
    let Some(value) = info.given(field) else {
        return;
    };
    let path = info.path(field);
    if reader.surface().is_flat() {
        return read(reader, value, path);
    }
    let Some(mut wrapper) = reader.object(value, path, place) else {
        return;
    };
    if let Some(items) = wrapper.given(ITEMS) {
        read(reader, items, wrapper.path(ITEMS));
    }
    wrapper.close(reader);
}

/// What reads one object of a list, and keeps what it makes of it.
pub(super) type ReadItem<'r> = &'r mut dyn FnMut(&mut Reader<'_>, &mut Object<'_, '_>);

/// Reads the objects of a list.
pub(super) fn read_each(
    reader: &mut Reader<'_>,
    items: &[Value],
    path: &Path<'_>,
    place: Place,
    read: ReadItem<'_>,
) {
    for (index, value) in items.iter().enumerate() {
        if let Some(mut object) = reader.object(value, path.index(index), place) {
            read(reader, &mut object);
            object.close(reader);
        }
    }
}

fn read_email(reader: &mut Reader<'_>, item: &mut Object<'_, '_>) -> Option<String> {
    let email = read_required(reader, item, EMAIL, LONGEST_EMAIL)?;
    if !syntax::is_email(&email) {
        let description = format!("must be an email address, found {}", quoted(&email));
        reader.format(&item.path(EMAIL), "EMAIL", &description, None);
        return None;
    }
    Some(email)
}

fn read_required(
    reader: &mut Reader<'_>,
    item: &mut Object<'_, '_>,
    field: Field,
    most: usize,
) -> Option<String> {
    let value = item.required(reader, field)?;
    let text = reader.text(value, &item.path(field), (1, most), Place::Other)?;
    Some(text.to_owned())
}

/// Reads an ISO 3166-1 alpha-2 code; empty text is no country.
pub(super) fn read_country(
    reader: &mut Reader<'_>,
    object: &mut Object<'_, '_>,
    field: Field,
) -> Option<String> {
    let value = object.given(field)?;
    let path = object.path(field);
    let Value::String(code) = value else {
        reader.wrong_type(&path, "a string", value, Place::Other);
        return None;
    };
    if code.is_empty() || is_country(code) {
        return Some(code.clone()).filter(|code| !code.is_empty());
    }
    let upper = match code.to_ascii_uppercase().as_str() {
        "UK" => "GB".to_owned(),
        upper => upper.to_owned(),
    };
    let hint = is_country(&upper).then(|| format!("Write {upper}: country codes are upper case."));
    let description = format!(
        "must be an ISO 3166-1 alpha-2 code such as US, found {}",
        quoted(code)
    );
    reader.format(&path, "COUNTRY", &description, hint);
    None
}
