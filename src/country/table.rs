//! Look-up in a sorted table of text: rows `code`, tab, text, line feed.

use std::cmp::Ordering;

/// The text of the row with this code, by binary search.
pub(super) fn find(table: &'static str, code: &str) -> Option<&'static str> {
    let mut rows = table;
    while !rows.is_empty() {
        let (before, from_row) = rows.split_at_checked(start_of_row(rows, rows.len() / 2)?)?;
        let (row, after) = from_row.split_once('\n')?;
        let (key, text) = row.split_once('\t')?;
        match code.cmp(key) {
            Ordering::Less => rows = before,
            Ordering::Equal => return Some(text),
            Ordering::Greater => rows = after,
        }
    }
    None
}

/// Where the row that holds this byte starts. Works on bytes, as the byte may be in the middle of a character.
fn start_of_row(rows: &str, byte: usize) -> Option<usize> {
    let before = rows.as_bytes().get(..byte)?;
    Some(
        before
            .iter()
            .rposition(|byte| *byte == b'\n')
            .map_or(0, |line_feed| line_feed + 1),
    )
}

/// Every row of a table, for the tests of the tables.
#[cfg(test)]
pub(super) fn rows(table: &'static str) -> Vec<(&'static str, &'static str)> {
    table
        .lines()
        .filter_map(|row| row.split_once('\t'))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::find;

    const TABLE: &str = "AX\tÅland Islands\nCI\tCôte d’Ivoire\nCW\tCuraçao\nRE\tRéunion\n";

    #[test]
    fn finds_every_row_of_a_table() {
        assert_eq!(find(TABLE, "AX"), Some("Åland Islands"));
        assert_eq!(find(TABLE, "CI"), Some("Côte d’Ivoire"));
        assert_eq!(find(TABLE, "CW"), Some("Curaçao"));
        assert_eq!(find(TABLE, "RE"), Some("Réunion"));
    }

    #[test]
    fn finds_nothing_for_a_code_without_a_row() {
        for code in ["", "A", "AA", "CIV", "CT", "ZZ", "CI\t", "Réunion", "\n"] {
            assert_eq!(find(TABLE, code), None, "{code:?}");
        }
        assert_eq!(find("", "AX"), None);
    }
}
