//! A sorted set that knows ranks. It serves as index by any field, as the values of a long `$in`, and
//! to sort what no index has in order: one type for all and no sort beside it, because every further
//! instantiation of a standard map or sort costs the package kilobytes. For the same reason it is
//! visited rather than iterated.

use core::ops::Range;
use std::rc::Rc;

/// A value as bytes whose order is the order of values.
pub type Key = Rc<[u8]>;

/// A value and the row that has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The value.
    pub key: Key,
    /// The row of its table.
    pub row: u32,
}

/// Entries by key, then by row, each once. They lie in short pieces, so that one that comes or goes
/// moves few others and the rank of any is a sum of few lengths. Clones share the pieces that neither has
/// changed since.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sorted {
    pieces: Vec<Rc<Vec<Entry>>>,
}

/// How many entries a piece can have.
const MOST: usize = 256;

impl Sorted {
    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.pieces.iter().map(|piece| piece.len()).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Adds an entry.
    pub fn add(&mut self, entry: Entry) {
        let (index, place) = self.seek(&|other| *other < entry);
        if index == self.pieces.len() {
            // Beyond the last entry, where pieces may be full: most sites only grow.
            match self.pieces.last_mut() {
                Some(piece) if piece.len() < MOST => Rc::make_mut(piece).push(entry),
                _ => self.pieces.push(Rc::new(vec![entry])),
            }
            return;
        }
        let Some(piece) = self.pieces.get_mut(index) else {
            return;
        };
        if piece.get(place) == Some(&entry) {
            return;
        }
        let piece = Rc::make_mut(piece);
        piece.insert(place, entry);
        if piece.len() > MOST {
            let upper = piece.split_off(MOST / 2);
            self.pieces.insert(index + 1, Rc::new(upper));
        }
    }

    /// Takes an entry out.
    pub fn remove(&mut self, entry: &Entry) {
        let (index, place) = self.seek(&|other| other < entry);
        let Some(piece) = self.pieces.get_mut(index) else {
            return;
        };
        if piece.get(place) == Some(entry) {
            Rc::make_mut(piece).remove(place);
            if piece.is_empty() {
                self.pieces.remove(index);
            }
        }
    }

    /// Visits the rows that have this key, in order.
    pub fn visit_rows(&self, key: &[u8], visit: &mut dyn FnMut(u32)) {
        let (index, mut place) = self.seek(&|other| *other.key < *key);
        for piece in self.pieces.iter().skip(index) {
            for entry in piece.iter().skip(place) {
                if *entry.key != *key {
                    return;
                }
                visit(entry.row);
            }
            place = 0;
        }
    }

    /// Whether some row has this key.
    pub fn contains(&self, key: &[u8]) -> bool {
        let (index, place) = self.seek(&|other| *other.key < *key);
        let entry = self.pieces.get(index).and_then(|piece| piece.get(place));
        entry.is_some_and(|entry| *entry.key == *key)
    }

    /// How many entries `comes_before` holds for, which has to be the first ones.
    pub fn rank(&self, comes_before: &dyn Fn(&[u8]) -> bool) -> usize {
        let (index, place) = self.seek(&|entry| comes_before(&entry.key));
        let before = self.pieces.iter().take(index);
        before.map(|piece| piece.len()).sum::<usize>() + place
    }

    /// The ranks of the entries of this key.
    pub fn ranks(&self, key: &[u8]) -> Range<usize> {
        self.rank(&|other| other < key)..self.rank(&|other| other <= key)
    }

    /// The entry of this rank.
    pub fn at(&self, rank: usize) -> Option<&Entry> {
        let mut found = None;
        self.visit(rank..rank + 1, &mut |entry| {
            found = Some(entry);
            false
        });
        found
    }

    /// Visits the entries of these ranks in order, until `visit` says that it is enough.
    pub fn visit<'s>(&'s self, ranks: Range<usize>, visit: &mut dyn FnMut(&'s Entry) -> bool) {
        let mut start = 0;
        for piece in &self.pieces {
            if start >= ranks.end {
                return;
            }
            let skipped = ranks.start.saturating_sub(start);
            let taken = (ranks.end - start).saturating_sub(skipped);
            for entry in piece.iter().skip(skipped).take(taken) {
                if !visit(entry) {
                    return;
                }
            }
            start += piece.len();
        }
    }

    /// Visits all entries from the last to the first, until `visit` says that it is enough.
    pub fn visit_backwards<'s>(&'s self, visit: &mut dyn FnMut(&'s Entry) -> bool) {
        for piece in self.pieces.iter().rev() {
            for entry in piece.iter().rev() {
                if !visit(entry) {
                    return;
                }
            }
        }
    }

    /// The place of the first entry that `comes_before` does not hold for.
    fn seek(&self, comes_before: &dyn Fn(&Entry) -> bool) -> (usize, usize) {
        let is_before = |piece: &Rc<Vec<Entry>>| piece.last().is_some_and(comes_before);
        let index = self.pieces.partition_point(is_before);
        let piece = self.pieces.get(index).map_or(&[][..], |piece| piece);
        (index, piece.partition_point(comes_before))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn entry(n: u32) -> Entry {
        Entry {
            key: Rc::from(((n * 7919) % 1000 / 3).to_be_bytes()),
            row: n,
        }
    }

    fn range(sorted: &Sorted, ranks: Range<usize>) -> Vec<&Entry> {
        let mut found = Vec::new();
        sorted.visit(ranks, &mut |entry| {
            found.push(entry);
            true
        });
        found
    }

    #[test]
    fn holds_what_a_set_holds() {
        let mut sorted = Sorted::default();
        let mut set = BTreeSet::new();
        for n in (0..4000).chain(100..200) {
            sorted.add(entry(n));
            set.insert(entry(n));
        }
        for n in (0..5000).step_by(3).chain(0..900) {
            sorted.remove(&entry(n));
            set.remove(&entry(n));
        }
        let wanted: Vec<_> = set.iter().collect();
        assert_eq!(sorted.len(), wanted.len());
        assert_eq!(range(&sorted, 0..usize::MAX), wanted);
        assert_eq!(range(&sorted, 700..900), wanted[700..900]);
        assert_eq!(sorted.at(777), Some(wanted[777]));
        assert_eq!(sorted.at(wanted.len()), None);
        let mut backwards = Vec::new();
        sorted.visit_backwards(&mut |entry| {
            backwards.insert(0, entry);
            backwards.len() < 600
        });
        assert_eq!(backwards, wanted[wanted.len() - 600..]);
        for n in 0..340_u32 {
            let key = n.to_be_bytes();
            let ranks = sorted.ranks(&key);
            let first = wanted.iter().filter(|e| *e.key < key[..]).count();
            let own = wanted.iter().filter(|e| *e.key == key[..]).count();
            assert_eq!(ranks, first..first + own);
            assert_eq!(sorted.contains(&key), own > 0);
            let mut rows = Vec::new();
            sorted.visit_rows(&key, &mut |row| rows.push(row));
            assert_eq!(rows.len(), own);
        }
    }

    #[test]
    fn clones_go_their_own_ways() {
        let mut sorted = Sorted::default();
        (0..2000).for_each(|n| sorted.add(entry(n)));
        let before = sorted.clone();
        let wanted: Vec<_> = range(&before, 0..9999).into_iter().cloned().collect();
        (0..1000).for_each(|n| sorted.remove(&entry(n)));
        (3000..4000).for_each(|n| sorted.add(entry(n)));
        assert_eq!(range(&before, 0..9999), wanted.iter().collect::<Vec<_>>());
        assert_eq!(sorted.len(), 2000);
    }

    #[test]
    fn can_be_emptied() {
        let mut sorted = Sorted::default();
        sorted.remove(&entry(1));
        assert!(sorted.is_empty() && !sorted.contains(&entry(1).key));
        sorted.add(entry(1));
        sorted.add(entry(1));
        assert_eq!(sorted.len(), 1);
        sorted.remove(&entry(1));
        assert!(sorted.is_empty() && range(&sorted, 0..9).is_empty());
    }
}
