use serde_json::{Map, Value};

/// A JSON object of these members. The macro `json!` would link a serializer that makes values, and to collect them a
/// sort.
pub(crate) fn object(members: Vec<(&str, Value)>) -> Value {
    let mut object = Map::new();
    for (name, value) in members {
        object.insert(name.to_owned(), value);
    }
    Value::Object(object)
}
