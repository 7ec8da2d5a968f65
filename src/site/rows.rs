use std::rc::Rc;

use super::record::Record;
use super::sorted::{Entry, Sorted};

/// Records in the order in which they came, findable by key. Clones share what neither has changed since: to keep
/// a state of a site takes neither time nor room.
#[derive(Debug, Clone, Default)]
pub struct Rows {
    /// Each but the last has all its rows.
    pieces: Vec<Rc<Piece>>,
    by_key: Sorted,
    records: usize,
}

/// A record that was taken out leaves its row empty, so that rows keep their order and number.
type Piece = Vec<Option<Record>>;

/// A row, what stood in it before, and what stands in it now.
pub type Change<'r> = (usize, Option<&'r Record>, Option<&'r Record>);

/// How many rows a piece can have.
const MOST: usize = 256;

impl Rows {
    /// How many records there are.
    pub(super) const fn records(&self) -> usize {
        self.records
    }

    /// How many rows there are, with those of records that were taken out.
    pub fn len(&self) -> usize {
        match self.pieces.split_last() {
            Some((last, full)) => full.len() * MOST + last.len(),
            None => 0,
        }
    }

    /// Whether there never was a record.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// The row of the record with this key: stable for the life of the record.
    pub fn find(&self, key: &[u8]) -> Option<usize> {
        let mut found = None;
        self.by_key.visit_rows(key, &mut |row| found = Some(row));
        found.and_then(|row| usize::try_from(row).ok())
    }

    /// The record in this row.
    pub fn at(&self, row: usize) -> Option<&Record> {
        self.pieces.get(row / MOST)?.get(row % MOST)?.as_ref()
    }

    /// The records, oldest first.
    pub(super) fn iter(&self) -> impl Iterator<Item = &Record> {
        self.pieces.iter().flat_map(|piece| piece.iter().flatten())
    }

    /// Writes a record over the one of the same key, or behind all others; answers its row.
    pub(super) fn put(&mut self, record: Record) -> usize {
        let row = self.find(record.key()).unwrap_or(self.len());
        self.set(row, Some(record));
        row
    }

    /// Writes a row, or empties it; answers what it was. Rows before it that there are not yet will be empty.
    pub(super) fn set(&mut self, row: usize, record: Option<Record>) -> Option<Record> {
        while self.pieces.len() <= row / MOST {
            if let Some(last) = self.pieces.last_mut().filter(|last| last.len() < MOST) {
                Rc::make_mut(last).resize(MOST, None);
            }
            self.pieces.push(Rc::default());
        }
        let piece = Rc::make_mut(self.pieces.get_mut(row / MOST)?);
        if piece.len() <= row % MOST {
            piece.resize(row % MOST + 1, None);
        }
        let slot = piece.get_mut(row % MOST)?;
        let before = core::mem::replace(slot, record);
        let now = slot.as_ref().map(Record::key);
        if before.as_ref().map(Record::key) != now {
            if let Some(before) = &before {
                self.by_key.remove(&entry(before.key(), row));
                self.records -= 1;
            }
            if let Some(key) = now {
                self.by_key.add(entry(key, row));
                self.records += 1;
            }
        }
        before
    }

    /// Frees about this many of the last rows, where nobody looks at them any more; answers whether there are
    /// others.
    pub(super) fn shrink(&mut self, rows: usize) -> bool {
        if let Some(mut last) = self.pieces.pop()
            && let Some(own) = Rc::get_mut(&mut last)
            && own.len() > rows
        {
            own.truncate(own.len() - rows);
            self.pieces.push(last);
        }
        !self.pieces.is_empty()
    }

    /// Visits the rows that are not what they were before, in order.
    pub fn changes_since(&self, before: &Self, visit: &mut dyn FnMut(Change<'_>)) {
        for index in 0..self.pieces.len().max(before.pieces.len()) {
            let [old, new] = [before, self].map(|rows| rows.pieces.get(index));
            if old.map(Rc::as_ptr) != new.map(Rc::as_ptr) {
                for row in index * MOST..(index + 1) * MOST {
                    let [old, new] = [before, self].map(|rows| rows.at(row));
                    if !is_same(old, new) {
                        visit((row, old, new));
                    }
                }
            }
        }
    }
}

fn is_same(one: Option<&Record>, other: Option<&Record>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(one), Some(other)) => one.is_same(other),
        _ => false,
    }
}

fn entry(key: &[u8], row: usize) -> Entry {
    Entry {
        key: key.into(),
        row: row_number(row),
    }
}

/// A table of 2^32 rows fits into no memory that runs this.
pub(super) fn row_number(row: usize) -> u32 {
    u32::try_from(row).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use uuid::Uuid;

    use super::*;
    use crate::site::Merged;

    fn record(key: u128, value: u128) -> Record {
        Record::Merged(Rc::new(Merged {
            source: Uuid::from_u128(key),
            target: Uuid::from_u128(value),
        }))
    }

    fn value(record: &Record) -> u128 {
        match record {
            Record::Merged(merged) => merged.target.as_u128(),
            _ => 0,
        }
    }

    fn values(rows: &Rows) -> Vec<u128> {
        rows.iter().map(value).collect()
    }

    #[test]
    fn a_clone_stays_what_it_was_and_tells_the_difference() {
        let mut rows = Rows::default();
        for key in 0..1000 {
            rows.put(record(key, key));
        }
        let before = rows.clone();
        rows.put(record(3, 33));
        rows.set(999, None);
        rows.put(record(1000, 1));
        rows.set(500, None);
        rows.put(record(500, 500));
        assert_eq!(values(&before), (0..1000).collect::<Vec<_>>());
        assert_eq!((rows.records(), rows.len()), (1000, 1002));

        let mut changes = Vec::new();
        rows.changes_since(&before, &mut |(row, old, new)| {
            changes.push((row, old.map(value), new.map(value)));
        });
        let wanted = [
            (3, Some(3), Some(33)),
            (500, Some(500), None),
            (999, Some(999), None),
            (1000, None, Some(1)),
            (1001, None, Some(500)),
        ];
        assert_eq!(changes, wanted);
    }

    #[test]
    fn rows_can_be_set_in_any_order() {
        let mut rows = Rows::default();
        rows.set(700, Some(record(2, 2)));
        rows.set(3, Some(record(1, 1)));
        assert_eq!((rows.len(), rows.records()), (701, 2));
        assert_eq!(values(&rows), [1, 2]);
        let find = |rows: &Rows, key| rows.find(record(key, 0).key());
        assert_eq!((find(&rows, 1), find(&rows, 2)), (Some(3), Some(700)));
        rows.set(3, Some(record(3, 3)));
        assert_eq!((find(&rows, 1), find(&rows, 3)), (None, Some(3)));
        assert_eq!(rows.put(record(4, 4)), 701);
    }

    #[test]
    fn what_nobody_looks_at_goes_bit_by_bit() {
        let mut rows = Rows::default();
        for key in 0..600 {
            rows.put(record(key, key));
        }
        let kept = rows.clone();
        rows.put(record(599, 0));
        let mut steps = 1;
        while rows.shrink(32) {
            steps += 1;
        }
        // Three steps for the last piece, of 88 rows, and one for each that is shared.
        assert_eq!((steps, kept.records()), (5, 600));
    }
}
