use uuid::Uuid;

use super::{Selection, run};
use crate::contact::delete;
use crate::error::{Code, Error, Refusal, Result};
use crate::site::{JobType, Site};

/// Deletes contacts, as `delete` does each.
///
/// # Errors
/// `NEITHER_FILTER_NOR_SEARCH`, and those of queries.
pub fn bulk_delete(site: &mut Site, selection: &Selection) -> Result<Uuid> {
    let contacts = selection.contacts(site)?;
    Ok(run(site, JobType::Delete, &contacts, &|site, contact| {
        delete(site, contact).map_err(named_for_many)
    }))
}

/// The service has a code of its own for members here.
fn named_for_many(error: Error) -> Error {
    match error {
        Error::Refused(refusal) if refusal.code == Code::CannotDeleteMember => Refusal {
            code: Code::CannotDeleteSiteMembers,
            ..*refusal
        }
        .into(),
        other => other,
    }
}
