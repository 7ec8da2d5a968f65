use std::collections::HashMap;

use serde_json::{Map, Value};

/// Values that earlier steps saved.
pub(crate) type Saved = HashMap<String, Value>;

/// Puts saved values in place of texts such as `$ada.contact._id`.
pub(crate) fn substitute(value: &Value, saved: &Saved) -> Value {
    match value {
        Value::String(text) => reference(text, saved).unwrap_or_else(|| value.clone()),
        Value::Array(items) => items.iter().map(|item| substitute(item, saved)).collect(),
        Value::Object(map) => {
            let members = map.iter().map(|(k, v)| (k.clone(), substitute(v, saved)));
            Value::Object(members.collect())
        }
        _ => value.clone(),
    }
}

/// Builds the long texts and lists of arguments: `{"$repeat": ["x", 1001]}`, `{"$list": [item, 51]}`.
pub(crate) fn build(value: &Value) -> Value {
    match value {
        Value::Object(map) => match (one(map, "$repeat"), one(map, "$list")) {
            (Some([text, count]), _) => Value::String(
                text.as_str()
                    .unwrap()
                    .repeat(count.as_u64().unwrap() as usize),
            ),
            (_, Some([item, count])) => {
                let item = build(item);
                (0..count.as_u64().unwrap())
                    .map(|n| number(&item, n))
                    .collect()
            }
            _ => Value::Object(map.iter().map(|(k, v)| (k.clone(), build(v))).collect()),
        },
        Value::Array(items) => items.iter().map(build).collect(),
        _ => value.clone(),
    }
}

fn one<'a>(map: &'a Map<String, Value>, key: &str) -> Option<&'a [Value; 2]> {
    let pair = map.get(key).filter(|_| map.len() == 1)?.as_array()?;
    pair.as_slice().try_into().ok()
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

fn reference(text: &str, saved: &Saved) -> Option<Value> {
    let path = text.strip_prefix('$')?.replace('[', ".").replace(']', "");
    let mut steps = path.split('.');
    let mut value = saved.get(steps.next()?)?;
    for step in steps {
        value = match value {
            Value::Array(items) => items.get(step.parse::<usize>().ok()?)?,
            _ => value.get(step)?,
        };
    }
    Some(value.clone())
}
