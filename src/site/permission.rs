use super::Identity;
use crate::model::named_enum;

named_enum! {
    /// What a caller needs for a call, by the ids that Wix has for it (semantics §10).
    Permission {
        ContactsView = "CONTACTS.VIEW",
        ContactsModify = "CONTACTS.MODIFY",
        ContactsMerge = "CONTACTS.MERGE",
        ContactsSubmit = "CONTACTS.SUBMIT",
        ContactsSubmitWithOverrides = "CONTACTS.SUBMIT_WITH_OVERRIDES",
        LabelsView = "CONTACTS_LABELS.VIEW",
        LabelsModify = "CONTACTS_LABELS.MODIFY",
        SchemaView = "CONTACTS_SCHEMA.VIEW",
        SchemaModify = "CONTACTS_SCHEMA.MODIFY",
    }
}

impl Identity {
    /// Whether who calls may make calls that need this.
    pub fn has(self, permission: Permission) -> bool {
        // Most calls are for people who work on the site and for apps.
        matches!(self, Self::WixUser | Self::App) || permission == Permission::ContactsSubmit
    }
}
