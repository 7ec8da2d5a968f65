//! What is wrong with a request, whatever the site holds (semantics §2.1).

use serde_json::Value;
use uuid::Uuid;

use super::Failure;

/// The fields of a request that are wrong, and the rules they violate.
#[derive(Debug, Default)]
pub(crate) struct Wrong(Vec<(String, &'static str)>);

impl Wrong {
    pub(crate) fn note(&mut self, field: impl Into<String>, rule: &'static str) {
        self.0.push((field.into(), rule));
    }

    /// Everything at once, sorted as the SDK sorts it.
    pub(crate) fn none(mut self) -> Result<(), Failure> {
        self.0.sort();
        self.none_in_order()
    }

    /// Everything at once, in the order in which it was noted.
    pub(crate) fn none_in_order(self) -> Result<(), Failure> {
        match self.0.is_empty() {
            true => Ok(()),
            false => Err(Failure::invalid(self.0)),
        }
    }

    pub(crate) fn id(&mut self, field: &str, id: &Value) {
        if id.as_str().is_some_and(|text| !is_id(text)) {
            self.note(field, "FORMAT");
        }
    }

    pub(crate) fn revision(&mut self, field: &str, revision: &Value) {
        if revision.is_null() {
            self.note(field, "REQUIRED_FIELD");
        }
    }

    pub(crate) fn count(&mut self, field: &str, list: &Value, (least, most): (usize, usize)) {
        let count = list.as_array().map_or(0, Vec::len);
        if count < least {
            self.note(field, "MIN_SIZE");
        } else if count > most {
            self.note(field, "MAX_SIZE");
        }
    }

    /// How much is wrong so far.
    pub(crate) fn len(&self) -> usize {
        self.0.len()
    }

    /// A row of a seed that the site did not take.
    pub(crate) fn row(&mut self, place: String, added: Result<(), Failure>) {
        if added.is_err() {
            self.note(place, "OTHER");
        }
    }

    pub(crate) fn info(&mut self, path: &str, info: &Value) {
        let emails = info["emails"]["items"].as_array();
        for (index, item) in emails.into_iter().flatten().enumerate() {
            if !item["email"]
                .as_str()
                .is_some_and(|email| email.contains('@'))
            {
                self.note(format!("{path}.emails.items[{index}].email"), "FORMAT");
            }
        }
    }

    /// A list of ids: how many there may be, and each of them.
    pub(crate) fn ids(&mut self, field: &str, ids: &Value, sizes: (usize, usize)) {
        self.count(field, ids, sizes);
        if ids.as_array().is_some_and(|ids| ids.len() <= sizes.1) {
            for (index, id) in ids.as_array().into_iter().flatten().enumerate() {
                self.id(&format!("{field}[{index}]"), id);
            }
        }
    }

    /// `fields` go by the names of REST, and name whole parts (semantics §8.1).
    pub(crate) fn projection(&mut self, path: &str, options: &Value) {
        for (index, name) in options["fields"]
            .as_array()
            .into_iter()
            .flatten()
            .enumerate()
        {
            if name == "_id" || name == "info.name.first" {
                self.note(format!("{path}fields[{index}]"), "ENUM");
            }
        }
    }
}

/// Whether a text is a GUID, or the token for one.
pub(super) fn is_id(text: &str) -> bool {
    text.starts_with("id:") || Uuid::try_parse(text).is_ok()
}
