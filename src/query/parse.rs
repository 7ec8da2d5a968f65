use serde_json::{Map, Value};
use uuid::Uuid;

use super::field::{Field, Kind, OPERATORS};
use super::filter::{Condition, Filter, Test};
use super::key::{Case, Item, MISSING, key};
use super::refuse;
use super::schema::Schema;
use crate::error::Result;
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
        match (name.as_str(), parse_member(schema, name, value)?) {
            // What is within an $and stands beside it.
            (_, Filter::All(inner)) => parts.extend(inner),
            (_, part) => parts.push(part),
        }
    }
    Ok(match parts.pop() {
        Some(only) if parts.is_empty() => only,
        last => {
            parts.extend(last);
            Filter::All(parts)
        }
    })
}

fn parse_member(schema: Schema<'_>, name: &str, value: &Value) -> Result<Filter> {
    match name {
        "$and" => Ok(Filter::All(parse_list(schema, name, value)?)),
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
    match value {
        Value::Array(filters) if !filters.is_empty() => {
            filters.iter().map(|filter| parse(schema, filter)).collect()
        }
        _ => Err(refuse::list(name, value)),
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
    parse_operators(field, operators)
}

fn parse_operators(field: &Field, operators: &Map<String, Value>) -> Result<Filter> {
    let parts = operators.iter();
    let parts = parts.map(|(name, operand)| parse_operator(field, name, operand));
    Ok(Filter::All(parts.collect::<Result<_>>()?))
}

fn parse_operator(field: &Field, name: &str, operand: &Value) -> Result<Filter> {
    let allowed_by = OPERATORS.iter().find(|(known, _)| *known == name);
    let allowed = allowed_by.is_some_and(|(_, by)| field.spec.operators & by != 0);
    if !allowed {
        return Err(refuse::operator(field, name, operand));
    }
    let read = Operand {
        field,
        name,
        value: operand,
    };
    let compared = || read.key(operand, read.case());
    Ok(match name {
        "$eq" => read.equal()?,
        "$ne" => negate(read.equal()?),
        "$nin" => negate(read.one_of()?),
        "$exists" if read.flag()? => negate(read.missing()),
        "$exists" => read.missing(),
        "$isEmpty" if read.flag()? => read.missing(),
        "$isEmpty" => negate(read.missing()),
        "$hasAll" => read.all_of()?,
        "$startsWith" => {
            let start = read.key(operand, Case::Insensitive)?;
            read.is(Case::Insensitive, Test::StartsWith(start))
        }
        "$gt" => read.is(read.case(), Test::Above(compared()?)),
        "$gte" => read.is(read.case(), Test::NotBelow(compared()?)),
        "$lt" => read.is(read.case(), Test::Below(compared()?)),
        "$lte" => read.is(read.case(), Test::NotAbove(compared()?)),
        // $in and $hasSome
        _ => read.one_of()?,
    })
}

fn negate(filter: Filter) -> Filter {
    Filter::Not(Box::new(filter))
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

    fn is_one_of(&self, keys: impl Iterator<Item = Key>) -> Filter {
        let entries = keys.map(|key| Entry { key, row: 0 });
        self.is(self.case(), Test::OneOf(Sorted::new(entries.collect())))
    }

    fn missing(&self) -> Filter {
        self.is_one_of([MISSING.into()].into_iter())
    }

    /// `null` is the value of what is missing: the SDK's `isEmpty(field)` sends it.
    fn equal(&self) -> Result<Filter> {
        if self.value.is_null() {
            return Ok(self.missing());
        }
        let key = self.key(self.value, self.case())?;
        Ok(self.is_one_of([key].into_iter()))
    }

    fn one_of(&self) -> Result<Filter> {
        Ok(self.is_one_of(self.keys()?.into_iter()))
    }

    /// No list of nothing is had by anybody, or an empty list would select everything.
    fn all_of(&self) -> Result<Filter> {
        let keys = self.keys()?;
        if keys.is_empty() {
            return Ok(self.is_one_of(core::iter::empty()));
        }
        let parts = keys
            .into_iter()
            .map(|key| self.is_one_of([key].into_iter()));
        Ok(Filter::All(parts.collect()))
    }

    fn keys(&self) -> Result<Vec<Key>> {
        let Value::Array(values) = self.value else {
            return Err(refuse::value_type(
                self.field, self.name, "an array", self.value,
            ));
        };
        let keys = values.iter().map(|value| self.key(value, self.case()));
        keys.collect()
    }

    fn flag(&self) -> Result<bool> {
        let flag = self.value.as_bool();
        flag.ok_or_else(|| refuse::value_type(self.field, self.name, "true or false", self.value))
    }

    fn key(&self, value: &Value, case: Case) -> Result<Key> {
        let kind = self.field.spec.kind;
        let refuse_value = |right: &str| refuse::value(self.field, self.name, right, value);
        let item = match (kind, value) {
            (Kind::Number, Value::Number(number)) => {
                Item::Number(number.as_f64().unwrap_or_default())
            }
            (Kind::Number, _) => {
                return Err(refuse::value_type(self.field, self.name, "a number", value));
            }
            (Kind::Guid, Value::String(text)) => match Uuid::try_parse(text) {
                Ok(guid) if text.len() == 36 => Item::Guid(guid),
                _ => return Err(refuse_value("a GUID")),
            },
            (Kind::Date, Value::String(text)) => match Timestamp::parse(text) {
                Some(date) => Item::Date(date),
                None => {
                    return Err(refuse_value(
                        "a date such as 2024-01-02T03:04:05.678Z or 2024-01-02",
                    ));
                }
            },
            (Kind::OneOf(names), Value::String(text)) => match names().contains(&text.as_str()) {
                true => Item::Text(text),
                false => return Err(refuse_value(&format!("one of {}", names().join(", ")))),
            },
            (_, Value::String(text)) => Item::Text(text),
            (Kind::Date, _) => {
                return Err(refuse::value_type(
                    self.field,
                    self.name,
                    "a date as text",
                    value,
                ));
            }
            _ => return Err(refuse::value_type(self.field, self.name, "a string", value)),
        };
        Ok(key(item, kind, case))
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
    let fields = SEARCHED.iter().filter_map(|name| schema.field(name));
    let parts = fields.filter_map(|field| parse_operator(&field, "$eq", &value).ok());
    Filter::Any(parts.collect())
}
