use uuid::Uuid;

use super::{Selection, run};
use crate::contact::InfoDraft;
use crate::contact::apply::{Keep, apply};
use crate::contact::update::{require_something, write};
use crate::error::Result;
use crate::model::Info;
use crate::site::{JobType, Site};

/// Request of `bulkUpdateContacts`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BulkUpdate {
    /// Which contacts.
    pub selection: Selection,
    /// What to change.
    pub info: InfoDraft,
}

/// Updates contacts, as `update` does each, but for the revision, which no caller can name for many.
///
/// # Errors
/// `INSUFFICIENT_UPDATE_CONTACT_DATA`, and what is wrong with the info whatever contact it is for:
/// `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, `LABEL_NOT_FOUND`, `INVALID_EXTENDED_FIELD_VALUE`; those of
/// queries.
pub fn bulk_update(site: &mut Site, request: &BulkUpdate) -> Result<Uuid> {
    let info = &request.info;
    require_something(site, info)?;
    apply(site, Info::default(), info.clone(), Keep::Known)?;
    let contacts = request.selection.contacts(site)?;
    Ok(run(site, JobType::Update, &contacts, &|site, contact| {
        write(site, contact, info.clone(), false)
    }))
}
