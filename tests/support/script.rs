use core::cell::RefCell;

use serde_json::{Map, Value, json};
use wix_crm_local::api;
use wix_crm_local::site::Site;

use super::run::{Door, call, now};
use super::substitute::{Saved, substitute};
use super::{Tables, rest};

/// What a script comes to on a new site: a line of JSON for each step. `seeds` are the arguments of seeds
/// that only the package can make: of contacts that it makes up, and of a CSV.
pub(crate) fn play(script: &str, seeds: &str) -> String {
    let script: Vec<Value> = serde_json::from_str(script).unwrap();
    let seeds: Value = serde_json::from_str(seeds).unwrap();
    let site = RefCell::new(api::new_site().unwrap());
    let mut saved = Saved::new();
    let mut bytes = Vec::new();
    let mut lines = String::new();
    for step in script {
        let step = substitute(&step, &saved);
        let line = match step["control"].as_str() {
            Some("snapshot") => {
                // The package makes sure that there is an engine.
                ask(api::control, &site, &json!("identity"), &json!([]));
                bytes = api::snapshot(&site);
                json!({ "step": "snapshot", "value": summary(&bytes) })
            }
            Some("restore") => {
                let answer: Value =
                    serde_json::from_str(&api::restore(&site, &bytes, now())).unwrap();
                json!({ "step": "restore", "value": answer["value"] })
            }
            _ => carry_out(&site, &step, &seeds),
        };
        if let Some(name) = step.get("save").and_then(Value::as_str) {
            saved.insert(name.to_owned(), line["value"].clone());
        }
        lines += &format!("{line}\n");
    }
    lines
}

/// What tells snapshots apart: how long they are, and the sum that they end with.
fn summary(bytes: &[u8]) -> String {
    let sum: Vec<_> = bytes[bytes.len() - 8..].iter().map(u8::to_string).collect();
    format!("{} bytes, {}", bytes.len(), sum.join(","))
}

fn carry_out(site: &RefCell<Site>, step: &Value, seeds: &Value) -> Value {
    if let Some(name) = step.get("request") {
        return send(site, name, step);
    }
    let name = step.get("call").or_else(|| step.get("control")).unwrap();
    let none = json!([]);
    let arguments = step.get("arguments").unwrap_or(&none);
    let mut answer = match (step.get("seed"), step.get("call")) {
        (Some(seed), _) => plant(site, name, &seeds[seed.as_str().unwrap()]),
        (None, Some(_)) => ask(call, site, name, arguments),
        (None, None) => ask(api::control, site, name, arguments),
    };
    let mut line = Map::new();
    line.insert("step".to_owned(), name.clone());
    match answer.get_mut("failure") {
        Some(failure) => line.insert("failure".to_owned(), thrown(failure.take(), step)),
        // Of what seeding answers, the package tells only those who have it make contacts.
        None if name == "seed" => line.insert("value".to_owned(), Value::Null),
        None => line.insert("value".to_owned(), answer["value"].take()),
    };
    if let Some(warnings) = answer.get("warnings") {
        line.insert("warnings".to_owned(), warnings.clone());
    }
    Value::Object(line)
}

/// Makes contacts as the package does, which asks for the time first, or seeds what it has read from a text.
fn plant(site: &RefCell<Site>, name: &Value, arguments: &Value) -> Value {
    if name == "createMany" {
        ask(api::control, site, &json!("clock.now"), &json!([]));
    }
    ask(api::control, site, &json!("seed"), arguments)
}

fn ask(door: Door, site: &RefCell<Site>, name: &Value, arguments: &Value) -> Value {
    let (name, arguments) = (name.as_str().unwrap(), arguments.to_string());
    serde_json::from_str(&door(site, &Tables, name, &arguments, "[]", now())).unwrap()
}

/// What the package makes an error of.
fn thrown(mut failure: Value, step: &Value) -> Value {
    let mut details = failure["details"].take();
    details["requestId"] = failure["requestId"].take();
    if let Some(hint) = failure.get("hint") {
        details["hint"] = hint.clone();
    }
    let mut error = Map::new();
    error.insert("status".to_owned(), failure["status"].take());
    if step.get("call").is_some() {
        error.insert("message".to_owned(), failure["message"].take());
    }
    error.insert("details".to_owned(), details);
    Value::Object(error)
}

fn send(site: &RefCell<Site>, name: &Value, step: &Value) -> Value {
    let (method, request) = rest::request(step);
    let response = api::rest(site, &Tables, method, &request.to_string(), "[]", now());
    let (head, body) = response.split_once('\n').unwrap();
    let head: Value = serde_json::from_str(head).unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    json!({ "step": name, "status": head["status"], "body": body })
}
