//! Rows of a store: `{ table, key, position, value }`, where `value` is the record as JSON, `null` for one that is
//! gone, and `position` its place among those of its table.

use core::hash::Hash;
use std::rc::Rc;

use serde_json::{Number, Value};
use uuid::Uuid;

use super::archive::Archive;
use super::contact::contact;
use super::definition::{extended_field, label, membership, merged_contact};
use super::json::{JsonReader, JsonWriter};
use crate::model::{FieldType, LabelType, Named, named_enum, object};
use crate::site::{Records, Row, Table};

named_enum! {
    /// A table of a store.
    StoredTable {
        Contacts = "contacts", Labels = "labels", ExtendedFields = "extendedFields",
        Members = "members", MergedContacts = "mergedContacts",
    }
}

type Walk<V> = fn(&mut dyn Archive, &mut V);

/// The rows that make one state of the records out of another, those that are gone first.
pub fn changes(before: &Records, now: &Records) -> Vec<Value> {
    let mut gone = Vec::new();
    let mut rows = Vec::new();
    let out = &mut (&mut gone, &mut rows);
    let [old, new] = [before, now].map(|records| records.contacts.table());
    compare((StoredTable::Contacts, 0), old, new, contact, out);
    let [old, new] = [before, now].map(|records| &records.labels);
    let first = system_labels(now);
    compare((StoredTable::Labels, first), old, new, label, out);
    let [old, new] = [before, now].map(|records| &records.extended_fields);
    let kind = (StoredTable::ExtendedFields, system_fields(now));
    compare(kind, old, new, extended_field, out);
    let [old, new] = [before, now].map(|records| &records.members);
    compare((StoredTable::Members, 0), old, new, membership, out);
    let [old, new] = [before, now].map(|records| &records.merged);
    compare(
        (StoredTable::MergedContacts, 0),
        old,
        new,
        merged_contact,
        out,
    );
    gone.append(&mut rows);
    gone
}

fn compare<K: Clone + Eq + Hash + ToString, V: Clone + PartialEq>(
    (table, first): (StoredTable, usize),
    before: &Table<K, V>,
    now: &Table<K, V>,
    walk: Walk<V>,
    (gone, rows): &mut (&mut Vec<Value>, &mut Vec<Value>),
) {
    now.changes_since(before, &mut |(place, old, new)| {
        let position = place.saturating_sub(first);
        if let Some(old) = old
            && !now.contains(&old.key)
        {
            gone.push(row(table, old.key.to_string(), position, Value::Null));
        }
        if let Some(new) = new
            && !old.is_some_and(|old| old.key == new.key && old.value == new.value)
        {
            let value = JsonWriter::write(&|archive| walk(archive, &mut V::clone(&new.value)));
            rows.push(row(table, new.key.to_string(), position, value));
        }
    });
}

fn row(table: StoredTable, key: String, position: usize, value: Value) -> Value {
    object(vec![
        ("table", table.as_str().into()),
        ("key", key.into()),
        ("position", Number::from(position).into()),
        ("value", value),
    ])
}

/// Takes over rows of a store, of which those without a value are gone.
///
/// # Errors
/// The first row that is none, and why; those before it are taken over.
pub fn take_over(records: &mut Records, rows: &[Value]) -> Result<(), String> {
    rows.iter().try_for_each(|row| write(records, row))
}

fn write(records: &mut Records, row: &Value) -> Result<(), String> {
    let text = |name| row.get(name).and_then(Value::as_str).unwrap_or_default();
    let key = text("key");
    let Some(table) = StoredTable::parse(text("table")) else {
        return Err(format!("{row} is no row of a store"));
    };
    let guid = || Uuid::try_parse(key).map_err(|_| "its key must be a GUID".to_owned());
    let name = || Ok(key.to_owned());
    let done = match table {
        StoredTable::Contacts => {
            let contacts = &mut records.contacts;
            let found = read(contacts.table(), 0, row, guid(), contact);
            found.map(|(place, record)| contacts.set(place, record))
        }
        StoredTable::Labels => {
            let first = system_labels(records);
            write_to(&mut records.labels, first, row, name(), label)
        }
        StoredTable::ExtendedFields => {
            let first = system_fields(records);
            let fields = &mut records.extended_fields;
            write_to(fields, first, row, name(), extended_field)
        }
        StoredTable::Members => write_to(&mut records.members, 0, row, guid(), membership),
        StoredTable::MergedContacts => {
            write_to(&mut records.merged, 0, row, guid(), merged_contact)
        }
    };
    done.map_err(|fault| {
        let table = table.as_str();
        format!("the row of {table} with the key {key}: {fault}")
    })
}

fn write_to<K: Clone + Eq + Hash, V: Clone + Default>(
    table: &mut Table<K, V>,
    first: usize,
    row: &Value,
    key: Result<K, String>,
    walk: Walk<V>,
) -> Result<(), String> {
    let (place, record) = read(table, first, row, key, walk)?;
    table.set(place, record);
    Ok(())
}

/// Where a row belongs, and its record.
fn read<K: Clone + Eq + Hash, V: Clone + Default>(
    table: &Table<K, V>,
    first: usize,
    row: &Value,
    key: Result<K, String>,
    walk: Walk<V>,
) -> Result<(usize, Option<Row<K, V>>), String> {
    let key = key?;
    let position = row.get("position").and_then(Value::as_u64);
    let position = position.ok_or("its position must be a whole number")?;
    let own = table.row(&key);
    let value = row.get("value").unwrap_or(&Value::Null);
    if value.is_null() {
        return Ok((own.unwrap_or(table.rows()), None));
    }
    let mut record = V::default();
    JsonReader::read(value, &mut |archive| walk(archive, &mut record))?;
    let value = Rc::new(record);
    let given = usize::try_from(position)
        .unwrap_or(usize::MAX)
        .saturating_add(first);
    let free = Some(given).filter(|place| *place < MOST_ROWS && table.at(*place).is_none());
    let place = own.or(free).unwrap_or(table.rows());
    Ok((place, Some(Row { key, value })))
}

/// A position beyond it would take more memory for the empty rows before it than there is.
const MOST_ROWS: usize = 1 << 24;

/// Wix's own labels go before all others and are in no store, for a later version may have more of them.
fn system_labels(records: &Records) -> usize {
    let labels = records.labels.iter();
    labels
        .take_while(|label| label.label_type == LabelType::System)
        .count()
}

fn system_fields(records: &Records) -> usize {
    let fields = records.extended_fields.iter();
    fields
        .take_while(|field| field.field_type == FieldType::System)
        .count()
}
