use std::collections::HashMap;

use serde_json::{Map, Value};

/// Values that earlier steps saved.
pub(crate) type Saved = HashMap<String, Value>;

/// Puts saved values in place of texts such as `$ada.contact._id`.
pub(crate) fn substitute(value: &Value, saved: &Saved) -> Value {
    match value {
        Value::String(text) => match reference(text) {
            Some(path) => look_up(text, &path, saved).clone(),
            None => value.clone(),
        },
        Value::Array(items) => items.iter().map(|item| substitute(item, saved)).collect(),
        Value::Object(map) => {
            let members = map.iter().map(|(k, v)| (k.clone(), substitute(v, saved)));
            Value::Object(members.collect())
        }
        _ => value.clone(),
    }
}

/// The steps of a reference: `$`, a name, and any number of `.member` and `[index]`.
fn reference(text: &str) -> Option<Vec<&str>> {
    let (name, mut rest) = word(text.strip_prefix('$')?)?;
    let mut path = vec![name];
    while !rest.is_empty() {
        let step;
        (step, rest) = match rest.strip_prefix('.') {
            Some(after) => word(after)?,
            None => {
                let (index, after) = word(rest.strip_prefix('[')?)?;
                (index, after.strip_prefix(']')?)
            }
        };
        path.push(step);
    }
    Some(path)
}

fn word(text: &str) -> Option<(&str, &str)> {
    let end = text
        .find(|c: char| !c.is_ascii_alphanumeric() && c != '_')
        .unwrap_or(text.len());
    (end > 0).then(|| text.split_at(end))
}

fn look_up<'s>(text: &str, path: &[&str], saved: &'s Saved) -> &'s Value {
    let value = saved
        .get(path[0])
        .unwrap_or_else(|| panic!("{text}: nothing was saved as {}", path[0]));
    path[1..].iter().fold(value, |owner, step| {
        let member = match owner {
            Value::Array(items) => step.parse().ok().and_then(|n: usize| items.get(n)),
            _ => owner.get(step),
        };
        member.unwrap_or_else(|| panic!("{text}: {step} is not there"))
    })
}

/// What values are built by; other names with `$` are operators of filters.
const BUILDERS: [&str; 2] = ["$repeat", "$list"];

/// Builds the long texts and lists of arguments: `{"$repeat": ["x", 1001]}`, `{"$list": [item, 51]}`.
pub(crate) fn build(value: &Value) -> Value {
    match value {
        Value::Object(map) if map.keys().any(|key| BUILDERS.contains(&key.as_str())) => {
            write_out(map)
        }
        Value::Object(map) => {
            Value::Object(map.iter().map(|(k, v)| (k.clone(), build(v))).collect())
        }
        Value::Array(items) => items.iter().map(build).collect(),
        _ => value.clone(),
    }
}

fn write_out(map: &Map<String, Value>) -> Value {
    let members: Vec<_> = map.iter().collect();
    let [(name, Value::Array(operands))] = members[..] else {
        panic!("nothing is built from {map:?}");
    };
    let [operand, count] = &operands[..] else {
        panic!("{name} takes two values, not {operands:?}");
    };
    let count = count.as_u64().unwrap();
    match name.as_str() {
        "$repeat" => operand.as_str().unwrap().repeat(count as usize).into(),
        "$list" => {
            let item = build(operand);
            (0..count).map(|n| number(&item, n)).collect()
        }
        other => panic!("nothing is built by {other}"),
    }
}

/// Each copy of a list's item differs by its number.
fn number(item: &Value, n: u64) -> Value {
    match item {
        Value::String(text) => Value::String(text.replace('#', &n.to_string())),
        Value::Array(items) => items.iter().map(|item| number(item, n)).collect(),
        Value::Object(map) => {
            Value::Object(map.iter().map(|(k, v)| (k.clone(), number(v, n))).collect())
        }
        _ => item.clone(),
    }
}
