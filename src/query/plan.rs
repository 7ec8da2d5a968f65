//! How the rows are found that a filter selects: by indexes rather than by looking at every contact.

use core::ops::Range;
use std::rc::Rc;

use uuid::Uuid;

use super::field::{Field, Kind, Record};
use super::filter::{Condition, Filter, Test};
use super::key::{Case, guid_of, text_of};
use super::rows::{Bits, FEW, Rows};
use crate::site::{Contacts, Key, KeysOf, Sorted};

/// To look at a contact costs about as much as to add this many rows to a set.
const LOOK: usize = 32;

/// Finds rows of these contacts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan<'a> {
    pub(super) contacts: &'a Contacts,
}

impl<'a> Plan<'a> {
    /// The rows that a filter selects.
    pub(super) fn rows(self, filter: &Filter) -> Rows {
        match filter {
            Filter::All(parts) => self.all(parts),
            Filter::Any(parts) => {
                let mut bits = Bits::none(self.size());
                for part in parts {
                    match self.rows(part) {
                        Rows::Few(rows) => rows.into_iter().for_each(|row| bits.add(row)),
                        Rows::Many(other) => bits.combine(&other, |own, other| own | other),
                    }
                }
                bits.into()
            }
            Filter::Not(filter) => {
                let mut bits = self.every_row();
                let without = self.rows(filter).into_bits(self.size());
                bits.combine(&without, |own, other| own & !other);
                bits.into()
            }
            Filter::Is(condition) => self.condition(filter, condition),
        }
    }

    /// How many rows a filter selects, where an index knows without naming them.
    pub(super) fn count(self, filter: &Filter) -> Option<usize> {
        match filter {
            Filter::All(parts) if parts.is_empty() => Some(self.contacts.len()),
            Filter::Not(filter) => Some(self.contacts.len() - self.count(filter)?),
            Filter::Is(condition) if condition.meets_each_record_once() => {
                let (_, ranges) = self.ranges(condition)?;
                Some(total(&ranges))
            }
            _ => None,
        }
    }

    /// The index of contacts by a field.
    pub(super) fn index(self, field: &Field, case: Case) -> Rc<Sorted> {
        let field = field.clone();
        let mark = if case == Case::Sensitive { "" } else { "~" };
        // A custom field may be deleted and its key be that of a field of dates later.
        let kind = if matches!(field.spec.kind, Kind::Date) {
            "#"
        } else {
            ""
        };
        let name = format!("{}{mark}{kind}", field.name);
        let keys_of =
            || -> KeysOf { Rc::new(move |contact| field.keys(Record::Contact(contact), case)) };
        self.contacts.sorted_by(&name, keys_of)
    }

    pub(super) fn matches(self, row: u32, filter: &Filter) -> bool {
        let contact = self.contacts.at_row(row as usize);
        contact.is_some_and(|contact| filter.matches(Record::Contact(contact)))
    }

    pub(super) fn size(self) -> usize {
        self.contacts.rows()
    }

    /// Takes the most selective part first, and looks at the contacts it leaves where these are
    /// fewer than the rows of the next part.
    fn all(self, parts: &[Filter]) -> Rows {
        let quick = parts.iter().position(|part| self.is_quick(part));
        let first = quick.or_else(|| {
            let sizes = parts.iter().map(|part| self.estimate(part)).enumerate();
            sizes.min_by_key(|(_, size)| *size).map(|(index, _)| index)
        });
        let Some((first, start)) = first.and_then(|first| Some((first, parts.get(first)?))) else {
            return self.every_row().into();
        };
        let mut rows = self.rows(start);
        for (_, part) in parts
            .iter()
            .enumerate()
            .filter(|(index, _)| *index != first)
        {
            rows = self.narrow(rows, part);
        }
        rows
    }

    fn narrow(self, rows: Rows, part: &Filter) -> Rows {
        match rows {
            Rows::Few(mut rows) => {
                rows.retain(|row| self.matches(*row, part));
                Rows::Few(rows)
            }
            Rows::Many(bits) if bits.len() * LOOK < self.estimate(part) => Bits::of(
                self.size(),
                bits.iter().filter(|row| self.matches(*row, part)),
            )
            .into(),
            Rows::Many(mut bits) => {
                let other = self.rows(part).into_bits(self.size());
                bits.combine(&other, |own, other| own & other);
                bits.into()
            }
        }
    }

    fn condition(self, filter: &Filter, condition: &Condition) -> Rows {
        if let Some(mut rows) = self.hashed(condition) {
            // An email may be another one than the primary.
            rows.retain(|row| self.matches(*row, filter));
            return match rows.len() <= 1 || one_key(condition).is_some() {
                true => Rows::Few(rows),
                false => Bits::of(self.size(), rows).into(),
            };
        }
        let Some((index, ranges)) = self.ranges(condition) else {
            let every = self.every_row();
            let rows = every.iter().filter(|row| self.matches(*row, filter));
            return Bits::of(self.size(), rows).into();
        };
        let rows = ranges.iter().flat_map(|range| index.range(range.clone()));
        let rows = rows.map(|entry| entry.row);
        match one_key(condition) {
            Some(_) if total(&ranges) <= FEW => Rows::Few(rows.collect()),
            _ => Bits::of(self.size(), rows).into(),
        }
    }

    /// The ranks of what meets a condition, in the index that tells; not for a list of more values
    /// than there are contacts, each of which is looked up faster in the list.
    fn ranges(self, condition: &Condition) -> Option<(Rc<Sorted>, Vec<Range<usize>>)> {
        if keys(condition).is_some_and(|keys| keys.len() > self.size().max(FEW)) {
            return None;
        }
        let index = self.index(&condition.field, condition.case);
        let ranges = condition.test.ranks(&index);
        Some((index, ranges))
    }

    /// The rows that have an id or email of the condition's, or more: found by hashes.
    fn hashed(self, condition: &Condition) -> Option<Vec<u32>> {
        let keys = keys(condition).filter(|keys| keys.len() <= self.size().max(FEW))?;
        let mut rows = Vec::new();
        for entry in keys.range(0..keys.len()) {
            match condition.field.spec.kind {
                Kind::Guid => rows.extend(self.row(guid_of(&entry.key)?)),
                Kind::Email => {
                    let email = text_of(&entry.key)?;
                    let found = self.contacts.rows_with_email(&email).iter();
                    rows.extend(found.filter_map(|row| u32::try_from(*row).ok()));
                }
                _ => return None,
            }
        }
        Some(rows)
    }

    fn row(self, id: Uuid) -> Option<u32> {
        let (row, _) = self.contacts.reference(&id)?;
        u32::try_from(row).ok()
    }

    /// Whether a hash tells which few contacts a filter selects.
    fn is_quick(self, filter: &Filter) -> bool {
        match filter {
            Filter::Is(condition) => self.hashed(condition).is_some_and(|rows| rows.len() <= FEW),
            _ => false,
        }
    }

    /// About how many rows a filter selects, rather too many.
    fn estimate(self, filter: &Filter) -> usize {
        let all = self.contacts.len();
        let size = match filter {
            Filter::All(parts) => parts.iter().map(|part| self.estimate(part)).min(),
            Filter::Any(parts) => Some(parts.iter().map(|part| self.estimate(part)).sum()),
            Filter::Not(_) => self.count(filter),
            Filter::Is(condition) => self.ranges(condition).map(|(_, ranges)| total(&ranges)),
        };
        size.unwrap_or(all).min(all)
    }

    fn every_row(self) -> Bits {
        let mut bits = Bits::all(self.size());
        if self.contacts.len() < self.size() {
            let gone = (0..self.size()).filter(|row| self.contacts.at_row(*row).is_none());
            let gone = Bits::of(self.size(), gone.filter_map(|row| u32::try_from(row).ok()));
            bits.combine(&gone, |own, gone| own & !gone);
        }
        bits
    }
}

fn total(ranges: &[Range<usize>]) -> usize {
    ranges.iter().map(Range::len).sum()
}

fn keys(condition: &Condition) -> Option<&Sorted> {
    match &condition.test {
        Test::OneOf(keys) => Some(keys),
        _ => None,
    }
}

/// The only key that a condition is met by: its rows come in order.
fn one_key(condition: &Condition) -> Option<&Key> {
    let keys = keys(condition)?;
    let mut keys = keys.range(0..keys.len());
    let key = keys.next()?;
    keys.next().is_none().then_some(&key.key)
}
