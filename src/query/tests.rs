//! What the indexes answer is what looking at every contact answers: for random contacts that change
//! between random queries.

use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng;
use serde_json::{Value, json};
use uuid::Uuid;

use super::field::Record;
use super::key::Case;
use super::parse::parse;
use super::schema::Schema;
use super::{Order, Paging, Query, SortKey, contacts, count_contacts, select_contacts};
use crate::model::{
    Activity, ActivityType, Contact, DataType, Email, EmailDeliverabilityStatus, EmailTag,
    ExtendedField, FieldType, FieldValue, Info, Name, Source, SourceType, SubscriptionStatus,
    Timestamp,
};
use crate::site::Records;

const CONTACTS: u32 = 900;
const ROUNDS: u32 = 300;

struct Dice(Pcg64);

impl Dice {
    fn below(&mut self, most: u32) -> u32 {
        self.0.next_u32() % most
    }

    fn pick<T: Clone>(&mut self, items: &[T]) -> T {
        items[self.below(items.len() as u32) as usize].clone()
    }

    fn sometimes<T>(&mut self, make: impl FnOnce(&mut Self) -> T) -> Option<T> {
        (self.below(3) > 0).then(|| make(self))
    }
}

const WORDS: [&str; 9] = [
    "Ada", "ada", "Adam", "Bob", "", "Ünal", "😀", "\u{ffff}", "z",
];
const LABELS: [&str; 4] = ["custom.a", "custom.b", "contacts.customers", "custom.rare"];

fn word(dice: &mut Dice) -> Option<String> {
    dice.sometimes(|dice| dice.pick(&WORDS).to_owned())
}

fn date(dice: &mut Dice) -> Timestamp {
    Timestamp::clamped(i64::from(dice.below(40)) * 86_400_000)
}

fn email(dice: &mut Dice) -> String {
    format!(
        "{}{}@example.com",
        dice.pick(&["a", "A", "b"]),
        dice.below(300)
    )
}

fn contact(dice: &mut Dice, id: Uuid) -> Contact {
    let emails = (0..dice.below(4)).map(|n| Email {
        id: Uuid::from_u128(u128::from(n)),
        tag: EmailTag::Main,
        email: email(dice),
        primary: n == 0,
    });
    let emails = emails.collect();
    let mut info = Info {
        name: Name {
            first: word(dice),
            last: word(dice),
        },
        emails,
        company: word(dice),
        ..Info::default()
    };
    for (label, odds) in LABELS.iter().zip([2, 3, 5, 100]) {
        if dice.below(odds) == 0 {
            info.label_keys.push((*label).to_owned());
        }
    }
    if let Some(number) = dice.sometimes(|dice| f64::from(dice.below(9)) - 4.0) {
        info.extended_fields
            .insert("custom.size", FieldValue::parse(&json!(number)).unwrap());
    }
    Contact {
        id,
        revision: 1,
        source: Source {
            source_type: SourceType::Other,
            app_id: None,
        },
        created_date: date(dice),
        updated_date: date(dice),
        last_activity: Activity {
            date: date(dice),
            activity_type: ActivityType::General,
        },
        email_subscription: dice.pick(&[SubscriptionStatus::NotSet, SubscriptionStatus::Pending]),
        email_deliverability: EmailDeliverabilityStatus::Valid,
        phone_subscription: None,
        info,
    }
}

fn id(dice: &mut Dice) -> Uuid {
    Uuid::from_u128(u128::from(dice.below(CONTACTS)))
}

fn records(dice: &mut Dice) -> Records {
    let mut records = Records::default();
    let key = "custom.size".to_owned();
    let field = ExtendedField {
        namespace: "custom".to_owned(),
        key: key.clone(),
        display_name: "size".to_owned(),
        data_type: DataType::Number,
        field_type: FieldType::UserDefined,
        description: None,
        read_only: false,
        created_date: None,
        updated_date: None,
    };
    records.extended_fields.put(field);
    for n in 0..CONTACTS {
        records
            .contacts
            .put(contact(dice, Uuid::from_u128(n.into())));
    }
    records
}

fn condition(dice: &mut Dice) -> Value {
    let texts = ["info.name.first", "info.name.last", "info.company"];
    let emails = [
        "primaryInfo.email",
        "info.emails.email",
        "primaryEmail.email",
    ];
    let dates = ["createdDate", "updatedDate", "lastActivity.activityDate"];
    let compare = ["$eq", "$ne", "$gt", "$gte", "$lt", "$lte"];
    match dice.below(13) {
        0 => {
            json!({ dice.pick(&texts): { dice.pick(&["$eq", "$ne", "$startsWith"]): dice.pick(&WORDS) } })
        }
        1 => {
            json!({ dice.pick(&texts): { dice.pick(&["$exists", "$isEmpty"]): dice.below(2) == 0 } })
        }
        2 => json!({ dice.pick(&texts): { "$in": [dice.pick(&WORDS), dice.pick(&WORDS)] } }),
        3 => {
            json!({ dice.pick(&emails): { dice.pick(&["$eq", "$ne", "$startsWith"]): email(dice) } })
        }
        4 => {
            json!({ dice.pick(&emails): { "$in": (0..dice.below(2000)).map(|_| email(dice)).collect::<Vec<_>>() } })
        }
        5 => {
            json!({ dice.pick(&emails): dice.pick(&[json!(null), json!({ "$ne": null }), json!({ "$startsWith": "a1" })]) })
        }
        6 => json!({ dice.pick(&dates): { dice.pick(&compare): date(dice).to_string() } }),
        7 => {
            json!({ "info.labelKeys": { dice.pick(&["$hasSome", "$hasAll"]): [dice.pick(&LABELS), dice.pick(&LABELS)] } })
        }
        8 => json!({ "info.labelKeys": { "$hasSome": [dice.pick(&LABELS)] } }),
        9 => json!({ "info.extendedFields.custom.size": { dice.pick(&compare): dice.below(9) } }),
        10 => {
            json!({ dice.pick(&dates): { dice.pick(&["$gt", "$gte"]): date(dice).to_string(), dice.pick(&["$lt", "$lte"]): date(dice).to_string() } })
        }
        11 => json!({ "id": { dice.pick(&["$eq", "$ne"]): id(dice) } }),
        _ => {
            json!({ "primaryEmail.subscriptionStatus": { dice.pick(&["$in", "$nin"]): ["PENDING"] } })
        }
    }
}

fn filter(dice: &mut Dice, depth: u32) -> Value {
    if depth == 0 || dice.below(3) == 0 {
        return condition(dice);
    }
    let parts = |dice: &mut Dice| -> Vec<_> {
        (0..1 + dice.below(3))
            .map(|_| filter(dice, depth - 1))
            .collect()
    };
    match dice.below(3) {
        0 => json!({ "$and": parts(dice) }),
        1 => json!({ "$or": parts(dice) }),
        _ => json!({ "$not": filter(dice, depth - 1) }),
    }
}

fn sort(dice: &mut Dice) -> Vec<SortKey> {
    let names = [
        "createdDate",
        "lastActivity.activityDate",
        "primaryInfo.email",
        "info.name.first",
        "info.name.last",
        "info.company",
        "info.extendedFields.custom.size",
    ];
    let key = |dice: &mut Dice| SortKey {
        field_name: dice.pick(&names).to_owned(),
        order: dice.pick(&[Order::Asc, Order::Desc]),
    };
    (0..dice.below(4)).map(|_| key(dice)).collect()
}

/// Every contact that the query selects, by looking at each and sorting them all.
fn look_at_all<'a>(records: &'a Records, query: &Query) -> Vec<&'a Contact> {
    let schema = Schema::Contacts(&records.extended_fields, false);
    let filter = query
        .filter
        .as_ref()
        .map(|filter| parse(schema, filter).unwrap());
    let selects = |contact: &&Contact| {
        let filter = filter.as_ref();
        filter.is_none_or(|filter| filter.matches(Record::Contact(contact)))
    };
    let mut found: Vec<_> = records.contacts.iter().filter(selects).collect();
    let by_date = |order| {
        vec![SortKey {
            field_name: "createdDate".to_owned(),
            order,
        }]
    };
    let sort = match (query.sort.is_empty(), query.newest_first) {
        (true, true) => by_date(Order::Desc),
        (true, false) => by_date(Order::Asc),
        (false, _) => query.sort.clone(),
    };
    // The last key first: each sort keeps the order of what is the same to it.
    for key in sort.iter().rev() {
        let field = schema.field(&key.field_name).unwrap();
        let value = |contact: &Contact| {
            let mut value = Vec::new();
            let record = Record::Contact(contact);
            field.each_key(record, Case::Sensitive, &mut |key| value = key.to_vec());
            value
        };
        match key.order {
            Order::Asc => found.sort_by_cached_key(|contact| value(contact)),
            Order::Desc => found.sort_by_cached_key(|contact| core::cmp::Reverse(value(contact))),
        }
    }
    found
}

#[test]
fn indexes_answer_what_looking_at_every_contact_does() {
    let dice = &mut Dice(Pcg64::new(7, 0));
    let mut records = records(dice);
    for round in 0..ROUNDS {
        for _ in 0..dice.below(8) {
            let id = id(dice);
            match dice.below(3) {
                0 => drop(records.contacts.take(&id)),
                _ => records.contacts.put(contact(dice, id)),
            }
        }
        if round % 100 == 50 {
            records = records.clone();
        }
        let query = Query {
            filter: dice.sometimes(|dice| filter(dice, 3)),
            sort: sort(dice),
            paging: Paging {
                limit: 1 + dice.below(60) as usize,
                offset: dice.pick(&[0, 0, 1, 50, 300, 2000]),
            },
            newest_first: dice.below(2) == 0,
            is_velo: false,
        };
        let wanted = look_at_all(&records, &query);
        let page = contacts(&records, &query).unwrap();
        let ids = |contacts: &[&Contact]| contacts.iter().map(|c| c.id).collect::<Vec<_>>();
        let start = query.paging.offset.min(wanted.len());
        let end = (start + query.paging.limit).min(wanted.len());
        assert_eq!(ids(&page.items), ids(&wanted[start..end]), "{query:?}");
        assert_eq!(page.total, wanted.len(), "{query:?}");

        let count = count_contacts(&records, query.filter.as_ref()).unwrap();
        assert_eq!(count, wanted.len(), "{query:?}");
        let mut selected = select_contacts(&records, query.filter.as_ref(), None).unwrap();
        selected.sort_unstable();
        let mut wanted = ids(&wanted);
        wanted.sort_unstable();
        assert_eq!(selected, wanted, "{query:?}");
    }
}
