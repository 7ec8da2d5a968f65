//! Records as JSON objects, for stores.

use serde_json::{Map, Number, Value};
use uuid::Uuid;

use super::archive::Archive;
use crate::model::{FieldValue, Timestamp};

/// Makes an object of what is written.
pub(super) struct JsonWriter {
    /// What was begun and not ended, outermost first, by name.
    open: Vec<(String, Value)>,
}

impl JsonWriter {
    /// The object that a walk writes.
    pub(super) fn write(walk: &dyn Fn(&mut dyn Archive)) -> Value {
        let mut writer = Self { open: Vec::new() };
        writer.open("");
        walk(&mut writer);
        writer.open.pop().map_or(Value::Null, |(_, object)| object)
    }

    fn add(&mut self, name: &str, value: Value) {
        match self.open.last_mut() {
            Some((_, Value::Object(members))) => drop(members.insert(name.to_owned(), value)),
            Some((_, Value::Array(items))) => items.push(value),
            _ => {}
        }
    }
}

impl Archive for JsonWriter {
    fn text(&mut self, name: &str, value: &mut String) {
        self.add(name, value.as_str().into());
    }

    fn word(&mut self, name: &str, value: &mut String) {
        self.text(name, value);
    }

    fn whole(&mut self, name: &str, value: &mut i64) {
        self.add(name, (*value).into());
    }

    fn guid(&mut self, name: &str, value: &mut Uuid) {
        self.add(name, value.to_string().into());
    }

    fn moment(&mut self, name: &str, value: &mut Timestamp) {
        self.add(name, value.to_string().into());
    }

    fn number(&mut self, name: &str, value: &mut Number) {
        self.add(name, Value::Number(value.clone()));
    }

    fn flag(&mut self, name: &str, value: &mut bool) {
        self.add(name, (*value).into());
    }

    fn field_value(&mut self, name: &str, value: &mut FieldValue) {
        match value {
            FieldValue::Text(text) => self.add(name, (&**text).into()),
            FieldValue::Number(number) => self.number(name, number),
            FieldValue::Flag(flag) => self.flag(name, flag),
        }
    }

    fn given(&mut self, _name: &str, is_there: bool) -> bool {
        is_there
    }

    fn open(&mut self, name: &str) {
        self.open.push((name.to_owned(), Value::Object(Map::new())));
    }

    fn list(&mut self, name: &str, len: usize) -> usize {
        self.open.push((name.to_owned(), Value::Array(Vec::new())));
        len
    }

    fn map(&mut self, name: &str, len: usize) -> usize {
        self.open(name);
        len
    }

    fn key(&mut self, _key: &mut String) {}

    fn close(&mut self) {
        if let Some((name, value)) = self.open.pop() {
            self.add(&name, value);
        }
    }

    fn wrong(&mut self, _name: &str, _wanted: &str) {}

    fn has_failed(&self) -> bool {
        false
    }
}

/// Reads an object; keeps the first thing that is wrong with it.
pub(super) struct JsonReader<'v> {
    open: Vec<Open<'v>>,
    fault: Option<String>,
}

/// What was begun and not ended: its name, and how many of its members were read without naming them.
struct Open<'v> {
    name: String,
    value: &'v Value,
    read: usize,
}

impl<'v> JsonReader<'v> {
    /// What is read of an object.
    ///
    /// # Errors
    /// What is wrong with it, as a sentence without a full stop.
    pub(super) fn read<T>(
        value: &'v Value,
        read: &dyn Fn(&mut dyn Archive) -> T,
    ) -> Result<T, String> {
        let mut reader = Self {
            open: Vec::new(),
            fault: None,
        };
        if !value.is_object() {
            return Err("the value must be an object".to_owned());
        }
        reader.begin("", value);
        let read = read(&mut reader);
        reader.fault.map_or(Ok(read), Err)
    }

    fn begin(&mut self, name: &str, value: &'v Value) {
        let name = name.to_owned();
        self.open.push(Open {
            name,
            value,
            read: 0,
        });
    }

    /// The member of this name of an object, or the next item of a list.
    fn member(&mut self, name: &str) -> &'v Value {
        let Some(open) = self.open.last_mut() else {
            return &Value::Null;
        };
        let member = match open.value {
            Value::Array(items) => {
                open.read += 1;
                items.get(open.read - 1)
            }
            object => object.get(name),
        };
        member.unwrap_or(&Value::Null)
    }

    /// What is made of a member; notes what it should be where nothing can be.
    fn read_as<T>(
        &mut self,
        name: &str,
        wanted: &str,
        read: &dyn Fn(&'v Value) -> Option<T>,
    ) -> Option<T> {
        let found = read(self.member(name));
        if found.is_none() {
            self.wrong(name, wanted);
        }
        found
    }

    fn begin_member(&mut self, name: &str, wanted: &str, is_right: fn(&Value) -> bool) {
        let value = self.member(name);
        if !is_right(value) {
            self.wrong(name, wanted);
        }
        self.begin(name, value);
    }
}

impl Archive for JsonReader<'_> {
    fn text(&mut self, name: &str, value: &mut String) {
        if let Some(text) = self.read_as(name, "a string", &Value::as_str) {
            text.clone_into(value);
        }
    }

    fn word(&mut self, name: &str, value: &mut String) {
        self.text(name, value);
    }

    fn whole(&mut self, name: &str, value: &mut i64) {
        if let Some(read) = self.read_as(name, "a whole number", &Value::as_i64) {
            *value = read;
        }
    }

    fn guid(&mut self, name: &str, value: &mut Uuid) {
        let parse = |value: &Value| Uuid::try_parse(value.as_str()?).ok();
        if let Some(read) = self.read_as(name, "a GUID", &parse) {
            *value = read;
        }
    }

    fn moment(&mut self, name: &str, value: &mut Timestamp) {
        let parse = |value: &Value| Timestamp::parse(value.as_str()?);
        let wanted = "a moment such as 2024-01-02T03:04:05.678Z";
        if let Some(read) = self.read_as(name, wanted, &parse) {
            *value = read;
        }
    }

    fn number(&mut self, name: &str, value: &mut Number) {
        if let Some(read) = self.read_as(name, "a number", &Value::as_number) {
            *value = read.clone();
        }
    }

    fn flag(&mut self, name: &str, value: &mut bool) {
        if let Some(read) = self.read_as(name, "true or false", &Value::as_bool) {
            *value = read;
        }
    }

    fn field_value(&mut self, name: &str, value: &mut FieldValue) {
        if let Some(read) = self.read_as(
            name,
            "a string, a number or true or false",
            &FieldValue::parse,
        ) {
            *value = read;
        }
    }

    fn given(&mut self, name: &str, _is_there: bool) -> bool {
        !self.member(name).is_null()
    }

    fn open(&mut self, name: &str) {
        self.begin_member(name, "an object", Value::is_object);
    }

    fn list(&mut self, name: &str, _len: usize) -> usize {
        self.begin_member(name, "a list", Value::is_array);
        let list = self.open.last().and_then(|open| open.value.as_array());
        list.map_or(0, Vec::len)
    }

    fn map(&mut self, name: &str, _len: usize) -> usize {
        self.open(name);
        let map = self.open.last().and_then(|open| open.value.as_object());
        map.map_or(0, Map::len)
    }

    fn key(&mut self, key: &mut String) {
        if let Some(open) = self.open.last_mut()
            && let Some((name, _)) = open
                .value
                .as_object()
                .and_then(|map| map.iter().nth(open.read))
        {
            open.read += 1;
            key.clone_from(name);
        }
    }

    fn close(&mut self) {
        self.open.pop();
    }

    fn wrong(&mut self, name: &str, wanted: &str) {
        if self.fault.is_none() {
            let names = self.open.iter().map(|open| open.name.as_str());
            let path: Vec<_> = names
                .chain([name])
                .filter(|name| !name.is_empty())
                .collect();
            self.fault = Some(format!("{} must be {wanted}", path.join(".")));
        }
    }
    fn has_failed(&self) -> bool {
        self.fault.is_some()
    }
}
