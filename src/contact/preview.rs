use uuid::Uuid;

use super::apply::mint_ids;
use super::merge::{combine, find_all};
use crate::error::Result;
use crate::model::Contact;
use crate::site::Site;

/// The target as it would look after a merge; nothing changes, its revision and last activity
/// neither (semantics §4, §13.18).
///
/// # Errors
/// Those of `merge` but for the revision.
pub fn preview_merge(site: &Site, target: Uuid, sources: &[Uuid]) -> Result<Contact> {
    let (target, sources) = find_all(site, target, sources)?;
    let mut merged = combine(site, target, &sources)?;
    // The ids that a merge would give are shown, and not used up.
    mint_ids(&mut site.ids.clone(), &mut merged.info);
    Ok(merged)
}
