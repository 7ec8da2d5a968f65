use std::borrow::Borrow;
use std::collections::HashMap;
use std::hash::Hash;
use std::rc::Rc;

/// Records by key, in the order in which they came. Clones share the records, so that a site can keep
/// the state it goes back to.
#[derive(Debug, Clone)]
pub struct Table<K, V> {
    /// A record that was taken out leaves its row empty, so that rows keep their order and number.
    rows: Vec<Option<Rc<V>>>,
    by_key: HashMap<K, usize>,
}

impl<K, V> Default for Table<K, V> {
    fn default() -> Self {
        Self {
            rows: Vec::new(),
            by_key: HashMap::new(),
        }
    }
}

impl<K: Hash + Eq, V: Clone> Table<K, V> {
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
        self.rows.get(self.row(key)?)?.clone()
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
        self.rows.iter().flatten().map(Rc::as_ref)
    }

    /// Writes a record under its key, over the one that was there; answers its row.
    pub fn put(&mut self, key: K, value: V) -> usize {
        let row = Some(Rc::new(value));
        match self.by_key.get(&key).copied() {
            Some(index) => {
                if let Some(slot) = self.rows.get_mut(index) {
                    *slot = row;
                }
                index
            }
            None => {
                let index = self.rows.len();
                self.rows.push(row);
                self.by_key.insert(key, index);
                index
            }
        }
    }

    /// Takes a record out.
    pub fn take<Q: ?Sized + Hash + Eq>(&mut self, key: &Q) -> Option<V>
    where
        K: Borrow<Q>,
    {
        let index = self.by_key.remove(key)?;
        self.rows.get_mut(index)?.take().map(Rc::unwrap_or_clone)
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
        self.rows.len()
    }

    /// The record in this row.
    pub fn at(&self, row: usize) -> Option<&V> {
        self.rows.get(row)?.as_deref()
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
}
