use serde_json::Value;

use super::draft::InfoDraft;
use crate::extended_field;
use crate::model::Info;
use crate::site::Site;

/// Values that a request has for fields that callers cannot write. They are passed over, for
/// people send whole contacts back (semantics §13.10).
pub(super) struct Ignored(Vec<(String, Value)>);

impl Ignored {
    pub(super) fn of(site: &Site, draft: &InfoDraft) -> Self {
        let fields = &site.records.extended_fields;
        let values = extended_field::read_only(fields, &draft.extended_fields);
        Self(values.cloned().collect())
    }

    /// Warns of each value that is not the one the contact ends up with.
    pub(super) fn warn(self, site: &mut Site, info: &Info) {
        for (key, value) in self.0 {
            if !extended_field::equals(info.extended_fields.get(&key), &value) {
                site.warn(format!(
                    "info.extendedFields.{key} was ignored: callers cannot write this system field"
                ));
            }
        }
    }
}
