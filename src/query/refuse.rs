//! What is wrong with a query, in words: the field, the operator, and what would be right.

use serde_json::Value;

use super::field::{COMPARE, EQ, Field, Kind, OPERATORS, SOME, STARTS};
use super::schema::Schema;
use crate::error::{Code, Error, Refusal, found, quoted};

pub(super) fn filter(value: &Value) -> Error {
    let message = format!("A filter must be an object, found {}.", found(value));
    Refusal::new(Code::MalformedFilter, message)
        .with_hint("Write {\"field\": value} or {\"field\": {\"$in\": [value, value]}}.")
        .into()
}

pub(super) fn list(operator: &str, value: &Value) -> Error {
    let found = found(value);
    let message = format!("{operator} must be an array of at least one filter, found {found}.");
    Error::refused(Code::MalformedFilter, message)
}

pub(super) fn condition(field: &Field, value: &Value) -> Error {
    let found = match value.as_object().and_then(|members| members.keys().next()) {
        Some(key) => format!("an object with {}", quoted(key)),
        None => "an empty object".to_owned(),
    };
    let message = format!(
        "{} must be a value or operators such as {{\"$eq\": value}}, found {found}.",
        field.name
    );
    Error::refused(Code::MalformedFilter, message)
}

pub(super) fn logic(operator: &str) -> Error {
    let is_of_fields = OPERATORS.iter().any(|(name, _)| *name == operator);
    let operator = quoted(operator);
    let message = format!("A filter can have $and, $or, $not and fields, found {operator}.");
    let refusal = Refusal::new(Code::UnsupportedFilter, message);
    match is_of_fields {
        true => refusal.with_hint(format!("Write {{\"field\": {{{operator}: value}}}}.")),
        false => refusal,
    }
    .into()
}

pub(super) fn operator(field: &Field, name: &str) -> Error {
    let mut supported = String::new();
    for (name, allowed_by) in OPERATORS {
        if field.takes(name, allowed_by) {
            let comma = if supported.is_empty() { "" } else { ", " };
            supported = supported + comma + name;
        }
    }
    let message = match supported.as_str() {
        "" => format!("Contacts cannot be filtered by {}.", field.name),
        _ => {
            let (field, name) = (&field.name, quoted(name));
            format!("{field} does not support {name}; it supports {supported}.")
        }
    };
    let refusal = Refusal::new(Code::UnsupportedFilterOperator, message);
    let has = |operators| field.spec.operators & operators != 0;
    let hint = match name {
        "$contains" | "$endsWith" | "$regex" if has(STARTS) => {
            "Texts can be searched by how they start, with $startsWith."
        }
        "$eq" | "$in" if has(SOME) => "Write {\"$hasSome\": [value]}.",
        "$hasSome" | "$hasAll" if has(EQ) => {
            "A field of one value is compared with $eq, or with $in."
        }
        "$between" if has(COMPARE) => "Write {\"$gte\": from, \"$lt\": to}.",
        _ => return refusal.into(),
    };
    refusal.with_hint(hint).into()
}

pub(super) fn value_type(field: &Field, operator: &str, right: &str, value: &Value) -> Error {
    let refusal = wrong(
        Code::UnsupportedFilterValueType,
        field,
        operator,
        right,
        value,
    );
    match (operator, value) {
        ("$eq", Value::Array(_)) => {
            refusal.with_hint("For one of several values write {\"$in\": [value, value]}.")
        }
        _ => refusal,
    }
    .into()
}

pub(super) fn value(field: &Field, operator: &str, value: &Value) -> Error {
    let right = match field.spec.kind {
        Kind::Guid => "a GUID".to_owned(),
        Kind::OneOf(names) => format!("one of {}", names.join(", ")),
        _ => "a date such as 2024-01-02T03:04:05.678Z or 2024-01-02".to_owned(),
    };
    wrong(Code::UnsupportedFilterValue, field, operator, &right, value).into()
}

fn wrong(code: Code, field: &Field, operator: &str, right: &str, value: &Value) -> Refusal {
    let (field, found) = (&field.name, found(value));
    Refusal::new(
        code,
        format!("{field} {operator} must be {right}, found {found}."),
    )
}

pub(super) fn unknown_field(schema: Schema<'_>, name: &str) -> Error {
    let (noun, field) = (schema.noun(), quoted(name));
    let message = format!("{field} is not a field that {noun} can be filtered by.");
    advised(schema, Refusal::new(schema.unknown_field(), message), name)
}

pub(super) fn sort_field(schema: Schema<'_>, name: &str) -> Error {
    let mut names = String::new();
    for spec in schema.specs().iter().filter(|spec| spec.sortable) {
        let comma = if names.is_empty() { "" } else { ", " };
        names = names + comma + spec.name;
    }
    let (noun, name_shown) = (schema.noun(), quoted(name));
    let message =
        format!("{name_shown} is not a field that {noun} can be sorted by; those are {names}.");
    let refusal = Refusal::new(schema.unsupported_sort(), message);
    match schema.field(name) {
        Some(_) => refusal.into(),
        None => advised(schema, refusal, name),
    }
}

/// Adds the names that were probably meant.
fn advised(schema: Schema<'_>, refusal: Refusal, name: &str) -> Error {
    let plain = plain(name);
    let meant = ALIASES.iter().find(|(alias, _)| *alias == plain);
    let meant = meant.map_or(plain.as_str(), |(_, meant)| *meant);
    let mut likely = String::new();
    schema.each_name(&mut |known| {
        let before = self::plain(known);
        let before = before.strip_suffix(meant);
        if before.is_some_and(|before| before.is_empty() || before.ends_with('.')) {
            let or = if likely.is_empty() { "" } else { " or " };
            likely.push_str(or);
            likely.push_str(known);
        }
    });
    if !likely.is_empty() {
        return refusal.with_hint(format!("Was it {likely}?")).into();
    }
    if name.split('.').any(|part| part == "custom") {
        return refusal.with_hint(CUSTOM_FIELDS).into();
    }
    refusal.into()
}

const CUSTOM_FIELDS: &str = "A custom field is info.extendedFields.<key>, and has to exist: \
    extendedFields.findOrCreateExtendedField(displayName, dataType) answers its key.";

/// What callers write for some fields, in plain form, and the end of the field's name.
const ALIASES: [(&str, &str); 14] = [
    ("email", "primaryinfo.email"),
    ("loginemail", "primaryinfo.email"),
    ("phone", "primaryinfo.phone"),
    ("phonenumber", "primaryinfo.phone"),
    ("firstname", "name.first"),
    ("lastname", "name.last"),
    ("name", "name.first"),
    ("contactid", "id"),
    ("labels", "labelkeys"),
    ("created", "createddate"),
    ("datecreated", "createddate"),
    ("createdat", "createddate"),
    ("updated", "updateddate"),
    ("updatedat", "updateddate"),
];

/// A name without what people get wrong in it: case, underscores, and `info.` before it.
fn plain(name: &str) -> String {
    let name = name.to_ascii_lowercase().replace('_', "");
    let bare = name.strip_prefix("info.").unwrap_or(&name);
    bare.strip_prefix("extendedfields.")
        .unwrap_or(bare)
        .to_owned()
}
