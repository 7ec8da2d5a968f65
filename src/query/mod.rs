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
use crate::model::{Contact, ExtendedField, Label, named_enum};
use crate::site::Records;
use field::Record;
use filter::Filter;
use order::{Sorter, parse_sort};
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
    /// Whether operators mean what they mean in `wix-crm-backend`.
    pub is_velo: bool,
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
    let schema = Schema::Contacts(&records.extended_fields, query.is_velo);
    let filter = parse_filter(schema, query.filter.as_ref())?;
    let sorts = parse_sort(schema, &query.sort, query.newest_first)?;
    let plan = Plan {
        contacts: &records.contacts,
    };
    let found = match &filter {
        Filter::All(parts) if parts.is_empty() => None,
        filter => Some(plan.rows(filter)),
    };
    let mut items = Vec::new();
    for row in plan.page(found.as_ref(), &sorts, query.paging) {
        items.extend(records.contacts.at_row(row as usize));
    }
    Ok(Page {
        items,
        offset: query.paging.offset,
        total: found.map_or(records.contacts.len(), |found| found.len()),
    })
}

/// The labels that a query selects, of those whose display names start like this, with its case.
///
/// # Errors
/// As `contacts`, with the codes of the labels service.
pub fn labels<'a>(
    records: &'a Records,
    query: &Query,
    starts_with: Option<&str>,
) -> Result<Page<'a, Label>> {
    let start = starts_with.unwrap_or_default();
    let labels = records.labels.iter();
    let labels: Vec<_> = labels
        .filter(|label| label.display_name.starts_with(start))
        .collect();
    let found = scan(Schema::Labels, query, &|row| {
        labels.get(row).map(|label| Record::Label(label))
    })?;
    Ok(found.of(&labels))
}

/// The extended fields that a query selects, of those whose display names start like this, with its
/// case.
///
/// # Errors
/// As `contacts`, with the codes of the extended fields service.
pub fn extended_fields<'a>(
    records: &'a Records,
    query: &Query,
    starts_with: Option<&str>,
) -> Result<Page<'a, ExtendedField>> {
    let start = starts_with.unwrap_or_default();
    let fields = records.extended_fields.iter();
    let fields: Vec<_> = fields
        .filter(|field| field.display_name.starts_with(start))
        .collect();
    let found = scan(Schema::ExtendedFields, query, &|row| {
        fields.get(row).map(|field| Record::ExtendedField(field))
    })?;
    Ok(found.of(&fields))
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
    let schema = Schema::Contacts(&records.extended_fields, false);
    let mut both = vec![parse_filter(schema, filter)?];
    both.extend(search.map(|text| search_filter(schema, text)));
    let plan = Plan {
        contacts: &records.contacts,
    };
    let mut ids = Vec::new();
    for row in plan.rows(&Filter::All(both)).into_vec() {
        let contact = records.contacts.at_row(row as usize);
        ids.extend(contact.map(|contact| contact.id));
    }
    Ok(ids)
}

/// How many contacts a filter selects.
///
/// # Errors
/// Those of semantics §7.6.
pub fn count_contacts(records: &Records, filter: Option<&Value>) -> Result<usize> {
    let schema = Schema::Contacts(&records.extended_fields, false);
    let filter = parse_filter(schema, filter)?;
    let plan = Plan {
        contacts: &records.contacts,
    };
    let known = plan.count(&filter);
    Ok(known.unwrap_or_else(|| plan.rows(&filter).len()))
}

fn parse_filter(schema: Schema<'_>, filter: Option<&Value>) -> Result<Filter> {
    match filter {
        Some(filter) => parse(schema, filter),
        None => Ok(Filter::All(Vec::new())),
    }
}

/// The numbers of records on a page.
struct Found {
    rows: Vec<u32>,
    offset: usize,
    total: usize,
}

impl Found {
    fn of<'a, T>(self, records: &[&'a T]) -> Page<'a, T> {
        let mut items = Vec::new();
        for row in self.rows {
            items.extend(records.get(row as usize).copied());
        }
        Page {
            items,
            offset: self.offset,
            total: self.total,
        }
    }
}

/// Looks at records one by one: fit for labels and fields, of which a site has few.
fn scan<'a>(
    schema: Schema<'_>,
    query: &Query,
    record: &dyn Fn(usize) -> Option<Record<'a>>,
) -> Result<Found> {
    let filter = parse_filter(schema, query.filter.as_ref())?;
    let sorts = parse_sort(schema, &query.sort, query.newest_first)?;
    let mut sorter = Sorter::new(&sorts);
    let mut total = 0;
    let mut row = 0;
    while let Some(record) = record(row as usize) {
        if filter.matches(record) {
            sorter.add(row, record);
            total += 1;
        }
        row += 1;
    }
    Ok(Found {
        rows: sorter.page(query.paging),
        offset: query.paging.offset,
        total,
    })
}

#[cfg(test)]
#[cfg(not(target_arch = "wasm32"))]
mod tests;
