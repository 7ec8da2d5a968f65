use uuid::Uuid;

use crate::error::{Code, Error, Refusal, Result};
use crate::model::{Contact, Info};
use crate::site::{Merged, Site};

/// The contact of this id.
///
/// # Errors
/// `CONTACT_NOT_FOUND`, with a hint where the contact was merged into another.
pub fn find(site: &Site, id: Uuid) -> Result<&Contact> {
    site.records.contacts.get(&id).ok_or_else(|| {
        let refusal = unknown(id);
        match site.records.merged.get(&id) {
            Some(Merged { target, .. }) => refusal
                .with_hint(format!(
                    "This contact was merged into {target}; only getContact follows merged ids."
                ))
                .into(),
            None => refusal
                .with_hint("The id of a site member is not that of their contact.")
                .into(),
        }
    })
}

pub(super) fn unknown(id: Uuid) -> Refusal {
    Refusal::new(
        Code::ContactNotFound,
        format!("No contact has the id {id}."),
    )
}

/// An id that no contact has or had.
pub(super) fn new_id(site: &mut Site) -> Uuid {
    loop {
        // Pinned ids come again when they are pinned again.
        let id = site.ids.next_record();
        if !site.records.contacts.contains(&id) && !site.records.merged.contains(&id) {
            return id;
        }
    }
}

/// Refuses an info without a name, an email and a phone (semantics §2.1).
///
/// # Errors
/// `INSUFFICIENT_CONTACT_DATA`.
pub(super) fn require_identifiable(info: &Info) -> Result<()> {
    let named = [&info.name.first, &info.name.last]
        .into_iter()
        .flatten()
        .any(|part| !part.trim().is_empty());
    if named || !info.emails.is_empty() || !info.phones.is_empty() {
        return Ok(());
    }
    Err(Error::refused(
        Code::InsufficientContactData,
        "A contact needs at least a name, an email or a phone.",
    ))
}
