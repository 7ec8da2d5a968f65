use serde_json::Value;

use crate::model::{DataType, FieldValue, Timestamp, parse_local_date};

const DAY_OF_DATE: &str =
    "A Date arrives as a full timestamp; pass its day: date.toISOString().slice(0, 10).";

/// What a value of the field would be.
#[derive(Debug, PartialEq)]
pub(super) struct Wanted {
    /// A phrase that follows the field's name.
    pub description: &'static str,
    /// Advice where a mistake is a common one.
    pub hint: Option<&'static str>,
}

/// The value if it is of the field's type; `Err` says what would be right (semantics §6.3).
pub(super) fn typed(value: &Value, data_type: DataType) -> Result<FieldValue, Wanted> {
    let (description, hint) = match (data_type, value) {
        (DataType::Number, Value::Number(number)) => {
            return Ok(FieldValue::Number(number.clone()));
        }
        (DataType::Text, Value::String(text)) => return Ok(text.as_str().into()),
        (DataType::Url, Value::String(text)) if !text.trim().is_empty() => {
            return Ok(with_protocol(text).as_str().into());
        }
        (DataType::Date, Value::String(text)) if parse_local_date(text).is_some() => {
            return Ok(text.as_str().into());
        }
        (DataType::Number, Value::String(_)) => (
            "must be a number",
            Some("Numbers stand without quotes: Number(text)."),
        ),
        (DataType::Number, _) => ("must be a number", None),
        (DataType::Date, Value::String(text)) => (
            "must be a date of the form YYYY-MM-DD",
            Timestamp::parse(text).map(|_| DAY_OF_DATE),
        ),
        (DataType::Url, Value::String(_)) => ("must be a URL", None),
        (DataType::Text, Value::Number(_)) => (
            "must be a string",
            Some("The field's type is TEXT: pass String(number)."),
        ),
        _ => ("must be a string", None),
    };
    Err(Wanted { description, hint })
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
        assert_eq!(typed(&json!("a"), DataType::Text), Ok("a".into()));
        assert!(typed(&json!(1), DataType::Text).is_err());
        assert!(typed(&json!(1.5), DataType::Number).is_ok_and(|value| value == json!(1.5)));
        assert!(typed(&json!("1.5"), DataType::Number).is_err());
        assert_eq!(
            typed(&json!("2024-02-29"), DataType::Date),
            Ok("2024-02-29".into())
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
            assert_eq!(typed(&json!(given), DataType::Url), Ok(stored.into()));
        }
    }
}
