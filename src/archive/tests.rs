//! What is written is what is read, for a site that has everything; what was altered is refused.

use serde_json::{Value, json};
use uuid::Uuid;

use super::{changes, restore, snapshot, take_over};
use crate::model::{
    Activity, ActivityType, Address, Contact, DataType, Email, ExtendedField, FieldType,
    FieldValue, FieldValues, Info, Label, LabelType, Location, Name, Named, Phone, Picture, Postal,
    Source, SourceType, StreetAddress, SubscriptionStatus, Timestamp, parse_local_date,
};
use crate::site::{Kind, Member, Membership, Merged, Records, Role, Site};

fn at(millis: i64) -> Timestamp {
    Timestamp::from_millis(millis).unwrap()
}

fn text(text: &str) -> Option<String> {
    Some(text.to_owned())
}

/// With labels and fields of Wix's own before all others.
fn fresh_site() -> Site {
    let mut records = Records::default();
    for key in ["contacts.customers", "contacts.contacted-me"] {
        let label = Label {
            key: key.to_owned(),
            ..Label::default()
        };
        records.labels.put(label);
    }
    let field = ExtendedField {
        key: "invoices.vatId".to_owned(),
        description: text("Vat ID for Wix Invoices"),
        ..ExtendedField::default()
    };
    records.extended_fields.put(field);
    Site::new(records).unwrap()
}

fn full_contact(number: u128) -> Contact {
    let mut extended_fields = FieldValues::default();
    extended_fields.insert("custom.size", FieldValue::parse(&json!(-1.5)).unwrap());
    extended_fields.insert("custom.big", FieldValue::parse(&json!(u64::MAX)).unwrap());
    extended_fields.insert("custom.name", "Zoë 🦀\n".into());
    extended_fields.insert("members.mobile", FieldValue::Flag(true));
    Contact {
        id: Uuid::from_u128(number),
        revision: u32::MAX,
        source: Source {
            source_type: SourceType::WixCode,
            app_id: text("app"),
        },
        created_date: at(-1),
        updated_date: at(253_402_300_799_999),
        last_activity: Activity {
            date: at(0),
            activity_type: ActivityType::ContactMerged,
        },
        phone_subscription: Some(SubscriptionStatus::Pending),
        info: Info {
            name: Name {
                first: text("Ada"),
                last: None,
            },
            emails: vec![
                Email {
                    email: "a@b.co".into(),
                    primary: true,
                    ..Email::default()
                },
                Email::default(),
            ],
            phones: vec![Phone {
                id: Uuid::from_u128(7),
                country_code: text("DK"),
                phone: "62183848".into(),
                e164_phone: text("+4562183848"),
                calling_code: text("45"),
                ..Phone::default()
            }],
            addresses: vec![Address {
                address: Postal {
                    geocode: Some(Location {
                        latitude: serde_json::from_str("55.5").unwrap(),
                        longitude: 12.into(),
                    }),
                    street_address: Some(StreetAddress {
                        number: "3".into(),
                        name: "Park Ave".into(),
                        apt: String::new(),
                    }),
                    city: text("NY"),
                    ..Postal::default()
                },
                ..Address::default()
            }],
            birthdate: parse_local_date("1815-12-10"),
            label_keys: vec!["custom.vip".into(), "contacts.contacted-me".into()],
            extended_fields,
            picture: Some(Picture {
                image: "https://a.b/c.png".into(),
                ..Picture::default()
            }),
            ..Info::default()
        },
        ..Contact::default()
    }
}

/// Some three hundred contacts, or few.
fn full_site(contacts: u128) -> Site {
    let mut site = fresh_site();
    site.pin_ids(3);
    let records = &mut site.records;
    (0..contacts).for_each(|number| records.contacts.put(full_contact(number)));
    records.contacts.put(Contact {
        id: Uuid::from_u128(800),
        ..Contact::default()
    });
    site.keep_as_baseline();
    let records = &mut site.records;
    for number in 10..40 {
        records.contacts.take(&Uuid::from_u128(number));
    }
    records.contacts.put(Contact {
        revision: 2,
        ..full_contact(250)
    });
    records.contacts.put(full_contact(900));
    records.merged.put(Merged {
        source: Uuid::from_u128(11),
        target: Uuid::from_u128(250),
    });
    let membership = Membership {
        member: true,
        role: Some(Role::Contributor),
        billing_subscription: false,
    };
    records.members.put(Member {
        contact_id: Uuid::from_u128(250),
        membership,
    });
    let label = Label {
        key: "custom.vip".into(),
        label_type: LabelType::UserDefined,
        created_date: Some(at(5)),
        ..Label::default()
    };
    records.labels.put(label);
    let field = ExtendedField {
        key: "custom.size".into(),
        data_type: DataType::Number,
        field_type: FieldType::UserDefined,
        ..ExtendedField::default()
    };
    records.extended_fields.put(field);
    site.ids.next_record();
    site
}

/// All records, in order.
fn all(records: &Records) -> String {
    let tables = Kind::ALL.iter().map(|kind| records.rows(*kind));
    let records = tables.map(|rows| (0..rows.len()).filter_map(|row| rows.at(row)).collect());
    format!("{:?}", records.collect::<Vec<Vec<_>>>())
}

#[test]
fn a_snapshot_brings_everything_back() {
    let site = full_site(300);
    let mut other = fresh_site();
    other.records.contacts.put(full_contact(5));
    restore(&mut other, &snapshot(&site)).unwrap();
    assert_eq!(all(&other.records), all(&site.records));
    assert_eq!(all(other.baseline()), all(site.baseline()));
    assert_eq!(
        other.ids.clone().next_record(),
        site.ids.clone().next_record()
    );
    assert!(snapshot(&other) == snapshot(&site));
    other.reset();
    assert_eq!(all(&other.records), all(site.baseline()));
    assert_eq!(other.records.contacts.with_email("A@b.co").count(), 300);
}

#[test]
fn bytes_that_are_no_snapshot_change_nothing() {
    let site = full_site(300);
    let good = snapshot(&site);
    let mut other = fresh_site();
    other.records.contacts.put(full_contact(5));
    let before = all(&other.records);
    let mut refuse = |bytes: &[u8], why: &str| {
        let fault = restore(&mut other, bytes).unwrap_err();
        assert!(fault.contains(why), "{fault}");
        assert_eq!(all(&other.records), before);
    };
    refuse(b"", "is of another kind");
    refuse(br#"{"contacts":[]}"#, "is of another kind");
    for len in 4..good.len().min(400) {
        refuse(&good[..len], "cut short");
    }
    for place in (14..good.len()).step_by(97) {
        let mut altered = good.clone();
        altered[place] ^= 0x10;
        refuse(&altered, "altered");
    }
    refuse(&[&good[..], &[0]].concat(), "altered");
    let mut newer = good.clone();
    newer[4] = 2;
    refuse(&newer, "update wix-crm-local");
}

/// Bytes with a right checksum that nobody wrote: whatever they are, they are read or refused in no time.
#[test]
fn forged_bytes_are_read_or_refused() {
    let good = snapshot(&full_site(20));
    let mut site = fresh_site();
    let mut refused = 0;
    for place in (0..good.len() - 14).step_by(5) {
        for forged in [0, 1, 0x7f, 0xff] {
            let mut payload = good[14..].to_vec();
            payload[place] = forged;
            if restore(&mut site, &super::snapshot::with_header(&payload)).is_err() {
                refused += 1;
            }
        }
    }
    assert!(refused > 500, "{refused}");
}

#[test]
fn rows_of_a_store_bring_everything_back() {
    let empty = fresh_site();
    let site = full_site(300);
    let rows = changes(&empty.records, &site.records, 0);
    assert!(rows.iter().all(|row| row["value"].is_object()));
    let mut other = fresh_site();
    let shuffled: Vec<Value> = rows.iter().rev().cloned().collect();
    take_over(&mut other.records, &shuffled).unwrap();
    assert_eq!(all(&other.records), all(&site.records));
    assert_eq!(changes(&empty.records, &other.records, 0).len(), rows.len());

    // What changes from there on is told by keys and positions that the store knows.
    let before = site.records.clone();
    let mut after = site.records.clone();
    after.contacts.put(full_contact(901));
    after.contacts.take(&Uuid::from_u128(100));
    after.members.take(&Uuid::from_u128(250));
    let rows = changes(&before, &after, 0);
    let keys: Vec<_> = rows
        .iter()
        .map(|row| (&row["table"], row["value"].is_null()))
        .collect();
    assert_eq!(
        keys,
        [
            (&json!("contacts"), true),
            (&json!("members"), true),
            (&json!("contacts"), false)
        ]
    );
    take_over(&mut other.records, &rows).unwrap();
    assert_eq!(all(&other.records), all(&after));
}

#[test]
fn many_changes_are_told_in_parts() {
    let mut records = Records::default();
    for number in 0..2_500 {
        records.contacts.put(full_contact(number));
    }
    let mut told = Vec::new();
    for len in [1_000, 1_000, 500, 0] {
        let part = changes(&Records::default(), &records, told.len());
        assert_eq!(part.len(), len);
        told.extend(part);
    }
    let positions = told.iter().map(|row| row["position"].as_u64().unwrap());
    assert!(positions.eq(0..2_500));
}

#[test]
fn a_record_written_again_as_it_was_is_no_change() {
    let site = full_site(300);
    let mut after = site.records.clone();
    after.contacts.put(full_contact(100));
    assert!(changes(&site.records, &after, 0).is_empty());
}

#[test]
fn a_damaged_row_is_named() {
    let site = full_site(300);
    let good = changes(&fresh_site().records, &site.records, 0);
    let contact = good.iter().find(|row| row["table"] == "contacts").unwrap();
    let key = contact["key"].as_str().unwrap();
    let damaged = |pointer: &str, value: Value| {
        let mut row = contact.clone();
        *row.pointer_mut(pointer).unwrap() = value;
        take_over(&mut fresh_site().records, &[row]).unwrap_err()
    };
    let row = format!("the row of contacts with the key {key}: ");
    for (pointer, value, fault) in [
        (
            "/value/revision",
            json!("1"),
            "revision must be a whole number",
        ),
        (
            "/value/createdDate",
            json!("now"),
            "createdDate must be a moment",
        ),
        (
            "/value/info/emails/0/tag",
            json!("X"),
            "info.emails.tag must be one of",
        ),
        (
            "/value/info/labelKeys",
            json!({}),
            "info.labelKeys must be a list",
        ),
        ("/value/info", json!(null), "info must be an object"),
        (
            "/position",
            json!(-1),
            "its position must be a whole number",
        ),
    ] {
        let found = damaged(pointer, value);
        assert!(found.starts_with(&format!("{row}{fault}")), "{found}");
    }
    assert!(damaged("/key", json!("x")).contains("its key must be a GUID"));
    assert!(damaged("/table", json!("x")).contains("is no row of a store"));
}
