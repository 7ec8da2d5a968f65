use std::rc::Rc;

use super::{Member, Merged};
use crate::model::{Contact, ExtendedField, Label, named_enum};

named_enum! {
    /// A table of a site, by its name in stores.
    Kind {
        Contacts = "contacts", Labels = "labels", ExtendedFields = "extendedFields",
        Members = "members", MergedContacts = "mergedContacts",
    }
}

/// A record of any kind. Tables hold these rather than one type each, for every further instantiation of a
/// table costs the package kilobytes.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names say it")]
pub enum Record {
    Contact(Rc<Contact>),
    Label(Rc<Label>),
    ExtendedField(Rc<ExtendedField>),
    Member(Rc<Member>),
    Merged(Rc<Merged>),
}

impl Record {
    /// What it is known by in its table.
    pub fn key(&self) -> &[u8] {
        match self {
            Self::Contact(contact) => contact.id.as_bytes(),
            Self::Label(label) => label.key.as_bytes(),
            Self::ExtendedField(field) => field.key.as_bytes(),
            Self::Member(member) => member.contact_id.as_bytes(),
            Self::Merged(merged) => merged.source.as_bytes(),
        }
    }

    /// Whether nothing has been written since the other one was taken.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Contact(one), Self::Contact(other)) => Rc::ptr_eq(one, other),
            (Self::Label(one), Self::Label(other)) => Rc::ptr_eq(one, other),
            (Self::ExtendedField(one), Self::ExtendedField(other)) => Rc::ptr_eq(one, other),
            (Self::Member(one), Self::Member(other)) => Rc::ptr_eq(one, other),
            (Self::Merged(one), Self::Merged(other)) => Rc::ptr_eq(one, other),
            _ => false,
        }
    }
}

/// What a table can hold.
pub trait Recorded: Sized {
    /// Makes a record of it.
    fn into_record(self: Rc<Self>) -> Record;
    /// The record's content, if it is of this kind.
    fn of(record: &Record) -> Option<&Rc<Self>>;
}

macro_rules! recorded {
    ($($kind:ident),+) => {$(
        impl Recorded for $kind {
            fn into_record(self: Rc<Self>) -> Record {
                Record::$kind(self)
            }

            fn of(record: &Record) -> Option<&Rc<Self>> {
                match record {
                    Record::$kind(content) => Some(content),
                    _ => None,
                }
            }
        }
    )+};
}
recorded!(Contact, Label, ExtendedField, Member, Merged);
