//! Records that sites start with.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use proptest::sample::select;
use serde_json::{Value, json};

use super::info::info;
use super::object;
use crate::domain::{FIELDS, IDS, LABEL_NAMES};

/// The argument of `site.seed`.
pub(super) fn seed() -> BoxedStrategy<Value> {
    let label = (
        select(LABEL_NAMES),
        option::weighted(0.2, select(["custom.vip", "app.mine"].as_slice())),
    )
        .prop_map(|(name, key)| {
            object([
                ("displayName", Some(json!(name))),
                ("key", key.map(|key| json!(key))),
            ])
        });
    let field = select(FIELDS)
        .prop_map(|(name, data_type)| json!({ "displayName": name, "dataType": data_type }));
    (vec(label, 0..4), vec(field, 0..4), vec(seeded_contact(), 0..4)).prop_map(|(labels, fields, contacts)| {
        json!({ "labels": labels, "extendedFields": fields, "contacts": contacts })
    }).boxed()
}

fn seeded_contact() -> BoxedStrategy<Value> {
    const STATUSES: &[&str] = &["SUBSCRIBED", "UNSUBSCRIBED", "PENDING", "NOT_SET"];
    let primary_email = (select(STATUSES), select(["VALID", "BOUNCED"].as_slice()))
        .prop_map(|(subscription, mail)| json!({ "subscriptionStatus": subscription, "deliverabilityStatus": mail }));
    let primary_phone = select(STATUSES).prop_map(|status| json!({ "subscriptionStatus": status }));
    let created = select(["2026-01-31T12:00:00.001Z", "2020-02-03T04:05:06.000Z"].as_slice());
    (
        info(),
        option::weighted(0.4, select(IDS)),
        option::weighted(0.2, 1_u32..5),
        option::weighted(0.3, created),
        option::weighted(0.4, primary_email),
        option::weighted(0.2, primary_phone),
    )
        .prop_map(
            |(info, id, revision, created, primary_email, primary_phone)| {
                object([
                    ("info", Some(info)),
                    ("_id", id.map(|id| json!(id))),
                    ("revision", revision.map(|revision| json!(revision))),
                    ("_createdDate", created.map(|created| json!(created))),
                    ("primaryEmail", primary_email),
                    ("primaryPhone", primary_phone),
                ])
            },
        )
        .boxed()
}
