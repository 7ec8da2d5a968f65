//! Labels, and putting them on contacts (semantics §6.1, §6.2).

use serde_json::json;

use super::record::Label;
use super::{Failure, Outcome, Site, show};

impl Site {
    pub(super) fn label(&mut self, id: &str, keys: &[String]) -> Outcome {
        self.change_labels(id, keys, |labels| append_new(labels, keys.to_vec()))
    }

    pub(super) fn unlabel(&mut self, id: &str, keys: &[String]) -> Outcome {
        self.change_labels(id, keys, |labels| labels.retain(|key| !keys.contains(key)))
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

    /// What changes nothing is no change (semantics §13.38).
    pub(super) fn change_labels(
        &mut self,
        id: &str,
        keys: &[String],
        change: impl FnOnce(&mut Vec<String>),
    ) -> Outcome {
        let mut contact = self.require(id)?.clone();
        self.require_labels(keys)?;
        let before = contact.info.label_keys.clone();
        change(&mut contact.info.label_keys);
        if contact.info.label_keys != before {
            contact.revision += 1;
            contact.updated = self.now;
            self.tell_contact("contact_updated", &contact);
        }
        let shown = show::contact(&contact);
        self.replace(contact);
        Ok(json!({ "contact": shown }))
    }

    pub(super) fn find_or_create_label(&mut self, name: &str) -> Outcome {
        if let Some(label) = self.records.labels.iter().find(|label| label.name == name) {
            return Ok(json!({ "label": show::label(label), "newLabel": false }));
        }
        if let Some(most) = self.most_labels
            && self
                .records
                .labels
                .iter()
                .filter(|label| label.dates.is_some())
                .count()
                >= most
        {
            return Err(Failure::refused(428, "LABELS_QUOTA_REACHED"));
        }
        let key = free_key("label", name, |key| {
            self.records.labels.iter().any(|label| label.key == key)
        });
        let label = self.add_label(key, name);
        self.tell("label_created", &label.key);
        Ok(json!({ "label": show::label(&label), "newLabel": true }))
    }

    pub(super) fn add_label(&mut self, key: String, name: &str) -> Label {
        let label = Label {
            key,
            name: name.to_owned(),
            dates: Some((self.now, self.now)),
        };
        self.records.labels.push(label.clone());
        label
    }

    pub(super) fn get_label(&self, key: &str) -> Outcome {
        self.require_labels(&[key.to_owned()])?;
        let label = self.records.labels.iter().find(|label| label.key == key);
        Ok(label.map(show::label).expect("the label was found above"))
    }

    pub(super) fn rename_label(&mut self, key: &str, name: &str) -> Outcome {
        self.require_labels(&[key.to_owned()])?;
        let now = self.now;
        let is_taken = self.records.labels.iter().any(|label| label.name == name);
        let mut labels = self.records.labels.iter_mut();
        let label = labels
            .find(|label| label.key == key)
            .expect("the label was found above");
        let dates = rename(label.dates, is_taken && label.name != name, now)?;
        name.clone_into(&mut label.name);
        label.dates = Some(dates);
        let shown = show::label(label);
        self.tell("label_updated", key);
        Ok(shown)
    }

    /// Contacts lose the label, which is no change of theirs (semantics §13.36).
    pub(super) fn delete_label(&mut self, key: &str) -> Outcome {
        self.require_labels(&[key.to_owned()])?;
        let labels = &mut self.records.labels;
        if labels
            .iter()
            .any(|label| label.key == key && label.dates.is_none())
        {
            return Err(Failure::refused(428, "FAILED_PRECONDITION"));
        }
        labels.retain(|label| label.key != key);
        for contact in &mut self.records.contacts {
            contact.info.label_keys.retain(|own| own != key);
        }
        self.tell("label_deleted", key);
        Ok(json!({}))
    }
}

/// The dates of a label or a field after it was renamed. Those of the system keep their names, and names that others
/// have are taken (semantics §13.34, §13.35).
pub(super) fn rename(
    dates: Option<(i64, i64)>,
    is_taken: bool,
    now: i64,
) -> Result<(i64, i64), Failure> {
    let Some((created, _)) = dates else {
        return Err(Failure::refused(428, "FAILED_PRECONDITION"));
    };
    if is_taken {
        return Err(Failure::refused(409, "ALREADY_EXISTS"));
    }
    Ok((created, now))
}

/// `custom.`, and the name in lower case with hyphens between its words; with a number where the key is taken
/// (semantics §6.2, §13.33).
pub(super) fn free_key(noun: &str, name: &str, taken: impl Fn(&str) -> bool) -> String {
    let mut slug = String::new();
    for letter in name.to_lowercase().chars() {
        if letter.is_alphanumeric() {
            slug.push(letter);
        } else if !slug.is_empty() && !slug.ends_with('-') {
            slug.push('-');
        }
    }
    let slug = match slug.trim_end_matches('-') {
        "" => noun,
        words => words,
    };
    let plain = format!("custom.{slug}");
    let numbered = (1..).map(|number| format!("{plain}-{number}"));
    let mut keys = [plain.clone()].into_iter().chain(numbered);
    keys.find(|key| !taken(key)).expect("numbers do not end")
}

/// Adds what is not there yet.
pub(super) fn append_new(list: &mut Vec<String>, more: Vec<String>) {
    for item in more {
        if !list.contains(&item) {
            list.push(item);
        }
    }
}
