use super::rows::row_number;
use super::sorted::{Entry, Sorted};

/// Rows of a table by a text that several rows may share. Clones share what neither has changed.
#[derive(Debug, Clone, Default)]
pub(super) struct Index {
    entries: Sorted,
}

impl Index {
    /// The rows of this text, in order.
    pub(super) fn rows(&self, text: &str) -> Vec<u32> {
        let mut rows = Vec::new();
        self.entries
            .visit_rows(text.as_bytes(), &mut |row| rows.push(row));
        rows
    }

    /// Files a row under other texts than before.
    pub(super) fn replace(&mut self, row: usize, old: &[String], new: &[String]) {
        for text in old {
            self.entries.remove(&entry(text, row));
        }
        for text in new {
            self.entries.add(entry(text, row));
        }
    }
}

fn entry(text: &str, row: usize) -> Entry {
    Entry {
        key: text.as_bytes().into(),
        row: row_number(row),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_of_a_text_are_in_order_and_once() {
        let texts = |texts: &[&str]| -> Vec<String> { texts.iter().map(|&t| t.into()).collect() };
        let mut index = Index::default();
        for row in [3, 1, 3, 2] {
            index.replace(row, &[], &texts(&["a", "ab"]));
        }
        assert_eq!(index.rows("a"), [1, 2, 3]);
        index.replace(2, &texts(&["a", "b"]), &texts(&["b"]));
        index.replace(9, &texts(&["a"]), &[]);
        assert_eq!(index.rows("a"), [1, 3]);
        assert_eq!((index.rows("b"), index.rows("c")), (vec![2], vec![]));
        index.replace(1, &texts(&["a"]), &[]);
        index.replace(3, &texts(&["a"]), &[]);
        assert!(index.rows("a").is_empty());
    }
}
