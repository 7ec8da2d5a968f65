use serde_json::Value;

use super::Facet;
use super::status::{DELIVERABILITY, EFFECTIVE_EMAIL, SUBSCRIPTION, add_statuses};
use crate::error::{Code, Error, Result, quoted};
use crate::model::{LabelType, object};
use crate::query::{Paging, count_contacts};
use crate::site::Records;

/// What facets can be filtered by.
const FIELDS: [&str; 3] = [EFFECTIVE_EMAIL, SUBSCRIPTION, DELIVERABILITY];

/// A page of the facets, counting the contacts that a filter selects, and how many facets there are.
///
/// # Errors
/// Those of queries; `UNSUPPORTED_FILTER_FIELD_UNKNOWN` for other fields than facets can be filtered by.
pub fn facets<'a>(
    records: &'a Records,
    filter: Option<&Value>,
    paging: Paging,
) -> Result<(Vec<Facet<'a>>, usize)> {
    if let Some(name) = filter.and_then(other_field) {
        let fields = FIELDS.join(", ");
        let message = format!(
            "Facets can be filtered by {fields}, found {}.",
            quoted(name)
        );
        return Err(Error::refused(Code::UnsupportedFilterFieldUnknown, message));
    }
    // Also finds what is wrong with the filter where the page is empty.
    count_contacts(records, filter)?;
    let mut page = every(records);
    let total = page.len();
    page.drain(..paging.offset.min(total));
    page.truncate(paging.limit);
    for facet in &mut page {
        facet.count = match (filter, &facet.filter) {
            (Some(filter), Some(own)) => count_contacts(
                records,
                Some(&object(vec![(
                    "$and",
                    vec![filter.clone(), own.clone()].into(),
                )])),
            ),
            (filter, own) => count_contacts(records, filter.or(own.as_ref())),
        }?;
    }
    Ok((page, total))
}

/// Every facet, in the order of Wix's sample: people's labels before those of the system.
fn every(records: &Records) -> Vec<Facet<'_>> {
    let mut all = vec![Facet::ALL_CONTACTS];
    for of_system in [false, true] {
        for label in records.labels.iter() {
            if (label.label_type == LabelType::System) == of_system {
                all.push(Facet::of_label(label));
            }
        }
    }
    add_statuses(&mut all);
    all
}

/// The first field of a filter that facets cannot be filtered by.
fn other_field(filter: &Value) -> Option<&str> {
    match filter {
        Value::Array(filters) => filters.iter().find_map(other_field),
        Value::Object(members) => members.iter().find_map(|(name, value)| {
            if name.starts_with('$') {
                return other_field(value);
            }
            Some(name.as_str()).filter(|name| !FIELDS.contains(name))
        }),
        _ => None,
    }
}
