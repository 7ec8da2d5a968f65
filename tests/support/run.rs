use core::cell::RefCell;

use serde_json::{Value, json};
use wix_crm_local::api::{self, Caller, Form};
use wix_crm_local::contact::ReferenceData;
use wix_crm_local::model::Timestamp;
use wix_crm_local::site::Site;

use super::Tables;
use super::expect::differences;
use super::fail::failure_differences;
use super::rest;
use super::shape::check_file;
use super::snapshot::Snapshot;
use super::substitute::{Saved, build, substitute};

/// Runs every case of a file; panics with all that differs.
pub(crate) fn run_file(file: &str) {
    let file: Value = serde_json::from_str(file).unwrap();
    check_file(&file);
    let cases = file["cases"].as_array().unwrap();
    let failures: Vec<_> = cases
        .iter()
        .filter_map(|case| {
            let found = run_case(case);
            let title = format!("{} ({})", case["name"], case["source"]);
            (!found.is_empty()).then(|| format!("{title}\n    {}", found.join("\n    ")))
        })
        .collect();
    assert!(
        failures.is_empty(),
        "{} of {} cases failed\n\n{}\n",
        failures.len(),
        cases.len(),
        failures.join("\n\n")
    );
}

/// Plays a case on a fresh site; answers what is wrong with the first step that is not as the case
/// says.
fn run_case(case: &Value) -> Vec<String> {
    let mut run = Run {
        site: RefCell::new(api::new_site().unwrap()),
        saved: Saved::new(),
    };
    let first = [
        ("strict", "strict"),
        ("clock", "clock.set"),
        ("seed", "seed"),
    ];
    let prepared = first.into_iter().filter_map(|(key, control)| {
        let argument = case.get(key)?;
        let step = json!({ "control": control, "arguments": [argument] });
        Some((key.to_owned(), step))
    });
    let steps = case["steps"].as_array().unwrap().iter().enumerate();
    let steps = steps.map(|(n, step)| (format!("step {}", n + 1), step.clone()));
    prepared
        .chain(steps)
        .map(|(path, step)| run.step(&step, &path))
        .find(|found| !found.is_empty())
        .unwrap_or_default()
}

/// A door of the engine that takes arguments: `call` or `control`.
pub(super) type Door =
    fn(&RefCell<Site>, &dyn ReferenceData, &str, &str, &str, Timestamp) -> String;

/// A function by its name: `velo.createContact` is that of `wix-crm-backend`, with the arguments of its
/// namesake in `@wix/crm`.
pub(super) fn call(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    let Some(name) = name.strip_prefix("velo.") else {
        return api::call(site, reference, name, arguments, problems, now);
    };
    let caller = Caller {
        identity: None,
        form: Form::Velo,
    };
    api::call_for(caller, site, reference, name, (arguments, problems), now)
}

struct Run {
    site: RefCell<Site>,
    saved: Saved,
}

impl Run {
    fn step(&mut self, step: &Value, path: &str) -> Vec<String> {
        let arguments = step.get("arguments").unwrap_or(&json!([])).clone();
        let arguments = build(&substitute(&arguments, &self.saved));
        let before = self.snapshot();
        let answer = match (step.get("call"), step.get("control")) {
            (Some(name), _) => self.ask(call, name, &arguments),
            (_, Some(name)) => self.ask(api::control, name, &arguments),
            _ => self.send(step),
        };
        let status = &answer["failure"]["status"];
        assert!(
            status != 500 || step["fails"]["status"] == 500,
            "{path}: {answer}"
        );
        let mut found = match step.get("fails") {
            Some(fails) => {
                let fails = substitute(fails, &self.saved);
                let mut found = failure_differences(&fails, &answer, path);
                let changed = self.snapshot().changes_since(&before);
                if changed.is_empty() == step.get("changes").is_some() {
                    found.push(format!("{path}: failed, and changed {changed:?}"));
                }
                found
            }
            None => self.success(step, &answer, path),
        };
        let warnings = answer.get("warnings").cloned().unwrap_or(json!([]));
        let warns = step.get("warns").cloned().unwrap_or(json!([]));
        let warns = substitute(&warns, &self.saved);
        found.extend(differences(
            &warns,
            Some(&warnings),
            &format!("{path}.warns"),
        ));
        found
    }

    fn ask(&self, door: Door, name: &Value, arguments: &Value) -> Value {
        let (name, arguments) = (name.as_str().unwrap(), arguments.to_string());
        let text = door(&self.site, &Tables, name, &arguments, "[]", now());
        serde_json::from_str(&text).unwrap()
    }

    fn send(&self, step: &Value) -> Value {
        let step = build(&substitute(step, &self.saved));
        let (method, request) = rest::request(&step);
        let request = request.to_string();
        rest::answer(&api::rest(
            &self.site,
            &Tables,
            method,
            &request,
            "[]",
            now(),
        ))
    }

    fn success(&mut self, step: &Value, answer: &Value, path: &str) -> Vec<String> {
        let Some(value) = answer.get("value") else {
            return vec![format!("{path}: must succeed, answered {answer}")];
        };
        if let Some(name) = step.get("save").and_then(Value::as_str) {
            self.saved.insert(name.to_owned(), value.clone());
        }
        let Some(returns) = step.get("returns") else {
            return Vec::new();
        };
        differences(&substitute(returns, &self.saved), Some(value), path)
    }

    fn snapshot(&self) -> Snapshot {
        Snapshot::of(&self.site.borrow().records)
    }
}

/// A constant moment, so that no case depends on when it runs.
pub(super) fn now() -> Timestamp {
    Timestamp::parse("2026-01-31T12:00:00.000Z").unwrap()
}
