//! What is wrong with a query, in words: the field, the operator, and what would be right.

use serde_json::Value;

use super::field::{ALL, Field, OPERATORS, SOME};
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
    let operator = quoted(operator);
    let message = format!("A filter can have $and, $or, $not and fields, found {operator}.");
    let refusal = Refusal::new(Code::UnsupportedFilter, message);
    match OPERATORS.iter().any(|(name, _)| operator.contains(name)) {
        true => refusal.with_hint(format!("Write {{\"field\": {{{operator}: value}}}}.")),
        false => refusal,
    }
    .into()
}

pub(super) fn operator(field: &Field, name: &str, operand: &Value) -> Error {
    let supported = OPERATORS
        .iter()
        .filter(|(_, allowed_by)| field.spec.operators & allowed_by != 0);
    let supported: Vec<_> = supported.map(|(name, _)| *name).collect();
    let message = match supported.as_slice() {
        [] => format!("Contacts cannot be filtered by {}.", field.name),
        names => format!(
            "{} does not support {}; it supports {}.",
            field.name,
            quoted(name),
            names.join(", ")
        ),
    };
    let refusal = Refusal::new(Code::UnsupportedFilterOperator, message);
    let is_list = field.spec.operators & (SOME | ALL) != 0;
    match name {
        _ if supported.is_empty() => refusal,
        "$contains" | "$endsWith" | "$regex" if supported.contains(&"$startsWith") => {
            refusal.with_hint("Texts can be searched by how they start, with $startsWith.")
        }
        "$eq" | "$in" if is_list => {
            let list = match operand {
                Value::Array(_) => operand.clone(),
                _ => Value::Array(vec![operand.clone()]),
            };
            refusal.with_hint(format!(
                "Write {{\"{}\": {{\"$hasSome\": {list}}}}}.",
                field.name
            ))
        }
        "$hasSome" | "$hasAll" => {
            refusal.with_hint("A field of one value is compared with $eq, or with $in.")
        }
        "$between" => refusal.with_hint("Write {\"$gte\": from, \"$lt\": to}."),
        _ => refusal,
    }
    .into()
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
        ("$eq", Value::Array(_)) => refusal.with_hint("For one of several values write $in."),
        _ => refusal,
    }
    .into()
}

pub(super) fn value(field: &Field, operator: &str, right: &str, value: &Value) -> Error {
    wrong(Code::UnsupportedFilterValue, field, operator, right, value).into()
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
    let sortable = schema.specs().iter().filter(|spec| spec.sortable);
    let names: Vec<_> = sortable.map(|spec| spec.name).collect();
    let message = format!(
        "{} is not a field that {} can be sorted by; those are {}.",
        quoted(name),
        schema.noun(),
        names.join(", ")
    );
    let refusal = Refusal::new(schema.unsupported_sort(), message);
    match schema.field(name) {
        Some(_) => refusal.into(),
        None => advised(schema, refusal, name),
    }
}

/// Adds the names that were probably meant.
fn advised(schema: Schema<'_>, refusal: Refusal, name: &str) -> Error {
    let names = schema.names();
    let plain = plain(name);
    let meant = ALIASES.iter().find(|(alias, _)| *alias == plain);
    let meant = meant.map_or(plain.as_str(), |(_, meant)| *meant);
    let likely = names.iter().filter(|known| {
        let known = self::plain(known);
        known
            .strip_suffix(meant)
            .is_some_and(|before| before.is_empty() || before.ends_with('.'))
    });
    let likely: Vec<_> = likely.map(String::as_str).take(5).collect();
    match likely.as_slice() {
        [] if name.contains("custom.") => refusal.with_hint(
            "A custom field is info.extendedFields.<key>, and has to exist: extendedFields.findOrCreateExtendedField(displayName, dataType) answers its key.",
        ),
        [] => refusal,
        names => refusal.with_hint(format!("Was it {}?", names.join(" or "))),
    }
    .into()
}

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
