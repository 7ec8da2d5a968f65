//! Planned failures, as tests write them.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::arguments::{Arguments, stand_in};
use super::hint::Place;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::show_error::{ShownError, show_bare, show_cause};
use super::surface::Field;
use super::value::whole_number;
use crate::error::{Planned, Rule};
use crate::model::object;
use crate::site::{Failure, Plan};

const STATUS: Field = Field::new("status");
const CODE: Field = Field::new("code");
const DATA: Field = Field::new("data");
const MESSAGE: Field = Field::new("message");

const LONGEST_CODE: usize = 100;
const LONGEST_MESSAGE: usize = 10_000;

const NETWORK: &str = "network";
const CONFLICT: &str = "conflict";
const SHAPE: &str = "an object {status, code, data, message}, 'network' or 'conflict'";

/// Reads `(operation, failure, times)`, for the operation of one of these names.
pub(super) fn read_plan(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
    operations: &[&'static str],
) -> Option<Plan> {
    let path = Path::Root("operation");
    let operation = reader.required(arguments.get(0), &path, None);
    let operation = operation.and_then(|value| reader.one_of(value, &path, operations));
    let failure = read_failure(reader, arguments.get(1));
    let times = match arguments.get(2) {
        Some(times) => read_times(reader, times),
        None => Some(1),
    };
    Some(Plan {
        operation: operations.get(operation?)?,
        failure: failure?,
        times: times?,
    })
}

fn read_times(reader: &mut Reader<'_>, value: &Value) -> Option<u32> {
    let times = whole_number(value).and_then(|n| u32::try_from(n).ok());
    let times = times.filter(|n| *n > 0);
    if times.is_none() {
        reader.wrong_type(
            &Path::Root("times"),
            "a whole number from 1",
            value,
            Place::Other,
        );
    }
    times
}

fn read_failure(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Failure> {
    let path = Path::Root("failure");
    let value = reader.required(value, &path, None)?;
    if value.is_string() {
        return match reader.one_of(value, &path, &[NETWORK, CONFLICT])? {
            0 => Some(Failure::Answer(Planned {
                status: 0,
                code: None,
                data: Map::new(),
                message: None,
            })),
            _ => Some(Failure::Conflict),
        };
    }
    if !value.is_object() || stand_in(value).is_some() {
        reader.wrong_type(&path, SHAPE, value, Place::Other);
        return None;
    }
    let mut failure = reader.object(value, path, Place::Other)?;
    let status = read_status(reader, &mut failure);
    let code = failure.optional_text(reader, CODE, LONGEST_CODE);
    let message = failure.optional_text(reader, MESSAGE, LONGEST_MESSAGE);
    let data = read_data(reader, &mut failure, code.is_some());
    failure.close(reader);
    Some(Failure::Answer(Planned {
        status: status?,
        code,
        data: data?,
        message,
    }))
}

fn read_status(reader: &mut Reader<'_>, failure: &mut Object<'_, '_>) -> Option<u16> {
    let value = failure.required(reader, STATUS)?;
    let status = whole_number(value).and_then(|n| u16::try_from(n).ok());
    let status = status.filter(|status| (400..600).contains(status));
    if status.is_none() {
        let path = failure.path(STATUS);
        reader.wrong_type(&path, "a status from 400 to 599", value, Place::Other);
    }
    status
}

/// Only what has a code has data.
fn read_data(
    reader: &mut Reader<'_>,
    failure: &mut Object<'_, '_>,
    has_code: bool,
) -> Option<Map<String, Value>> {
    let Some(value) = failure.given(DATA) else {
        return Some(Map::new());
    };
    let path = failure.path(DATA);
    match value {
        Value::Object(data) if find_stand_in(value).is_none() => {
            if !has_code {
                let description = "needs a code beside it".to_owned();
                reader.violate(&path, Rule::RequiredField, description, None);
            }
            Some(data.clone())
        }
        _ => {
            let value = find_stand_in(value).unwrap_or(value);
            reader.wrong_type(&path, "an object that JSON can carry", value, Place::Other);
            None
        }
    }
}

/// What JSON cannot carry, at any depth.
fn find_stand_in(value: &Value) -> Option<&Value> {
    match value {
        _ if stand_in(value).is_some() => Some(value),
        Value::Object(members) => members.values().find_map(find_stand_in),
        Value::Array(items) => items.iter().find_map(find_stand_in),
        _ => None,
    }
}

/// A plan as a test gave it, with the times that are left.
pub(crate) fn show_plan(plan: &Plan) -> Value {
    let failure = match &plan.failure {
        Failure::Conflict => CONFLICT.into(),
        Failure::Answer(answer) if answer.status == 0 => NETWORK.into(),
        Failure::Answer(answer) => show_answer(answer),
    };
    object(vec![
        ("operation", plan.operation.into()),
        ("failure", failure),
        ("times", plan.times.into()),
    ])
}

fn show_answer(answer: &Planned) -> Value {
    let mut members = vec![("status", answer.status.into())];
    if let Some(code) = &answer.code {
        members.push(("code", code.as_str().into()));
        members.push(("data", answer.data.clone().into()));
    }
    if let Some(message) = &answer.message {
        members.push(("message", message.as_str().into()));
    }
    object(members)
}

/// The error that a planned answer is.
pub(super) fn show_planned(planned: &Planned, request_id: Uuid) -> ShownError {
    let message = planned
        .message
        .as_deref()
        .unwrap_or_else(|| reason(planned.status));
    match planned.code.as_deref() {
        Some(code) => show_cause(
            request_id,
            planned.status,
            message,
            (code, planned.data.clone()),
        ),
        None => show_bare(request_id, planned.status, message, None),
    }
}

/// What servers say of themselves that say nothing else.
const fn reason(status: u16) -> &'static str {
    match status {
        0 => "fetch failed",
        400 => "Bad Request",
        401 => "Unauthorized",
        403 => "Forbidden",
        404 => "Not Found",
        409 => "Conflict",
        428 => "Precondition Required",
        429 => "Too Many Requests",
        502 => "Bad Gateway",
        503 => "Service Unavailable",
        504 => "Gateway Timeout",
        _ if status < 500 => "Client Error",
        _ => "Internal Server Error",
    }
}
