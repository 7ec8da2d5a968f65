use core::ops::Range;

use super::field::{Arity, Field, Record};
use super::key::Case;
use crate::site::{Key, Sorted};

/// Which records a query selects.
#[derive(Debug)]
pub(super) enum Filter {
    /// Those that every part selects; without parts, all.
    All(Vec<Self>),
    /// Those that some part selects.
    Any(Vec<Self>),
    /// Those that the filter within does not select.
    Not(Box<Self>),
    /// Those that meet a condition.
    Is(Condition),
}

/// Some value of a field passes a test. A record without a value has one that is missing.
#[derive(Debug)]
pub(super) struct Condition {
    pub(super) field: Field,
    pub(super) case: Case,
    pub(super) test: Test,
}

/// What a key is tested for.
#[derive(Debug)]
pub(super) enum Test {
    OneOf(Sorted),
    Below(Key),
    NotAbove(Key),
    Above(Key),
    NotBelow(Key),
    StartsWith(Key),
}

impl Filter {
    /// Whether the filter selects a record.
    pub(super) fn matches(&self, record: Record<'_>) -> bool {
        match self {
            Self::All(parts) => parts.iter().all(|part| part.matches(record)),
            Self::Any(parts) => parts.iter().any(|part| part.matches(record)),
            Self::Not(filter) => !filter.matches(record),
            Self::Is(condition) => condition.matches(record),
        }
    }
}

impl Condition {
    fn matches(&self, record: Record<'_>) -> bool {
        let mut holds = false;
        let each = &mut |key: &[u8]| holds = holds || self.test.holds(key);
        self.field.each_key(record, self.case, each);
        holds
    }

    /// Whether no record has two keys that pass.
    pub(super) fn meets_each_record_once(&self) -> bool {
        let one_key = matches!(&self.test, Test::OneOf(keys) if keys.len() == 1);
        one_key || self.field.spec.arity == Arity::One
    }
}

impl Test {
    fn holds(&self, key: &[u8]) -> bool {
        match self {
            Self::OneOf(keys) => keys.contains(key),
            Self::Below(limit) => *key < **limit,
            Self::NotAbove(limit) => *key <= **limit,
            Self::Above(limit) => *key > **limit,
            Self::NotBelow(limit) => *key >= **limit,
            Self::StartsWith(start) => key.starts_with(start),
        }
    }

    /// The ranks of the keys of an index that pass: in order and apart from each other.
    pub(super) fn ranks(&self, index: &Sorted) -> Vec<Range<usize>> {
        let below = |limit: &Key| index.rank(&|key| *key < **limit);
        let not_above = |limit: &Key| index.rank(&|key| *key <= **limit);
        let end = index.len();
        let range = match self {
            Self::OneOf(keys) => {
                let mut ranges = Vec::new();
                keys.visit(0..keys.len(), &mut |entry| {
                    ranges.push(index.ranks(&entry.key));
                    true
                });
                return ranges;
            }
            Self::Below(limit) => 0..below(limit),
            Self::NotAbove(limit) => 0..not_above(limit),
            Self::Above(limit) => not_above(limit)..end,
            Self::NotBelow(limit) => below(limit)..end,
            Self::StartsWith(start) => {
                let comes_first = |key: &[u8]| *key < **start || key.starts_with(start);
                below(start)..index.rank(&comes_first)
            }
        };
        vec![range]
    }
}
