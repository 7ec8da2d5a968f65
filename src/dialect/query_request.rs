//! Reading the functions that query and list.

use serde_json::{Map, Value};

use super::arguments::{Arguments, stand_in};
use super::hint::Place;
use super::language::{language, language_option};
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::request::{Listing, Request, asked_parts, options};
use super::surface::Field;
use super::value::{found, whole_number};
use crate::contact::Projection;
use crate::error::{Code, Refusal, Rule};
use crate::model::{FieldType, LabelType, Named};
use crate::query::{Order, Paging, Query, SortKey};

pub(super) const FILTER: Field = Field::new("filter");
const SORT: Field = Field::new("sort");
const PAGING: Field = Field::new("paging");
const LIMIT: Field = Field::new("limit");
const OFFSET: Field = Field::new("offset");
const FIELD_NAME: Field = Field::new("fieldName");
const ORDER: Field = Field::new("order");
const NAMESPACE: Field = Field::new("namespace");
const STARTS_WITH: Field = Field::new("startsWith");

/// The longest name of a field to sort by, and how many of these there can be (semantics §6.2).
const LONGEST_FIELD_NAME: usize = 3000;
const MOST_SORT_KEYS: usize = 100;
/// Offsets are numbers of 32 bits on the wire.
const MOST_OFFSET: usize = i32::MAX as usize;

/// How large a page is, and how large it can be.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) by_default: usize,
    pub(super) most: usize,
    /// Whether the service has a code for other limits; where it has none they break a rule of the
    /// request's shape.
    pub(super) has_code: bool,
}

/// semantics §7.4
const CONTACTS: Limits = Limits {
    by_default: 50,
    most: 1000,
    has_code: true,
};
/// semantics §6.2
const LABELS: Limits = Limits {
    by_default: 50,
    most: 1000,
    has_code: false,
};
const LABEL_LIST: Limits = Limits {
    by_default: 1000,
    most: 2000,
    has_code: false,
};
/// semantics §6.3; no maximum is documented
const FIELD_LIST: Limits = Limits {
    by_default: 100,
    most: 1000,
    has_code: false,
};

/// Reads `queryContacts(query?, options?)`.
pub(crate) fn query_contacts(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let (query, in_query) = query(reader, arguments, CONTACTS, true);
    let in_options = options(reader, arguments.get(1), Place::Options).and_then(|mut options| {
        let asked = asked_parts(reader, &mut options);
        options.close(reader);
        asked
    });
    let asked = match (in_query, in_options) {
        (Some(parts), Some(others)) => Some(parts.and(others)),
        (parts, others) => parts.or(others),
    };
    Some(Request::QueryContacts(
        query,
        asked.unwrap_or(Projection::FULL),
    ))
}

/// Reads `listContacts(options?)`.
pub(crate) fn list_contacts(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let Some(mut options) = options(reader, arguments.get(0), Place::Options) else {
        return Some(Request::QueryContacts(
            everything(CONTACTS),
            Projection::FULL,
        ));
    };
    let query = list(reader, &mut options, CONTACTS);
    let asked = asked_parts(reader, &mut options);
    options.close(reader);
    Some(Request::QueryContacts(
        query,
        asked.unwrap_or(Projection::FULL),
    ))
}

/// Reads `queryLabels(query?, options?)`.
pub(crate) fn query_labels(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let (query, _) = query(reader, arguments, LABELS, false);
    language_option(reader, arguments.get(1));
    Some(Request::QueryLabels(queried(query)))
}

/// Reads `listLabels(options?)`.
pub(crate) fn list_labels(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let listing = listing(reader, arguments, LABEL_LIST, &LABEL_TYPE);
    Some(Request::QueryLabels(listing))
}

/// Reads `queryExtendedFields(query?)`.
pub(crate) fn query_extended_fields(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    let (query, _) = query(reader, arguments, LABELS, false);
    Some(Request::QueryExtendedFields(queried(query)))
}

/// Reads `listExtendedFields(options?)`.
pub(crate) fn list_extended_fields(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    let listing = listing(reader, arguments, FIELD_LIST, &FIELD_TYPE);
    Some(Request::QueryExtendedFields(listing))
}

const fn queried(query: Query) -> Listing {
    Listing {
        query,
        starts_with: None,
        metadata: "pagingMetadata",
    }
}

/// What labels and extended fields are listed by, besides their namespace.
struct Narrowing {
    record_type: Field,
    type_names: &'static [&'static str],
    /// How long a beginning of the display name can be.
    lengths: (usize, usize),
    has_language: bool,
}

const LABEL_TYPE: Narrowing = Narrowing {
    record_type: Field::new("labelType"),
    type_names: LabelType::NAMES,
    lengths: (1, 180),
    has_language: true,
};
const FIELD_TYPE: Narrowing = Narrowing {
    record_type: Field::new("fieldType"),
    type_names: FieldType::NAMES,
    lengths: (0, 150),
    has_language: false,
};

/// Reads the options of a list of labels or of extended fields.
fn listing(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
    limits: Limits,
    narrowing: &Narrowing,
) -> Listing {
    let mut listing = Listing {
        query: everything(limits),
        starts_with: None,
        metadata: "metadata",
    };
    let Some(mut options) = options(reader, arguments.get(0), Place::Options) else {
        return listing;
    };
    listing.query = list(reader, &mut options, limits);
    let mut filter = Map::new();
    if let Some(value) = options.given(narrowing.record_type) {
        let path = options.path(narrowing.record_type);
        reader.one_of(value, &path, narrowing.type_names);
        filter.insert(narrowing.record_type.wire.to_owned(), value.clone());
    }
    if let Some(value) = options.given(NAMESPACE) {
        reader.text(value, &options.path(NAMESPACE), (3, 25), Place::Other);
        filter.insert(NAMESPACE.wire.to_owned(), value.clone());
    }
    if let Some(value) = options.given(STARTS_WITH) {
        let path = options.path(STARTS_WITH);
        let start = reader.text(value, &path, narrowing.lengths, Place::Other);
        listing.starts_with = start.map(str::to_owned);
    }
    listing.query.filter = Some(Value::Object(filter));
    if narrowing.has_language {
        language(reader, &mut options);
    }
    options.close(reader);
    listing
}

const fn everything(limits: Limits) -> Query {
    Query {
        filter: None,
        sort: Vec::new(),
        paging: Paging {
            limit: limits.by_default,
            offset: 0,
        },
        newest_first: false,
        is_velo: false,
    }
}

/// Reads a query, as an object or from a builder, whose fields the SDK calls `undefined.…` by a defect
/// (wire §5.3), and what it asks to be shown of each record. `wix-crm-backend` has builders alone.
fn query(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
    limits: Limits,
    is_projected: bool,
) -> (Query, Option<Projection>) {
    let third = arguments.get(2).and_then(|value| value.get("builder"));
    let is_builder = third == Some(&Value::Bool(true));
    let mut query = everything(limits);
    query.newest_first = is_builder;
    query.is_velo = reader.surface().is_flat();
    let has_defect = is_builder && !query.is_velo;
    let path = Path::Root(if has_defect { "undefined" } else { "query" });
    let value = arguments.get(0);
    let Some(mut object) = value.and_then(|value| reader.object(value, path, Place::Query)) else {
        return (query, None);
    };
    if let Some(value) = object.given(FILTER) {
        query.filter = Some(read_filter(reader, value, &object.path(FILTER)));
    }
    if let Some(value) = object.given(SORT) {
        let path = object.path(SORT);
        let keys = reader.list(value, &path, (0, MOST_SORT_KEYS), Place::SortList);
        for (index, value) in keys.unwrap_or_default().iter().enumerate() {
            query
                .sort
                .extend(sort_key(reader, value, path.index(index)));
        }
    }
    query.paging = paging(reader, &mut object, limits);
    let asked = is_projected
        .then(|| asked_parts(reader, &mut object))
        .flatten();
    object.close(reader);
    (query, asked)
}

/// Reads how a list is sorted, by one field, and paged.
fn list(reader: &mut Reader<'_>, options: &mut Object<'_, '_>, limits: Limits) -> Query {
    let mut query = everything(limits);
    if let Some(value) = options.given(SORT) {
        query
            .sort
            .extend(sort_key(reader, value, options.path(SORT)));
    }
    query.paging = paging(reader, options, limits);
    query
}

fn sort_key(reader: &mut Reader<'_>, value: &Value, path: Path<'_>) -> Option<SortKey> {
    let mut object = reader.object(value, path, Place::Sort)?;
    let name = object.required(reader, FIELD_NAME).and_then(|value| {
        let path = object.path(FIELD_NAME);
        reader.text(value, &path, (1, LONGEST_FIELD_NAME), Place::Other)
    });
    let order = object.named::<Order>(reader, ORDER);
    object.close(reader);
    Some(SortKey {
        field_name: rest_name(reader, name?),
        order: order.unwrap_or(Order::Asc),
    })
}

/// Reads the member `paging`.
pub(super) fn paging(
    reader: &mut Reader<'_>,
    owner: &mut Object<'_, '_>,
    limits: Limits,
) -> Paging {
    let mut paging = everything(limits).paging;
    let Some(value) = owner.given(PAGING) else {
        return paging;
    };
    let Some(mut object) = reader.object(value, owner.path(PAGING), Place::Paging) else {
        return paging;
    };
    if let Some(value) = object.given(LIMIT) {
        let limit = limit(reader, value, &object.path(LIMIT), limits);
        paging.limit = limit.unwrap_or(limits.by_default);
    }
    if let Some(value) = object.given(OFFSET) {
        let offset = within(reader, value, &object.path(OFFSET), (0, MOST_OFFSET));
        paging.offset = offset.unwrap_or_default();
    }
    object.close(reader);
    paging
}

fn limit(reader: &mut Reader<'_>, value: &Value, path: &Path<'_>, limits: Limits) -> Option<usize> {
    let most = limits.most;
    if limits.has_code
        && let Some(number) = whole_number(value)
        && !usize::try_from(number).is_ok_and(|number| (1..=most).contains(&number))
    {
        let message = format!("The limit must be from 1 to {most}, found {number}.");
        reader.refuse(Refusal::new(Code::IllegalLimit, message));
        return None;
    }
    within(reader, value, path, (1, most))
}

fn within(
    reader: &mut Reader<'_>,
    value: &Value,
    path: &Path<'_>,
    (least, most): (usize, usize),
) -> Option<usize> {
    let Some(number) = whole_number(value) else {
        reader.wrong_type(path, "a whole number", value, Place::Other);
        return None;
    };
    let (rule, limit) = match usize::try_from(number) {
        Ok(number) if (least..=most).contains(&number) => return Some(number),
        Ok(number) if number > most => (Rule::Max, most),
        Err(_) if number > 0 => (Rule::Max, most),
        _ => (Rule::Min, least),
    };
    let bound = if rule == Rule::Max { "most" } else { "least" };
    let description = format!("must be at {bound} {limit}, found {number}");
    reader.violate(path, rule, description, Some(("threshold", limit.into())));
    None
}

/// Reads a filter as far as its field names are concerned, which become those of the REST API. What
/// it means is for the query language to say.
pub(super) fn read_filter(reader: &mut Reader<'_>, value: &Value, path: &Path<'_>) -> Value {
    if stand_in(value).is_some() {
        let description = format!("must be a JSON value, found {}", found(value));
        reader.violate(path, Rule::Type, description, None);
        return Value::Null;
    }
    match value {
        Value::Object(members) => {
            let mut renamed = Map::new();
            for (name, value) in members {
                let value = read_filter(reader, value, &path.key(name));
                let field = rest_name(reader, name);
                if renamed.contains_key(&field) {
                    reader.refuse(named_twice(&field));
                }
                renamed.insert(field, value);
            }
            Value::Object(renamed)
        }
        Value::Array(items) => {
            let mut read = Vec::with_capacity(items.len());
            for (index, item) in items.iter().enumerate() {
                read.push(read_filter(reader, item, &path.index(index)));
            }
            Value::Array(read)
        }
        _ => value.clone(),
    }
}

/// Two names of one field: the SDK sends one of the two conditions, and nobody hears of the other.
fn named_twice(field: &str) -> Refusal {
    let message = format!("A part of a filter can name {field} once, found two of its names.");
    Refusal::new(Code::MalformedFilter, message)
        .with_hint("Write both conditions as operators of one name, or join them with $and.")
}

/// The name of a field in the REST API: the SDK renames every part of a path (semantics §7.3). Filters
/// skip the wrapper `items`; callers who write it are understood (semantics §13.42).
fn rest_name(reader: &mut Reader<'_>, name: &str) -> String {
    let parts = name.split('.').map(|part| match part {
        "_id" | "_createdDate" | "_updatedDate" => part.trim_start_matches('_'),
        _ => part,
    });
    let mut parts: Vec<_> = parts.collect();
    if let ["info", list, "items", ..] = parts.as_slice()
        && WRAPPED.contains(list)
    {
        parts.remove(2);
        let renamed = parts.join(".");
        reader.warn(format!(
            "Queries know no {name}; it is taken for {renamed}. Wix may refuse it."
        ));
        return renamed;
    }
    parts.join(".")
}

/// What contacts have as `{items}`.
const WRAPPED: [&str; 6] = [
    "emails",
    "phones",
    "addresses",
    "labelKeys",
    "extendedFields",
    "locations",
];
