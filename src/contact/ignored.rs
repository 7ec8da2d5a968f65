use serde_json::Value;

use super::draft::InfoDraft;
use crate::extended_field;
use crate::model::Info;
use crate::site::Site;

/// Values that a request has for fields that callers cannot write. They are passed over, for
/// people send whole contacts back (semantics §13.10).
pub(super) struct Ignored(Vec<(String, Value)>);

/// Fields that follow from what the same request may change, so that an old value says nothing.
const DERIVED: [&str; 3] = [
    "contacts.displayByFirstName",
    "contacts.displayByLastName",
    "emailSubscriptions.effectiveEmail",
];

impl Ignored {
    /// Those of a request that are not what the contact had `before`.
    pub(super) fn of(site: &Site, draft: &InfoDraft, before: Option<&Info>) -> Self {
        let fields = &site.records.extended_fields;
        let values = extended_field::read_only(fields, &draft.extended_fields)
            .filter(|(key, _)| !DERIVED.contains(&key.as_str()))
            .filter(|(key, value)| !before.is_some_and(|info| has(info, key, value)));
        Self(values.cloned().collect())
    }

    pub(super) fn values(&self) -> &[(String, Value)] {
        &self.0
    }

    /// Warns of each value that is not what the contact ends up with either.
    pub(super) fn warn(self, site: &mut Site, after: &Info) {
        for (key, value) in self.0 {
            if !has(after, &key, &value) {
                site.warn(format!(
                    "info.extendedFields.{key} was ignored: callers cannot write this system field"
                ));
            }
        }
    }
}

fn has(info: &Info, key: &str, value: &Value) -> bool {
    extended_field::equals(info.extended_fields.get(key), value)
}
