use super::find_or_create::unknown;
use crate::error::Result;
use crate::model::Label;
use crate::site::Table;

/// Refuses keys of labels that do not exist.
///
/// # Errors
/// `LABEL_NOT_FOUND`.
pub(crate) fn require_all(labels: &Table<Label>, keys: &[String]) -> Result<()> {
    match keys.iter().find(|key| !labels.contains(key.as_str())) {
        Some(key) => Err(unknown(labels, key)),
        None => Ok(()),
    }
}

/// Adds the keys that are not there yet, in the order of the call (semantics §6.1).
pub(crate) fn append(to: &mut Vec<String>, keys: impl IntoIterator<Item = String>) {
    for key in keys {
        if !to.contains(&key) {
            to.push(key);
        }
    }
}
