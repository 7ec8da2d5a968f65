use serde_json::Value;
use uuid::Uuid;

/// Every difference between what came and what a case expects, each with its path. What came may
/// have members that the case does not name.
pub(crate) fn differences(expected: &Value, actual: Option<&Value>, path: &str) -> Vec<String> {
    compare(expected, actual, path, false)
}

fn compare(expected: &Value, actual: Option<&Value>, path: &str, exact: bool) -> Vec<String> {
    if let Some((matcher, operand)) = matcher(expected, path) {
        return match_one(matcher, operand, actual, path);
    }
    let Some(actual) = actual else {
        return vec![format!("{path}: missing, expected {expected}")];
    };
    match (expected, actual) {
        (Value::Object(wanted), Value::Object(members)) => {
            let extra = members
                .iter()
                .filter(|(key, _)| exact && !wanted.contains_key(*key))
                .map(|(key, value)| format!("{path}.{key}: not expected, found {value}"));
            let named = wanted.iter().flat_map(|(key, value)| {
                compare(value, members.get(key), &format!("{path}.{key}"), exact)
            });
            named.chain(extra).collect()
        }
        (Value::Array(wanted), Value::Array(items)) if wanted.len() == items.len() => {
            let pairs = wanted.iter().zip(items).enumerate();
            pairs
                .flat_map(|(n, (wanted, item))| {
                    compare(wanted, Some(item), &format!("{path}[{n}]"), exact)
                })
                .collect()
        }
        // Numbers compare by value: 1 is 1.0, as it is in JavaScript.
        (Value::Number(a), Value::Number(b)) if a.as_f64() == b.as_f64() => Vec::new(),
        _ if expected == actual => Vec::new(),
        _ => vec![format!("{path}: expected {expected}, found {actual}")],
    }
}

/// The matcher that an object stands for: its one member, whose name begins with `$`.
fn matcher<'e>(expected: &'e Value, path: &str) -> Option<(&'e str, &'e Value)> {
    let map = expected.as_object()?;
    let (key, operand) = map.iter().find(|(key, _)| key.starts_with('$'))?;
    assert!(map.len() == 1, "{path}: {key} does not stand alone");
    Some((key, operand))
}

fn match_one(matcher: &str, operand: &Value, actual: Option<&Value>, path: &str) -> Vec<String> {
    let text = actual.and_then(Value::as_str);
    let holds = match (matcher, operand) {
        ("$equals", value) => return compare(value, actual, path, true),
        ("$not", value) => {
            actual.is_some_and(|found| !compare(value, Some(found), path, true).is_empty())
        }
        ("$absent", Value::Bool(true)) => actual.is_none(),
        ("$any", Value::Bool(true)) => actual.is_some_and(|value| !value.is_null()),
        ("$guid", Value::Bool(true)) => text
            .is_some_and(|text| Uuid::try_parse(text).is_ok_and(|guid| guid.to_string() == text)),
        ("$includes", Value::String(part)) if !part.is_empty() => {
            text.is_some_and(|text| text.contains(part))
        }
        _ => panic!("{path}: there is no matcher {matcher} {operand}"),
    };
    if holds {
        return Vec::new();
    }
    let found = actual.map_or_else(|| "nothing".to_owned(), Value::to_string);
    vec![format!(
        "{path}: {matcher} {operand} does not hold for {found}"
    )]
}
