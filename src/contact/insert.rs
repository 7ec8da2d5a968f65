use super::apply::{Keep, apply, mint_ids};
use super::create::new_contact;
use super::draft::InfoDraft;
use super::fill::fill;
use super::find::{new_id, require_identifiable};
use super::ignored::Ignored;
use crate::error::{Code, Error, Result};
use crate::model::{Contact, Info};
use crate::site::Site;
use uuid::Uuid;

/// Puts a ready contact into the site, as seeding does: with an id and a past of its own where
/// `history` sets them. Contacts may share emails here, as they do on sites with a history.
///
/// # Errors
/// `CONTACT_ID_ALREADY_EXISTS`, and those of `create` but for duplicates.
pub fn insert(
    site: &mut Site,
    id: Option<Uuid>,
    draft: InfoDraft,
    history: impl FnOnce(&mut Contact),
) -> Result<Uuid> {
    let ignored = Ignored::of(site, &draft);
    let mut info = apply(site, Info::default(), draft, Keep::All)?;
    require_identifiable(&info)?;
    if let Some(id) = id.filter(|id| site.records.contacts.contains(id)) {
        let taken = format!("A contact has the id {id} already.");
        return Err(Error::refused(Code::ContactIdAlreadyExists, taken));
    }
    let id = id.unwrap_or_else(|| new_id(site));
    mint_ids(site, &mut info);
    site.records.merged.take(&id);
    let mut contact = new_contact(site, id, info);
    history(&mut contact);
    fill(&mut contact);
    ignored.warn(site, &contact.info);
    site.records.contacts.put(contact);
    Ok(id)
}
