use std::rc::Rc;

use uuid::Uuid;

use super::{Identity, Record};
use crate::model::{Contact, Timestamp, named_enum};

/// Something that happened to a record (semantics §11).
#[derive(Debug, Clone)]
pub struct Event {
    /// GUID of the event.
    pub id: Uuid,
    /// Grows with every event of the site, and never goes back.
    pub sequence: u32,
    /// When it happened.
    pub time: Timestamp,
    /// Who called.
    pub identity: Identity,
    /// By what it came about.
    pub origin: Origin,
    /// What kind of record it happened to.
    pub entity: Entity,
    /// The record's id or key.
    pub entity_id: String,
    /// What happened to it.
    pub action: Action,
}

/// What happened to a record.
#[derive(Debug, Clone)]
pub enum Action {
    /// It is there now.
    Created(Record),
    /// It is another now; `before` is what a contact was.
    #[expect(missing_docs, reason = "the names say it")]
    Updated {
        after: Record,
        before: Option<Rc<Contact>>,
    },
    /// It is gone.
    Deleted,
    /// Others went into it.
    #[expect(missing_docs, reason = "the names say it")]
    Merged {
        target: Rc<Contact>,
        sources: Vec<Uuid>,
    },
}

named_enum! {
    /// Kind of record, as Wix names it in types of events.
    Entity { Contact = "contact", Label = "label", ExtendedField = "extended-field" }
}

named_enum! {
    /// By what an event came about, as its metadata say it.
    Origin { Request = "", Merge = "merge" }
}
