use serde_json::Value;

const FILE: &[&str] = &["about", "cases"];
const CASE: &[&str] = &["name", "source", "strict", "clock", "seed", "steps"];
const STEP: &[&str] = &[
    "call",
    "control",
    "request",
    "body",
    "identity",
    "sdk",
    "arguments",
    "save",
    "returns",
    "fails",
    "changes",
    "warns",
];
const KINDS: &[&str] = &["call", "control", "request"];
const OF_REQUESTS: &[&str] = &["body", "identity", "sdk"];
const FAILS: &[&str] = &[
    "status",
    "code",
    "message",
    "data",
    "violations",
    "hint",
    "allow",
];
const VIOLATION: &[&str] = &["field", "rule", "data"];

/// Stops at whatever a file of cases says that means nothing: a misspelt key would expect nothing
/// and always hold.
pub(crate) fn check_file(file: &Value) {
    let about = text(file, "about", "the file");
    only(file, FILE, about);
    let cases = list(file, "cases", about);
    assert!(!cases.is_empty(), "{about}: the file has no case");
    cases.iter().for_each(check_case);
}

fn check_case(case: &Value) {
    let name = text(case, "name", "a case");
    only(case, CASE, name);
    text(case, "source", name);
    let steps = list(case, "steps", name);
    assert!(!steps.is_empty(), "{name}: there is no step");
    steps.iter().for_each(|step| check_step(step, name));
}

fn check_step(step: &Value, case: &str) {
    only(step, STEP, case);
    let has = |key: &str| step.get(key).is_some();
    let kinds: Vec<_> = KINDS.iter().filter(|kind| has(kind)).collect();
    let [kind] = kinds.as_slice() else {
        panic!("{case}: a step is one of {KINDS:?}, found {kinds:?}");
    };
    text(step, kind, case);
    if **kind != "request"
        && let Some(key) = OF_REQUESTS.iter().find(|key| has(key))
    {
        panic!("{case}: only a request has {key}");
    }
    if has("save") {
        text(step, "save", case);
    }
    for key in ["arguments", "warns"] {
        if has(key) {
            list(step, key, case);
        }
    }
    assert!(
        step.get("changes")
            .is_none_or(|changes| changes == true && has("fails")),
        "{case}: only a step that fails says that something changes all the same"
    );
    if let Some(fails) = step.get("fails") {
        // A request says what it passed over also where it fails.
        let warns = (!has("request")).then_some("warns");
        let idle = ["save", "returns"]
            .into_iter()
            .chain(warns)
            .find(|key| has(key));
        if let Some(key) = idle {
            panic!("{case}: a step that fails has no {key}");
        }
        check_fails(fails, case);
    }
}

fn check_fails(fails: &Value, case: &str) {
    only(fails, FAILS, case);
    assert!(
        fails != &serde_json::json!({}),
        "{case}: fails says nothing"
    );
    if fails.get("violations").is_some() {
        for violation in list(fails, "violations", case) {
            only(violation, VIOLATION, case);
            text(violation, "field", case);
            text(violation, "rule", case);
        }
    }
}

fn only(object: &Value, known: &[&str], place: &str) {
    let members = object.as_object();
    let members = members.unwrap_or_else(|| panic!("{place}: {object} is no object"));
    let unknown = members.keys().find(|key| !known.contains(&key.as_str()));
    if let Some(key) = unknown {
        panic!("{place}: unknown key {key}");
    }
}

fn text<'v>(object: &'v Value, key: &str, place: &str) -> &'v str {
    let text = object[key].as_str();
    text.unwrap_or_else(|| panic!("{place}: {key} is no text"))
}

fn list<'v>(object: &'v Value, key: &str, place: &str) -> &'v [Value] {
    let list = object[key].as_array();
    list.unwrap_or_else(|| panic!("{place}: {key} is no list"))
}
