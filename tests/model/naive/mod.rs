//! The service in the simplest words: lists that are walked from end to end. Nothing of the engine is used.

mod answer;
mod append;
mod bulk;
mod check;
mod contact;
mod duplicate;
mod facet;
mod failure;
mod field;
mod info;
mod label;
mod list;
mod merge;
mod query;
mod record;
mod request;
mod seed;
mod show;
mod table;
mod write;
mod wrong;

use serde_json::{Value, json};

pub(crate) use failure::{Failure, Outcome};
use record::{Contact, Records};
pub(crate) use request::{Door, Request};
pub(crate) use table::{Kind, fields_of};

use crate::domain::NOBODY;

/// A site, as the naive model sees it. Its ids are tokens, `id:1`, `id:2` …, for which the engine's ids are put when
/// they are known.
#[derive(Debug, Clone)]
pub(crate) struct Site {
    records: Records,
    /// What `reset` goes back to.
    baseline: Records,
    now: i64,
    identity: String,
    /// The quota of labels, if there is one.
    most_labels: Option<usize>,
    /// What became of bulk requests.
    jobs: Vec<Value>,
    /// What happened, as far as the model tells it.
    events: Vec<Value>,
    /// What the engine has to warn of in this call: keys and names of fields.
    warnings: Vec<String>,
}

impl Site {
    pub(crate) fn new(now: i64) -> Self {
        let records = Records::of_a_new_site();
        Self {
            baseline: records.clone(),
            records,
            now,
            identity: "WIX_USER".to_owned(),
            most_labels: None,
            jobs: Vec::new(),
            events: Vec::new(),
            warnings: Vec::new(),
        }
    }

    /// How many ids there have been.
    pub(crate) fn minted(&self) -> usize {
        self.records.minted
    }

    pub(crate) fn take_warnings(&mut self) -> Vec<String> {
        core::mem::take(&mut self.warnings)
    }

    /// Who calls from here on; answers who called until now.
    pub(crate) fn act_as(&mut self, identity: &str) -> String {
        core::mem::replace(&mut self.identity, identity.to_owned())
    }

    /// What happened since the site was made or reset.
    pub(crate) fn events(&self) -> Value {
        json!(self.events)
    }

    /// Tells what happened to a label or a field, or that a contact is gone (semantics §11).
    fn tell(&mut self, what: &str, id: &str) {
        self.tell_from("", what, id, &Value::Null);
    }

    fn tell_contact(&mut self, what: &str, contact: &Contact) {
        self.tell_from("", what, &contact.id, &json!(contact.revision));
    }

    /// Tells what came about by something else than a request for it.
    fn tell_from(&mut self, origin: &str, what: &str, id: &str, revision: &Value) {
        self.events.push(json!({
            "eventType": format!("wix.contacts.v4.{what}"),
            "entityId": id,
            "revision": revision,
            "originatedFrom": if origin.is_empty() { Value::Null } else { json!(origin) },
            "identityType": self.identity,
            "eventTime": show::date(self.now),
        }));
    }

    /// Expects the engine to warn of something, once a call.
    fn warn(&mut self, name: &str) {
        if !self.warnings.iter().any(|known| known == name) {
            self.warnings.push(name.to_owned());
        }
    }

    /// Every id that a contact has or had.
    pub(crate) fn ever(&self) -> &[String] {
        &self.records.ever
    }

    fn mint(&mut self) -> String {
        self.records.minted += 1;
        format!("id:{}", self.records.minted)
    }

    fn find(&self, id: &str) -> Option<&Contact> {
        self.records
            .contacts
            .iter()
            .find(|contact| contact.id == id)
    }

    fn require(&self, id: &str) -> Result<&Contact, Failure> {
        self.find(id)
            .ok_or_else(|| Failure::refused(404, "CONTACT_NOT_FOUND"))
    }

    fn replace(&mut self, contact: Contact) {
        let place = self
            .records
            .contacts
            .iter_mut()
            .find(|other| other.id == contact.id);
        *place.expect("the contact is there") = contact;
    }

    /// Only people who work on the site, and apps, may call (semantics §10).
    fn permit(&self) -> Result<(), Failure> {
        match self.identity.as_str() {
            "WIX_USER" | "APP" => Ok(()),
            _ => Err(Failure::forbidden()),
        }
    }

    /// Puts ids in the place of texts that mean contacts, or items of `own`; leaves out members that mean nothing.
    fn resolve(&self, value: &Value, own: Option<&Contact>) -> Option<Value> {
        match value {
            Value::String(text) => self.resolve_text(text, own),
            Value::Array(items) => Some(
                items
                    .iter()
                    .filter_map(|item| self.resolve(item, own))
                    .collect(),
            ),
            Value::Object(members) => {
                let members = members.iter();
                let members = members
                    .filter_map(|(key, value)| Some((key.clone(), self.resolve(value, own)?)));
                Some(Value::Object(members.collect()))
            }
            _ => Some(value.clone()),
        }
    }

    fn resolve_text(&self, text: &str, own: Option<&Contact>) -> Option<Value> {
        let meant = text
            .split_once(':')
            .and_then(|(kind, number)| Some((kind, number.parse().ok()?)));
        let Some((kind, number)) = meant else {
            return Some(json!(text));
        };
        let contacts = &self.records.contacts;
        let nobody = NOBODY.to_owned();
        match kind {
            "alive" => Some(json!(
                nth(contacts, number).map_or(nobody, |contact| contact.id.clone())
            )),
            "ever" => Some(json!(
                nth(&self.records.ever, number).cloned().unwrap_or(nobody)
            )),
            "nobody" => Some(json!(nobody)),
            "own" => nth(&own?.item_ids(), number).map(|id| json!(id)),
            _ => Some(json!(text)),
        }
    }
}

fn nth<T>(list: &[T], number: usize) -> Option<&T> {
    list.get(number.checked_rem(list.len())?)
}
