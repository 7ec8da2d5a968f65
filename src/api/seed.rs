use crate::dialect::{ContactSeed, Seed};
use crate::error::{Error, Refusal, Result};
use crate::site::Site;
use crate::{contact, extended_field, label};

/// Adds records and makes the whole the state that `reset` goes back to. One record that cannot be
/// added, and none is; no events.
///
/// # Errors
/// Those of the records, each naming the record.
pub(super) fn seed(site: &mut Site, seed: Seed) -> Result<()> {
    let before = (site.records.clone(), site.ids.clone());
    if let Err(error) = add(site, seed) {
        (site.records, site.ids) = before;
        return Err(error);
    }
    site.keep_as_baseline();
    Ok(())
}

fn add(site: &mut Site, seed: Seed) -> Result<()> {
    for (index, row) in seed.labels.iter().enumerate() {
        label::insert(site, &row.display_name, row.key.as_deref())
            .map_err(|error| at(error, "labels", index))?;
    }
    for (index, row) in seed.extended_fields.iter().enumerate() {
        extended_field::insert(site, &row.display_name, row.data_type, row.key.as_deref())
            .map_err(|error| at(error, "extendedFields", index))?;
    }
    for (index, row) in seed.contacts.into_iter().enumerate() {
        let ContactSeed { id, info, history } = row;
        contact::insert(site, id, info, |contact| history.apply(contact))
            .map_err(|error| at(error, "contacts", index))?;
    }
    Ok(())
}

fn at(error: Error, list: &str, index: usize) -> Error {
    match error {
        Error::Refused(refusal) => Error::from(Refusal {
            message: format!("{list}[{index}]: {}", refusal.message),
            ..*refusal
        }),
        other => other,
    }
}
