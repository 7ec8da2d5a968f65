use serde_json::Value;
use uuid::Uuid;

use super::field::{Field, Kind, OPERATORS};
use super::filter::{Condition, Filter, Test};
use super::key::{Case, Item, MISSING, key};
use super::refuse;
use super::schema::Schema;
use crate::error::{Error, Result};
use crate::model::Timestamp;
use crate::site::{Entry, Key, Sorted};

/// Reads a filter of the API query language (semantics §7.2) over the records of a schema.
///
/// # Errors
/// Those of semantics §7.6, for the first thing that is wrong.
pub(super) fn parse(schema: Schema<'_>, filter: &Value) -> Result<Filter> {
    let Value::Object(members) = filter else {
        return Err(refuse::filter(filter));
    };
    let mut parts = Vec::new();
    for (name, value) in members {
        add(&mut parts, parse_member(schema, name, value)?);
    }
    Ok(all(parts))
}

/// Adds a part; what is within an `$and` stands beside it.
fn add(parts: &mut Vec<Filter>, part: Filter) {
    match part {
        Filter::All(inner) => parts.extend(inner),
        part => parts.push(part),
    }
}

fn all(mut parts: Vec<Filter>) -> Filter {
    match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            Filter::All(parts)
        }
    }
}

fn parse_member(schema: Schema<'_>, name: &str, value: &Value) -> Result<Filter> {
    match name {
        "$and" => {
            let mut parts = Vec::new();
            for part in parse_list(schema, name, value)? {
                add(&mut parts, part);
            }
            Ok(Filter::All(parts))
        }
        "$or" => Ok(Filter::Any(parse_list(schema, name, value)?)),
        "$not" => Ok(Filter::Not(Box::new(parse(schema, value)?))),
        _ if name.starts_with('$') => Err(refuse::logic(name)),
        _ => {
            let field = schema.field(name);
            let field = field.ok_or_else(|| refuse::unknown_field(schema, name))?;
            parse_field(&field, value)
        }
    }
}

fn parse_list(schema: Schema<'_>, name: &str, value: &Value) -> Result<Vec<Filter>> {
    let mut filters = Vec::new();
    for filter in value.as_array().map(Vec::as_slice).unwrap_or_default() {
        filters.push(parse(schema, filter)?);
    }
    match filters.is_empty() {
        true => Err(refuse::list(name, value)),
        false => Ok(filters),
    }
}

/// Reads what a field has to be: a value to equal, or operators.
fn parse_field(field: &Field, value: &Value) -> Result<Filter> {
    let Value::Object(operators) = value else {
        return parse_operator(field, "$eq", value);
    };
    if operators.is_empty() || operators.keys().any(|name| !name.starts_with('$')) {
        return Err(refuse::condition(field, value));
    }
    let mut parts = Vec::new();
    for (name, operand) in operators {
        add(&mut parts, parse_operator(field, name, operand)?);
    }
    Ok(all(parts))
}

fn parse_operator(field: &Field, name: &str, operand: &Value) -> Result<Filter> {
    let allowed_by = OPERATORS.iter().find(|(known, _)| *known == name);
    let Some((name, _)) = allowed_by.filter(|(name, by)| field.takes(name, *by)) else {
        return Err(refuse::operator(field, name));
    };
    let read = Operand {
        field,
        name,
        value: operand,
    };
    let mut case = read.case();
    let test = match *name {
        "$hasAll" => return read.all_of(),
        "$exists" | "$isEmpty" => one_of(vec![MISSING.into()]),
        // null is the value of what is missing: the SDK's isEmpty(field) sends it.
        "$eq" | "$ne" if operand.is_null() => one_of(vec![MISSING.into()]),
        "$in" | "$nin" | "$hasSome" => one_of(read.keys()?),
        _ => {
            // semantics §13.4
            if *name == "$startsWith" && !field.is_velo {
                case = Case::Insensitive;
            }
            let key = read.key(operand, case)?;
            match *name {
                "$startsWith" => Test::StartsWith(key),
                "$gt" => Test::Above(key),
                "$gte" => Test::NotBelow(key),
                "$lt" => Test::Below(key),
                "$lte" => Test::NotAbove(key),
                // $eq and $ne
                _ => one_of(vec![key]),
            }
        }
    };
    let selected = read.is(case, test);
    let is_opposite = match *name {
        "$ne" | "$nin" => true,
        "$exists" => read.flag()?,
        "$isEmpty" => !read.flag()?,
        _ => false,
    };
    Ok(match is_opposite {
        true => Filter::Not(Box::new(selected)),
        false => selected,
    })
}

fn one_of(keys: Vec<Key>) -> Test {
    let mut sorted = Sorted::default();
    for key in keys {
        sorted.add(Entry { key, row: 0 });
    }
    Test::OneOf(sorted)
}

/// What stands behind an operator.
struct Operand<'p> {
    field: &'p Field,
    name: &'p str,
    value: &'p Value,
}

impl Operand<'_> {
    /// How values of the field are compared: emails without case (semantics §7.2).
    fn case(&self) -> Case {
        match self.field.spec.kind {
            Kind::Email => Case::Insensitive,
            _ => Case::Sensitive,
        }
    }

    fn is(&self, case: Case, test: Test) -> Filter {
        Filter::Is(Condition {
            field: self.field.clone(),
            case,
            test,
        })
    }

    /// An empty list is had by nobody, or it would select everything.
    fn all_of(&self) -> Result<Filter> {
        let mut parts = Vec::new();
        for key in self.keys()? {
            parts.push(self.is(self.case(), one_of(vec![key])));
        }
        Ok(match parts.is_empty() {
            true => self.is(self.case(), one_of(Vec::new())),
            false => Filter::All(parts),
        })
    }

    fn keys(&self) -> Result<Vec<Key>> {
        let Value::Array(values) = self.value else {
            return Err(self.refuse_type("an array", self.value));
        };
        let mut keys = Vec::new();
        for value in values {
            keys.push(self.key(value, self.case())?);
        }
        Ok(keys)
    }

    fn flag(&self) -> Result<bool> {
        let flag = self.value.as_bool();
        flag.ok_or_else(|| self.refuse_type("true or false", self.value))
    }

    fn key(&self, value: &Value, case: Case) -> Result<Key> {
        let kind = self.field.spec.kind;
        let item = match (kind, value) {
            (Kind::Number, Value::Number(number)) => {
                Some(Item::Number(number.as_f64().unwrap_or_default()))
            }
            (Kind::Number, _) => return Err(self.refuse_type("a number", value)),
            (Kind::Guid, Value::String(text)) => {
                let guid = Uuid::try_parse(text).ok().filter(|_| text.len() == 36);
                guid.map(Item::Guid)
            }
            (Kind::Date, Value::String(text)) => Timestamp::parse(text).map(Item::Date),
            (Kind::OneOf(names), Value::String(text)) => {
                let is_name = names.contains(&text.as_str());
                is_name.then_some(Item::Text(text))
            }
            (_, Value::String(text)) => Some(Item::Text(text)),
            (Kind::Date, _) => return Err(self.refuse_type("a date as text", value)),
            _ => return Err(self.refuse_type("a string", value)),
        };
        match item {
            Some(item) => Ok(key(item, kind, case)),
            None => Err(refuse::value(self.field, self.name, value)),
        }
    }

    fn refuse_type(&self, right: &str, value: &Value) -> Error {
        refuse::value_type(self.field, self.name, right, value)
    }
}

/// What a free-text search looks through (semantics §7.2).
const SEARCHED: [&str; 4] = [
    "info.name.first",
    "info.name.last",
    "info.emails.email",
    "info.phones.phone",
];

/// The filter for what a search of contacts finds: a text that one of the searched fields is.
pub(super) fn search_filter(schema: Schema<'_>, text: &str) -> Filter {
    let value = Value::from(text);
    let mut parts = Vec::new();
    for name in SEARCHED {
        if let Some(field) = schema.field(name) {
            parts.extend(parse_operator(&field, "$eq", &value));
        }
    }
    Filter::Any(parts)
}
