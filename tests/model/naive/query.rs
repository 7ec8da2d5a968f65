//! The query language (semantics §7), by looking at every record as it is shown.

use chrono::{DateTime, NaiveDate};
use serde_json::{Value, json};

use super::table::{Kind, Service};
use super::wrong::is_id;
use super::{Failure, Site};

/// A value in the order of values: what is missing is lowest, texts go by their UTF-16 units (semantics §7.2).
#[derive(Debug, Clone, PartialEq, PartialOrd)]
pub(super) enum Ranked {
    Missing,
    Number(f64),
    Date(i64),
    Text(Vec<u16>),
}

impl Site {
    /// The records that a filter selects, in the order that is asked for.
    pub(super) fn select(
        &self,
        service: Service,
        records: Vec<Value>,
        filter: &Value,
        sort: &[(String, bool)],
    ) -> Result<Vec<Value>, Failure> {
        let mut faults = Vec::new();
        if !filter.is_null() {
            self.faults(service, filter, &mut faults);
        }
        for (name, _) in sort {
            if !self
                .row(service, name)
                .is_some_and(|(.., sortable)| sortable)
            {
                faults.push(if service == Service::Contacts {
                    "UNSUPPORTED_SORT_FIELD"
                } else {
                    "INVALID_SORT"
                });
            }
        }
        if !faults.is_empty() {
            return Err(Failure::one_of(faults));
        }
        let selects = |record: &Value| filter.is_null() || self.selects(service, filter, record);
        let selected = records.into_iter().filter(selects);
        let mut selected: Vec<(Ranked, Value)> =
            selected.map(|record| (Ranked::Missing, record)).collect();
        for (name, descending) in sort.iter().rev() {
            let (_, kind, ..) = self.row(service, name).expect("the field was found above");
            for (rank, record) in &mut selected {
                let values = values(record, name);
                *rank = values
                    .first()
                    .map_or(Ranked::Missing, |value| self::rank(value, kind));
            }
            // A stable sort: what is the same stays in the order in which it came.
            selected.sort_by(|(a, _), (b, _)| {
                let order = a.partial_cmp(b).expect("values of one kind have an order");
                if *descending { order.reverse() } else { order }
            });
        }
        let selected = selected.into_iter().map(|(_, record)| record).collect();
        Ok(selected)
    }

    /// Whether a filter in which nothing is wrong selects a record.
    pub(super) fn selects(&self, service: Service, filter: &Value, record: &Value) -> bool {
        filter
            .as_object()
            .into_iter()
            .flatten()
            .all(|(name, value)| match name.as_str() {
                "$and" => parts(value)
                    .iter()
                    .all(|part| self.selects(service, part, record)),
                "$or" => parts(value)
                    .iter()
                    .any(|part| self.selects(service, part, record)),
                "$not" => !self.selects(service, value, record),
                _ => {
                    let name = rest_name(name);
                    let (_, kind, ..) = self.row(service, &name).expect("the filter was checked");
                    let values = values(record, &name);
                    match value.as_object() {
                        None => holds("$eq", value, &values, kind),
                        Some(operators) => operators
                            .iter()
                            .all(|(operator, operand)| holds(operator, operand, &values, kind)),
                    }
                }
            })
    }

    /// The codes of everything that is wrong with a filter (semantics §7.6).
    fn faults(&self, service: Service, filter: &Value, faults: &mut Vec<&'static str>) {
        let Some(members) = filter.as_object() else {
            return faults.push("MALFORMED_FILTER");
        };
        for (name, value) in members {
            match name.as_str() {
                "$and" | "$or" => match value.as_array() {
                    Some(parts) if !parts.is_empty() => {
                        parts
                            .iter()
                            .for_each(|part| self.faults(service, part, faults));
                    }
                    _ => faults.push("MALFORMED_FILTER"),
                },
                "$not" => self.faults(service, value, faults),
                _ if name.starts_with('$') => faults.push("UNSUPPORTED_FILTER"),
                _ => self.field_faults(service, &rest_name(name), value, faults),
            }
        }
    }

    fn field_faults(
        &self,
        service: Service,
        name: &str,
        value: &Value,
        faults: &mut Vec<&'static str>,
    ) {
        let Some((_, kind, supported, _)) = self.row(service, name) else {
            return faults.push(match service {
                Service::Contacts => "UNSUPPORTED_FILTER_FIELD_UNKNOWN",
                _ => "UNSUPPORTED_FILTER_FIELD",
            });
        };
        let implied = json!({ "$eq": value });
        let operators = value
            .as_object()
            .unwrap_or_else(|| implied.as_object().expect("an object"));
        if operators.is_empty() || operators.keys().any(|operator| !operator.starts_with('$')) {
            return faults.push("MALFORMED_FILTER");
        }
        for (operator, operand) in operators {
            if !supported.split(' ').any(|known| known == operator) {
                faults.push("UNSUPPORTED_FILTER_OPERATOR");
                continue;
            }
            let right = match operator.as_str() {
                "$eq" | "$ne" if operand.is_null() => Ok(()),
                "$exists" | "$isEmpty" => operand.as_bool().map(drop).ok_or(WRONG_TYPE),
                "$in" | "$nin" | "$hasSome" | "$hasAll" => match operand.as_array() {
                    Some(items) => items.iter().try_for_each(|item| check_operand(item, kind)),
                    None => Err(WRONG_TYPE),
                },
                _ => check_operand(operand, kind),
            };
            faults.extend(right.err());
        }
    }
}

const WRONG_TYPE: &str = "UNSUPPORTED_FILTER_VALUE_TYPE";

fn check_operand(operand: &Value, kind: Kind) -> Result<(), &'static str> {
    let right_type = match kind {
        Kind::Number => operand.is_number(),
        _ => operand.is_string(),
    };
    if !right_type {
        return Err(WRONG_TYPE);
    }
    let right_value = match kind {
        Kind::Date => matches!(rank(operand, kind), Ranked::Date(_)),
        Kind::Guid => operand.as_str().is_some_and(is_id),
        Kind::OneOf(names) => names.iter().any(|name| operand == name),
        _ => true,
    };
    match right_value {
        true => Ok(()),
        false => Err("UNSUPPORTED_FILTER_VALUE"),
    }
}

fn parts(list: &Value) -> &[Value] {
    list.as_array().map_or(&[], Vec::as_slice)
}

/// Whether a condition holds for the values of a field: for one of several, and for none of them where it is about
/// being different.
fn holds(operator: &str, operand: &Value, values: &[&Value], kind: Kind) -> bool {
    let compared = |value: &Value| compared(value, kind);
    let equals = |operand: &Value| match operand.is_null() {
        true => values.is_empty(),
        false => values
            .iter()
            .any(|value| compared(value) == compared(operand)),
    };
    let list = || operand.as_array().into_iter().flatten();
    let compares = |passes: fn(&Ranked, &Ranked) -> bool| {
        let limit = compared(operand);
        match values {
            [] => passes(&Ranked::Missing, &limit),
            _ => values.iter().any(|value| passes(&compared(value), &limit)),
        }
    };
    match operator {
        "$eq" => equals(operand),
        "$ne" => !equals(operand),
        "$in" | "$hasSome" => list().any(equals),
        "$nin" => !list().any(equals),
        "$hasAll" => list().all(equals) && list().next().is_some(),
        "$exists" => values.is_empty() != (operand == true),
        "$isEmpty" => values.is_empty() == (operand == true),
        "$gt" => compares(|value, limit| value > limit),
        "$gte" => compares(|value, limit| value >= limit),
        "$lt" => compares(|value, limit| value < limit),
        "$lte" => compares(|value, limit| value <= limit),
        "$startsWith" => {
            let start = folded(operand, kind);
            values
                .iter()
                .any(|value| folded(value, kind).starts_with(&start))
        }
        _ => panic!("the model knows no {operator}"),
    }
}

/// A text without its case; of an email, space around it does not count either.
fn folded(text: &Value, kind: Kind) -> String {
    let text = text.as_str().unwrap_or_default().to_lowercase();
    match kind {
        Kind::Email => text.trim().to_owned(),
        _ => text,
    }
}

/// A value as it is compared: emails without case.
fn compared(value: &Value, kind: Kind) -> Ranked {
    match (kind, value) {
        (Kind::Email, Value::String(_)) => rank(&json!(folded(value, kind)), kind),
        _ => rank(value, kind),
    }
}

fn rank(value: &Value, kind: Kind) -> Ranked {
    match value {
        Value::Null => Ranked::Missing,
        Value::Number(number) => Ranked::Number(number.as_f64().expect("a number")),
        Value::String(text) => {
            let date = moment(text).filter(|_| kind == Kind::Date);
            date.map_or_else(|| Ranked::Text(text.encode_utf16().collect()), Ranked::Date)
        }
        other => panic!("{other} has no order"),
    }
}

/// A moment, or the midnight of a day.
fn moment(text: &str) -> Option<i64> {
    let moment = DateTime::parse_from_rfc3339(text)
        .ok()
        .map(|moment| moment.timestamp_millis());
    moment.or_else(|| {
        let day = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok()?;
        Some(day.and_hms_opt(0, 0, 0)?.and_utc().timestamp_millis())
    })
}

/// The name of a field in the REST API (semantics §7.3); lists go without `items`.
pub(super) fn rest_name(name: &str) -> String {
    let parts = name.split('.').map(|part| match part {
        "_id" => "id",
        "_createdDate" => "createdDate",
        "_updatedDate" => "updatedDate",
        _ => part,
    });
    let parts: Vec<_> = parts.collect();
    parts.join(".").replace(".items.", ".")
}

/// The values that a record, as it is shown, has of a field.
fn values<'r>(record: &'r Value, name: &str) -> Vec<&'r Value> {
    if name == "info.addresses.street" {
        let mut streets = values(record, "info.addresses.addressLine1");
        streets.extend(values(record, "info.addresses.streetAddress.name"));
        return streets;
    }
    if let Some(key) = name.strip_prefix("info.extendedFields.") {
        return record["info"]["extendedFields"]["items"]
            .get(key)
            .into_iter()
            .collect();
    }
    let mut found = vec![record];
    for part in name.split('.') {
        let part = match part {
            "id" => "_id",
            "createdDate" => "_createdDate",
            "updatedDate" => "_updatedDate",
            _ => part,
        };
        let members = found.iter().filter_map(|value| value.get(part));
        found = members.flat_map(items).collect();
    }
    found
}

/// The items of a list, or the value itself; an address lies within an item.
fn items(value: &Value) -> Vec<&Value> {
    let Some(items) = value["items"].as_array() else {
        return vec![value];
    };
    items
        .iter()
        .map(|item| item.get("address").unwrap_or(item))
        .collect()
}
