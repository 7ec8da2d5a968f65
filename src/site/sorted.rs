//! A sorted set that knows ranks. It serves as index by any field, as the values of a long `$in`, and
//! to sort what no index has in order: one type and one sort for all, because every further
//! instantiation of a standard map or sort costs the package kilobytes.

use core::ops::Range;

/// A value as bytes whose order is the order of values.
pub type Key = Box<[u8]>;

/// A value and the row that has it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Entry {
    /// The value.
    pub key: Key,
    /// The row of its table.
    pub row: u32,
}

/// Entries by key, then by row, each once. They lie in short pieces, so that one that comes or goes
/// moves few others and the rank of any is a sum of few lengths.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sorted {
    pieces: Vec<Vec<Entry>>,
}

/// How many entries a piece can have.
const MOST: usize = 512;

impl Sorted {
    /// The set of these entries, which come in any order.
    pub fn new(mut entries: Vec<Entry>) -> Self {
        entries.sort_unstable();
        entries.dedup();
        let mut pieces = Vec::new();
        let mut rest = entries.into_iter();
        loop {
            // Half full, so that the first entries to come split nothing.
            let piece: Vec<_> = rest.by_ref().take(MOST / 2).collect();
            if piece.is_empty() {
                return Self { pieces };
            }
            pieces.push(piece);
        }
    }

    /// How many entries there are.
    pub fn len(&self) -> usize {
        self.pieces.iter().map(Vec::len).sum()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.pieces.is_empty()
    }

    /// Adds an entry.
    pub fn add(&mut self, entry: Entry) {
        let (index, place) = self.seek(&|other| *other < entry);
        let Some(piece) = self.pieces.get_mut(index) else {
            // Beyond the last entry: at the end of the last piece.
            return self.push(entry);
        };
        if piece.get(place) != Some(&entry) {
            piece.insert(place, entry);
            self.split(index);
        }
    }

    /// Takes an entry out.
    pub fn remove(&mut self, entry: &Entry) {
        let (index, place) = self.seek(&|other| other < entry);
        let Some(piece) = self.pieces.get_mut(index) else {
            return;
        };
        if piece.get(place) == Some(entry) {
            piece.remove(place);
            if piece.is_empty() {
                self.pieces.remove(index);
            }
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
        before.map(Vec::len).sum::<usize>() + place
    }

    /// The ranks of the entries of this key.
    pub fn ranks(&self, key: &[u8]) -> Range<usize> {
        self.rank(&|other| other < key)..self.rank(&|other| other <= key)
    }

    /// The entries of these ranks.
    pub fn range(&self, ranks: Range<usize>) -> impl Iterator<Item = &Entry> {
        let entries = self.pieces.iter().flatten();
        entries.skip(ranks.start).take(ranks.len())
    }

    /// The entries from the last to the first.
    pub fn backwards(&self) -> impl Iterator<Item = &Entry> {
        let pieces = self.pieces.iter().rev();
        pieces.flat_map(|piece| piece.iter().rev())
    }

    /// The place of the first entry that `comes_before` does not hold for.
    fn seek(&self, comes_before: &dyn Fn(&Entry) -> bool) -> (usize, usize) {
        let is_before = |piece: &Vec<Entry>| piece.last().is_some_and(comes_before);
        let index = self.pieces.partition_point(is_before);
        let piece = self.pieces.get(index).map_or(&[][..], Vec::as_slice);
        (index, piece.partition_point(comes_before))
    }

    fn push(&mut self, entry: Entry) {
        match self.pieces.last_mut() {
            Some(piece) => {
                piece.push(entry);
                self.split(self.pieces.len() - 1);
            }
            None => self.pieces.push(vec![entry]),
        }
    }

    fn split(&mut self, index: usize) {
        let Some(piece) = self.pieces.get_mut(index) else {
            return;
        };
        if piece.len() > MOST {
            let upper = piece.split_off(MOST / 2);
            self.pieces.insert(index + 1, upper);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    fn entry(n: u32) -> Entry {
        Entry {
            key: Box::from(((n * 7919) % 1000 / 3).to_be_bytes()),
            row: n,
        }
    }

    #[test]
    fn holds_what_a_set_holds() {
        let mut sorted = Sorted::new((0..1500).map(entry).chain([entry(3)]).collect());
        let mut set: BTreeSet<_> = (0..1500).map(entry).collect();
        for n in (1500..4000).chain(100..200) {
            sorted.add(entry(n));
            set.insert(entry(n));
        }
        for n in (0..5000).step_by(3).chain(0..900) {
            sorted.remove(&entry(n));
            set.remove(&entry(n));
        }
        let wanted: Vec<_> = set.iter().collect();
        assert_eq!(sorted.len(), wanted.len());
        assert_eq!(
            sorted.range(0..sorted.len()).collect::<Vec<_>>(),
            wanted,
            "in order"
        );
        let mut backwards: Vec<_> = sorted.backwards().collect();
        backwards.reverse();
        assert_eq!(backwards, wanted);
        assert_eq!(sorted.range(700..900).collect::<Vec<_>>(), wanted[700..900]);
        for n in 0..340_u32 {
            let key = n.to_be_bytes();
            let ranks = sorted.ranks(&key);
            let first = wanted.iter().filter(|e| *e.key < key[..]).count();
            let own = wanted.iter().filter(|e| *e.key == key[..]).count();
            assert_eq!(ranks, first..first + own);
            assert_eq!(sorted.contains(&key), own > 0);
        }
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
        assert!(sorted.is_empty() && sorted.range(0..9).next().is_none());
    }
}
