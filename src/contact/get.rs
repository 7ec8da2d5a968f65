use uuid::Uuid;

use super::find::find;
use crate::error::Result;
use crate::model::Contact;
use crate::site::Site;

/// The contact of this id; for a contact that was merged away, the one it was merged into, however
/// many merges ago (semantics §4, §13.19).
///
/// # Errors
/// `CONTACT_NOT_FOUND`.
pub fn get(site: &Site, id: Uuid) -> Result<&Contact> {
    let mut current = id;
    // A target is never among its own sources, so the chain ends.
    while let Some(target) = site.records.merged.get(&current) {
        current = *target;
    }
    if current == id {
        return find(site, id);
    }
    find(site, current).or_else(|_| find(site, id))
}
