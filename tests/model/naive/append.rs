//! What people say about themselves (semantics §1.4).

use serde_json::{Value, json};

use super::duplicate::{has_email, has_phone};
use super::record::{Contact, Info};
use super::write::require_identifiable;
use super::{Failure, Outcome, Site, show};

impl Site {
    pub(super) fn append_or_create(&mut self, options: &Value) -> Outcome {
        let request = &options["info"];
        let named = match options["contactId"].as_str() {
            Some(_) if self.permit().is_err() => {
                return Err(Failure::refused(403, "INSUFFICIENT_PERMISSION"));
            }
            Some(id) => Some(self.require(id)?.clone()),
            None => None,
        };
        let is_named = named.is_some();
        let said = self.write(Info::default(), request, None)?;
        if !is_named {
            require_identifiable(&said)?;
        }
        let Some(before) = named.or_else(|| self.find_same(&said).cloned()) else {
            let shown = self.store_new(said, request);
            return Ok(
                json!({ "contactId": shown["_id"], "identityType": "CONTACT", "newContact": true }),
            );
        };
        let identity_type = match self.identity.as_str() {
            _ if is_named || !self.is_member(&before) => "CONTACT",
            "MEMBER" => "MEMBER",
            _ => "NOT_AUTHENTICATED_MEMBER",
        };
        let answer =
            json!({ "contactId": before.id, "identityType": identity_type, "newContact": false });
        if identity_type != "NOT_AUTHENTICATED_MEMBER" {
            self.append(&before, &said, request);
        }
        Ok(answer)
    }

    /// Adds what is new; where nothing is, nothing changes (DIFFERENCES.md).
    fn append(&mut self, before: &Contact, said: &Info, request: &Value) {
        let mut contact = before.clone();
        self.add(&mut contact.info, said);
        if show::contact(&contact) == show::contact(before) {
            return;
        }
        contact.revision += 1;
        contact.updated = self.now;
        self.warn_of_read_only(request, None, &contact);
        self.tell_contact("contact_updated", &contact);
        self.store(contact);
    }

    /// The contact with one of the emails, else with one of the phones: the oldest. A member who is logged in is the
    /// one of them who is a member.
    fn find_same(&self, said: &Info) -> Option<&Contact> {
        let contacts = &self.records.contacts;
        let by_email = said.emails.iter().flat_map(|item| {
            contacts
                .iter()
                .filter(|own| has_email(&own.info, &item.email))
        });
        let by_phone = said
            .phones
            .iter()
            .flat_map(|item| contacts.iter().filter(|own| has_phone(&own.info, item)));
        let found: Vec<_> = by_email.chain(by_phone).collect();
        let member = found
            .iter()
            .find(|contact| self.identity == "MEMBER" && self.is_member(contact));
        member.or(found.first()).copied()
    }

    fn is_member(&self, contact: &Contact) -> bool {
        self.records.membership(&contact.id).member
    }
}

/// The contact that a submission names.
pub(super) fn named(options: &Value) -> &Value {
    &options["contactId"]
}
