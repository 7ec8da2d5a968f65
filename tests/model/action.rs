use core::fmt;

use serde_json::Value;

/// Something that a caller does. Contacts are meant by their place among those that are there when it is done, so
/// that an action still means something when the ones before it are left out.
#[derive(Debug, Clone)]
pub(crate) enum Action {
    Create {
        info: Value,
        options: Value,
    },
    Update {
        who: Who,
        info: Value,
        revision: Revision,
        options: Value,
    },
    Get {
        who: Who,
        options: Value,
    },
    Delete {
        who: Who,
    },
    Label {
        who: Who,
        keys: Vec<&'static str>,
    },
    Unlabel {
        who: Who,
        keys: Vec<&'static str>,
    },
    Merge {
        target: Who,
        revision: Revision,
        sources: Vec<Who>,
    },
    PreviewMerge {
        target: Who,
        sources: Vec<Who>,
    },
    Append {
        options: Value,
    },
    /// One of the functions for many contacts.
    Bulk {
        function: &'static str,
        options: Value,
    },
    /// One of the functions that query, list and count.
    Query {
        function: &'static str,
        arguments: Value,
    },
    FindOrCreateLabel {
        name: &'static str,
    },
    GetLabel {
        key: &'static str,
    },
    RenameLabel {
        key: &'static str,
        name: &'static str,
    },
    DeleteLabel {
        key: &'static str,
    },
    FindOrCreateField {
        name: &'static str,
        data_type: &'static str,
    },
    GetField {
        key: &'static str,
    },
    RenameField {
        key: &'static str,
        name: &'static str,
    },
    DeleteField {
        key: &'static str,
    },
    SetLimits {
        labels: Option<usize>,
    },
    Seed {
        records: Value,
    },
    Reset,
    AdvanceClock {
        millis: i64,
    },
    ActAs {
        identity: &'static str,
    },
    SetMembership {
        who: Who,
        membership: Value,
    },
}

/// A contact.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Who {
    /// One of those there are.
    Alive(u8),
    /// One of those there have ever been, merged and deleted ones too.
    Ever(u8),
    /// None: a GUID that no contact has.
    Nobody,
    /// None: no GUID either.
    Malformed,
}

/// As texts they can stand anywhere in a request; `Site::resolve` puts ids in their place.
impl fmt::Display for Who {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Alive(number) => write!(f, "alive:{number}"),
            Self::Ever(number) => write!(f, "ever:{number}"),
            Self::Nobody => write!(f, "nobody:0"),
            Self::Malformed => write!(f, "not a GUID"),
        }
    }
}

/// The revision that a caller names.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Revision {
    /// The contact's own.
    Fresh,
    /// The one before.
    Stale,
    /// None.
    Missing,
}
