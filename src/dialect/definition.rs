//! What requests about labels and about extended fields have in common.

use serde_json::Value;

use super::hint::Place;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::surface::{CREATED_DATE, Field, UPDATED_DATE};
use crate::error::{Rule, quoted};

/// Longest display names of labels and fields (semantics §6.2, §6.3).
pub(super) const LONGEST_LABEL_NAME: usize = 180;
pub(super) const LONGEST_FIELD_NAME: usize = 150;
/// Shortest and longest key of a label or a field (semantics §6.2, §6.3).
pub(super) const KEY_LENGTHS: (usize, usize) = (1, 80);

/// What answers say of a label or a field besides its name, key, type and dates.
const OF_DEFINITIONS: [&str; 7] = [
    "namespace",
    "namespaceDisplayName",
    "labelType",
    "fieldType",
    "description",
    "legacyId",
    "tagId",
];

/// Passes over what answers say of a label or a field and callers do not decide.
pub(super) fn ignore_answered(definition: &mut Object<'_, '_>) {
    definition.ignore(&OF_DEFINITIONS);
    definition.ignore_fields(&[CREATED_DATE, UPDATED_DATE]);
}

const DISPLAY_NAME: Field = Field::new("displayName");
const KEY: Field = Field::new("key");

/// Reads the argument that says which label or field is meant; `wire` is what the REST API calls it.
pub(super) fn key_argument(
    reader: &mut Reader<'_>,
    value: Option<&Value>,
    wire: &str,
) -> Option<String> {
    let path = Path::Root(wire);
    let value = reader.required(value, &path, None)?;
    let key = reader.text(value, &path, KEY_LENGTHS, Place::Key)?;
    Some(key.to_owned())
}

/// Reads the argument that names a label or a field.
pub(super) fn name_argument(
    reader: &mut Reader<'_>,
    value: Option<&Value>,
    most: usize,
) -> Option<String> {
    let path = Path::Root("displayName");
    let value = reader.required(value, &path, None)?;
    display_name(reader, value, &path, (most, Place::Key))
}

/// Reads the argument `{displayName}` that gives a label or a field a new name. Whoever sends back
/// all of a label that was read changes no more than this: the rest is read-only.
pub(super) fn new_name(
    reader: &mut Reader<'_>,
    value: Option<&Value>,
    argument: &str,
    most: usize,
) -> Option<String> {
    let path = Path::Root(argument);
    let advice = format!("Pass {{displayName: '…'}}: {}.", reader.signature());
    let value = reader.required(value, &path, Some(&advice))?;
    let mut definition = reader.object(value, path, Place::NewName)?;
    ignore_answered(&mut definition);
    definition.ignore(&["key", "dataType"]);
    let name = name_of(reader, &mut definition, most);
    definition.close(reader);
    name
}

/// Reads the display name of a label or a field from what defines it.
pub(super) fn name_of(
    reader: &mut Reader<'_>,
    definition: &mut Object<'_, '_>,
    most: usize,
) -> Option<String> {
    let value = definition.required(reader, DISPLAY_NAME)?;
    let path = definition.path(DISPLAY_NAME);
    // In `wix-crm-backend` the new name is an argument of its own (semantics §1.2).
    let place = match reader.surface().is_flat() {
        true => Place::Key,
        false => Place::Other,
    };
    display_name(reader, value, &path, (most, place))
}

/// Reads a display name: one that people can see.
fn display_name(
    reader: &mut Reader<'_>,
    value: &Value,
    path: &Path<'_>,
    (most, place): (usize, Place),
) -> Option<String> {
    let name = reader.text(value, path, (1, most), place)?;
    if name.trim().is_empty() {
        let description = "must have a character that is not a space".to_owned();
        let data = Some(("threshold", 1.into()));
        reader.violate(path, Rule::MinLength, description, data);
        return None;
    }
    Some(name.to_owned())
}

/// Reads a key as Wix makes them: a namespace, a dot, and what the namespace calls it.
pub(super) fn key_of(reader: &mut Reader<'_>, definition: &mut Object<'_, '_>) -> Option<String> {
    let value = definition.given(KEY)?;
    let path = definition.path(KEY);
    let key = reader.text(value, &path, KEY_LENGTHS, Place::Other)?;
    let parts = key.split_once('.');
    if parts.is_none_or(|(namespace, name)| namespace.is_empty() || name.is_empty()) {
        let description = format!("must be a key such as custom.vip, found {}", quoted(key));
        reader.format(&path, "KEY", &description, None);
        return None;
    }
    Some(key.to_owned())
}
