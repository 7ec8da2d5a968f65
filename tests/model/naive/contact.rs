//! Reading, deleting, and what a contact is to the site besides a contact.

use serde_json::{Value, json};

use super::record::Membership;
use super::wrong::Wrong;
use super::{Failure, Outcome, Site, show};

/// What `fields` can name, and where a contact shows it (semantics §8.1).
const PARTS: [(&str, &str); 18] = [
    ("source", "source"),
    ("createdDate", "_createdDate"),
    ("updatedDate", "_updatedDate"),
    ("lastActivity", "lastActivity"),
    ("primaryInfo", "primaryInfo"),
    ("primaryEmail", "primaryEmail"),
    ("primaryPhone", "primaryPhone"),
    ("info.name", "name"),
    ("info.emails", "emails"),
    ("info.phones", "phones"),
    ("info.addresses", "addresses"),
    ("info.company", "company"),
    ("info.jobTitle", "jobTitle"),
    ("info.picture", "picture"),
    ("info.birthdate", "birthdate"),
    ("info.locale", "locale"),
    ("info.labelKeys", "labelKeys"),
    ("info.extendedFields", "extendedFields"),
];

impl Site {
    pub(super) fn get(&self, id: &str, options: &Value) -> Outcome {
        let mut id = id;
        while self.find(id).is_none()
            && let Some((_, target)) = self.records.merged.iter().find(|(source, _)| source == id)
        {
            id = target;
        }
        Ok(project(&show::contact(self.require(id)?), options))
    }

    pub(super) fn delete(&mut self, id: &str) -> Outcome {
        self.require(id)?;
        let membership = self.records.membership(id);
        if membership.role.is_some() {
            return Err(Failure::refused(
                428,
                "CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR",
            ));
        }
        if membership.member {
            return Err(Failure::refused(428, "CANNOT_DELETE_MEMBER"));
        }
        if membership.billing_subscription {
            return Err(Failure::refused(
                428,
                "CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION",
            ));
        }
        self.remove(id);
        self.tell("contact_deleted", id);
        Ok(json!({}))
    }

    /// Takes a contact out, whatever it is.
    pub(super) fn remove(&mut self, id: &str) {
        self.records.contacts.retain(|contact| contact.id != id);
        self.records.members.retain(|(of, _)| of != id);
    }

    pub(super) fn set_membership(&mut self, id: &str, membership: &Value) -> Result<(), Failure> {
        let mut wrong = Wrong::default();
        wrong.id("contactId", &json!(id));
        wrong.none()?;
        let mut contact = self.require(id)?.clone();
        let membership = Membership {
            member: membership["member"] == true,
            role: membership["role"].as_str().map(str::to_owned),
            billing_subscription: membership["billingSubscription"] == true,
        };
        let status = "members.membershipStatus".to_owned();
        if membership.member {
            contact.info.fields.insert(status, json!("APPROVED"));
        } else {
            contact.info.fields.remove(&status);
        }
        self.replace(contact);
        self.records.members.retain(|(of, _)| of != id);
        self.records.members.push((id.to_owned(), membership));
        Ok(())
    }
}

/// The names that `fields` asks for, and those that the fieldsets stand for; none of them, and everything is shown.
fn asked(options: &Value) -> Vec<&str> {
    let list = |key: &str| {
        options[key]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(Value::as_str)
    };
    let basic = ["primaryInfo", "info.name"].as_slice();
    let sets = list("fieldsets").flat_map(|set| match set {
        "BASIC" => basic,
        "COMMUNICATION_DETAILS" => &[
            "primaryInfo",
            "info.name",
            "info.emails",
            "info.phones",
            "info.addresses",
        ],
        "EXTENDED" => &["primaryInfo", "info.name", "info.extendedFields"],
        _ => &["everything"],
    });
    list("fields").chain(sets.copied()).collect()
}

/// The contact with what the options ask for, and always its id and revision.
pub(super) fn project(contact: &Value, options: &Value) -> Value {
    let asked = asked(options);
    if asked.is_empty() || asked.contains(&"everything") {
        return contact.clone();
    }
    let mut shown = json!({ "_id": contact["_id"], "revision": contact["revision"] });
    if asked.iter().any(|name| name.starts_with("info")) {
        shown["info"] = json!({});
    }
    if asked.contains(&"info") {
        shown["info"] = contact["info"].clone();
    }
    let parts = PARTS.iter().filter(|(name, _)| asked.contains(name));
    for (_, member) in parts {
        if let Some(value) = contact.get(member) {
            shown[member] = value.clone();
        } else if let Some(value) = contact["info"].get(member) {
            shown["info"][member] = value.clone();
        }
    }
    shown
}
