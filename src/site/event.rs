use std::rc::Rc;

use uuid::Uuid;

use super::Identity;
use crate::model::{Contact, ExtendedField, Label, Timestamp, named_enum};

/// Something that happened to a record (semantics §11).
#[derive(Debug, Clone)]
pub struct Event {
    /// GUID of the event.
    pub id: Uuid,
    /// Grows with every event of the site, and never goes back.
    pub sequence: u64,
    /// When it happened.
    pub time: Timestamp,
    /// Who called.
    pub identity: Identity,
    /// By what it came about.
    pub origin: Origin,
    /// What happened.
    pub happening: Happening,
}

/// What happened, with the records as they were then.
#[derive(Debug, Clone)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Happening {
    ContactCreated(Rc<Contact>),
    ContactUpdated {
        before: Rc<Contact>,
        after: Rc<Contact>,
    },
    ContactDeleted(Uuid),
    ContactsMerged {
        target: Rc<Contact>,
        sources: Vec<Uuid>,
    },
    LabelCreated(Rc<Label>),
    LabelUpdated {
        before: Rc<Label>,
        after: Rc<Label>,
    },
    LabelDeleted(String),
    ExtendedFieldCreated(Rc<ExtendedField>),
    ExtendedFieldUpdated {
        before: Rc<ExtendedField>,
        after: Rc<ExtendedField>,
    },
    ExtendedFieldDeleted(String),
}

named_enum! {
    /// By what an event came about, as its metadata say it.
    Origin { Request = "", Merge = "merge" }
}
