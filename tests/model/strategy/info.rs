//! What callers write about contacts.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Map, Value, json};

use super::{field_key, label_key, object};
use crate::domain::{
    ADDRESS_TAGS, BIRTHDATES, COMPANIES, EMAIL_TAGS, EMAILS, IDS, LOCALES, NAMES, NUMBERS,
    PHONE_TAGS, addresses, odd_values, values_for,
};

/// The `info` of a request. Most members are mostly absent.
pub(super) fn info() -> BoxedStrategy<Value> {
    let name = (single(0.7, NAMES), single(0.5, NAMES))
        .prop_map(|(first, last)| object([("first", first), ("last", last)]));
    let values = (
        option::weighted(0.7, name),
        single(0.3, COMPANIES),
        single(0.3, COMPANIES),
        single(0.3, BIRTHDATES),
        single(0.3, LOCALES),
        option::weighted(0.1, select(pictures())),
    );
    let lists = (
        list(0.6, vec(email(), 0..4).boxed()),
        list(0.3, vec(phone(), 0..3).boxed()),
        list(0.2, vec(address(), 0..3).boxed()),
        list(
            0.2,
            vec(label_key().prop_map(|key| json!(key)), 0..4).boxed(),
        ),
        option::weighted(0.3, fields()),
    );
    (values, lists)
        .prop_map(|(values, lists)| {
            let (name, company, job_title, birthdate, locale, picture) = values;
            let (emails, phones, addresses, label_keys, extended_fields) = lists;
            object([
                ("name", name),
                ("company", company),
                ("jobTitle", job_title),
                ("birthdate", birthdate),
                ("locale", locale),
                ("picture", picture),
                ("emails", emails),
                ("phones", phones),
                ("addresses", addresses),
                ("labelKeys", label_keys),
                ("extendedFields", extended_fields),
            ])
        })
        .boxed()
}

/// A text, or one of the ways to take it away.
fn single(often: f64, texts: &'static [&'static str]) -> BoxedStrategy<Option<Value>> {
    let ways = prop_oneof![6 => select(texts).prop_map(|text| json!(text)), 1 => Just(json!(null)), 1 => Just(json!(""))];
    option::weighted(often, ways).boxed()
}

/// `{items: […]}`, seldom something without items.
fn list(often: f64, items: BoxedStrategy<Vec<Value>>) -> BoxedStrategy<Option<Value>> {
    let wrapper = prop_oneof![
        12 => items.prop_map(|items| json!({ "items": items })),
        1 => Just(json!(null)),
        1 => Just(json!({})),
    ];
    option::weighted(often, wrapper).boxed()
}

fn email() -> BoxedStrategy<Value> {
    let address = prop_oneof![60 => select(EMAILS), 1 => Just("nobody")];
    (address, item(EMAIL_TAGS), primary())
        .prop_map(|(email, mut item, primary)| {
            item.insert("email".to_owned(), json!(email));
            with_primary(item, primary)
        })
        .boxed()
}

fn phone() -> BoxedStrategy<Value> {
    (0..NUMBERS.len(), item(PHONE_TAGS), primary())
        .prop_map(|(number, mut item, primary)| {
            let number = &NUMBERS[number];
            item.insert("phone".to_owned(), json!(number.phone));
            if let Some(country) = number.country {
                item.insert("countryCode".to_owned(), json!(country));
            }
            with_primary(item, primary)
        })
        .boxed()
}

fn address() -> BoxedStrategy<Value> {
    let given = addresses().map(|(given, _)| given);
    (select(given.to_vec()), item(ADDRESS_TAGS))
        .prop_map(|(address, mut item)| {
            item.insert("address".to_owned(), address);
            Value::Object(item)
        })
        .boxed()
}

/// What every item of a list may have: a tag, and an id: one that an item of the contact has, or another.
fn item(tags: &'static [&'static str]) -> BoxedStrategy<Map<String, Value>> {
    let own = (0_u8..6).prop_map(|number| format!("own:{number}"));
    let id = prop_oneof![2 => own, 1 => select(IDS).prop_map(str::to_owned)];
    (
        option::weighted(0.2, select(tags)),
        option::weighted(0.2, id),
    )
        .prop_map(|(tag, id)| {
            let members = [
                ("tag", tag.map(|tag| json!(tag))),
                ("_id", id.map(|id| json!(id))),
            ];
            let given = members
                .into_iter()
                .filter_map(|(key, value)| Some((key.to_owned(), value?)));
            given.collect()
        })
        .boxed()
}

fn primary() -> impl Strategy<Value = Option<bool>> {
    option::weighted(0.3, any::<bool>())
}

fn with_primary(mut item: Map<String, Value>, primary: Option<bool>) -> Value {
    if let Some(primary) = primary {
        item.insert("primary".to_owned(), json!(primary));
    }
    Value::Object(item)
}

fn fields() -> BoxedStrategy<Value> {
    let field = (field_key(), any::<u8>(), 0_u8..16).prop_map(|(key, number, oddity)| {
        let is_own = key.starts_with("custom.") || key.starts_with("invoices.");
        // Fields of Wix's apps have values of the right type, also in seeds.
        let values = if oddity == 0 && is_own {
            odd_values()
        } else {
            values_for(key)
        };
        (
            key.to_owned(),
            values[usize::from(number) % values.len()].clone(),
        )
    });
    vec(field, 0..3)
        .prop_map(|fields| json!({ "items": fields.into_iter().collect::<Map<_, _>>() }))
        .boxed()
}

fn pictures() -> Vec<Value> {
    vec![
        json!({ "image": "https://example.com/a.png" }),
        json!({ "image": "wix:image://v1/a.png#originWidth=1&originHeight=2" }),
        json!({ "image": "" }),
        json!({}),
        json!(null),
    ]
}
