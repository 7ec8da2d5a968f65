use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

/// Records by key, in the order in which they came. Clones share what neither has changed since: to keep a
/// state of a site takes neither time nor room.
#[derive(Debug, Clone)]
pub struct Table<K, V> {
    /// Each but the last has all its rows.
    pieces: Vec<Rc<Piece<K, V>>>,
    by_key: Rc<HashMap<K, usize>>,
}

/// A record that was taken out leaves its row empty, so that rows keep their order and number.
type Piece<K, V> = Vec<Option<Row<K, V>>>;

/// A record and its key.
#[derive(Debug)]
pub struct Row<K, V> {
    /// The key.
    pub key: K,
    /// The record.
    pub value: Rc<V>,
}

/// A row, what stood in it before, and what stands in it now.
pub type Change<'t, K, V> = (usize, Option<&'t Row<K, V>>, Option<&'t Row<K, V>>);

/// How many rows a piece can have.
const MOST: usize = 256;

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            pieces: Vec::new(),
            by_key: Rc::default(),
        }
    }
}

impl<K: Hash + Eq + Clone, V: Clone> Table<K, V> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.by_key.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.by_key.is_empty()
    }

    /// The record of this key.
    pub fn get<Q: ?Sized + Hash + Eq>(&self, key: &Q) -> Option<&V>
    where
        K: Borrow<Q>,
    {
        self.at(self.row(key)?)
    }

    /// The record of this key as it is now, whatever becomes of it later.
    pub fn shared<Q: ?Sized + Hash + Eq>(&self, key: &Q) -> Option<Rc<V>>
    where
        K: Borrow<Q>,
    {
        let row = self.entry(self.row(key)?)?;
        Some(Rc::clone(&row.value))
    }

    /// Whether there is a record of this key.
    pub fn contains<Q: ?Sized + Hash + Eq>(&self, key: &Q) -> bool
    where
        K: Borrow<Q>,
    {
        self.by_key.contains_key(key)
    }

    /// The records, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &V> {
        let rows = self.pieces.iter().flat_map(|piece| piece.iter().flatten());
        rows.map(|row| &*row.value)
    }

    /// Writes a record under its key, over the one that was there; answers its row.
    pub fn put(&mut self, key: K, value: V) -> usize {
        let row = self.row(&key).unwrap_or(self.rows());
        let value = Rc::new(value);
        self.set(row, Some(Row { key, value }));
        row
    }

    /// Takes a record out.
    pub fn take<Q: ?Sized + Hash + Eq>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let row = self.row(key)?;
        self.set(row, None)
            .map(|row| Rc::unwrap_or_clone(row.value))
    }

    /// Writes a row, or empties it; answers what it was. Rows before it that there are not yet will be empty.
    pub fn set(&mut self, row: usize, record: Option<Row<K, V>>) -> Option<Row<K, V>> {
        let (piece, place) = (row / MOST, row % MOST);
        while self.pieces.len() <= piece {
            if let Some(last) = self.pieces.last_mut().filter(|last| last.len() < MOST) {
                Rc::make_mut(last).resize(MOST, None);
            }
            self.pieces.push(Rc::default());
        }
        let piece = Rc::make_mut(self.pieces.get_mut(piece)?);
        if piece.len() <= place {
            piece.resize(place + 1, None);
        }
        let before = core::mem::replace(piece.get_mut(place)?, record.clone());
        let keys = [&before, &record].map(|row| row.as_ref().map(|row| &row.key));
        if keys.first() != keys.last() {
            let by_key = Rc::make_mut(&mut self.by_key);
            if let Some(row) = &before {
                by_key.remove(&row.key);
            }
            if let Some(record) = record {
                by_key.insert(record.key, row);
            }
        }
        before
    }

    /// The row of this key: stable for the life of the record.
    pub fn row<Q: ?Sized + Hash + Eq>(&self, key: &Q) -> Option<usize>
    where
        K: Borrow<Q>,
    {
        self.by_key.get(key).copied()
    }

    /// How many rows there are, with those of records that were taken out.
    pub fn rows(&self) -> usize {
        match self.pieces.split_last() {
            Some((last, full)) => full.len() * MOST + last.len(),
            None => 0,
        }
    }

    /// The record in this row.
    pub fn at(&self, row: usize) -> Option<&V> {
        self.entry(row).map(|row| &*row.value)
    }

    /// The record in this row, with its key.
    pub fn entry(&self, row: usize) -> Option<&Row<K, V>> {
        self.pieces.get(row / MOST)?.get(row % MOST)?.as_ref()
    }

    /// Frees about this many of the last rows of a table that nobody looks at any more; answers whether there
    /// are others.
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
    pub fn changes_since(&self, before: &Self, visit: &mut dyn FnMut(Change<'_, K, V>)) {
        for index in 0..self.pieces.len().max(before.pieces.len()) {
            let [old, new] = [before, self].map(|table| table.pieces.get(index));
            if old.map(Rc::as_ptr) != new.map(Rc::as_ptr) {
                for row in index * MOST..(index + 1) * MOST {
                    let [old, new] = [before, self].map(|table| table.entry(row));
                    if old.map(Row::state) != new.map(Row::state) {
                        visit((row, old, new));
                    }
                }
            }
        }
    }
}

impl<K: Clone, V> Clone for Row<K, V> {
    fn clone(&self) -> Self {
        Self {
            key: self.key.clone(),
            value: Rc::clone(&self.value),
        }
    }
}

impl<K, V> Row<K, V> {
    /// The same only for as long as the record is.
    fn state(&self) -> *const V {
        Rc::as_ptr(&self.value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_order_and_rows() {
        let mut table: Table<String, u8> = Table::default();
        let a = table.put("a".into(), 1);
        table.put("b".into(), 2);
        assert_eq!(table.put("a".into(), 3), a);
        assert_eq!(table.iter().copied().collect::<Vec<_>>(), [3, 2]);
        assert_eq!(table.take("a"), Some(3));
        assert_eq!(table.take("a"), None);
        assert_eq!((table.len(), table.at(a)), (1, None));
        table.put("a".into(), 4);
        assert_eq!(table.iter().copied().collect::<Vec<_>>(), [2, 4]);
    }

    #[test]
    fn a_clone_stays_what_it_was_and_tells_the_difference() {
        let mut table: Table<u32, u32> = Table::default();
        for key in 0..1000 {
            table.put(key, key);
        }
        let before = table.clone();
        table.put(3, 33);
        table.take(&999);
        table.put(1000, 1);
        table.take(&500);
        table.put(500, 500);
        assert_eq!(
            before.iter().copied().collect::<Vec<_>>(),
            (0..1000).collect::<Vec<_>>()
        );

        let mut changes = Vec::new();
        table.changes_since(&before, &mut |(row, old, new)| {
            changes.push((row, old.map(|row| *row.value), new.map(|row| *row.value)));
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
        let mut table: Table<&str, u8> = Table::default();
        let row = |key, value| {
            Some(Row {
                key,
                value: Rc::new(value),
            })
        };
        table.set(700, row("b", 2));
        table.set(3, row("a", 1));
        assert_eq!((table.rows(), table.len()), (701, 2));
        assert_eq!(table.iter().copied().collect::<Vec<_>>(), [1, 2]);
        assert_eq!((table.row("a"), table.row("b")), (Some(3), Some(700)));
        table.set(3, row("c", 3));
        assert_eq!((table.get("a"), table.get("c")), (None, Some(&3)));
        assert_eq!(table.put("d", 4), 701);
    }
}
