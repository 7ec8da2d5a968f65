//! Records to start with: no events, and all of them or none.

use chrono::DateTime;
use serde_json::{Value, json};

use super::answer::text;
use super::record::{Contact, Info};
use super::write::require_identifiable;
use super::wrong::Wrong;
use super::{Failure, Outcome, Site};

impl Site {
    /// Answers the ids of the contacts.
    pub(super) fn seed(&mut self, seed: &Value) -> Outcome {
        let before = self.records.clone();
        let events = self.events.len();
        let mut wrong = Wrong::default();
        let ids = self.add_records(seed, &mut wrong);
        // Seeds happen to nobody.
        self.events.truncate(events);
        let result = wrong.none_in_order();
        match result {
            Ok(()) => self.baseline = self.records.clone(),
            Err(_) => self.records = before,
        }
        result.map(|()| json!(ids))
    }

    /// Adds the rows that can be added.
    fn add_records(&mut self, seed: &Value, wrong: &mut Wrong) -> Vec<String> {
        let mut ids = Vec::new();
        for (index, label) in list(seed, "labels").enumerate() {
            let added = self.seed_label(text(&label["displayName"]), label["key"].as_str());
            wrong.row(format!("labels[{index}]"), added);
        }
        for (index, field) in list(seed, "extendedFields").enumerate() {
            let added =
                self.find_or_create_field(text(&field["displayName"]), text(&field["dataType"]));
            wrong.row(format!("extendedFields[{index}]"), added.map(drop));
        }
        for (index, contact) in list(seed, "contacts").enumerate() {
            let place = format!("contacts[{index}]");
            let before = wrong.len();
            wrong.info(&format!("{place}.info"), &contact["info"]);
            if wrong.len() == before {
                let added = self.seed_contact(contact).map(|id| ids.push(id));
                wrong.row(place, added);
            }
        }
        ids
    }

    fn seed_label(&mut self, name: &str, key: Option<&str>) -> Result<(), Failure> {
        let Some(key) = key else {
            // Seeds know no quota.
            let quota = self.most_labels.take();
            let found = self.find_or_create_label(name);
            self.most_labels = quota;
            return found.map(drop);
        };
        match self.records.labels.iter().find(|label| label.key == key) {
            Some(label) if label.name == name => {}
            Some(_) => return Err(Failure::refused(428, "FAILED_PRECONDITION")),
            None => {
                self.add_label(key.to_owned(), name);
            }
        }
        Ok(())
    }

    fn seed_contact(&mut self, seed: &Value) -> Result<String, Failure> {
        let info = self.write(Info::default(), &seed["info"], None)?;
        require_identifiable(&info)?;
        let mut contact = self.new_contact(info);
        contact.id = match seed["_id"].as_str() {
            Some(id) if self.find(id).is_some() => {
                return Err(Failure::refused(409, "CONTACT_ID_ALREADY_EXISTS"));
            }
            Some(id) => id.to_owned(),
            None => self.mint(),
        };
        self.records
            .merged
            .retain(|(source, _)| *source != contact.id);
        give_history(&mut contact, seed);
        self.adopt_system_fields(&mut contact, &seed["info"]);
        self.warn_of_read_only(&seed["info"], None, &contact);
        let id = contact.id.clone();
        self.store(contact);
        Ok(id)
    }

    /// What Wix's own apps wrote about the contact elsewhere.
    fn adopt_system_fields(&self, contact: &mut Contact, info: &Value) {
        for (key, value) in info["extendedFields"]["items"]
            .as_object()
            .into_iter()
            .flatten()
        {
            if key == "emailSubscriptions.subscriptionStatus" {
                // What the seed says in `primaryEmail` comes first.
                if contact.email_subscription == "NOT_SET" {
                    text(value).clone_into(&mut contact.email_subscription);
                }
            } else if self.records.is_read_only(key) {
                contact.info.fields.insert(key.clone(), value.clone());
            }
        }
    }
}

fn give_history(contact: &mut Contact, seed: &Value) {
    if let Some(revision) = seed["revision"].as_u64() {
        contact.revision = revision;
    }
    if let Some(created) = seed["_createdDate"].as_str() {
        let created = DateTime::parse_from_rfc3339(created)
            .expect("a moment")
            .timestamp_millis();
        contact.created = created;
        contact.updated = created;
        contact.activity.0 = created;
    }
    let primary_email = &seed["primaryEmail"];
    if let Some(status) = primary_email["subscriptionStatus"].as_str() {
        contact.email_subscription = status.to_owned();
    }
    if let Some(status) = primary_email["deliverabilityStatus"].as_str() {
        contact.email_deliverability = status.to_owned();
    }
    let status = seed["primaryPhone"]["subscriptionStatus"].as_str();
    contact.phone_subscription = status
        .filter(|status| *status != "NOT_SET")
        .map(str::to_owned);
}

fn list<'s>(seed: &'s Value, key: &str) -> impl Iterator<Item = &'s Value> {
    seed[key].as_array().into_iter().flatten()
}
