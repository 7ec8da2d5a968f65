use core::marker::PhantomData;
use std::rc::Rc;

use super::record::{Record, Recorded};
use super::rows::Rows;

/// Records of one kind, by key: a GUID or a text.
#[derive(Debug, Clone)]
pub struct Table<V> {
    rows: Rows,
    kind: PhantomData<V>,
}

impl<V> Default for Table<V> {
    fn default() -> Self {
        Self {
            rows: Rows::default(),
            kind: PhantomData,
        }
    }
}

impl<V: Recorded + Clone> Table<V> {
    /// How many records there are.
    pub fn len(&self) -> usize {
        self.rows.records()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The record of this key.
    pub fn get(&self, key: &(impl AsRef<[u8]> + ?Sized)) -> Option<&V> {
        self.at(self.row(key)?)
    }

    /// The record of this key as it is now, whatever becomes of it later.
    pub fn shared(&self, key: &(impl AsRef<[u8]> + ?Sized)) -> Option<Rc<V>> {
        V::of(self.rows.at(self.row(key)?)?).map(Rc::clone)
    }

    /// Whether there is a record of this key.
    pub fn contains(&self, key: &(impl AsRef<[u8]> + ?Sized)) -> bool {
        self.row(key).is_some()
    }

    /// The records, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &V> {
        self.rows.iter().filter_map(V::of).map(Rc::as_ref)
    }

    /// Writes a record over the one of the same key, or behind all others; answers its row.
    pub fn put(&mut self, value: V) -> usize {
        self.rows.put(Rc::new(value).into_record())
    }

    /// Takes a record out.
    pub fn take(&mut self, key: &(impl AsRef<[u8]> + ?Sized)) -> Option<Rc<V>> {
        let record = self.rows.set(self.row(key)?, None)?;
        V::of(&record).map(Rc::clone)
    }

    /// The row of this key: stable for the life of the record.
    pub fn row(&self, key: &(impl AsRef<[u8]> + ?Sized)) -> Option<usize> {
        self.rows.find(key.as_ref())
    }

    /// The record in this row.
    pub fn at(&self, row: usize) -> Option<&V> {
        V::of(self.rows.at(row)?).map(Rc::as_ref)
    }

    /// The rows, for what does the same with all tables.
    pub const fn rows(&self) -> &Rows {
        &self.rows
    }

    pub(super) fn set(&mut self, row: usize, record: Option<Record>) {
        self.rows.set(row, record);
    }

    pub(super) fn shrink(&mut self, rows: usize) -> bool {
        self.rows.shrink(rows)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::Label;

    fn label(key: &str, name: &str) -> Label {
        Label {
            key: key.to_owned(),
            display_name: name.to_owned(),
            ..Label::default()
        }
    }

    fn names(table: &Table<Label>) -> Vec<&str> {
        table
            .iter()
            .map(|label| label.display_name.as_str())
            .collect()
    }

    #[test]
    fn keeps_order_and_rows() {
        let mut table = Table::default();
        let a = table.put(label("a", "1"));
        table.put(label("b", "2"));
        assert_eq!(table.put(label("a", "3")), a);
        assert_eq!(names(&table), ["3", "2"]);
        assert_eq!(table.take("a").unwrap().display_name, "3");
        assert_eq!(table.take("a"), None);
        assert_eq!((table.len(), table.at(a)), (1, None));
        table.put(label("a", "4"));
        assert_eq!(names(&table), ["2", "4"]);
    }
}
