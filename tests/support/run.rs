use core::cell::RefCell;
use std::collections::BTreeMap;

use serde_json::{Value, json};
use wix_crm_local::api;
use wix_crm_local::model::Timestamp;
use wix_crm_local::site::Site;

use super::LibPhones;
use super::expect::differences;
use super::substitute::{Saved, build, substitute};

/// Runs every case of a file; panics with all that differs.
pub(crate) fn run_file(file: &str) {
    let file: Value = serde_json::from_str(file).unwrap();
    let cases = file["cases"].as_array().unwrap();
    let failures: Vec<_> = cases
        .iter()
        .filter_map(|case| {
            let found = run_case(case);
            let title = format!("{} ({})", case["name"], case["source"]);
            (!found.is_empty()).then(|| format!("{title}\n    {}", found.join("\n    ")))
        })
        .collect();
    assert!(!cases.is_empty(), "the file has no case");
    assert!(
        failures.is_empty(),
        "{} of {} cases failed\n\n{}\n",
        failures.len(),
        cases.len(),
        failures.join("\n\n")
    );
}

struct Run {
    site: RefCell<Site>,
    saved: Saved,
    known: BTreeMap<String, Value>,
}

fn run_case(case: &Value) -> Vec<String> {
    let mut run = Run {
        site: RefCell::new(api::new_site().unwrap()),
        saved: Saved::new(),
        known: BTreeMap::new(),
    };
    if let Some(clock) = case.get("clock") {
        run.control("clock.set", &json!([clock]));
    }
    if let Some(seed) = case.get("seed") {
        let answer = run.control("seed", &json!([build(seed)]));
        if let Some(failure) = answer.get("failure") {
            return vec![format!("seed: {failure}")];
        }
        for contact in seed["contacts"].as_array().into_iter().flatten() {
            run.learn(&contact["_id"]);
        }
    }
    let steps = case["steps"].as_array().unwrap();
    steps
        .iter()
        .enumerate()
        .flat_map(|(n, step)| run.step(step, &format!("step {}", n + 1)))
        .collect()
}

impl Run {
    fn call(&self, name: &str, arguments: &Value) -> Value {
        let text = api::call(
            &self.site,
            &LibPhones,
            name,
            &arguments.to_string(),
            "[]",
            now(),
        );
        serde_json::from_str(&text).unwrap()
    }

    fn control(&self, name: &str, arguments: &Value) -> Value {
        let text = api::control(
            &self.site,
            &LibPhones,
            name,
            &arguments.to_string(),
            "[]",
            now(),
        );
        serde_json::from_str(&text).unwrap()
    }

    fn step(&mut self, step: &Value, path: &str) -> Vec<String> {
        let arguments = build(&substitute(&step["arguments"], &self.saved));
        let arguments = if arguments.is_null() {
            json!([])
        } else {
            arguments
        };
        let answer = match step.get("call") {
            Some(name) => self.call(name.as_str().unwrap(), &arguments),
            None => self.control(step["control"].as_str().unwrap(), &arguments),
        };
        if let Some(fails) = step.get("fails") {
            let fails = substitute(fails, &self.saved);
            let mut found = failure(&fails, &answer, path);
            found.extend(
                self.changes()
                    .iter()
                    .map(|id| format!("{path}: failed, yet changed {id}")),
            );
            return found;
        }
        if let Some(failure) = answer.get("failure") {
            return vec![format!("{path}: failed with {failure}")];
        }
        let value = &answer["value"];
        self.learn(
            value
                .get("contact")
                .map_or(&value["_id"], |contact| &contact["_id"]),
        );
        self.relearn();
        if let Some(name) = step.get("save") {
            self.saved
                .insert(name.as_str().unwrap().to_owned(), value.clone());
        }
        let returns = step
            .get("returns")
            .map(|returns| substitute(returns, &self.saved));
        returns.map_or_else(Vec::new, |returns| differences(&returns, Some(value), path))
    }

    fn learn(&mut self, id: &Value) {
        if let Some(id) = id.as_str() {
            self.known.insert(
                id.to_owned(),
                self.call("getContact", &json!([id]))["value"].clone(),
            );
        }
    }

    fn relearn(&mut self) {
        let ids: Vec<_> = self.known.keys().cloned().collect();
        ids.iter().for_each(|id| self.learn(&json!(id)));
    }

    /// Contacts that no longer read as before.
    fn changes(&self) -> Vec<String> {
        let read = |id: &str| self.call("getContact", &json!([id]))["value"].clone();
        let changed = self
            .known
            .iter()
            .filter(|(id, before)| read(id) != **before);
        changed.map(|(id, _)| id.clone()).collect()
    }
}

fn failure(fails: &Value, answer: &Value, path: &str) -> Vec<String> {
    let Some(failure) = answer.get("failure") else {
        return vec![format!("{path}: expected a failure, got {answer}")];
    };
    let application = &failure["details"]["applicationError"];
    let mut found = Vec::new();
    for (key, actual) in [
        ("status", &failure["status"]),
        ("message", &failure["message"]),
        ("code", &application["code"]),
        ("data", &application["data"]),
        ("hint", &failure["hint"]),
    ] {
        if let Some(expected) = fails.get(key) {
            found.extend(differences(
                expected,
                Some(actual),
                &format!("{path}.{key}"),
            ));
        }
    }
    if let Some(expected) = fails.get("violations") {
        found.extend(violations(expected, failure, path));
    }
    found
}

fn violations(expected: &Value, failure: &Value, path: &str) -> Vec<String> {
    let actual = &failure["details"]["validationError"]["fieldViolations"];
    let key = |v: &Value, rule: &str| format!("{} {}", v["field"], v[rule]);
    let list = |value: &Value, rule: &str| {
        let mut keys: Vec<_> = value
            .as_array()
            .into_iter()
            .flatten()
            .map(|v| key(v, rule))
            .collect();
        keys.sort();
        keys
    };
    let (wanted, found) = (list(expected, "rule"), list(actual, "violatedRule"));
    if wanted != found {
        let message = &failure["message"];
        return vec![format!(
            "{path}: expected violations {wanted:?}, found {found:?}: {message}"
        )];
    }
    let with_data = expected
        .as_array()
        .unwrap()
        .iter()
        .filter(|v| v.get("data").is_some());
    with_data
        .flat_map(|v| {
            let same = |other: &&Value| key(other, "violatedRule") == key(v, "rule");
            let data = actual
                .as_array()
                .unwrap()
                .iter()
                .find(same)
                .and_then(|v| v.get("data"));
            differences(&v["data"], data, &format!("{path} {}", v["field"]))
        })
        .collect()
}

/// A moment of its own for every run of the suite, so that no case depends on one.
fn now() -> Timestamp {
    Timestamp::parse("2026-01-31T12:00:00.000Z").unwrap()
}
