use serde_json::{Value, json};

/// What the model expects where any text is right.
pub(crate) const ANYTHING: &str = "anything";

/// The ids that the engine gave, by the tokens that the model has for them: `id:1` is the first.
#[derive(Debug, Default)]
pub(crate) struct Ids(Vec<Option<String>>);

impl Ids {
    /// Whether the ids of the first `minted` tokens are known.
    pub(crate) fn know(&self, minted: usize) -> bool {
        self.0.len() >= minted && self.0.iter().all(Option::is_some)
    }

    /// Forgets the tokens after the first `minted`: the engine gives their ids again.
    pub(crate) fn rewind(&mut self, minted: usize) {
        self.0.truncate(minted);
    }

    /// The value with the engine's ids in place of tokens.
    pub(crate) fn real(&self, value: &Value) -> Value {
        match value {
            Value::String(text) => json!(self.get(text).unwrap_or(text)),
            Value::Array(items) => items.iter().map(|item| self.real(item)).collect(),
            Value::Object(members) => {
                let members = members.iter();
                let members = members.map(|(key, value)| (key.clone(), self.real(value)));
                Value::Object(members.collect())
            }
            _ => value.clone(),
        }
    }

    fn get(&self, token: &str) -> Option<&str> {
        self.0.get(place(token)?)?.as_deref()
    }

    /// Compares a text that the model expects; a token that has no id yet takes the engine's, if it is new.
    fn fits(&mut self, expected: &str, found: &str) -> bool {
        let Some(place) = place(expected) else {
            return expected == found || expected == ANYTHING;
        };
        if let Some(id) = self.get(expected) {
            return id == found;
        }
        let is_known = self.0.iter().flatten().any(|id| id == found);
        if is_known || !is_guid(found) {
            return false;
        }
        self.0.resize(self.0.len().max(place + 1), None);
        self.0[place] = Some(found.to_owned());
        true
    }
}

/// Where the id of a token stands.
fn place(token: &str) -> Option<usize> {
    let number: usize = token.strip_prefix("id:")?.parse().ok()?;
    number.checked_sub(1)
}

/// A GUID of version 4 in small letters.
fn is_guid(text: &str) -> bool {
    let shape = "xxxxxxxx-xxxx-4xxx-yxxx-xxxxxxxxxxxx";
    text.len() == shape.len()
        && text
            .chars()
            .zip(shape.chars())
            .all(|(letter, kind)| match kind {
                'x' => matches!(letter, '0'..='9' | 'a'..='f'),
                'y' => matches!(letter, '8' | '9' | 'a' | 'b'),
                _ => letter == kind,
            })
}

/// Where an answer is not exactly what the model expects, if anywhere.
pub(crate) fn difference(
    expected: &Value,
    found: &Value,
    ids: &mut Ids,
    path: &str,
) -> Option<String> {
    match (expected, found) {
        (Value::String(wanted), Value::String(text)) if ids.fits(wanted, text) => None,
        (Value::Array(wanted), Value::Array(items)) if wanted.len() == items.len() => {
            let mut pairs = wanted.iter().zip(items).enumerate();
            pairs.find_map(|(index, (wanted, item))| {
                difference(wanted, item, ids, &format!("{path}[{index}]"))
            })
        }
        (Value::Object(wanted), Value::Object(members)) => {
            if let Some(key) = members.keys().find(|key| !wanted.contains_key(*key)) {
                return Some(format!(
                    "{path}.{key}: expected nothing, found {}",
                    members[key]
                ));
            }
            let mut wanted = wanted.iter();
            wanted.find_map(|(key, wanted)| {
                let path = format!("{path}.{key}");
                match members.get(key) {
                    Some(member) => difference(wanted, member, ids, &path),
                    None => Some(format!("{path}: expected {wanted}, found nothing")),
                }
            })
        }
        _ if expected == found && !expected.is_string() => None,
        _ => Some(format!(
            "{path}: expected {}, found {found}",
            ids.real(expected)
        )),
    }
}
