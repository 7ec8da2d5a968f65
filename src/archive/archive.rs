use serde_json::Number;
use uuid::Uuid;

use crate::model::{FieldValue, Named, Timestamp};

/// Where records are written to, or read from. One walk over a record does both, so that what is written is
/// what is read: writing takes the values that it is given, reading replaces them.
///
/// Members have names, which a form without names passes over. What cannot be read is noted and left as it is.
pub(super) trait Archive {
    /// A text that hardly another record has.
    fn text(&mut self, name: &str, value: &mut String);
    /// A text that other records have as well.
    fn word(&mut self, name: &str, value: &mut String);
    /// A whole number.
    fn whole(&mut self, name: &str, value: &mut i64);
    /// A GUID.
    fn guid(&mut self, name: &str, value: &mut Uuid);
    /// A moment.
    fn moment(&mut self, name: &str, value: &mut Timestamp);
    /// A number as callers wrote it.
    fn number(&mut self, name: &str, value: &mut Number);
    /// Whether something is so.
    fn flag(&mut self, name: &str, value: &mut bool);
    /// A value of an extended field.
    fn field_value(&mut self, name: &str, value: &mut FieldValue);
    /// Whether there is a member: goes before one that may be missing.
    fn given(&mut self, name: &str, is_there: bool) -> bool;
    /// Begins an object, up to `close`.
    fn open(&mut self, name: &str);
    /// Begins a list of so many items, which have no names, up to `close`; answers how many there are.
    fn list(&mut self, name: &str, len: usize) -> usize;
    /// Begins an object of any members, up to `close`; answers how many there are. `key` goes before each.
    fn map(&mut self, name: &str, len: usize) -> usize;
    /// The name of the next member of a map.
    fn key(&mut self, key: &mut String);
    /// Ends what was begun last.
    fn close(&mut self);
    /// Notes that a member just read is not what it should be.
    fn wrong(&mut self, name: &str, wanted: &str);
    /// Whether something was wrong, after which there is no point in reading on.
    fn has_failed(&self) -> bool;
}

/// A value of an enumeration, by its name.
pub(super) fn named<T: Named>(archive: &mut dyn Archive, name: &str, value: &mut T) {
    let mut text = value.as_str().to_owned();
    archive.word(name, &mut text);
    match T::parse(&text) {
        Some(read) => *value = read,
        None => archive.wrong(name, &format!("one of {}", T::NAMES.join(", "))),
    }
}

/// A member that may be missing.
pub(super) fn optional<T: Default>(
    archive: &mut dyn Archive,
    name: &str,
    value: &mut Option<T>,
    walk: &dyn Fn(&mut dyn Archive, &str, &mut T),
) {
    if archive.given(name, value.is_some()) {
        walk(archive, name, value.get_or_insert_default());
    } else {
        *value = None;
    }
}

/// A text that may be missing.
pub(super) fn optional_text(archive: &mut dyn Archive, name: &str, value: &mut Option<String>) {
    optional(archive, name, value, &|archive, name, text| {
        archive.text(name, text);
    });
}

/// As `optional_text`, of a text that other records have as well.
pub(super) fn optional_word(archive: &mut dyn Archive, name: &str, value: &mut Option<String>) {
    optional(archive, name, value, &|archive, name, text| {
        archive.word(name, text);
    });
}

/// A list. What it should hold may never come: no room is made ahead.
pub(super) fn each<T: Default>(
    archive: &mut dyn Archive,
    name: &str,
    items: &mut Vec<T>,
    walk: fn(&mut dyn Archive, &mut T),
) {
    let len = archive.list(name, items.len());
    for place in 0..len {
        if archive.has_failed() {
            break;
        }
        if place == items.len() {
            items.push(T::default());
        }
        if let Some(item) = items.get_mut(place) {
            walk(archive, item);
        }
    }
    archive.close();
}
