use std::collections::HashMap;

/// Rows of a table by a key that several rows may share, oldest row first.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    rows: HashMap<String, Vec<usize>>,
}

impl Index {
    pub(super) fn rows(&self, key: &str) -> &[usize] {
        self.rows.get(key).map_or(&[], Vec::as_slice)
    }

    /// Files a row under other keys than before.
    pub(super) fn replace(
        &mut self,
        row: usize,
        old: Option<Vec<String>>,
        new: Option<Vec<String>>,
    ) {
        for key in old.into_iter().flatten() {
            self.remove(&key, row);
        }
        for key in new.into_iter().flatten() {
            self.add(key, row);
        }
    }

    fn add(&mut self, key: String, row: usize) {
        add_row(self.rows.entry(key).or_default(), row);
    }

    fn remove(&mut self, key: &str, row: usize) {
        let Some(rows) = self.rows.get_mut(key) else {
            return;
        };
        rows.retain(|r| *r != row);
        if rows.is_empty() {
            self.rows.remove(key);
        }
    }
}

/// Puts a row into a list of rows in order, once.
pub(super) fn add_row(rows: &mut Vec<usize>, row: usize) {
    if let Err(place) = rows.binary_search(&row) {
        rows.insert(place, row);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_key_are_in_order_and_once() {
        let mut index = Index::default();
        for row in [3, 1, 3, 2] {
            index.add("a".into(), row);
        }
        assert_eq!(index.rows("a"), [1, 2, 3]);
        index.remove("a", 2);
        index.remove("a", 9);
        index.remove("b", 1);
        assert_eq!(index.rows("a"), [1, 3]);
        index.remove("a", 1);
        index.remove("a", 3);
        assert!(index.rows("a").is_empty() && index.rows.is_empty());
    }
}
