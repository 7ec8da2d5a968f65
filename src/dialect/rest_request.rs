//! Reading requests by REST: where the arguments of functions stand in path, query string and body.

use serde_json::{Map, Value};

use super::arguments::Arguments;
use crate::model::object;

/// What a REST request consists of.
#[derive(Debug)]
pub(crate) struct RestRequest<'r> {
    /// What stands in the path, by name.
    pub path: Vec<(&'static str, String)>,
    /// What the query string says: pairs of a name and a text.
    pub query: &'r Value,
    /// The body; none is `null`.
    pub body: &'r Value,
    /// Whether it comes from Wix's SDK.
    pub is_sdk: bool,
}

/// Parameters that are lists, also where there is one of them.
const LISTS: [&str; 3] = ["fields", "fieldsets", "labelKeys"];

impl RestRequest<'_> {
    /// The arguments of the function with these positional ones: what is none of them is an option.
    /// What the path says counts, for the SDK repeats it elsewhere (wire §1).
    pub(crate) fn arguments(&self, positional: &[&str]) -> Arguments {
        let mut members = self.body.as_object().cloned().unwrap_or_default();
        read_query(self.query, &mut members);
        for (name, value) in &self.path {
            members.insert((*name).to_owned(), value.as_str().into());
        }
        let mut values = Vec::new();
        for name in positional.iter().filter(|name| **name != "options") {
            let name = name.trim_start_matches('_');
            values.push(members.remove(name).unwrap_or_default());
        }
        let is_builder = self.is_sdk && values.first().is_some_and(is_builder);
        values.push(Value::Object(members));
        if is_builder {
            values.push(object(vec![("builder", true.into())]));
        }
        Arguments::new(values)
    }
}

/// A query as the SDK's builder sends it; the server is told by nothing else (wire §4.2).
fn is_builder(query: &Value) -> bool {
    let Some(members) = query.as_object() else {
        return false;
    };
    let paging = members.get("paging").and_then(Value::as_object);
    let is_whole = paging.is_some_and(|paging| paging.len() == 2 && paging.contains_key("offset"));
    is_whole && members.get("filter").is_some_and(Value::is_object) && !members.contains_key("sort")
}

/// Adds what a query string says. One dot leads into an object, as in `paging.limit`.
fn read_query(query: &Value, members: &mut Map<String, Value>) {
    for pair in query.as_array().into_iter().flatten() {
        let text = |index: usize| pair.get(index).and_then(Value::as_str);
        let (Some(name), Some(text)) = (text(0), text(1)) else {
            continue;
        };
        let Some((owner, name)) = name.split_once('.') else {
            add(members, name, text);
            continue;
        };
        if !members.contains_key(owner) {
            members.insert(owner.to_owned(), object(Vec::new()));
        }
        if let Some(Value::Object(owner)) = members.get_mut(owner) {
            add(owner, name, text);
        }
    }
}

fn add(owner: &mut Map<String, Value>, name: &str, text: &str) {
    let value = value(name, text);
    match owner.get_mut(name) {
        Some(Value::Array(items)) => items.push(value),
        // A parameter that is repeated is a list, which its reader refuses where there can be one only.
        Some(first) => *first = Value::Array(vec![first.take(), value]),
        None if LISTS.contains(&name) => {
            owner.insert(name.to_owned(), Value::Array(vec![value]));
        }
        None => {
            owner.insert(name.to_owned(), value);
        }
    }
}

/// Query strings have no types: what has to be a number is one, where it can be.
fn value(name: &str, text: &str) -> Value {
    let number = match name {
        // Readers of JSON pass over space.
        "limit" | "offset" if text.trim() == text => serde_json::from_str(text).ok(),
        _ => None,
    };
    number
        .filter(Value::is_number)
        .unwrap_or_else(|| text.into())
}
