use wix_crm_local::model::{Contact, ExtendedField, Label};
use wix_crm_local::site::{Member, Merged, Records};

/// A copy of all that a site remembers, to see whether it changes.
#[derive(Debug)]
pub(crate) struct Snapshot {
    contacts: Vec<Contact>,
    labels: Vec<Label>,
    extended_fields: Vec<ExtendedField>,
    members: Vec<Member>,
    merged: Vec<Merged>,
}

impl Snapshot {
    pub(crate) fn of(records: &Records) -> Self {
        Self {
            contacts: records.contacts.iter().cloned().collect(),
            labels: records.labels.iter().cloned().collect(),
            extended_fields: records.extended_fields.iter().cloned().collect(),
            members: records.members.iter().copied().collect(),
            merged: records.merged.iter().copied().collect(),
        }
    }

    /// What differs from an earlier copy.
    pub(crate) fn changes_since(&self, earlier: &Self) -> Vec<&'static str> {
        let tables = [
            ("contacts", self.contacts == earlier.contacts),
            ("labels", self.labels == earlier.labels),
            (
                "extended fields",
                self.extended_fields == earlier.extended_fields,
            ),
            ("members", self.members == earlier.members),
            ("merged contacts", self.merged == earlier.merged),
        ];
        let changed = tables.into_iter().filter(|(_, same)| !same);
        changed.map(|(table, _)| table).collect()
    }
}
