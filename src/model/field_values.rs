use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};
use serde_json::{Number, Value};

/// What a contact has in extended fields, by key. Every contact has a few: in a list they take a third of
/// the room that they would take in a map.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct FieldValues(Vec<(Box<str>, FieldValue)>);

/// The value of an extended field.
#[derive(Debug, Clone, PartialEq)]
pub enum FieldValue {
    /// Of a field of type TEXT, DATE or URL.
    Text(Box<str>),
    /// Of a field of type NUMBER.
    Number(Number),
    /// Only in fields that Wix's own apps write.
    Flag(bool),
}

impl FieldValues {
    /// The value of this key.
    pub fn get(&self, key: &str) -> Option<&FieldValue> {
        let (_, value) = self.0.get(self.place(key).ok()?)?;
        Some(value)
    }

    /// Writes a value, over the one of the same key.
    pub fn insert(&mut self, key: &str, value: FieldValue) {
        match self.place(key) {
            Ok(place) => {
                if let Some((_, own)) = self.0.get_mut(place) {
                    *own = value;
                }
            }
            Err(place) => {
                // Most contacts never get another one.
                self.0.reserve_exact(1);
                self.0.insert(place, (key.into(), value));
            }
        }
    }

    /// Takes a value away.
    pub fn remove(&mut self, key: &str) {
        if let Ok(place) = self.place(key) {
            self.0.remove(place);
        }
    }

    /// Whether there is no value.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Keys and values, by key.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = (&str, &FieldValue)> {
        self.0.iter().map(|(key, value)| (&**key, value))
    }

    fn place(&self, key: &str) -> Result<usize, usize> {
        self.0.binary_search_by(|(own, _)| (**own).cmp(key))
    }
}

impl FieldValue {
    /// A text, a number or a flag.
    pub fn parse(value: &Value) -> Option<Self> {
        match value {
            Value::String(text) => Some(Self::Text(text.as_str().into())),
            Value::Number(number) => Some(Self::Number(number.clone())),
            Value::Bool(flag) => Some(Self::Flag(*flag)),
            _ => None,
        }
    }
}

impl From<&str> for FieldValue {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl PartialEq<Value> for FieldValue {
    fn eq(&self, other: &Value) -> bool {
        match (self, other) {
            (Self::Text(own), Value::String(other)) => **own == **other,
            (Self::Number(own), Value::Number(other)) => own == other,
            (Self::Flag(own), Value::Bool(other)) => own == other,
            _ => false,
        }
    }
}

impl Serialize for FieldValues {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.0.len()))?;
        for (key, value) in self.iter() {
            map.serialize_entry(key, value)?;
        }
        map.end()
    }
}

impl Serialize for FieldValue {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Text(text) => serializer.serialize_str(text),
            Self::Number(number) => number.serialize(serializer),
            Self::Flag(flag) => serializer.serialize_bool(*flag),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_are_found_by_key_and_shown_by_key() {
        let mut values = FieldValues::default();
        for (key, value) in [("b", "2"), ("a", "1"), ("c", "3"), ("a", "4")] {
            values.insert(key, value.into());
        }
        values.remove("c");
        values.remove("d");
        assert_eq!(values.get("a"), Some(&"4".into()));
        assert_eq!(values.get("c"), None);
        assert_eq!(
            serde_json::to_string(&values).unwrap(),
            r#"{"a":"4","b":"2"}"#
        );
    }
}
