//! How the rows are found that a filter selects: by indexes rather than by looking at every contact.

use core::ops::Range;
use std::rc::Rc;

use super::field::{Arity, Field, Kind, Record};
use super::filter::{Condition, Filter, Test};
use super::key::{Case, guid_of, text_of};
use super::rows::{Bits, FEW, Rows};
use crate::site::{Contacts, KeysOf, Sorted};

/// To look at a contact costs about as much as to add this many rows to a set.
const LOOK: usize = 32;

/// Finds rows of these contacts.
#[derive(Debug, Clone, Copy)]
pub(super) struct Plan<'a> {
    pub(super) contacts: &'a Contacts,
}

impl Plan<'_> {
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
        let mark = if case == Case::Sensitive { "" } else { "~" };
        // A custom field may be deleted and its key be that of a field of dates later.
        let kind = match field.spec.kind {
            Kind::Date => "#",
            _ => "",
        };
        let name = [&*field.name, mark, kind].concat();
        self.contacts.sorted_by(&name, &|| -> KeysOf {
            let field = field.clone();
            Rc::new(move |contact, each| field.each_key(Record::Contact(contact), case, each))
        })
    }

    pub(super) fn matches(self, row: u32, filter: &Filter) -> bool {
        let contact = self.contacts.at_row(row as usize);
        contact.is_some_and(|contact| filter.matches(Record::Contact(contact)))
    }

    /// How many rows the table has.
    pub(super) fn size(self) -> usize {
        self.contacts.rows().len()
    }

    /// Takes the most selective part first, and looks at the contacts it leaves where these are
    /// fewer than the rows of the next part.
    fn all(self, parts: &[Filter]) -> Rows {
        let Some(first) = self.most_selective(parts) else {
            return self.every_row().into();
        };
        let mut taken = vec![false; parts.len()];
        let mut rows = self.start(parts, first, &mut taken);
        for (part, is_taken) in parts.iter().zip(taken) {
            if !is_taken {
                rows = self.narrow(rows, part);
            }
        }
        rows
    }

    /// Which part selects the fewest contacts.
    fn most_selective(self, parts: &[Filter]) -> Option<usize> {
        for (index, part) in parts.iter().enumerate() {
            // What a hash finds is few: no need to know about the others, which may take indexes.
            if let Filter::Is(condition) = part
                && self.hashed(condition).is_some_and(|rows| rows.len() <= FEW)
            {
                return Some(index);
            }
        }
        let mut first = None;
        let mut least = usize::MAX;
        for (index, part) in parts.iter().enumerate() {
            let size = self.estimate(part);
            if size < least {
                (first, least) = (Some(index), size);
            }
        }
        first
    }

    /// The rows of a part, together with those parts that are about the same field: the two ends of
    /// a period are found at once. Marks the parts that the rows have passed.
    fn start(self, parts: &[Filter], first: usize, taken: &mut [bool]) -> Rows {
        let mut joined = None;
        if let Some(Filter::Is(start)) = parts.get(first)
            && start.keys().is_none()
            && start.field.spec.arity == Arity::One
        {
            let index = self.index(&start.field, start.case);
            let mut ranks = 0..index.len();
            for (part, is_taken) in parts.iter().zip(&mut *taken) {
                if let Filter::Is(other) = part
                    && other.keys().is_none()
                    && (&other.field.name, other.case) == (&start.field.name, start.case)
                {
                    for range in other.test.ranks(&index) {
                        ranks = ranks.start.max(range.start)..ranks.end.min(range.end);
                    }
                    *is_taken = true;
                }
            }
            joined = Some((index, ranks));
        }
        match (joined, parts.get(first), taken.get_mut(first)) {
            (Some((index, ranks)), ..) => self.in_ranges(&index, vec![ranks]),
            (None, Some(part), Some(is_taken)) => {
                *is_taken = true;
                self.rows(part)
            }
            _ => self.every_row().into(),
        }
    }

    fn narrow(self, rows: Rows, part: &Filter) -> Rows {
        match rows {
            Rows::Few(rows) => Rows::Few(self.keep(rows, part)),
            Rows::Many(bits) if bits.len() * LOOK < self.estimate(part) => {
                let rows = self.keep(bits.to_vec(), part);
                Bits::of(self.size(), &rows).into()
            }
            Rows::Many(mut bits) => {
                let other = self.rows(part).into_bits(self.size());
                bits.combine(&other, |own, other| own & other);
                bits.into()
            }
        }
    }

    fn keep(self, mut rows: Vec<u32>, filter: &Filter) -> Vec<u32> {
        rows.retain(|row| self.matches(*row, filter));
        rows
    }

    fn condition(self, filter: &Filter, condition: &Condition) -> Rows {
        let rows = if let Some(found) = self.hashed(condition) {
            // An email may be another one than the primary.
            self.keep(found, filter)
        } else if let Some((index, ranges)) = self.ranges(condition) {
            return self.in_ranges(&index, ranges);
        } else {
            self.keep(self.every_row().to_vec(), filter)
        };
        match rows.len() <= FEW && rows.is_sorted_by(|a, b| a < b) {
            true => Rows::Few(rows),
            false => Bits::of(self.size(), &rows).into(),
        }
    }

    /// The rows in ranges of an index.
    fn in_ranges(self, index: &Sorted, ranges: Vec<Range<usize>>) -> Rows {
        let mut rows = Bits::none(self.size());
        for range in ranges {
            index.visit(range, &mut |entry| {
                rows.add(entry.row);
                true
            });
        }
        rows.into()
    }

    /// The ranks of what meets a condition, in the index that tells; not for a list of more values
    /// than there are contacts, each of which is looked up faster in the list.
    fn ranges(self, condition: &Condition) -> Option<(Rc<Sorted>, Vec<Range<usize>>)> {
        if self.is_short(condition) == Some(false) {
            return None;
        }
        let index = self.index(&condition.field, condition.case);
        let ranges = condition.test.ranks(&index);
        Some((index, ranges))
    }

    /// Whether a list of values is no longer than the list of contacts; `None` without a list.
    fn is_short(self, condition: &Condition) -> Option<bool> {
        let keys = condition.keys()?;
        Some(keys.len() <= self.size().max(FEW))
    }

    /// The rows that have an id or email of the condition's, or more: found by hashes.
    fn hashed(self, condition: &Condition) -> Option<Vec<u32>> {
        let kind = condition.field.spec.kind;
        let keys = condition.keys()?;
        if !matches!(kind, Kind::Guid | Kind::Email) || self.is_short(condition) == Some(false) {
            return None;
        }
        let mut rows = Vec::new();
        let mut has_hash = true;
        keys.visit(0..keys.len(), &mut |entry| {
            if let Kind::Guid = kind
                && let Some(id) = guid_of(&entry.key)
            {
                let row = self.contacts.reference(&id).map(|(row, _)| row);
                rows.extend(row.and_then(|row| u32::try_from(row).ok()));
            } else if let Some(email) = text_of(&entry.key) {
                rows.extend(self.contacts.rows_with_email(&email));
            } else {
                has_hash = false;
            }
            has_hash
        });
        has_hash.then_some(rows)
    }

    /// About how many rows a filter selects, rather too many.
    fn estimate(self, filter: &Filter) -> usize {
        let all = self.contacts.len();
        let mut size = all;
        match filter {
            Filter::All(parts) => {
                for part in parts {
                    size = size.min(self.estimate(part));
                }
            }
            Filter::Any(parts) => size = parts.iter().map(|part| self.estimate(part)).sum(),
            Filter::Not(_) => size = self.count(filter).unwrap_or(all),
            Filter::Is(condition) => {
                if let Some((_, ranges)) = self.ranges(condition) {
                    size = total(&ranges);
                }
            }
        }
        size.min(all)
    }

    fn every_row(self) -> Bits {
        let mut rows = Bits::none(self.size());
        for row in 0..self.size() {
            if self.contacts.at_row(row).is_some() {
                u32::try_from(row).into_iter().for_each(|row| rows.add(row));
            }
        }
        rows
    }
}

impl Condition {
    /// The values that the condition is a list of.
    fn keys(&self) -> Option<&Sorted> {
        match &self.test {
            Test::OneOf(keys) => Some(keys),
            _ => None,
        }
    }
}

fn total(ranges: &[Range<usize>]) -> usize {
    ranges.iter().map(Range::len).sum()
}
