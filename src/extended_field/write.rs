use serde_json::Value;

use super::find_or_create::unknown;
use super::value::{Wanted, typed};
use crate::error::{Code, Error, Refusal, Result, found, quoted};
use crate::model::{ExtendedField, FieldValue, FieldValues};
use crate::site::Table;

/// Whether the field exists and callers cannot write it.
pub(crate) fn is_read_only(fields: &Table<ExtendedField>, key: &str) -> bool {
    fields.get(key).is_some_and(|field| field.read_only)
}

/// Writes a request's values over a contact's: key by key, `null` and empty text taking a value
/// away, read-only fields passed over (semantics §3, §13.7, §13.10).
///
/// # Errors
/// `INVALID_EXTENDED_FIELD_VALUE` for a field that does not exist or a value of another type.
pub(crate) fn write(
    fields: &Table<ExtendedField>,
    values: &mut FieldValues,
    request: Vec<(String, Value)>,
) -> Result<()> {
    for (key, value) in request {
        let field = fields
            .get(&key)
            .ok_or_else(|| unknown(fields, Code::InvalidExtendedFieldValue, &key))?;
        if field.read_only {
            continue;
        }
        if is_empty(&value) {
            values.remove(&key);
            continue;
        }
        let typed =
            typed(&value, field.data_type).map_err(|wanted| wrong_type(&key, &value, wanted))?;
        values.insert(&key, typed);
    }
    Ok(())
}

/// The values of a request that `write` passes over, because callers cannot write their fields.
pub(crate) fn read_only<'r>(
    fields: &Table<ExtendedField>,
    request: &'r [(String, Value)],
) -> impl Iterator<Item = &'r (String, Value)> {
    request.iter().filter(|(key, _)| is_read_only(fields, key))
}

/// Whether a contact's value is the one in a request.
pub(crate) fn equals(own: Option<&FieldValue>, value: &Value) -> bool {
    own.map_or_else(|| is_empty(value), |own| own == value)
}

fn is_empty(value: &Value) -> bool {
    value.is_null() || value.as_str() == Some("")
}

fn wrong_type(key: &str, value: &Value, wanted: Wanted) -> Error {
    let what = format!("The value of the extended field {}", quoted(key));
    let message = format!("{what} {}, found {}.", wanted.description, found(value));
    let refusal = Refusal::new(Code::InvalidExtendedFieldValue, message).with_data("key", key);
    match wanted.hint {
        Some(hint) => refusal.with_hint(hint).into(),
        None => refusal.into(),
    }
}
