use std::rc::Rc;

use super::archive::Archive;
use super::contact::contact;
use super::definition::{extended_field, label, member, merged};
use crate::site::{Kind, Record, Recorded};

/// Writes a record.
pub(super) fn write(archive: &mut dyn Archive, record: &Record) {
    match record {
        Record::Contact(own) => contact(archive, &mut own.as_ref().clone()),
        Record::Label(own) => label(archive, &mut own.as_ref().clone()),
        Record::ExtendedField(own) => extended_field(archive, &mut own.as_ref().clone()),
        Record::Member(own) => member(archive, &mut own.as_ref().clone()),
        Record::Merged(own) => merged(archive, &mut own.as_ref().clone()),
    }
}

/// Reads a record of a kind.
pub(super) fn read(archive: &mut dyn Archive, kind: Kind) -> Record {
    match kind {
        Kind::Contacts => read_as(archive, contact),
        Kind::Labels => read_as(archive, label),
        Kind::ExtendedFields => read_as(archive, extended_field),
        Kind::Members => read_as(archive, member),
        Kind::MergedContacts => read_as(archive, merged),
    }
}

fn read_as<V: Recorded + Default>(
    archive: &mut dyn Archive,
    walk: fn(&mut dyn Archive, &mut V),
) -> Record {
    let mut value = V::default();
    walk(archive, &mut value);
    Rc::new(value).into_record()
}
