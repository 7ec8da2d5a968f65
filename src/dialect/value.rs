//! The types that values of a request can have.

use serde_json::{Number, Value};
use uuid::Uuid;

use super::arguments::stand_in;
use super::hint::Place;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::syntax;
use crate::error::{self, Rule, quoted};
use crate::model::Named;

impl Reader<'_> {
    /// The value as an object.
    pub(super) fn object<'v, 'k>(
        &mut self,
        value: &'v Value,
        path: Path<'k>,
        place: Place,
    ) -> Option<Object<'v, 'k>> {
        match value {
            Value::Object(members) if stand_in(value).is_none() => {
                Some(Object::new(members, path, place, self.surface()))
            }
            _ => {
                self.wrong_type(&path, "an object", value, place);
                None
            }
        }
    }

    /// The value as a list with a number of items within `sizes`.
    pub(super) fn list<'v>(
        &mut self,
        value: &'v Value,
        path: &Path<'_>,
        sizes: (usize, usize),
        place: Place,
    ) -> Option<&'v [Value]> {
        let Value::Array(items) = value else {
            self.wrong_type(path, "an array", value, place);
            return None;
        };
        let (least, most) = sizes;
        if items.len() > most {
            let description = format!("must have at most {most} items, found {}", items.len());
            self.violate(
                path,
                Rule::MaxSize,
                description,
                Some(("threshold", most.into())),
            );
            return None;
        }
        if items.len() < least {
            let description = format!("must have at least {least} item, found {}", items.len());
            self.violate(
                path,
                Rule::MinSize,
                description,
                Some(("threshold", least.into())),
            );
            return None;
        }
        Some(items)
    }

    /// The value as text with a length within `lengths`, which count UTF-16 units, as JavaScript and Wix do.
    pub(super) fn text<'v>(
        &mut self,
        value: &'v Value,
        path: &Path<'_>,
        lengths: (usize, usize),
        place: Place,
    ) -> Option<&'v str> {
        let Value::String(text) = value else {
            self.wrong_type(path, "a string", value, place);
            return None;
        };
        let (least, most) = lengths;
        let length = text.encode_utf16().count();
        if length > most {
            let description = format!("must have at most {most} characters, found {length}");
            self.violate(
                path,
                Rule::MaxLength,
                description,
                Some(("threshold", most.into())),
            );
            return None;
        }
        if length < least {
            let description = format!("must have at least {least} character, found {length}");
            self.violate(
                path,
                Rule::MinLength,
                description,
                Some(("threshold", least.into())),
            );
            return None;
        }
        Some(text)
    }

    /// The value as a GUID.
    pub(super) fn guid(&mut self, value: &Value, path: &Path<'_>, place: Place) -> Option<Uuid> {
        let Value::String(text) = value else {
            self.wrong_type(path, "a string", value, place);
            return None;
        };
        let guid = syntax::guid(text);
        if guid.is_none() {
            let example = "a GUID such as 2712ae1d-3f64-46c2-ac3a-94a6c2e29847";
            self.format(
                path,
                "GUID",
                &format!("must be {example}, found {}", quoted(text)),
                place.hint_for_type(value, self.signature(), self.surface()),
            );
        }
        guid
    }

    pub(super) fn format(
        &mut self,
        path: &Path<'_>,
        kind: &str,
        description: &str,
        hint: Option<String>,
    ) {
        let data = Some(("type", kind.into()));
        self.push(path, Rule::Format, description.to_owned(), data, hint);
    }

    /// The value as one of an enumeration's names.
    pub(super) fn named<T: Named>(&mut self, value: &Value, path: &Path<'_>) -> Option<T> {
        let index = self.one_of(value, path, T::NAMES)?;
        T::ALL.get(index).copied()
    }

    /// The value as one of these names: which.
    pub(super) fn one_of(
        &mut self,
        value: &Value,
        path: &Path<'_>,
        names: &[&str],
    ) -> Option<usize> {
        let Value::String(text) = value else {
            self.wrong_type(path, "a string", value, Place::Other);
            return None;
        };
        let index = names.iter().position(|name| name == text);
        if index.is_none() {
            let (allowed, found) = (names.join(", "), quoted(text));
            let description = format!("must be one of {allowed}, found {found}");
            let data = Some(("allowedValues", names.into()));
            self.violate(path, Rule::Enum, description, data);
        }
        index
    }

    /// The value as true or false; Wix's own sample writes `'true'` (seed of createContact).
    pub(super) fn flag(&mut self, value: &Value, path: &Path<'_>) -> Option<bool> {
        match value {
            Value::Bool(flag) => Some(*flag),
            Value::String(text) if text == "true" => Some(true),
            Value::String(text) if text == "false" => Some(false),
            Value::Null => None,
            _ => {
                self.wrong_type(path, "true or false", value, Place::Other);
                None
            }
        }
    }

    /// A revision: a whole number, or the same as text, as REST clients send it.
    pub(super) fn revision(&mut self, value: &Value, path: &Path<'_>, place: Place) -> Option<u32> {
        const MOST: u64 = i32::MAX as u64;
        let number = match value {
            Value::Number(number) => whole(number),
            Value::String(text) if !text.is_empty() && text.bytes().all(|b| b.is_ascii_digit()) => {
                Some(text.parse().unwrap_or(i64::MAX))
            }
            _ => None,
        };
        let Some(number) = number else {
            self.wrong_type(path, "a whole number", value, place);
            return None;
        };
        match u64::try_from(number) {
            Ok(number) if number <= MOST => u32::try_from(number).ok(),
            Ok(_) => {
                let description = format!("must be at most {MOST}, found {}", found(value));
                self.violate(
                    path,
                    Rule::Max,
                    description,
                    Some(("threshold", MOST.into())),
                );
                None
            }
            Err(_) => {
                let description = format!("must be at least 0, found {}", found(value));
                self.violate(path, Rule::Min, description, Some(("threshold", 0.into())));
                None
            }
        }
    }
}

/// What stands at a place of the request, as a phrase.
pub(super) fn found(value: &Value) -> String {
    stand_in(value).map_or_else(|| error::found(value), str::to_owned)
}

/// A number that is whole, within ±2^53 as all whole numbers of JavaScript are.
pub(super) fn whole_number(value: &Value) -> Option<i64> {
    whole(value.as_number()?).filter(|n| n.unsigned_abs() <= 1 << 53)
}

/// The number if it is whole; one beyond what an `i64` holds counts as the nearest that it does.
fn whole(number: &Number) -> Option<i64> {
    let wide = number.as_f64().filter(|n| n.fract() == 0.0)?;
    // `as` saturates.
    Some(number.as_i64().unwrap_or(wide as i64))
}
