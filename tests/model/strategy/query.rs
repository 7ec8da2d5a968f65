//! What callers ask for.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::{object, projection};
use crate::domain::{
    BIRTHDATES, COMPANIES, EMAILS, FIELD_KEYS, FIELDS, IDS, LABEL_KEYS, LABEL_NAMES, NAMES, NUMBERS,
};
use crate::naive::{Kind, fields_of};

/// Functions that answer many records, and their arguments.
pub(super) fn query() -> BoxedStrategy<(&'static str, Value)> {
    prop_oneof![
        10 => (body("queryContacts"), projection(), any::<bool>()).prop_map(|(query, options, is_builder)| {
            ("queryContacts", json!([query, options, { "builder": is_builder }]))
        }),
        2 => (body("queryLabels"), any::<bool>())
            .prop_map(|(query, is_builder)| ("queryLabels", json!([query, null, { "builder": is_builder }]))),
        2 => (body("queryExtendedFields"), any::<bool>())
            .prop_map(|(query, is_builder)| ("queryExtendedFields", json!([query, null, { "builder": is_builder }]))),
        2 => list("listContacts", Just(json!({})).boxed()),
        1 => list("listLabels", narrow(&[("labelType", "USER_DEFINED"), ("namespace", "contacts")])),
        1 => list("listExtendedFields", narrow(&[("fieldType", "SYSTEM"), ("namespace", "custom")])),
        1 => option::of(paging()).prop_map(|paging| ("listFacets", json!([object([("paging", paging)])]))),
        2 => (facet_filter(), option::weighted(0.3, paging())).prop_map(|(filter, paging)| {
            ("queryFacets", json!([object([("filter", filter), ("paging", paging)])]))
        }),
    ].boxed()
}

fn body(function: &'static str) -> BoxedStrategy<Value> {
    let sort = option::weighted(0.6, vec(sort_key(function), 0..3));
    (
        option::weighted(0.8, tree(function)),
        sort,
        option::weighted(0.4, paging()),
    )
        .prop_map(|(filter, sort, paging)| {
            object([
                ("filter", filter),
                ("sort", sort.map(|keys| json!(keys))),
                ("paging", paging),
            ])
        })
        .boxed()
}

fn list(
    function: &'static str,
    narrow: BoxedStrategy<Value>,
) -> BoxedStrategy<(&'static str, Value)> {
    let sort = option::weighted(0.5, sort_key(function));
    (narrow, sort, option::weighted(0.4, paging()))
        .prop_map(move |(mut options, sort, paging)| {
            for (key, value) in [("sort", sort), ("paging", paging)] {
                if let Some(value) = value {
                    options[key] = value;
                }
            }
            (function, json!([options]))
        })
        .boxed()
}

/// What lists of labels and fields are narrowed by.
fn narrow(options: &'static [(&'static str, &'static str)]) -> BoxedStrategy<Value> {
    let some = option::weighted(0.5, select(options));
    (
        some,
        option::weighted(0.3, select(["V", "v", "Note"].as_slice())),
    )
        .prop_map(|(some, start)| {
            let mut narrow = Map::new();
            narrow.extend(some.map(|(key, value)| (key.to_owned(), json!(value))));
            narrow.extend(start.map(|start| ("startsWith".to_owned(), json!(start))));
            Value::Object(narrow)
        })
        .boxed()
}

fn paging() -> BoxedStrategy<Value> {
    let limit = prop_oneof![8 => select([1, 2, 3, 5, 50, 1000].as_slice()), 1 => select([0, 1001, 2001, -1].as_slice())];
    let offset = prop_oneof![20 => select([0, 1, 2, 3, 10].as_slice()), 1 => Just(-1)];
    (option::of(limit), option::of(offset))
        .prop_map(|(limit, offset)| {
            object([
                ("limit", limit.map(|n| json!(n))),
                ("offset", offset.map(|n| json!(n))),
            ])
        })
        .boxed()
}

/// By a field that can be sorted by, most of the time.
fn sort_key(function: &'static str) -> BoxedStrategy<Value> {
    let rows = rows(function);
    let sortable = rows
        .iter()
        .filter(|(.., sortable)| *sortable)
        .map(|(name, ..)| name.clone());
    let sortable: Vec<_> = sortable.collect();
    let all = rows.into_iter().map(|(name, ..)| name).collect::<Vec<_>>();
    let name = prop_oneof![15 => select(sortable), 1 => select(all)];
    let order = option::weighted(0.7, select(["ASC", "DESC"].as_slice()));
    (name, order, any::<bool>())
        .prop_map(|(name, order, sdk)| {
            let name = if sdk { sdk_name(&name) } else { name };
            object([
                ("fieldName", Some(json!(name))),
                ("order", order.map(|order| json!(order))),
            ])
        })
        .boxed()
}

/// A filter of contacts.
pub(super) fn filter() -> BoxedStrategy<Value> {
    tree("queryContacts")
}

fn facet_filter() -> BoxedStrategy<Option<Value>> {
    let own = condition(rows("queryFacets"));
    option::weighted(0.8, prop_oneof![8 => combined(own), 1 => filter()]).boxed()
}

fn tree(function: &'static str) -> BoxedStrategy<Value> {
    let odd = vec![
        json!({}),
        json!({}),
        json!([]),
        json!("Ada"),
        json!({ "$and": [] }),
        json!({ "$or": {} }),
        json!({ "$nor": [{}] }),
        json!({ "info.name": "Ada" }),
        json!({ "createdDate": {} }),
        json!({ "createdDate": { "gt": 1 } }),
    ];
    combined(prop_oneof![20 => condition(rows(function)), 1 => select(odd)].boxed()).boxed()
}

fn combined(condition: BoxedStrategy<Value>) -> BoxedStrategy<Value> {
    condition
        .prop_recursive(3, 6, 3, |inner| {
            prop_oneof![
                vec(inner.clone(), 1..3).prop_map(|parts| json!({ "$and": parts })),
                vec(inner.clone(), 1..3).prop_map(|parts| json!({ "$or": parts })),
                inner.clone().prop_map(|part| json!({ "$not": part })),
                (inner.clone(), inner).prop_map(|(one, other)| beside(one, &other)),
            ]
        })
        .boxed()
}

/// Both filters as one object; what both speak of, the second decides.
fn beside(mut one: Value, other: &Value) -> Value {
    if let (Value::Object(members), Value::Object(more)) = (&mut one, other) {
        members.extend(more.clone());
    }
    one
}

/// What there is to filter by: name, kind, operators, whether it is sortable.
type Known = (String, Kind, &'static str, bool);

fn rows(function: &str) -> Vec<Known> {
    let rows = fields_of(function).iter();
    let mut rows: Vec<Known> = rows
        .map(|(name, kind, operators, sortable)| ((*name).to_owned(), *kind, *operators, *sortable))
        .collect();
    if function.ends_with("Contacts") {
        let custom = FIELD_KEYS
            .iter()
            .filter(|key| key.starts_with("custom.") || key.starts_with("invoices."));
        rows.extend(custom.map(|key| {
            let kind = if ["custom.age", "custom.note-1"].contains(key) {
                Kind::Number
            } else {
                Kind::Text
            };
            (
                format!("info.extendedFields.{key}"),
                kind,
                "$eq $ne $in $startsWith $gt $lte $isEmpty",
                true,
            )
        }));
    }
    rows.push(("info.nickname".to_owned(), Kind::Text, "$eq", false));
    rows
}

/// How a condition is odd, most of the time not.
#[derive(Debug, Clone, Copy)]
enum Oddity {
    None,
    /// `{field: value}` for `{field: {$eq: value}}`.
    Implied,
    /// As the SDK names fields.
    SdkName,
    /// With `items` in the path of lists.
    Items,
    /// An operator of another field.
    Operator,
    /// A value of another field.
    Operand,
}

fn condition(rows: Vec<Known>) -> BoxedStrategy<Value> {
    let oddity = prop_oneof![
        20 => Just(Oddity::None),
        4 => Just(Oddity::Implied),
        3 => Just(Oddity::SdkName),
        1 => Just(Oddity::Items),
        1 => Just(Oddity::Operator),
        1 => Just(Oddity::Operand),
    ];
    let numbers = (any::<u8>(), vec(any::<u8>(), 1..4), any::<bool>());
    (select(rows), oddity, numbers).prop_map(|((name, kind, operators, _), oddity, (operator, picks, flag))| {
        let operators: Vec<_> = match oddity {
            Oddity::Operator => "$eq $ne $in $nin $exists $isEmpty $startsWith $gt $lte $hasSome $hasAll $contains",
            Oddity::Implied => "$eq",
            _ => operators,
        }
        .split(' ')
        .collect();
        let operator = operators[usize::from(operator) % operators.len()];
        let operands = match oddity {
            Oddity::Operand => vec![json!(null), json!("Ada"), json!(5), json!(true), json!(["Ada"]), json!({})],
            _ => operands(&name, kind),
        };
        let pick = |number: &u8| operands[usize::from(*number) % operands.len()].clone();
        let operand = match operator {
            "$exists" | "$isEmpty" => json!(flag),
            "$in" | "$nin" | "$hasSome" | "$hasAll" => picks.iter().skip(1).map(pick).collect(),
            _ => pick(&picks[0]),
        };
        let name = match oddity {
            Oddity::SdkName => sdk_name(&name),
            Oddity::Items => with_items(&name),
            _ => name,
        };
        match oddity {
            Oddity::Implied => json!({ name: operand }),
            _ => json!({ name: { operator: operand } }),
        }
    }).boxed()
}

fn sdk_name(name: &str) -> String {
    match name {
        "id" | "createdDate" | "updatedDate" => format!("_{name}"),
        _ => name.to_owned(),
    }
}

fn with_items(name: &str) -> String {
    let lists = [
        "info.emails.",
        "info.phones.",
        "info.addresses.",
        "info.extendedFields.",
    ];
    let list = lists.iter().find(|list| name.starts_with(**list));
    list.map_or_else(
        || name.to_owned(),
        |list| name.replacen(list, &format!("{list}items."), 1),
    )
}

/// Values that some record has of a field, and some that none has.
fn operands(name: &str, kind: Kind) -> Vec<Value> {
    let texts =
        |texts: &[&str], more: &[&str]| texts.iter().chain(more).map(|text| json!(text)).collect();
    let phones: Vec<_> = NUMBERS.iter().map(|number| number.phone).collect();
    match kind {
        Kind::Guid => texts(IDS, &["alive:1", "alive:2", "ever:3", "not a GUID"]),
        Kind::Number => vec![json!(5), json!(-2.5), json!(0), json!(5.5)],
        Kind::Date => texts(
            BIRTHDATES,
            &[
                "2026-01-31T12:00:00.000Z",
                "2026-01-31T12:00:00.500Z",
                "2026-01-31T13:00:01.000+01:00",
                "2020-02-03T04:05:06.000Z",
                "2026-01-31",
                "soon",
            ],
        ),
        Kind::OneOf(names) => texts(names, &["NOT_ONE"]),
        Kind::Email => texts(EMAILS, &["ADA", "bob@", ""]),
        Kind::Text if name.contains("hone") => {
            texts(&phones, &["70", "+1", "+1 ", "+45", "US", "FRONT"])
        }
        Kind::Text if name.contains("addresses") => texts(
            &["NY", "3 Park Ave", "Schlossstraße", "US-NY", "US"],
            &["ny", "3 p", "schlossS", "3  park"],
        ),
        Kind::Text if name.contains("label") || name == "key" => texts(LABEL_KEYS, FIELD_KEYS),
        Kind::Text if name == "namespace" => {
            texts(&["custom", "contacts"], &["emailSubscriptions"])
        }
        Kind::Text if name == "displayName" => {
            let names: Vec<_> = FIELDS.iter().map(|(name, _)| *name).collect();
            texts(LABEL_NAMES, &[names.as_slice(), &["V", "n", "Ä"]].concat())
        }
        Kind::Text if name.contains("custom") => texts(
            &["x", "https://wix.com", "2024-02-29"],
            &["X", "HTTPS:", ""],
        ),
        Kind::Text => texts(
            NAMES,
            &[COMPANIES, &["a", "ZO", "eng", "", "en-us"]].concat(),
        ),
    }
}
