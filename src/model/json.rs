use serde_json::Value;

/// A JSON object of these members. The macro `json!` would link a serializer that makes values.
pub(crate) fn object(members: Vec<(&str, Value)>) -> Value {
    let members = members.into_iter();
    Value::Object(
        members
            .map(|(name, value)| (name.to_owned(), value))
            .collect(),
    )
}
