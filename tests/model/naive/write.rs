//! Creating and updating contacts (semantics §2, §3).

use serde_json::{Value, json};

use super::duplicate::{digits, same_email};
use super::info::{fields, items, texts_of};
use super::record::{Contact, Info};
use super::{Failure, Outcome, Site, show};

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

    /// Whether an update has anything to write: lists that are not lists and read-only fields are nothing.
    pub(super) fn require_something(&self, request: &Value) -> Result<(), Failure> {
        let lists = ["emails", "phones", "addresses", "labelKeys"];
        let is_something = texts_of(request).next().is_some()
            || lists.iter().any(|key| items(request, key).is_some())
            || fields(request).any(|(key, _)| !self.records.is_read_only(key));
        match is_something {
            true => Ok(()),
            false => Err(Failure::refused(400, "INSUFFICIENT_UPDATE_CONTACT_DATA")),
        }
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

fn allows_duplicates(options: &Value) -> bool {
    options["allowDuplicates"] == true
}
