//! Merging contacts (semantics §4).

use serde_json::{Value, json};

use super::duplicate::{has_email, has_phone};
use super::label::append_new;
use super::record::{Contact, Info};
use super::{Failure, Outcome, Site, show};
use crate::compare::ANYTHING;

impl Site {
    pub(super) fn merge(&mut self, target: &str, revision: &Value, sources: &[String]) -> Outcome {
        let (mut merged, found) = self.find_all(target, sources)?;
        if *revision != json!(merged.revision) {
            return Err(Failure::refused(428, "FAILED_PRECONDITION"));
        }
        self.combine(&mut merged, &found)?;
        merged.revision += 1;
        merged.updated = self.now;
        merged.activity = (self.now, "CONTACT_MERGED");
        self.tell_contact("contact_merged", &merged);
        self.tell_from("merge", "contact_updated", target, &json!(merged.revision));
        for id in sources {
            self.inherit_subscription(id, target);
            self.remove(id);
            self.tell_from("merge", "contact_deleted", id, &Value::Null);
            self.records.merged.push((id.clone(), target.to_owned()));
        }
        Ok(json!({ "contact": self.store(merged) }))
    }

    /// The target as it would look; nothing changes, and nothing counts as a change (semantics §4, §13.18).
    pub(super) fn preview_merge(&self, target: &str, sources: &[String]) -> Outcome {
        let (mut merged, found) = self.find_all(target, sources)?;
        self.combine(&mut merged, &found)?;
        for id in merged.info.item_ids_mut().filter(|id| id.is_empty()) {
            ANYTHING.clone_into(id);
        }
        Ok(json!({ "contact": show::contact(&merged) }))
    }

    fn find_all(
        &self,
        target: &str,
        sources: &[String],
    ) -> Result<(Contact, Vec<Contact>), Failure> {
        let twice = sources
            .iter()
            .enumerate()
            .any(|(place, id)| sources[..place].contains(id));
        if twice || sources.iter().any(|id| id == target) {
            return Err(Failure::refused(400, "ILLEGAL_MERGE"));
        }
        let found: Result<_, _> = sources.iter().map(|id| self.require(id).cloned()).collect();
        Ok((self.require(target)?.clone(), found?))
    }

    /// Adds to the target what the sources know. Members and people who work on the site can only be targets.
    fn combine(&self, target: &mut Contact, sources: &[Contact]) -> Result<(), Failure> {
        for source in sources {
            let membership = self.records.membership(&source.id);
            if membership.member || membership.role.is_some() {
                return Err(Failure::refused(428, "FAILED_PRECONDITION"));
            }
            adopt_status(&mut target.email_subscription, &source.email_subscription);
            adopt_status(
                &mut target.email_deliverability,
                &source.email_deliverability,
            );
            if target.phone_subscription.is_none() {
                target
                    .phone_subscription
                    .clone_from(&source.phone_subscription);
            }
            self.add(&mut target.info, &source.info);
        }
        Ok(())
    }

    /// Adds what the target does not have. A name counts as one value.
    pub(super) fn add(&self, target: &mut Info, source: &Info) {
        add_items(target, source);
        append_new(&mut target.label_keys, source.label_keys.clone());
        let nameless = target.text("first").is_empty() && target.text("last").is_empty();
        for (key, text) in &source.texts {
            let is_lacking = match *key {
                "first" | "last" => nameless,
                _ => target.text(key).is_empty(),
            };
            if is_lacking {
                target.texts.insert(key, text.clone());
            }
        }
        for (key, value) in &source.fields {
            if !self.records.is_read_only(key) && !target.fields.contains_key(key) {
                target.fields.insert(key.clone(), value.clone());
            }
        }
    }

    fn inherit_subscription(&mut self, source: &str, target: &str) {
        if self.records.membership(source).billing_subscription {
            let mut membership = self.records.membership(target);
            membership.billing_subscription = true;
            self.records.members.retain(|(of, _)| of != target);
            self.records.members.push((target.to_owned(), membership));
        }
    }
}

fn adopt_status(target: &mut String, source: &str) {
    if target == "NOT_SET" {
        source.clone_into(target);
    }
}

/// Items keep their ids, unless the target has an item of the same id.
fn add_items(target: &mut Info, source: &Info) {
    let mut taken: Vec<String> = target.item_ids_mut().map(|id| id.clone()).collect();
    let mut free = |id: &str| match taken.iter().any(|other| other == id) {
        true => String::new(),
        false => {
            taken.push(id.to_owned());
            id.to_owned()
        }
    };
    for item in &source.emails {
        if !has_email(target, &item.email) {
            let mut item = item.clone();
            item.id = free(&item.id);
            target.emails.push(item);
        }
    }
    for item in &source.phones {
        if !has_phone(target, item) {
            let mut item = item.clone();
            item.id = free(&item.id);
            target.phones.push(item);
        }
    }
    for item in &source.addresses {
        if !target
            .addresses
            .iter()
            .any(|own| same_address(&own.address, &item.address))
        {
            let mut item = item.clone();
            item.id = free(&item.id);
            target.addresses.push(item);
        }
    }
}

/// All parts are equal but for case and spaces; of addresses without parts, the lines.
fn same_address(a: &Value, b: &Value) -> bool {
    let has_parts = |address: &Value| {
        address
            .as_object()
            .is_some_and(|parts| parts.keys().any(|key| key != "formatted"))
    };
    if !has_parts(a) && !has_parts(b) {
        return folded(&a["formatted"]) == folded(&b["formatted"]);
    }
    let parts = [
        "addressLine1",
        "streetAddress",
        "city",
        "subdivision",
        "country",
        "postalCode",
    ];
    parts
        .iter()
        .all(|part| folded(&a[part]) == folded(&b[part]))
}

fn folded(part: &Value) -> Vec<String> {
    let words = part.to_string().to_lowercase();
    words.split_whitespace().map(str::to_owned).collect()
}
