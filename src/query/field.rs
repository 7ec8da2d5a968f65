use std::borrow::Cow;

use super::key::{Case, Item, MISSING, encode};
use crate::model::{Contact, ExtendedField, Label};

/// What the values of a field are.
#[derive(Debug, Clone, Copy)]
pub(super) enum Kind {
    Text,
    /// A text whose case does not count where it is compared.
    Email,
    Guid,
    /// Moments and days; a day is its midnight in UTC.
    Date,
    Number,
    /// One of an enumeration's names.
    OneOf(&'static [&'static str]),
}

/// Whether a record has one value of a field or any number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Arity {
    One,
    Many,
}

/// A set of operators.
pub(super) type Operators = u16;
/// `$eq`
pub(super) const ONLY_EQ: Operators = 1;
/// `$ne`
const NE: Operators = 1 << 1;
/// `$eq` and `$ne`
pub(super) const EQ: Operators = ONLY_EQ | NE;
/// `$in`
pub(super) const IN: Operators = 1 << 2;
/// `$nin`
pub(super) const NIN: Operators = 1 << 3;
/// `$exists`
pub(super) const EXISTS: Operators = 1 << 4;
/// `$startsWith`
pub(super) const STARTS: Operators = 1 << 5;
/// `$gt`, `$gte`, `$lt` and `$lte`
pub(super) const COMPARE: Operators = 1 << 6;
/// `$hasSome`
pub(super) const SOME: Operators = 1 << 7;
/// `$hasAll`
pub(super) const ALL: Operators = 1 << 8;

/// Operators by name, in the order in which messages list them, each with those of a field's
/// operators that allow it.
pub(super) const OPERATORS: [(&str, Operators); 13] = [
    ("$eq", ONLY_EQ),
    ("$ne", NE),
    ("$in", IN),
    ("$nin", NIN),
    ("$exists", EXISTS),
    ("$startsWith", STARTS),
    ("$gt", COMPARE),
    ("$gte", COMPARE),
    ("$lt", COMPARE),
    ("$lte", COMPARE),
    ("$hasSome", SOME),
    ("$hasAll", ALL),
    // Not in the table of fields: the general language has it, for what $eq null says as well.
    ("$isEmpty", ONLY_EQ | EXISTS),
];

/// Where values go while they are read.
pub(super) type Each<'e> = &'e mut dyn FnMut(Item<'_>);

/// How a record's values of a field are read; the text is the field's name.
#[derive(Debug, Clone, Copy)]
pub(super) enum Read {
    Contact(fn(&Contact, &str, Each<'_>)),
    Label(fn(&Label, &str, Each<'_>)),
    ExtendedField(fn(&ExtendedField, &str, Each<'_>)),
}

/// A record that queries look at.
#[derive(Debug, Clone, Copy)]
pub(super) enum Record<'a> {
    Contact(&'a Contact),
    Label(&'a Label),
    ExtendedField(&'a ExtendedField),
}

/// A row of the table of fields.
#[derive(Debug)]
pub(super) struct Spec {
    pub(super) name: &'static str,
    pub(super) kind: Kind,
    pub(super) arity: Arity,
    pub(super) operators: Operators,
    pub(super) sortable: bool,
    pub(super) read: Read,
}

/// A field that a query names: its row, and the name, which rows of custom fields share.
#[derive(Debug, Clone)]
pub(super) struct Field {
    pub(super) spec: &'static Spec,
    pub(super) name: Cow<'static, str>,
    /// Whether operators mean what they mean in `wix-crm-backend`.
    pub(super) is_velo: bool,
}

impl Field {
    /// Whether the field takes an operator, which some of these operators allow. In `wix-crm-backend`
    /// a field of one value has some of several values when it is one of them (semantics §13.44).
    pub(super) fn takes(&self, name: &str, allowed_by: Operators) -> bool {
        let as_in = match name {
            "$hasSome" if self.is_velo => IN,
            _ => 0,
        };
        self.spec.operators & (allowed_by | as_in) != 0
    }

    /// Tells the keys of a record's values of this field; of none, the one of what is missing.
    pub(super) fn each_key(&self, record: Record<'_>, case: Case, each: &mut dyn FnMut(&[u8])) {
        let mut key = Vec::new();
        let encode = &mut |item: Item<'_>| {
            key.clear();
            encode(item, self.spec.kind, case, &mut key);
            each(&key);
        };
        match (self.spec.read, record) {
            (Read::Contact(read), Record::Contact(contact)) => read(contact, &self.name, encode),
            (Read::Label(read), Record::Label(label)) => read(label, &self.name, encode),
            (Read::ExtendedField(read), Record::ExtendedField(field)) => {
                read(field, &self.name, encode);
            }
            // A field belongs to the table of its records.
            _ => {}
        }
        if key.is_empty() {
            each(MISSING);
        }
    }
}

/// Writes rows of a table of fields: name, kind, arity, operators, whether records can be sorted by
/// it, and how it is read.
macro_rules! fields {
    ($of:ident; $($name:literal $kind:expr, $arity:ident, [$($op:ident)*], $sort:literal, $read:expr;)+) => {
        &[$(Spec {
            name: $name,
            kind: $kind,
            arity: Arity::$arity,
            operators: 0 $(| $op)*,
            sortable: $sort,
            read: Read::$of($read),
        }),+]
    };
}
pub(super) use fields;
