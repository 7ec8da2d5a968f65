use serde_json::{Map, Number, Value, json};
use uuid::Uuid;

use super::arguments::stand_in;
use super::hint::Place;
use super::path::Path;
use super::syntax;
use crate::contact::{Patch, PhoneFacts, Phones};
use crate::error::{Rule, Violation, quoted};
use crate::model::Named;

/// Reads one request and collects everything that is wrong with it.
pub struct Reader<'p> {
    phones: &'p dyn Phones,
    signature: &'static str,
    violations: Vec<Violation>,
    lacks_phones: bool,
}

/// An object of the request while its members are read.
#[derive(Debug)]
pub struct Object<'v, 'k> {
    members: &'v Map<String, Value>,
    path: Path<'k>,
    /// Whether the members are members of the request itself, as those of options are.
    is_request: bool,
    place: Place,
    known: Vec<&'static str>,
}

/// A member of an object: what callers call it, and what the REST API calls it, which is how
/// violations name it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Field {
    pub(super) name: &'static str,
    pub(super) wire: &'static str,
}

impl Field {
    pub(super) const fn new(name: &'static str) -> Self {
        Self { name, wire: name }
    }

    pub(super) const fn renamed(name: &'static str, wire: &'static str) -> Self {
        Self { name, wire }
    }
}

impl core::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Reader")
            .field("violations", &self.violations)
            .finish_non_exhaustive()
    }
}

impl<'p> Reader<'p> {
    /// A reader of calls with this signature that asks `phones` about phone numbers.
    pub fn new(phones: &'p dyn Phones, signature: &'static str) -> Self {
        Self {
            phones,
            signature,
            violations: Vec::new(),
            lacks_phones: false,
        }
    }

    /// Whether a phone number came by and the phone library was not there to read it.
    pub const fn lacks_phones(&self) -> bool {
        self.lacks_phones
    }

    /// What was wrong.
    pub fn into_violations(self) -> Vec<Violation> {
        self.violations
    }

    pub(super) fn violate(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<Value>,
    ) {
        self.push(path, rule, description, data, None);
    }

    pub(super) fn push(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<Value>,
        hint: Option<String>,
    ) {
        self.violations.push(Violation {
            field: path.to_string(),
            description,
            rule,
            data,
            hint,
        });
    }

    pub(super) fn wrong_type(
        &mut self,
        path: &Path<'_>,
        expected: &str,
        value: &Value,
        place: Place,
    ) {
        let description = format!("must be {expected}, found {}", found(value));
        let hint = place.hint_for_type(value, self.signature);
        self.push(
            path,
            Rule::Type,
            description,
            Some(json!({ "expected": expected })),
            hint,
        );
    }

    pub(super) fn required(&mut self, path: &Path<'_>, hint: Option<&str>) {
        let hint = hint.map(str::to_owned);
        self.push(
            path,
            Rule::RequiredField,
            "is required".to_owned(),
            None,
            hint,
        );
    }

    /// The value as an object.
    pub(super) fn object<'v, 'k>(
        &mut self,
        value: &'v Value,
        path: Path<'k>,
        place: Place,
    ) -> Option<Object<'v, 'k>> {
        match value {
            Value::Object(members) if stand_in(value).is_none() => Some(Object {
                members,
                path,
                is_request: false,
                place,
                known: Vec::new(),
            }),
            _ => {
                self.wrong_type(&path, "an object", value, place);
                None
            }
        }
    }

    /// The value as a list of at most `most` items.
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
                Some(json!({ "threshold": most })),
            );
            return None;
        }
        if items.len() < least {
            let description = format!("must have at least {least} item, found {}", items.len());
            self.violate(
                path,
                Rule::MinSize,
                description,
                Some(json!({ "threshold": least })),
            );
            return None;
        }
        Some(items)
    }

    /// The value as text; lengths count UTF-16 units, as JavaScript and Wix do.
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
                Some(json!({ "threshold": most })),
            );
            return None;
        }
        if length < least {
            let description = format!("must have at least {least} character, found {length}");
            self.violate(
                path,
                Rule::MinLength,
                description,
                Some(json!({ "threshold": least })),
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
                place.hint_for_type(value, self.signature),
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
        let data = Some(json!({ "type": kind }));
        self.push(path, Rule::Format, description.to_owned(), data, hint);
    }

    /// The value as one of an enumeration's names.
    pub(super) fn named<T: Named>(&mut self, value: &Value, path: &Path<'_>) -> Option<T> {
        let Value::String(text) = value else {
            self.wrong_type(path, "a string", value, Place::Other);
            return None;
        };
        let parsed = T::parse(text);
        if parsed.is_none() {
            let names: Vec<_> = T::ALL.iter().map(|v| v.as_str()).collect();
            let description = format!(
                "must be one of {}, found {}",
                names.join(", "),
                quoted(text)
            );
            self.violate(
                path,
                Rule::Enum,
                description,
                Some(json!({ "allowedValues": names })),
            );
        }
        parsed
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
                    Some(json!({ "threshold": MOST })),
                );
                None
            }
            Err(_) => {
                let description = format!("must be at least 0, found {}", found(value));
                self.violate(
                    path,
                    Rule::Min,
                    description,
                    Some(json!({ "threshold": 0 })),
                );
                None
            }
        }
    }

    /// What is known about a phone number.
    pub(super) fn phone_facts(&mut self, phone: &str, country: Option<&str>) -> PhoneFacts {
        let facts = self.phones.look_up(phone, country);
        self.lacks_phones |= facts.is_none();
        facts.unwrap_or_default()
    }
}

impl<'v, 'k> Object<'v, 'k> {
    /// The path of a member, for as long as the object is borrowed.
    pub(super) fn path(&self, field: Field) -> Path<'_> {
        if self.is_request {
            return Path::Root(field.wire);
        }
        self.path.key(field.wire)
    }

    /// Names the members as members of the request.
    pub(super) fn belongs_to_request(&mut self) {
        self.is_request = true;
    }

    /// The member's value, if it has one.
    pub(super) fn get(&mut self, field: Field) -> Option<&'v Value> {
        self.known.push(field.name);
        self.members.get(field.name)
    }

    /// The member's value, where `null` says nothing.
    pub(super) fn given(&mut self, field: Field) -> Option<&'v Value> {
        self.get(field).filter(|value| !value.is_null())
    }

    /// Members that answers carry and requests may send back, to no effect.
    pub(super) fn ignore(&mut self, names: &[&'static str]) {
        self.known.extend(names);
    }

    /// A text that `null` or nothing at all takes away.
    pub(super) fn text(
        &mut self,
        reader: &mut Reader<'_>,
        field: Field,
        most: usize,
    ) -> Patch<String> {
        match self.get(field) {
            None => Patch::Keep,
            Some(Value::Null) => Patch::Clear,
            Some(value) => {
                let path = self.path(field);
                match reader.text(value, &path, (0, most), Place::Other) {
                    None => Patch::Keep,
                    Some("") => Patch::Clear,
                    Some(text) => Patch::Set(text.to_owned()),
                }
            }
        }
    }

    /// A text that is kept only if there is one.
    pub(super) fn optional_text(
        &mut self,
        reader: &mut Reader<'_>,
        field: Field,
        most: usize,
    ) -> Option<String> {
        match self.text(reader, field, most) {
            Patch::Set(text) => Some(text),
            Patch::Keep | Patch::Clear => None,
        }
    }

    /// Refuses every member that nobody asked for.
    pub(super) fn close(self, reader: &mut Reader<'_>) {
        for (name, value) in self.members {
            if !self.known.contains(&name.as_str()) {
                let hint = self.place.hint_for_key(name, value, reader.signature);
                let hint =
                    hint.unwrap_or_else(|| format!("Known here: {}.", self.known.join(", ")));
                let description = "is not a field here".to_owned();
                let path = self.path.key(name);
                reader.push(&path, Rule::UnknownField, description, None, Some(hint));
            }
        }
    }
}

/// What was found, as a phrase.
pub(super) fn found(value: &Value) -> String {
    if let Some(phrase) = stand_in(value) {
        return phrase.to_owned();
    }
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the string {}", quoted(text)),
        Value::Array(items) => format!("an array of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// The number if it is whole; one beyond what an `i64` holds counts as the nearest that it does.
fn whole(number: &Number) -> Option<i64> {
    let wide = number.as_f64().filter(|n| n.fract() == 0.0)?;
    // `as` saturates.
    Some(number.as_i64().unwrap_or(wide as i64))
}
