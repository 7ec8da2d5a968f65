use serde_json::{Map, Number, Value};

use crate::error::found;

/// The positional arguments of a call.
#[derive(Debug, Clone, Default)]
pub(crate) struct Arguments(Vec<Value>);

/// The one key of an object that stands for a value that JSON cannot say. No caller's key is lost
/// by it: a record has no field of this name, so the object could only be refused anyway.
const STAND_IN: &str = "\0found";

/// How the problems begin with which nothing can be sent: JSON makes `null`, `{}` or nothing of the others.
const NEVER_SENT: [&str; 6] = [
    "a BigInt",
    "an object that",
    "a getter",
    "a toJSON",
    "nesting",
    "more data",
];

/// How many arguments a problem may add: no function takes more.
const MOST_ARGUMENTS: usize = 8;

impl Arguments {
    /// Reads the arguments' JSON text, with stand-ins where JavaScript found a problem, but for those that
    /// `is_left_out` says to leave out.
    ///
    /// # Errors
    /// The text is not a JSON array, or nests deeper than the parser goes.
    pub(crate) fn parse(
        arguments: &str,
        problems: &str,
        is_left_out: &mut dyn FnMut(&str) -> bool,
    ) -> Result<Self, String> {
        let mut values = list(arguments)?;
        for problem in list(problems)? {
            let found = problem.get("found").and_then(Value::as_str);
            if !found.is_some_and(&mut *is_left_out) {
                put_stand_in(&mut values, &problem);
            }
        }
        Ok(Self(values))
    }

    /// These arguments, as they are.
    pub(super) const fn new(values: Vec<Value>) -> Self {
        Self(values)
    }

    /// The argument at this place; `null` and `undefined` are no arguments.
    pub(crate) fn get(&self, index: usize) -> Option<&Value> {
        self.0.get(index).filter(|value| !value.is_null())
    }
}

/// The items of an array. Reading into `Value` costs the package far less code than a typed reader.
fn list(text: &str) -> Result<Vec<Value>, String> {
    match serde_json::from_str(text) {
        Ok(Value::Array(items)) => Ok(items),
        Ok(other) => Err(format!("found {}", found(&other))),
        Err(cause) => Err(cause.to_string()),
    }
}

/// Whether JSON leaves such a value out, or makes it another.
pub(super) fn can_be_left_out(found: &str) -> bool {
    !NEVER_SENT.iter().any(|start| found.starts_with(start))
}

/// What stands at this place, where JSON could not say it.
pub(super) fn stand_in(value: &Value) -> Option<&str> {
    value.as_object()?.get(STAND_IN)?.as_str()
}

/// A problem is `{path, found}`: the argument's index, then keys and indexes; and a phrase that
/// completes "found …". Or it is `{path, bits}`, for a number of more digits than the reader of JSON
/// gets right.
fn put_stand_in(values: &mut Vec<Value>, problem: &Value) -> Option<()> {
    let (index, steps) = problem.get("path")?.as_array()?.split_first()?;
    let index = index
        .as_u64()
        .and_then(|index| usize::try_from(index).ok())?;
    if index >= MOST_ARGUMENTS {
        return None;
    }
    while values.len() <= index {
        values.push(Value::Null);
    }
    let argument = values.get_mut(index)?;
    let place = steps.iter().try_fold(argument, enter)?;
    *place = match problem.get("bits") {
        Some(bits) => number(bits)?,
        None => {
            let mut object = Map::new();
            object.insert(STAND_IN.to_owned(), problem.get("found")?.clone());
            Value::Object(object)
        }
    };
    Some(())
}

/// The number whose two halves these are, the high one first.
fn number(bits: &Value) -> Option<Value> {
    let half = |index: usize| u32::try_from(bits.get(index)?.as_u64()?).ok();
    let bits = (u64::from(half(0)?) << 32) | u64::from(half(1)?);
    Number::from_f64(f64::from_bits(bits)).map(Value::Number)
}

fn enter<'a>(value: &'a mut Value, step: &Value) -> Option<&'a mut Value> {
    match (value, step) {
        (Value::Object(map), Value::String(key)) => {
            Some(map.entry(key.clone()).or_insert(Value::Null))
        }
        (Value::Array(items), Value::Number(index)) => {
            items.get_mut(usize::try_from(index.as_u64()?).ok()?)
        }
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn parsed(arguments: &str, problems: &str) -> Arguments {
        Arguments::parse(arguments, problems, &mut |_| false).unwrap()
    }

    #[test]
    fn a_problem_stands_in_for_the_value_that_json_cannot_say() {
        let problems = r#"[{"path":[0,"items",1,"email"],"found":"a Symbol"}]"#;
        let arguments = parsed(r#"[{"items":[{},{}]}]"#, problems);
        let value = &arguments.get(0).unwrap()["items"][1]["email"];
        assert_eq!(stand_in(value), Some("a Symbol"));
        let second = parsed("[]", r#"[{"path":[1],"found":"a Map"}]"#);
        assert_eq!(stand_in(second.get(1).unwrap()), Some("a Map"));
    }

    #[test]
    fn a_number_of_many_digits_arrives_exactly() {
        let exact = -27.700785288135094_f64;
        let (high, low) = (exact.to_bits() >> 32, exact.to_bits() & 0xffff_ffff);
        let problems = format!(r#"[{{"path":[0],"bits":[{high},{low}]}}]"#);
        let arguments = parsed("[-27.7]", &problems);
        assert_eq!(arguments.get(0).unwrap().as_f64(), Some(exact));
    }

    #[test]
    fn problems_that_point_nowhere_change_nothing() {
        for problem in [
            r#"[{"path":[9],"found":"x"}]"#,
            r#"[{"path":[],"found":"x"}]"#,
            r#"[{"path":["a"],"found":"x"}]"#,
            r#"[{"path":[0,"a","b"],"found":"x"}]"#,
            r#"[{"path":[0]}]"#,
            r#"[{"path":[0],"bits":[1]}]"#,
            r#"[{"path":[0],"bits":[2146435072,0]}]"#,
        ] {
            let arguments = parsed(r#"[{"a":1}]"#, problem);
            assert_eq!(
                arguments.get(0),
                Some(&serde_json::json!({ "a": 1 })),
                "{problem}"
            );
        }
    }

    #[test]
    fn what_json_leaves_out_can_be_left_out() {
        let problems = r#"[{"path":[0,"a"],"found":"NaN"},{"path":[0,"b"],"found":"a BigInt"}]"#;
        let arguments = Arguments::parse("[{}]", problems, &mut can_be_left_out).unwrap();
        let value = arguments.get(0).unwrap();
        assert_eq!(stand_in(&value["a"]), None);
        assert_eq!(stand_in(&value["b"]), Some("a BigInt"));
        for found in ["a function", "a Map", "an object of a nameless class"] {
            assert!(can_be_left_out(found), "{found}");
        }
        for found in [
            "an object that contains itself",
            "nesting deeper than 100 levels",
            "more data than one call can carry",
        ] {
            assert!(!can_be_left_out(found), "{found}");
        }
    }

    #[test]
    fn only_an_array_is_a_list_of_arguments() {
        for text in ["", "{}", "1", "null", "[", "[1]]"] {
            assert!(
                Arguments::parse(text, "[]", &mut |_| false).is_err(),
                "{text}"
            );
        }
        assert!(parsed("[null]", "[]").get(0).is_none());
    }
}
