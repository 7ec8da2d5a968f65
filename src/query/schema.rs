use std::borrow::Cow;

use super::contact_field::{CONTACT_FIELDS, EXTENDED, for_extended_field};
use super::field::{Field, Spec};
use super::label_field::{EXTENDED_FIELD_FIELDS, LABEL_FIELDS};
use crate::error::Code;
use crate::model::ExtendedField;
use crate::site::Table;

/// What records a query is about: which fields they have, and how its errors are called.
#[derive(Debug, Clone, Copy)]
pub(super) enum Schema<'a> {
    /// Contacts, of a site with these extended fields, queried as `wix-crm-backend` does or not.
    Contacts(&'a Table<ExtendedField>, bool),
    Labels,
    ExtendedFields,
}

impl Schema<'_> {
    /// The field of this name.
    pub(super) fn field(self, name: &str) -> Option<Field> {
        if let Some(spec) = self.specs().iter().find(|spec| spec.name == name) {
            return Some(Field {
                spec,
                name: Cow::Borrowed(spec.name),
                is_velo: matches!(self, Self::Contacts(_, true)),
            });
        }
        let Self::Contacts(extended_fields, is_velo) = self else {
            return None;
        };
        let field = extended_fields.get(name.strip_prefix(EXTENDED)?)?;
        Some(Field {
            spec: for_extended_field(field),
            name: Cow::Owned(name.to_owned()),
            is_velo,
        })
    }

    /// The rows of the table of fields.
    pub(super) const fn specs(self) -> &'static [Spec] {
        match self {
            Self::Contacts(..) => CONTACT_FIELDS,
            Self::Labels => LABEL_FIELDS,
            Self::ExtendedFields => EXTENDED_FIELD_FIELDS,
        }
    }

    /// Tells the names of all fields of these records, those of the site's own fields included.
    pub(super) fn each_name(self, each: &mut dyn FnMut(&str)) {
        for spec in self.specs() {
            each(spec.name);
        }
        if let Self::Contacts(fields, _) = self {
            for field in fields.iter() {
                each(&[EXTENDED, &field.key].concat());
            }
        }
    }

    /// The records, for messages.
    pub(super) const fn noun(self) -> &'static str {
        match self {
            Self::Contacts(..) => "contacts",
            Self::Labels => "labels",
            Self::ExtendedFields => "extended fields",
        }
    }

    /// The codes differ between the services (semantics §7.6).
    pub(super) const fn unknown_field(self) -> Code {
        match self {
            Self::Contacts(..) => Code::UnsupportedFilterFieldUnknown,
            Self::Labels | Self::ExtendedFields => Code::UnsupportedFilterField,
        }
    }

    pub(super) const fn unsupported_sort(self) -> Code {
        match self {
            Self::Contacts(..) => Code::UnsupportedSortField,
            Self::Labels | Self::ExtendedFields => Code::InvalidSort,
        }
    }
}
