//! Which actions are tried, and how often.

mod info;
mod query;
mod seed;

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use crate::action::{Action, Revision, Who};
use crate::domain::{FIELD_KEYS, FIELDS, LABEL_KEYS, LABEL_NAMES, NO_KEY};
use info::info;
use query::{filter, query};
use seed::seed;

pub(crate) fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        14 => (info(), duplicates_option()).prop_map(|(info, options)| Action::Create { info, options }),
        8 => (who(), info(), revision(), duplicates_option())
            .prop_map(|(who, info, revision, options)| Action::Update { who, info, revision, options }),
        4 => (who(), projection()).prop_map(|(who, options)| Action::Get { who, options }),
        2 => who().prop_map(|who| Action::Delete { who }),
        4 => (who(), label_keys()).prop_map(|(who, keys)| Action::Label { who, keys }),
        3 => (who(), label_keys()).prop_map(|(who, keys)| Action::Unlabel { who, keys }),
        4 => (several(), revision())
            .prop_map(|((target, sources), revision)| Action::Merge { target, revision, sources }),
        3 => several().prop_map(|(target, sources)| Action::PreviewMerge { target, sources }),
        5 => append().prop_map(|options| Action::Append { options }),
        5 => bulk().prop_map(|(function, options)| Action::Bulk { function, options }),
        16 => query().prop_map(|(function, arguments)| Action::Query { function, arguments }),
        4 => label(),
        4 => field(),
        1 => option::of(3_usize..8).prop_map(|labels| Action::SetLimits { labels }),
        1 => seed().prop_map(|records| Action::Seed { records }),
        1 => Just(Action::Reset),
        4 => (-10_i64..1000).prop_map(|millis| Action::AdvanceClock { millis }),
        2 => identity().prop_map(|identity| Action::ActAs { identity }),
        1 => (who(), membership())
            .prop_map(|(who, membership)| Action::SetMembership { who, membership }),
    ]
}

fn who() -> BoxedStrategy<Who> {
    prop_oneof![
        50 => any::<u8>().prop_map(Who::Alive),
        6 => any::<u8>().prop_map(Who::Ever),
        1 => Just(Who::Nobody),
        1 => Just(Who::Malformed),
    ]
    .boxed()
}

/// The target and the sources of a merge: most of the time contacts that stand one after the other.
fn several() -> BoxedStrategy<(Who, Vec<Who>)> {
    let neighbours = (0_u8..20, 1_u8..4).prop_map(|(target, count)| {
        let sources = (1..=count).map(|place| Who::Alive(target + place));
        (Who::Alive(target), sources.collect())
    });
    prop_oneof![8 => neighbours, 2 => (who(), vec(who(), 1..3)), 1 => (who(), vec(who(), 0..7))]
        .boxed()
}

fn revision() -> impl Strategy<Value = Revision> {
    prop_oneof![20 => Just(Revision::Fresh), 2 => Just(Revision::Stale), 1 => Just(Revision::Missing)]
}

fn identity() -> impl Strategy<Value = &'static str> {
    const IDENTITIES: &[&str] = &[
        "WIX_USER",
        "WIX_USER",
        "WIX_USER",
        "WIX_USER",
        "APP",
        "APP",
        "MEMBER",
        "ANONYMOUS_VISITOR",
    ];
    select(IDENTITIES)
}

fn membership() -> BoxedStrategy<Value> {
    let role = option::weighted(0.2, select(["OWNER", "CONTRIBUTOR"].as_slice()));
    (any::<bool>(), role, any::<bool>())
        .prop_map(|(member, role, billing)| {
            let mut membership = json!({ "member": member, "billingSubscription": billing });
            if let Some(role) = role {
                membership["role"] = json!(role);
            }
            membership
        })
        .boxed()
}

fn duplicates_option() -> impl Strategy<Value = Value> {
    select(vec![
        json!(null),
        json!({}),
        json!({ "allowDuplicates": false }),
        json!({ "allowDuplicates": true }),
    ])
}

fn projection() -> BoxedStrategy<Value> {
    const NAMES: &[&str] = &[
        "id",
        "createdDate",
        "source",
        "lastActivity",
        "primaryInfo",
        "primaryPhone",
        "info.name",
        "info.phones",
        "info.company",
        "info.labelKeys",
        "info.extendedFields",
        "info",
    ];
    const ODD: &[&str] = &["_id", "info.name.first"];
    const SETS: &[&str] = &["BASIC", "COMMUNICATION_DETAILS", "EXTENDED", "FULL"];
    let name = prop_oneof![40 => select(NAMES), 1 => select(ODD)];
    let lists = (vec(name, 0..3), vec(select(SETS), 0..2));
    option::weighted(0.5, lists)
        .prop_map(|lists| match lists {
            None => json!(null),
            Some((fields, fieldsets)) => json!({ "fields": fields, "fieldsets": fieldsets }),
        })
        .boxed()
}

fn label_keys() -> BoxedStrategy<Vec<&'static str>> {
    prop_oneof![20 => vec(label_key(), 1..4), 1 => Just(Vec::new())].boxed()
}

/// A key that some label has, most of the time.
fn label_key() -> BoxedStrategy<&'static str> {
    prop_oneof![30 => select(LABEL_KEYS), 1 => Just(NO_KEY)].boxed()
}

/// What is done with labels themselves.
fn label() -> BoxedStrategy<Action> {
    let (key, name) = (label_key, || select(LABEL_NAMES));
    prop_oneof![
        5 => name().prop_map(|name| Action::FindOrCreateLabel { name }),
        1 => key().prop_map(|key| Action::GetLabel { key }),
        2 => (key(), name()).prop_map(|(key, name)| Action::RenameLabel { key, name }),
        1 => key().prop_map(|key| Action::DeleteLabel { key }),
    ]
    .boxed()
}

/// A key that some field has, most of the time.
fn field_key() -> BoxedStrategy<&'static str> {
    prop_oneof![30 => select(FIELD_KEYS), 1 => Just(NO_KEY)].boxed()
}

/// What is done with extended fields themselves.
fn field() -> BoxedStrategy<Action> {
    let (key, field) = (field_key, || select(FIELDS));
    prop_oneof![
        5 => field().prop_map(|(name, data_type)| Action::FindOrCreateField { name, data_type }),
        1 => key().prop_map(|key| Action::GetField { key }),
        2 => (key(), field()).prop_map(|(key, (name, _))| Action::RenameField { key, name }),
        1 => key().prop_map(|key| Action::DeleteField { key }),
    ]
    .boxed()
}

fn append() -> BoxedStrategy<Value> {
    let id = option::weighted(0.2, who());
    (info(), id)
        .prop_map(|(info, id)| {
            object([
                ("info", Some(info)),
                ("contactId", id.map(|id| json!(id.to_string()))),
            ])
        })
        .boxed()
}

fn bulk() -> BoxedStrategy<(&'static str, Value)> {
    let keys = || option::weighted(0.7, label_keys());
    let search = option::weighted(
        0.2,
        select(["Ada", "ada@EXAMPLE.com", "62183848"].as_slice()),
    );
    let selection = (option::weighted(0.8, filter()), search);
    let function = prop_oneof![
        1 => Just("bulkDeleteContacts"),
        3 => Just("bulkUpdateContacts"),
        3 => Just("bulkLabelAndUnlabelContacts"),
    ];
    (function, selection, info(), keys(), keys())
        .prop_map(|(function, (filter, search), info, add, remove)| {
            let [mut info, mut add, mut remove] = [
                Some(info),
                add.map(|keys| json!(keys)),
                remove.map(|keys| json!(keys)),
            ];
            if function == "bulkUpdateContacts" {
                [add, remove] = [None, None];
            } else {
                info = None;
            }
            if function == "bulkDeleteContacts" {
                [add, remove] = [None, None];
            }
            let options = object([
                ("filter", filter),
                ("search", search.map(|text| json!(text))),
                ("info", info),
                ("labelKeysToAdd", add),
                ("labelKeysToRemove", remove),
            ]);
            (function, options)
        })
        .boxed()
}

fn object<const N: usize>(members: [(&str, Option<Value>); N]) -> Value {
    let given = members
        .into_iter()
        .filter_map(|(key, value)| Some((key.to_owned(), value?)));
    Value::Object(given.collect())
}
