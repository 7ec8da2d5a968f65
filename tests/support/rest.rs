use serde_json::{Value, json};

/// The engine's request of a step such as `{"request": "GET /contacts/v4/contacts?paging.limit=1"}`: the
/// method, and what `api::rest` takes.
pub(crate) fn request(step: &Value) -> (&str, Value) {
    let (method, target) = step["request"].as_str().unwrap().split_once(' ').unwrap();
    let (path, query) = target.split_once('?').unwrap_or((target, ""));
    let query: Vec<_> = form_urlencoded::parse(query.as_bytes()).collect();
    let identity = step.get("identity").cloned().unwrap_or("WIX_USER".into());
    let is_sdk = step.get("sdk").cloned().unwrap_or(false.into());
    let body = step.get("body").cloned().unwrap_or_default();
    (method, json!([path, query, body, identity, is_sdk]))
}

/// A response as calls answer: its body as `value`, or what is wrong as `failure`.
pub(crate) fn answer(response: &str) -> Value {
    let Some((head, body)) = response.split_once('\n') else {
        return serde_json::from_str(response).unwrap();
    };
    let head: Value = serde_json::from_str(head).unwrap();
    let body: Value = serde_json::from_str(body).unwrap();
    let warnings = head.get("warnings").cloned().unwrap_or(json!([]));
    if head["status"] == 200 {
        return json!({ "value": body, "warnings": warnings });
    }
    let mut failure = body;
    failure["hint"] = failure["details"]["hint"].take();
    for key in ["status", "allow"] {
        failure[key] = head.get(key).cloned().unwrap_or_default();
    }
    json!({ "failure": failure, "warnings": warnings })
}
