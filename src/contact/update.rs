use uuid::Uuid;

use super::apply::{Keep, apply, mint_ids};
use super::draft::InfoDraft;
use super::duplicate::Given;
use super::fill::fill;
use super::find::{find, require_identifiable};
use crate::error::{Code, Error, Result};
use crate::extended_field;
use crate::model::{Contact, Info};
use crate::site::Site;

/// Request of `updateContact`.
#[derive(Debug, Clone, PartialEq)]
pub struct Update {
    /// The contact to update.
    pub contact_id: Uuid,
    /// What to change.
    pub info: InfoDraft,
    /// The revision the caller has seen.
    pub revision: u32,
    /// Whether another contact may have the same email or phone.
    pub allow_duplicates: bool,
}

/// Updates a contact (semantics §3).
///
/// # Errors
/// `CONTACT_NOT_FOUND`, `CONTACT_ALREADY_CHANGED`, `INSUFFICIENT_UPDATE_CONTACT_DATA`,
/// `INSUFFICIENT_CONTACT_DATA`, `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, `LABEL_NOT_FOUND`,
/// `INVALID_EXTENDED_FIELD_VALUE`, `CANNOT_UPDATE_MEMBER_EMAIL`, `DUPLICATE_CONTACT_EXISTS`.
pub fn update(site: &mut Site, request: Update) -> Result<Uuid> {
    let contact = find(site, request.contact_id)?;
    require_revision(contact, request.revision)?;
    require_something(site, &request.info)?;
    let given = Given::of(&request.info);
    let ignored = ignored_fields(site, contact, &request.info);
    let mut info = apply(site, contact.info.clone(), request.info, Keep::Known)?;
    require_identifiable(&info)?;
    keep_member_email(site, contact, &info)?;
    if !request.allow_duplicates {
        given.refuse_duplicates(site, &info, Some(contact.id))?;
    }

    let mut contact = contact.clone();
    mint_ids(site, &mut info);
    contact.info = info;
    touch(site, &mut contact);
    fill(&mut contact);
    site.records.contacts.put(contact);
    for key in ignored {
        site.warn(format!(
            "updateContact ignored info.extendedFields.{key}: callers cannot write this system field"
        ));
    }
    Ok(request.contact_id)
}

/// Counts a change of the contact.
pub(super) fn touch(site: &Site, contact: &mut Contact) {
    contact.revision = contact.revision.saturating_add(1);
    contact.updated_date = site.now();
}

fn require_revision(contact: &Contact, revision: u32) -> Result<()> {
    if contact.revision == revision {
        return Ok(());
    }
    Err(Error::refused(
        Code::ContactAlreadyChanged,
        "Contact has been updated since the requested revision.",
    )
    .with_hint(format!(
        "The contact is at revision {}, the request says {revision}. Every update, label and merge \
         adds 1: use the revision of the last answer, or read the contact again.",
        contact.revision
    )))
}

/// Read-only fields that were merely sent back do not count (semantics §13.40).
fn require_something(site: &Site, draft: &InfoDraft) -> Result<()> {
    let mut keys = draft.extended_fields.iter().map(|(key, _)| key);
    let fields = &site.records.extended_fields;
    let writes_field = keys.any(|key| !extended_field::is_read_only(fields, key));
    if writes_field || !draft.has_only_fields() {
        return Ok(());
    }
    Err(Error::refused(
        Code::InsufficientUpdateContactData,
        "info has nothing that can be updated.",
    ))
}

fn keep_member_email(site: &Site, contact: &Contact, info: &Info) -> Result<()> {
    let member = site
        .records
        .members
        .get(&contact.id)
        .is_some_and(|m| m.member);
    let email = |info: &Info| info.primary_email().map(|e| e.email.to_lowercase());
    if !member || email(&contact.info) == email(info) {
        return Ok(());
    }
    Err(Error::refused(
        Code::CannotUpdateMemberEmail,
        "The primary email of a site member cannot be changed through contacts.",
    )
    .with_hint("Change the member's login email with the Members API; it changes the contact too."))
}

/// Read-only fields whose value in the request is not the one the contact has.
fn ignored_fields(site: &Site, contact: &Contact, draft: &InfoDraft) -> Vec<String> {
    let fields = &site.records.extended_fields;
    draft
        .extended_fields
        .iter()
        .filter(|(key, _)| extended_field::is_read_only(fields, key))
        .filter(|(key, value)| {
            !extended_field::equals(contact.info.extended_fields.get(key), value)
        })
        .map(|(key, _)| key.clone())
        .collect()
}
