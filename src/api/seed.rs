use serde_json::Value;
use uuid::Uuid;

use crate::contact::InfoDraft;
use crate::dialect::{ContactSeed, RowPlace, Seed, SeedRecord};
use crate::error::{Error, MOST_BAD_ROWS, Result, Rule, Violation};
use crate::model::DataType;
use crate::site::{Records, Site};
use crate::{contact, extended_field, label};

/// Adds records and makes the whole the state that `reset` goes back to; answers the ids of the contacts. One record
/// that cannot be added, and none is; no events.
///
/// # Errors
/// What is wrong with the rows, and how many they are.
pub(super) fn seed(site: &mut Site, seed: Seed) -> Result<Value> {
    let before = (site.records.clone(), site.ids.clone());
    let mut ids = Vec::new();
    let (mut bad, mut violations) = (0_usize, Vec::new());
    for row in seed.rows {
        let added = match row.record {
            Ok(record) => {
                add(site, record, seed.by_name).map_err(|error| vec![flaw(row.place, error)])
            }
            Err(flaws) => Err(flaws),
        };
        match added {
            Ok(id) => ids.extend(id.map(|id| Value::from(id.to_string()))),
            Err(flaws) => {
                bad += 1;
                if bad <= MOST_BAD_ROWS {
                    violations.extend(flaws);
                }
            }
        }
    }
    if bad > 0 {
        (site.records, site.ids) = before;
        return Err(Error::Rows(bad, violations));
    }
    site.keep_as_baseline();
    Ok(Value::Array(ids))
}

/// Answers the id of a contact.
fn add(site: &mut Site, record: SeedRecord, by_name: bool) -> Result<Option<Uuid>> {
    match record {
        SeedRecord::Label(row) => label::insert(site, &row.display_name, row.key.as_deref())?,
        SeedRecord::ExtendedField(row) => {
            extended_field::insert(site, &row.display_name, row.data_type, row.key.as_deref())?;
        }
        SeedRecord::Contact(row) => {
            let ContactSeed {
                id,
                mut info,
                history,
            } = *row;
            if by_name {
                put_keys(&site.records, &mut info);
            }
            return contact::insert(site, id, info, |contact| history.apply(contact)).map(Some);
        }
    }
    Ok(None)
}

/// Puts the keys of labels and fields in place of their display names, and numbers in place of texts where a field has
/// numbers. What nothing is called stays as it is.
fn put_keys(records: &Records, info: &mut InfoDraft) {
    for key in info.label_keys.iter_mut().flatten() {
        if let Some(label) = label::named(&records.labels, key) {
            key.clone_from(&label.key);
        }
    }
    for (key, value) in &mut info.extended_fields {
        if let Some(field) = extended_field::named(&records.extended_fields, key) {
            key.clone_from(&field.key);
            if field.data_type == DataType::Number
                && let Some(Ok(number @ Value::Number(_))) =
                    value.as_str().map(serde_json::from_str)
            {
                *value = number;
            }
        }
    }
}

/// What a rule has against a row.
fn flaw(place: RowPlace, error: Error) -> Violation {
    let refusal = error.into_refusal();
    Violation {
        field: place.to_string(),
        description: format!("cannot be seeded: {}", refusal.message),
        rule: Rule::Other,
        data: Some(("code", refusal.code.as_str().into())),
        hint: refusal.hint,
    }
}
