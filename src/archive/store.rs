//! Rows of a store: `{ table, key, position, value }`, where `value` is the record as JSON, `null` for one that is
//! gone, and `position` its place among those of its table.

use serde_json::{Number, Value};
use uuid::Uuid;

use super::json::{JsonReader, JsonWriter};
use super::record;
use crate::model::{FieldType, LabelType, Named, object};
use crate::site::{Kind, Record, Records};

/// How many rows are told at once: those of a hundred thousand contacts would fill the memory.
const AT_ONCE: usize = 1_000;

/// The rows that make one state of the records out of another, those that are gone first: a thousand of them at most,
/// after as many as are known.
pub fn changes(before: &Records, now: &Records, known: usize) -> Vec<Value> {
    let mut window = Window {
        known,
        rows: Vec::new(),
    };
    for kind in Kind::ALL {
        let rows = now.rows(*kind);
        rows.changes_since(before.rows(*kind), &mut |(place, old, _)| {
            if let Some(old) = old
                && rows.find(old.key()).is_none()
            {
                window.add(&|| row(now, *kind, old, place, Value::Null));
            }
        });
    }
    for kind in Kind::ALL {
        let rows = now.rows(*kind);
        rows.changes_since(before.rows(*kind), &mut |(place, old, new)| {
            if let Some(new) = new
                && old != Some(new)
            {
                window.add(&|| {
                    let value = JsonWriter::write(&|archive| record::write(archive, new));
                    row(now, *kind, new, place, value)
                });
            }
        });
    }
    window.rows
}

/// Some of many rows.
struct Window {
    known: usize,
    rows: Vec<Value>,
}

impl Window {
    fn add(&mut self, row: &dyn Fn() -> Value) {
        if self.known > 0 {
            self.known -= 1;
        } else if self.rows.len() < AT_ONCE {
            self.rows.push(row());
        }
    }
}

fn row(records: &Records, kind: Kind, record: &Record, place: usize, value: Value) -> Value {
    let position = place.saturating_sub(system_records(records, kind));
    object(vec![
        ("table", kind.as_str().into()),
        ("key", key_text(kind, record.key()).into()),
        ("position", Number::from(position).into()),
        ("value", value),
    ])
}

fn key_text(kind: Kind, key: &[u8]) -> String {
    match kind {
        Kind::Labels | Kind::ExtendedFields => str::from_utf8(key).unwrap_or_default().to_owned(),
        _ => Uuid::from_slice(key).unwrap_or_default().to_string(),
    }
}

fn key_bytes(kind: Kind, key: &str) -> Result<Vec<u8>, String> {
    match kind {
        Kind::Labels | Kind::ExtendedFields => Ok(key.as_bytes().to_vec()),
        _ => match Uuid::try_parse(key) {
            Ok(id) => Ok(id.as_bytes().to_vec()),
            Err(_) => Err("its key must be a GUID".to_owned()),
        },
    }
}

/// Takes over rows of a store, of which those without a value are gone.
///
/// # Errors
/// The first row that is none, and why; those before it are taken over.
pub fn take_over(records: &mut Records, rows: &[Value]) -> Result<(), String> {
    rows.iter().try_for_each(|row| {
        let text = |name| row.get(name).and_then(Value::as_str).unwrap_or_default();
        let (table, key) = (text("table"), text("key"));
        match Kind::parse(table) {
            Some(kind) => write(records, kind, key, row)
                .map_err(|fault| format!("the row of {table} with the key {key}: {fault}")),
            None => Err(format!("{row} is no row of a store")),
        }
    })
}

fn write(records: &mut Records, kind: Kind, key: &str, row: &Value) -> Result<(), String> {
    let key = key_bytes(kind, key)?;
    let position = row.get("position").and_then(Value::as_u64);
    let position = position.ok_or("its position must be a whole number")?;
    let own = records.rows(kind).find(&key);
    let value = row.get("value").unwrap_or(&Value::Null);
    if value.is_null() {
        if let Some(place) = own {
            records.set(kind, place, None);
        }
        return Ok(());
    }
    let record = JsonReader::read(value, &|archive| record::read(archive, kind))?;
    if record.key() != key {
        return Err("its key is not the one in its value".to_owned());
    }
    let place = own.unwrap_or_else(|| place_for(records, kind, position));
    records.set(kind, place, Some(record));
    Ok(())
}

/// Where the store has it, unless another record is there: then behind all others.
fn place_for(records: &Records, kind: Kind, position: u64) -> usize {
    let rows = records.rows(kind);
    let position = usize::try_from(position).unwrap_or(usize::MAX);
    let place = position.saturating_add(system_records(records, kind));
    match place < MOST_ROWS && rows.at(place).is_none() {
        true => place,
        false => rows.len(),
    }
}

/// A position beyond it would take more memory for the empty rows before it than there is.
const MOST_ROWS: usize = 1 << 24;

/// How many of Wix's own labels and fields go before all others. They are in no store, for a later version may have
/// more of them.
fn system_records(records: &Records, kind: Kind) -> usize {
    let is_system = |record: Option<&Record>| match record {
        Some(Record::Label(label)) => label.label_type == LabelType::System,
        Some(Record::ExtendedField(field)) => field.field_type == FieldType::System,
        _ => false,
    };
    let rows = records.rows(kind);
    (0..rows.len())
        .take_while(|row| is_system(rows.at(*row)))
        .count()
}
