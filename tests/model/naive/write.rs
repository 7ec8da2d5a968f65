//! Writing a request's info over a contact's (semantics §2, §3).

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::answer::{text, texts};
use super::record::{Address, Contact, Email, Info, Phone};
use super::{Failure, Outcome, Site, show};
use crate::domain::addresses;

/// Fields that follow from the rest, so that nothing is lost when a caller's value is passed over.
const DERIVED: [&str; 3] = [
    "contacts.displayByFirstName",
    "contacts.displayByLastName",
    "emailSubscriptions.effectiveEmail",
];

impl Site {
    pub(super) fn create(&mut self, info: &Value, options: &Value) -> Outcome {
        let written = self.write(Info::default(), info, None)?;
        require_identifiable(&written)?;
        if !allows_duplicates(options) {
            self.refuse_duplicates(info, &written, None)?;
        }
        Ok(json!({ "contact": self.store_new(written, info) }))
    }

    /// Makes a contact of what a request says.
    pub(super) fn store_new(&mut self, written: Info, request: &Value) -> Value {
        let mut contact = self.new_contact(written);
        contact.id = self.mint();
        self.warn_of_read_only(request, None, &contact);
        self.tell_contact("contact_created", &contact);
        self.store(contact)
    }

    pub(super) fn update(
        &mut self,
        id: &str,
        info: &Value,
        revision: &Value,
        options: &Value,
    ) -> Outcome {
        let before = self.require(id)?.clone();
        if *revision != json!(before.revision) {
            return Err(Failure::refused(409, "CONTACT_ALREADY_CHANGED"));
        }
        self.require_something(info)?;
        let shown = self.change(before, info, allows_duplicates(options))?;
        Ok(json!({ "contact": shown }))
    }

    /// Writes an info over a contact's, and shows the contact.
    pub(super) fn change(
        &mut self,
        before: Contact,
        info: &Value,
        allows_duplicates: bool,
    ) -> Outcome {
        let written = self.write(before.info.clone(), info, Some(&before))?;
        require_identifiable(&written)?;
        let changes_email = primary_email(&written) != primary_email(&before.info);
        if changes_email && self.records.membership(&before.id).member {
            return Err(Failure::refused(428, "CANNOT_UPDATE_MEMBER_EMAIL"));
        }
        if !allows_duplicates {
            self.refuse_duplicates(info, &written, Some(&before))?;
        }
        let mut contact = Contact {
            revision: before.revision + 1,
            updated: self.now,
            info: written,
            ..before.clone()
        };
        forget_statuses(&mut contact, &before);
        self.warn_of_read_only(info, Some(&before), &contact);
        self.tell_contact("contact_updated", &contact);
        Ok(self.store(contact))
    }

    /// A contact as it is right after it was created, but for its id.
    pub(super) fn new_contact(&self, info: Info) -> Contact {
        Contact {
            id: String::new(),
            revision: 1,
            source_type: if self.identity == "APP" {
                "WIX_APP"
            } else {
                "WIX_CODE"
            },
            created: self.now,
            updated: self.now,
            activity: (self.now, "CONTACT_CREATED"),
            email_subscription: "NOT_SET".to_owned(),
            email_deliverability: "NOT_SET".to_owned(),
            phone_subscription: None,
            info,
        }
    }

    /// Gives new items their ids, puts the contact into the list, and shows it.
    pub(super) fn store(&mut self, mut contact: Contact) -> Value {
        let mut taken: Vec<String> = Vec::new();
        for id in contact.info.item_ids_mut() {
            if id.is_empty() || taken.contains(id) {
                *id = self.mint();
            }
            taken.push(id.clone());
        }
        let shown = show::contact(&contact);
        if self.find(&contact.id).is_some() {
            self.replace(contact);
        } else {
            if !self.records.ever.contains(&contact.id) {
                self.records.ever.push(contact.id.clone());
            }
            self.records.contacts.push(contact);
        }
        shown
    }

    /// The info with what the request says. `before` is the contact that is updated.
    pub(super) fn write(
        &self,
        mut info: Info,
        request: &Value,
        before: Option<&Contact>,
    ) -> Result<Info, Failure> {
        let name = &request["name"];
        let texts_of = [
            ("first", &name["first"], name.get("first").is_some()),
            ("last", &name["last"], name.get("last").is_some()),
            (
                "company",
                &request["company"],
                request.get("company").is_some(),
            ),
            (
                "jobTitle",
                &request["jobTitle"],
                request.get("jobTitle").is_some(),
            ),
            (
                "birthdate",
                &request["birthdate"],
                request.get("birthdate").is_some(),
            ),
            (
                "locale",
                &request["locale"],
                request.get("locale").is_some(),
            ),
            (
                "image",
                &request["picture"]["image"],
                writes_picture(request),
            ),
        ];
        for (key, value, given) in texts_of {
            let value = if key == "locale" {
                text(value).to_lowercase()
            } else {
                text(value).to_owned()
            };
            if given && value.is_empty() {
                info.texts.remove(key);
            } else if given {
                info.texts.insert(key, value);
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

    /// Whether an update has anything to write: lists that are not lists and read-only fields are nothing.
    pub(super) fn require_something(&self, request: &Value) -> Result<(), Failure> {
        let singles = ["company", "jobTitle", "birthdate", "locale"];
        let lists = ["emails", "phones", "addresses", "labelKeys"];
        let name = &request["name"];
        let is_something = singles.iter().any(|key| request.get(key).is_some())
            || name.get("first").is_some()
            || name.get("last").is_some()
            || writes_picture(request)
            || lists.iter().any(|key| items(request, key).is_some())
            || fields(request).any(|(key, _)| !self.records.is_read_only(key));
        match is_something {
            true => Ok(()),
            false => Err(Failure::refused(400, "INSUFFICIENT_UPDATE_CONTACT_DATA")),
        }
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

    pub(super) fn require_labels(&self, keys: &[String]) -> Result<(), Failure> {
        let known = |key: &str| self.records.labels.iter().any(|label| label.key == key);
        match keys.iter().find(|key| !known(key)) {
            Some(key) => {
                Err(Failure::refused(404, "LABEL_NOT_FOUND").with_data(vec![json!({ "key": key })]))
            }
            None => Ok(()),
        }
    }
}

/// Whether reading the contact shows this value of a field.
fn shows(contact: &Contact, key: &str, value: &Value) -> bool {
    let shown = show::contact(contact);
    match shown["info"]["extendedFields"]["items"].get(key) {
        Some(own) => own == value,
        None => is_nothing(value),
    }
}

/// What is known of an email or a phone is not known of another.
fn forget_statuses(contact: &mut Contact, before: &Contact) {
    if primary_email(&contact.info) != primary_email(&before.info) {
        contact.email_subscription = "NOT_SET".to_owned();
        contact.email_deliverability = "NOT_SET".to_owned();
    }
    let number = |contact: &Contact| contact.info.phones.first().map(|item| digits(&item.phone));
    if number(contact) != number(before) {
        contact.phone_subscription = None;
    }
}

/// A name, an email or a phone is the least (semantics §2.1).
pub(super) fn require_identifiable(info: &Info) -> Result<(), Failure> {
    let is_named = ["first", "last"]
        .iter()
        .any(|part| !info.text(part).trim().is_empty());
    match is_named || !info.emails.is_empty() || !info.phones.is_empty() {
        true => Ok(()),
        false => Err(Failure::refused(400, "INSUFFICIENT_CONTACT_DATA")),
    }
}

fn primary_email(info: &Info) -> Option<String> {
    info.emails.first().map(|item| same_email(&item.email))
}

/// What two emails have in common when they are the same.
pub(super) fn same_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The digits of a number; of one without digits, its text.
pub(super) fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        phone.to_owned()
    } else {
        digits
    }
}

pub(super) fn append_new(list: &mut Vec<String>, more: Vec<String>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}

fn allows_duplicates(options: &Value) -> bool {
    options["allowDuplicates"] == true
}

/// `null` takes a picture away; an object without an image leaves it.
fn writes_picture(request: &Value) -> bool {
    let picture = request.get("picture");
    picture.is_some_and(|picture| picture.is_null() || picture.get("image").is_some())
}

fn items<'r>(request: &'r Value, list: &str) -> Option<&'r [Value]> {
    request[list]["items"].as_array().map(Vec::as_slice)
}

fn fields(request: &Value) -> impl Iterator<Item = (&String, &Value)> {
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
