//! Reading the calls of the functions for labels.

use super::arguments::Arguments;
use super::definition::{LONGEST_LABEL_NAME, key_argument, name_argument, new_name};
use super::language::language_option;
use super::reader::Reader;
use super::request::Request;

/// Reads `findOrCreateLabel(displayName, options?)`.
pub(crate) fn find_or_create(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let name = name_argument(reader, arguments.get(0), LONGEST_LABEL_NAME);
    language_option(reader, arguments.get(1));
    name.map(Request::FindOrCreateLabel)
}

/// Reads `getLabel(key, options?)`.
pub(crate) fn get(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let key = key_argument(reader, arguments.get(0), "key");
    language_option(reader, arguments.get(1));
    key.map(Request::GetLabel)
}

/// Reads `renameLabel(key, {displayName}, options?)`.
pub(crate) fn rename(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let key = key_argument(reader, arguments.get(0), "label.key");
    let name = new_name(reader, arguments.get(1), "label", LONGEST_LABEL_NAME);
    language_option(reader, arguments.get(2));
    Some(Request::RenameLabel(key?, name?))
}

/// Reads `deleteLabel(key)`.
pub(crate) fn delete(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    key_argument(reader, arguments.get(0), "key").map(Request::DeleteLabel)
}
