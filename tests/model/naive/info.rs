//! Writing what a request says over what a contact has.

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::{text, texts};
use super::label::append_new;
use super::record::{Address, Contact, Email, Info, Phone};
use super::{Failure, Site, show};
use crate::domain::addresses;

/// Single values, and where a request has them.
const TEXTS: [(&str, &str); 7] = [
    ("first", "/name/first"),
    ("last", "/name/last"),
    ("company", "/company"),
    ("jobTitle", "/jobTitle"),
    ("birthdate", "/birthdate"),
    ("locale", "/locale"),
    ("image", "/picture/image"),
];

/// Fields that follow from the rest, so that nothing is lost when a caller's value is passed over.
const DERIVED: [&str; 3] = [
    "contacts.displayByFirstName",
    "contacts.displayByLastName",
    "emailSubscriptions.effectiveEmail",
];

impl Site {
    /// The info with what the request says. `before` is the contact that is updated.
    pub(super) fn write(
        &self,
        mut info: Info,
        request: &Value,
        before: Option<&Contact>,
    ) -> Result<Info, Failure> {
        for (name, value) in texts_of(request) {
            let text = match name {
                "locale" => text(value).to_lowercase(),
                _ => text(value).to_owned(),
            };
            if text.is_empty() {
                info.texts.remove(name);
            } else {
                info.texts.insert(name, text);
            }
        }
        if let Some(items) = items(request, "emails") {
            info.emails = ranked(items)?.map(|item| email(item, before)).collect();
        }
        if let Some(items) = items(request, "phones") {
            info.phones = ranked(items)?.map(|item| phone(item, before)).collect();
        }
        if let Some(items) = items(request, "addresses") {
            info.addresses = items.iter().map(|item| address(item, before)).collect();
        }
        if items(request, "labelKeys").is_some() {
            let keys = texts(&request["labelKeys"]["items"]);
            self.require_labels(&keys)?;
            info.label_keys.clear();
            append_new(&mut info.label_keys, keys);
        }
        self.write_fields(&mut info, request)?;
        Ok(info)
    }

    fn write_fields(&self, info: &mut Info, request: &Value) -> Result<(), Failure> {
        for (key, value) in fields(request) {
            let bad = || {
                Failure::refused(400, "INVALID_EXTENDED_FIELD_VALUE")
                    .with_data(vec![json!({ "key": key })])
            };
            let field = self.records.field(key).ok_or_else(bad)?;
            if self.records.is_read_only(key) {
                continue;
            }
            if is_nothing(value) {
                info.fields.remove(key);
                continue;
            }
            let right = match field.data_type.as_str() {
                "NUMBER" => value.is_number(),
                "DATE" => NaiveDate::parse_from_str(text(value), "%Y-%m-%d").is_ok(),
                _ => value.is_string(),
            };
            if !right {
                return Err(bad());
            }
            let value = if field.data_type == "URL" {
                with_protocol(text(value))
            } else {
                value.clone()
            };
            info.fields.insert(key.clone(), value);
        }
        Ok(())
    }

    /// Notes which values the engine has to say it ignored: those that are neither what the contact had nor what it has.
    pub(super) fn warn_of_read_only(
        &mut self,
        request: &Value,
        before: Option<&Contact>,
        after: &Contact,
    ) {
        for (key, value) in fields(request) {
            if !self.records.is_read_only(key) || DERIVED.contains(&key.as_str()) {
                continue;
            }
            if !before.is_some_and(|contact| shows(contact, key, value))
                && !shows(after, key, value)
            {
                self.warn(key);
            }
        }
    }
}

/// The single values of a request, `null` for those to be taken away: as a whole, or by `null` for the picture.
pub(super) fn texts_of(request: &Value) -> impl Iterator<Item = (&'static str, &Value)> {
    let given = TEXTS
        .iter()
        .filter_map(|(name, path)| Some((*name, request.pointer(path)?)));
    let picture = request.get("picture").filter(|picture| picture.is_null());
    given.chain(picture.map(|picture| ("image", picture)))
}

/// Whether reading the contact shows this value of a field.
fn shows(contact: &Contact, key: &str, value: &Value) -> bool {
    let shown = show::contact(contact);
    match shown["info"]["extendedFields"]["items"].get(key) {
        Some(own) => own == value,
        None => is_nothing(value),
    }
}

/// The items of a list, where the request has any to say.
pub(super) fn items<'r>(request: &'r Value, list: &str) -> Option<&'r [Value]> {
    request[list]["items"].as_array().map(Vec::as_slice)
}

pub(super) fn fields(request: &Value) -> impl Iterator<Item = (&String, &Value)> {
    request["extendedFields"]["items"]
        .as_object()
        .into_iter()
        .flatten()
}

fn is_nothing(value: &Value) -> bool {
    value.is_null() || value == ""
}

fn with_protocol(url: &str) -> Value {
    match url.strip_prefix("//") {
        Some(rest) => json!(format!("https://{rest}")),
        None => json!(format!("https://{url}")),
    }
}

/// The items with the primary one first: the one that is flagged, else the first.
fn ranked(items: &[Value]) -> Result<impl Iterator<Item = &Value>, Failure> {
    let (mut first, rest): (Vec<_>, Vec<_>) =
        items.iter().partition(|item| item["primary"] == true);
    if first.len() > 1 {
        return Err(Failure::refused(400, "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO"));
    }
    first.extend(rest);
    Ok(first.into_iter())
}

/// The id that a request gives an item: any in a new contact, in an update those of the list's items.
fn kept(item: &Value, known: Option<Vec<&String>>) -> String {
    let id = text(&item["_id"]).to_owned();
    match known {
        Some(known) if !known.contains(&&id) => String::new(),
        _ => id,
    }
}

fn tag(item: &Value) -> String {
    item["tag"].as_str().unwrap_or("UNTAGGED").to_owned()
}

fn email(item: &Value, before: Option<&Contact>) -> Email {
    Email {
        id: kept(
            item,
            before.map(|contact| contact.info.emails.iter().map(|item| &item.id).collect()),
        ),
        tag: tag(item),
        email: text(&item["email"]).to_owned(),
    }
}

fn phone(item: &Value, before: Option<&Contact>) -> Phone {
    Phone {
        id: kept(
            item,
            before.map(|contact| contact.info.phones.iter().map(|item| &item.id).collect()),
        ),
        tag: tag(item),
        phone: text(&item["phone"]).to_owned(),
        country: item["countryCode"].as_str().map(str::to_owned),
    }
}

fn address(item: &Value, before: Option<&Contact>) -> Address {
    let known = addresses();
    let stored = known.iter().find(|(given, _)| *given == item["address"]);
    let (_, stored) = stored.expect("the address is one of the list");
    Address {
        id: kept(
            item,
            before.map(|contact| contact.info.addresses.iter().map(|item| &item.id).collect()),
        ),
        tag: tag(item),
        address: stored.clone(),
    }
}
