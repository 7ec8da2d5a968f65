use serde_json::Value;

use crate::model::{DataType, parse_local_date};

/// The value if it is of the field's type; `Err` says what would be right (semantics §6.3).
pub(super) fn typed(value: &Value, data_type: DataType) -> Result<Value, &'static str> {
    match (data_type, value) {
        (DataType::Number, Value::Number(_)) | (DataType::Text, Value::String(_)) => {
            Ok(value.clone())
        }
        (DataType::Number, _) => Err("must be a number"),
        (DataType::Url, Value::String(text)) => Ok(with_protocol(text).into()),
        (DataType::Date, Value::String(text)) => match parse_local_date(text) {
            Some(_) => Ok(value.clone()),
            None => Err("must be a date of the form YYYY-MM-DD"),
        },
        _ => Err("must be a string"),
    }
}

/// `https://` goes before an address without a protocol (semantics §6.3).
fn with_protocol(url: &str) -> String {
    let url = url.trim();
    let has_protocol = url
        .split_once(':')
        .is_some_and(|(scheme, rest)| rest.starts_with("//") || matches!(scheme, "mailto" | "tel"));
    match url.strip_prefix("//") {
        _ if has_protocol => url.to_owned(),
        Some(rest) => format!("https://{rest}"),
        None => format!("https://{url}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn values_have_the_type_of_their_field() {
        assert_eq!(typed(&json!("a"), DataType::Text), Ok(json!("a")));
        assert!(typed(&json!(1), DataType::Text).is_err());
        assert_eq!(typed(&json!(1.5), DataType::Number), Ok(json!(1.5)));
        assert!(typed(&json!("1.5"), DataType::Number).is_err());
        assert_eq!(
            typed(&json!("2024-02-29"), DataType::Date),
            Ok(json!("2024-02-29"))
        );
        assert!(typed(&json!("2023-02-29"), DataType::Date).is_err());
        assert!(typed(&json!("2024-2-9"), DataType::Date).is_err());
        for (given, stored) in [
            ("wix.com", "https://wix.com"),
            ("wix.com:8080/a", "https://wix.com:8080/a"),
            (" //cdn.wix.com ", "https://cdn.wix.com"),
            ("http://wix.com", "http://wix.com"),
            ("mailto:a@b.co", "mailto:a@b.co"),
        ] {
            assert_eq!(typed(&json!(given), DataType::Url), Ok(json!(stored)));
        }
    }
}
