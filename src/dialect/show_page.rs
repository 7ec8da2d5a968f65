use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::Value;

use super::show_contact::ShownContact;
use super::show_extended_field::ShownExtendedField;
use super::show_facet::ShownFacet;
use super::show_label::ShownLabel;

/// A page of records.
#[derive(Debug)]
pub(crate) struct ShownPage<'a> {
    /// What the records are called.
    pub name: &'static str,
    /// What the numbers are called.
    pub metadata: &'static str,
    /// The records.
    pub items: Vec<ShownRecord<'a>>,
    /// How many were skipped.
    pub offset: usize,
    /// How many there are without paging.
    pub total: usize,
}

/// A record of a page.
#[derive(Debug)]
pub(crate) enum ShownRecord<'a> {
    /// A contact.
    Contact(ShownContact<'a>),
    /// The row of a contact and the number of its last change.
    Reference((usize, u64)),
    /// A label.
    Label(ShownLabel<'a>),
    /// An extended field.
    ExtendedField(ShownExtendedField<'a>),
    /// A facet.
    Facet(ShownFacet<'a>),
    /// A bulk job.
    Job(Value),
}

impl Serialize for ShownPage<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry(self.name, &self.items)?;
        map.serialize_entry(self.metadata, &Metadata(self))?;
        map.end()
    }
}

impl Serialize for ShownRecord<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Contact(contact) => contact.serialize(serializer),
            Self::Reference(reference) => reference.serialize(serializer),
            Self::Label(label) => label.serialize(serializer),
            Self::ExtendedField(field) => field.serialize(serializer),
            Self::Facet(facet) => facet.serialize(serializer),
            Self::Job(job) => job.serialize(serializer),
        }
    }
}

struct Metadata<'p>(&'p ShownPage<'p>);

impl Serialize for Metadata<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry("count", &self.0.items.len())?;
        map.serialize_entry("offset", &self.0.offset)?;
        map.serialize_entry("total", &self.0.total)?;
        // Every record is counted (semantics §13.46).
        map.serialize_entry("tooManyToCount", &false)?;
        map.end()
    }
}
