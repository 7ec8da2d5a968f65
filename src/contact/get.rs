use uuid::Uuid;

use super::find::{find, unknown};
use crate::error::Result;
use crate::model::Contact;
use crate::site::Site;

/// The contact of this id; for a contact that was merged away, the one it was merged into, however
/// many merges ago (semantics §4, §13.19).
///
/// # Errors
/// `CONTACT_NOT_FOUND`.
pub fn get(site: &Site, id: Uuid) -> Result<&Contact> {
    let records = &site.records;
    let mut current = id;
    // A merge is forgotten when its source becomes a contact again, so the chain has no loop.
    while !records.contacts.contains(&current)
        && let Some(merged) = records.merged.get(&current)
    {
        current = merged.target;
    }
    if current == id {
        return find(site, id);
    }
    records.contacts.get(&current).ok_or_else(|| {
        unknown(id)
            .with_hint(format!(
                "This contact was merged into {current}, which was deleted since."
            ))
            .into()
    })
}
