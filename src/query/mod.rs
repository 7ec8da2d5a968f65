//! Which records a query selects and in which order (semantics §7): one filter language for contacts,
//! labels and extended fields, one table of fields for each.
//!
//! A filter becomes tests of keys, which are bytes in the order of values (`key`). Contacts are found
//! by indexes of the same keys (`plan`, `order`); labels and fields, of which there are few, one by one.

mod contact_field;
mod field;
mod filter;
mod key;
mod label_field;
mod order;
mod parse;
mod plan;
mod refuse;
mod rows;
mod schema;

use serde_json::Value;
use uuid::Uuid;

use crate::error::Result;
use crate::model::{Contact, ExtendedField, Label, Named, named_enum};
use crate::site::Records;
use field::Record;
use filter::Filter;
use order::{parse_sort, sort};
use parse::{parse, search_filter};
use plan::Plan;
use schema::Schema;

named_enum! {
    /// A direction to sort in. What has no value is lowest.
    Order { Asc = "ASC", Desc = "DESC" }
}

/// A field to sort by.
#[derive(Debug, Clone, PartialEq)]
pub struct SortKey {
    /// Its name in the REST API.
    pub field_name: String,
    /// The direction.
    pub order: Order,
}

/// Which part of the records to answer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paging {
    /// How many records at most.
    pub limit: usize,
    /// How many to skip.
    pub offset: usize,
}

/// What to look for.
#[derive(Debug, Clone, PartialEq)]
pub struct Query {
    /// A filter of the API query language, by names of the REST API.
    pub filter: Option<Value>,
    /// What to sort by: the first counts most.
    pub sort: Vec<SortKey>,
    /// Which part to answer.
    pub paging: Paging,
    /// Whether the newest come first where `sort` says nothing.
    pub newest_first: bool,
}

/// What lists of labels and of extended fields are narrowed by.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Narrow {
    /// `labelType` or `fieldType`.
    pub record_type: Option<&'static str>,
    /// The part of the key before the dot.
    pub namespace: Option<String>,
    /// How the display name starts, with its case.
    pub starts_with: Option<String>,
}

impl Narrow {
    /// Whether a record is left, of this type, namespace and display name.
    fn leaves(&self, record_type: &str, namespace: &str, display_name: &str) -> bool {
        let starts = |start: &String| display_name.starts_with(start.as_str());
        self.record_type.is_none_or(|wanted| wanted == record_type)
            && self
                .namespace
                .as_ref()
                .is_none_or(|wanted| wanted == namespace)
            && self.starts_with.as_ref().is_none_or(starts)
    }
}

/// A part of what a query selects.
#[derive(Debug, Clone, PartialEq)]
pub struct Page<'a, T> {
    /// The records.
    pub items: Vec<&'a T>,
    /// How many were skipped.
    pub offset: usize,
    /// How many the query selects.
    pub total: usize,
}

/// The contacts that a query selects.
///
/// # Errors
/// Those of semantics §7.6.
pub fn contacts<'a>(records: &'a Records, query: &Query) -> Result<Page<'a, Contact>> {
    let schema = Schema::Contacts(&records.extended_fields);
    let filter = query.filter.as_ref();
    let filter = filter.map(|filter| parse(schema, filter)).transpose()?;
    let sorts = parse_sort(schema, &query.sort, query.newest_first)?;
    let plan = Plan {
        contacts: &records.contacts,
    };
    let found = filter.as_ref().filter(|filter| !selects_all(filter));
    let found = found.map(|filter| plan.rows(filter));
    let rows = plan.page(found.as_ref(), &sorts, query.paging);
    let items = rows.iter();
    Ok(Page {
        items: items
            .filter_map(|row| records.contacts.at_row(*row as usize))
            .collect(),
        offset: query.paging.offset,
        total: found.map_or(records.contacts.len(), |found| found.len()),
    })
}

/// The labels that a query selects.
///
/// # Errors
/// As `contacts`, with the codes of the labels service.
pub fn labels<'a>(records: &'a Records, query: &Query) -> Result<Page<'a, Label>> {
    list_labels(records, query, &Narrow::default())
}

/// Those of them that are of a type, a namespace, a beginning.
///
/// # Errors
/// As `labels`.
pub fn list_labels<'a>(
    records: &'a Records,
    query: &Query,
    narrow: &Narrow,
) -> Result<Page<'a, Label>> {
    let leaves = |label: &&Label| {
        let label_type = label.label_type.as_str();
        narrow.leaves(label_type, &label.namespace, &label.display_name)
    };
    let labels = records.labels.iter().filter(leaves).collect();
    scan(Schema::Labels, labels, Record::Label, query)
}

/// The extended fields that a query selects.
///
/// # Errors
/// As `contacts`, with the codes of the extended fields service.
pub fn extended_fields<'a>(records: &'a Records, query: &Query) -> Result<Page<'a, ExtendedField>> {
    list_extended_fields(records, query, &Narrow::default())
}

/// Those of them that are of a type, a namespace, a beginning.
///
/// # Errors
/// As `extended_fields`.
pub fn list_extended_fields<'a>(
    records: &'a Records,
    query: &Query,
    narrow: &Narrow,
) -> Result<Page<'a, ExtendedField>> {
    let leaves = |field: &&ExtendedField| {
        let field_type = field.field_type.as_str();
        narrow.leaves(field_type, &field.namespace, &field.display_name)
    };
    let fields = records.extended_fields.iter().filter(leaves).collect();
    scan(Schema::ExtendedFields, fields, Record::ExtendedField, query)
}

/// The ids of the contacts that both a filter and a search select, in the order in which they came.
///
/// # Errors
/// Those of semantics §7.6.
pub fn select_contacts(
    records: &Records,
    filter: Option<&Value>,
    search: Option<&str>,
) -> Result<Vec<Uuid>> {
    let schema = Schema::Contacts(&records.extended_fields);
    let filter = filter.map(|filter| parse(schema, filter)).transpose()?;
    let search = search.map(|text| search_filter(schema, text));
    let both = Filter::All(filter.into_iter().chain(search).collect());
    let plan = Plan {
        contacts: &records.contacts,
    };
    let rows = plan.rows(&both);
    let contacts = rows
        .iter()
        .filter_map(|row| records.contacts.at_row(row as usize));
    Ok(contacts.map(|contact| contact.id).collect())
}

/// How many contacts a filter selects.
///
/// # Errors
/// Those of semantics §7.6.
pub fn count_contacts(records: &Records, filter: Option<&Value>) -> Result<usize> {
    let Some(filter) = filter else {
        return Ok(records.contacts.len());
    };
    let filter = parse(Schema::Contacts(&records.extended_fields), filter)?;
    let plan = Plan {
        contacts: &records.contacts,
    };
    let known = plan.count(&filter);
    Ok(known.unwrap_or_else(|| plan.rows(&filter).len()))
}

fn selects_all(filter: &Filter) -> bool {
    matches!(filter, Filter::All(parts) if parts.is_empty())
}

/// Looks at records one by one: fit for labels and fields, of which a site has few.
fn scan<'a, T>(
    schema: Schema<'_>,
    mut items: Vec<&'a T>,
    record: fn(&'a T) -> Record<'a>,
    query: &Query,
) -> Result<Page<'a, T>> {
    let filter = query.filter.as_ref();
    let filter = filter.map(|filter| parse(schema, filter)).transpose()?;
    let sorts = parse_sort(schema, &query.sort, query.newest_first)?;
    if let Some(filter) = &filter {
        items.retain(|item| filter.matches(record(item)));
    }
    let numbered = (0..).zip(items.iter().map(|item| record(item)));
    let rows = sort(numbered, &sorts, query.paging).into_iter();
    Ok(Page {
        items: rows
            .filter_map(|row| items.get(row as usize).copied())
            .collect(),
        offset: query.paging.offset,
        total: items.len(),
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
