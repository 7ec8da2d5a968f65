use serde_json::Value;

/// Compares what came with what a case expects; answers every difference, each with its path.
pub(crate) fn differences(expected: &Value, actual: Option<&Value>, path: &str) -> Vec<String> {
    if let Some((matcher, operand)) = matcher(expected) {
        return match_one(matcher, operand, actual, path);
    }
    let Some(actual) = actual else {
        return vec![format!("{path}: missing, expected {expected}")];
    };
    match (expected, actual) {
        (Value::Object(members), Value::Object(_)) => members
            .iter()
            .flat_map(|(key, value)| differences(value, actual.get(key), &format!("{path}.{key}")))
            .collect(),
        (Value::Array(wanted), Value::Array(items)) if wanted.len() == items.len() => wanted
            .iter()
            .zip(items)
            .enumerate()
            .flat_map(|(n, (wanted, item))| {
                differences(wanted, Some(item), &format!("{path}[{n}]"))
            })
            .collect(),
        _ if same(expected, actual) => Vec::new(),
        _ => vec![format!("{path}: expected {expected}, found {actual}")],
    }
}

/// Numbers compare by value: 1 is 1.0, as it is in JavaScript.
fn same(a: &Value, b: &Value) -> bool {
    match (a, b) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(k, v)| b.get(k).is_some_and(|other| same(v, other)))
        }
        _ => a == b,
    }
}

fn matcher(expected: &Value) -> Option<(&str, &Value)> {
    let map = expected.as_object().filter(|map| map.len() == 1)?;
    let (key, operand) = map.iter().next()?;
    key.starts_with('$').then_some((key.as_str(), operand))
}

fn match_one(matcher: &str, operand: &Value, actual: Option<&Value>, path: &str) -> Vec<String> {
    let text = actual.and_then(Value::as_str);
    let holds = match matcher {
        "$absent" => actual.is_none(),
        "$any" => actual.is_some_and(|value| !value.is_null()),
        "$guid" => text.is_some_and(|t| t.len() == 36 && uuid::Uuid::try_parse(t).is_ok()),
        "$includes" => text
            .zip(operand.as_str())
            .is_some_and(|(t, part)| t.contains(part)),
        "$equals" => return equal(operand, actual, path),
        other => panic!("{path}: no matcher {other}"),
    };
    if holds {
        return Vec::new();
    }
    vec![format!(
        "{path}: {matcher} {operand} does not hold for {actual:?}"
    )]
}

/// Deep equality that still lets matchers stand for values.
fn equal(expected: &Value, actual: Option<&Value>, path: &str) -> Vec<String> {
    let mut found = differences(expected, actual, path);
    if let (Some(wanted), Some(members)) = (expected.as_object(), actual.and_then(Value::as_object))
    {
        let extra = members.keys().filter(|key| !wanted.contains_key(*key));
        found.extend(extra.map(|key| format!("{path}.{key}: not expected")));
        for (key, value) in wanted {
            if matcher(value).is_none() && value.is_object() {
                found.extend(equal(value, members.get(key), &format!("{path}.{key}")));
            }
        }
    }
    if let (Some(wanted), Some(items)) = (expected.as_array(), actual.and_then(Value::as_array)) {
        for (n, (wanted, item)) in wanted.iter().zip(items).enumerate() {
            found.extend(equal(wanted, Some(item), &format!("{path}[{n}]")));
        }
    }
    found
}
