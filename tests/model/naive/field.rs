//! Extended fields (semantics §6.3).

use serde_json::json;

use super::label::{free_key, rename};
use super::record::Field;
use super::{Failure, Outcome, Site, show};

impl Site {
    /// The field of this name, whatever its type.
    pub(super) fn find_or_create_field(&mut self, name: &str, data_type: &str) -> Outcome {
        let fields = &self.records.fields;
        if let Some(field) = fields.iter().find(|field| field.name == name) {
            return Ok(json!({ "field": show::field(field), "newField": false }));
        }
        let field = Field {
            key: free_key("field", name, |key| {
                fields.iter().any(|field| field.key == key)
            }),
            name: name.to_owned(),
            data_type: data_type.to_owned(),
            dates: Some((self.now, self.now)),
        };
        let shown = show::field(&field);
        self.tell("extended-field_created", &field.key);
        self.records.fields.push(field);
        Ok(json!({ "field": shown, "newField": true }))
    }

    pub(super) fn get_field(&self, key: &str) -> Outcome {
        self.require_field(key).map(show::field)
    }

    pub(super) fn rename_field(&mut self, key: &str, name: &str) -> Outcome {
        let is_taken = self.records.fields.iter().any(|field| field.name == name);
        let mut field = self.require_field(key)?.clone();
        field.dates = Some(rename(
            field.dates,
            is_taken && field.name != name,
            self.now,
        )?);
        name.clone_into(&mut field.name);
        let shown = show::field(&field);
        let place = self
            .records
            .fields
            .iter_mut()
            .find(|other| other.key == key);
        *place.expect("the field was found above") = field;
        self.tell("extended-field_updated", key);
        Ok(shown)
    }

    /// Contacts lose their values, which is no change of theirs.
    pub(super) fn delete_field(&mut self, key: &str) -> Outcome {
        if self.require_field(key)?.dates.is_none() {
            return Err(Failure::refused(428, "FAILED_PRECONDITION"));
        }
        self.records.fields.retain(|field| field.key != key);
        for contact in &mut self.records.contacts {
            contact.info.fields.remove(key);
        }
        self.tell("extended-field_deleted", key);
        Ok(json!({}))
    }

    fn require_field(&self, key: &str) -> Result<&Field, Failure> {
        let unknown = || {
            Failure::refused(404, "EXTENDED_FIELD_NOT_FOUND").with_data(vec![json!({ "key": key })])
        };
        self.records.field(key).ok_or_else(unknown)
    }
}
