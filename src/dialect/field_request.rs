//! Reading the calls of the functions for extended fields.

use super::arguments::Arguments;
use super::definition::{LONGEST_FIELD_NAME, key_argument, name_argument, new_name};
use super::path::Path;
use super::reader::Reader;
use super::request::Request;

/// Reads `findOrCreateExtendedField(displayName, dataType)`.
pub(crate) fn find_or_create(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let name = name_argument(reader, arguments.get(0), LONGEST_FIELD_NAME);
    let path = Path::Root("dataType");
    let advice = reader
        .surface()
        .is_flat()
        .then(|| format!("Pass {{displayName, dataType}}: {}.", reader.signature()));
    let data_type = reader
        .required(arguments.get(1), &path, advice.as_deref())
        .and_then(|value| reader.named(value, &path));
    Some(Request::FindOrCreateExtendedField(name?, data_type?))
}

/// Reads `getExtendedField(key)`.
pub(crate) fn get(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    key_argument(reader, arguments.get(0), "key").map(Request::GetExtendedField)
}

/// Reads `renameExtendedField(key, {displayName})`.
pub(crate) fn rename(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let key = key_argument(reader, arguments.get(0), "field.key");
    let name = new_name(reader, arguments.get(1), "field", LONGEST_FIELD_NAME);
    Some(Request::RenameExtendedField(key?, name?))
}

/// Reads `deleteExtendedField(key)`.
pub(crate) fn delete(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    key_argument(reader, arguments.get(0), "key").map(Request::DeleteExtendedField)
}
