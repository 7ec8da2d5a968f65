use serde_json::Value;

use super::expect::differences;

/// Compares an answer with the failure that a case expects.
pub(crate) fn failure_differences(fails: &Value, answer: &Value, path: &str) -> Vec<String> {
    let Some(failure) = answer.get("failure") else {
        return vec![format!("{path}: expected a failure, got {answer}")];
    };
    let application = &failure["details"]["applicationError"];
    let members = [
        ("status", failure.get("status")),
        ("message", failure.get("message")),
        ("hint", failure.get("hint")),
        ("allow", failure.get("allow")),
        ("code", application.get("code")),
        ("data", application.get("data")),
    ];
    let mut found: Vec<_> = members
        .into_iter()
        .filter_map(|(key, actual)| Some((key, fails.get(key)?, actual)))
        .flat_map(|(key, expected, actual)| differences(expected, actual, &format!("{path}.{key}")))
        .collect();
    if let Some(Value::Array(expected)) = fails.get("violations") {
        found.extend(violation_differences(expected, failure, path));
    }
    found
}

/// The violations have to be exactly the expected ones, in any order.
fn violation_differences(expected: &[Value], failure: &Value, path: &str) -> Vec<String> {
    let list = failure["details"]["validationError"]["fieldViolations"].as_array();
    let actual = list.map(Vec::as_slice).unwrap_or_default();
    let key = |violation: &Value, rule: &str| format!("{} {}", violation["field"], violation[rule]);
    let sorted = |list: &[Value], rule: &str| {
        let mut keys: Vec<_> = list.iter().map(|violation| key(violation, rule)).collect();
        keys.sort();
        keys
    };
    let (wanted, found) = (sorted(expected, "rule"), sorted(actual, "violatedRule"));
    if wanted != found {
        let message = &failure["message"];
        return vec![format!(
            "{path}: expected violations {wanted:?}, found {found:?}: {message}"
        )];
    }
    let with_data = expected
        .iter()
        .filter_map(|violation| Some((violation, violation.get("data")?)));
    with_data
        .flat_map(|(violation, data)| {
            let same = |other: &&Value| key(other, "violatedRule") == key(violation, "rule");
            let found = actual.iter().find(same).and_then(|v| v.get("data"));
            differences(data, found, &format!("{path} {}", violation["field"]))
        })
        .collect()
}
