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

    pub(super) fn add(&mut self, key: String, row: usize) {
        let rows = self.rows.entry(key).or_default();
        if let Err(place) = rows.binary_search(&row) {
            rows.insert(place, row);
        }
    }

    pub(super) fn remove(&mut self, key: &str, row: usize) {
        let Some(rows) = self.rows.get_mut(key) else {
            return;
        };
        rows.retain(|r| *r != row);
        if rows.is_empty() {
            self.rows.remove(key);
        }
    }
}
