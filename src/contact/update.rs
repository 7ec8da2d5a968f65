use uuid::Uuid;

use super::apply::{Keep, apply, mint_ids};
use super::draft::InfoDraft;
use super::duplicate::Given;
use super::fill::fill;
use super::find::{find, require_identifiable};
use super::ignored::Ignored;
use crate::error::{Code, Refusal, Result};
use crate::extended_field;
use crate::model::{Contact, Email, EmailDeliverabilityStatus, Info, Phone, SubscriptionStatus};
use crate::site::{Origin, Site};

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
    require_revision(find(site, request.contact_id)?, request.revision)?;
    require_something(site, &request.info)?;
    write(
        site,
        request.contact_id,
        request.info,
        request.allow_duplicates,
    )?;
    Ok(request.contact_id)
}

/// Writes an info over that of a contact, at whatever revision it is.
///
/// # Errors
/// Those of `update` that are about the info.
pub(super) fn write(
    site: &mut Site,
    contact_id: Uuid,
    info: InfoDraft,
    allow_duplicates: bool,
) -> Result<()> {
    let before = find(site, contact_id)?;
    let given = Given::of(&info);
    let ignored = Ignored::of(site, &info, Some(&before.info));
    let mut contact = before.clone();
    contact.info = apply(site, contact.info, info, Keep::Known)?;
    require_identifiable(&contact.info)?;
    keep_member_email(site, before, &contact.info)?;
    if !allow_duplicates {
        given.refuse_duplicates(site, &contact.info, Some(before))?;
    }

    forget_statuses(before, &mut contact);
    mint_ids(&mut site.ids, &mut contact.info);
    touch(site, &mut contact);
    fill(&mut contact, !site.is_unfilled(&contact_id));
    ignored.warn(site, &contact.info);
    site.update_contact(contact, Origin::Request);
    Ok(())
}

/// Counts a change of the contact.
pub(super) fn touch(site: &Site, contact: &mut Contact) {
    contact.revision = contact.revision.saturating_add(1);
    contact.updated_date = site.now();
}

/// What is known of an email or phone is not known of the one that takes its place.
fn forget_statuses(before: &Contact, contact: &mut Contact) {
    if primary_email(&before.info) != primary_email(&contact.info) {
        contact.email_subscription = SubscriptionStatus::NotSet;
        contact.email_deliverability = EmailDeliverabilityStatus::NotSet;
    }
    let phone = |info: &Info| info.primary_phone().map(Phone::comparable);
    if phone(&before.info) != phone(&contact.info) {
        contact.phone_subscription = None;
    }
}

fn primary_email(info: &Info) -> Option<String> {
    info.primary_email().map(Email::comparable)
}

fn require_revision(contact: &Contact, revision: u32) -> Result<()> {
    if contact.revision == revision {
        return Ok(());
    }
    Err(Refusal::new(
        Code::ContactAlreadyChanged,
        "Contact has been updated since the requested revision.",
    )
    .with_hint(format!(
        "The contact is at revision {}, the request says {revision}. Every update, label and merge \
         adds 1: use the revision of the last answer, or read the contact again.",
        contact.revision
    ))
    .into())
}

/// Refuses an info that changes nothing. Read-only fields that were merely sent back do not count
/// (semantics §13.40).
///
/// # Errors
/// `INSUFFICIENT_UPDATE_CONTACT_DATA`.
pub(super) fn require_something(site: &Site, draft: &InfoDraft) -> Result<()> {
    let mut keys = draft.extended_fields.iter().map(|(key, _)| key);
    let fields = &site.records.extended_fields;
    let writes_field = keys.any(|key| !extended_field::is_read_only(fields, key));
    if writes_field || !draft.has_only_fields() {
        return Ok(());
    }
    let refusal = Refusal::new(
        Code::InsufficientUpdateContactData,
        "info has nothing that can be updated.",
    );
    let keys: Vec<_> = draft
        .extended_fields
        .iter()
        .map(|(key, _)| key.as_str())
        .collect();
    match keys.is_empty() {
        true => Err(refusal.into()),
        false => Err(refusal
            .with_hint(format!("Callers cannot write {}.", keys.join(", ")))
            .into()),
    }
}

fn keep_member_email(site: &Site, contact: &Contact, info: &Info) -> Result<()> {
    let member = site.records.membership(&contact.id).member;
    if !member || primary_email(&contact.info) == primary_email(info) {
        return Ok(());
    }
    Err(Refusal::new(
        Code::CannotUpdateMemberEmail,
        "The primary email of a site member cannot be changed through contacts.",
    )
    .with_hint("Change the member's login email with the Members API; it changes the contact too.")
    .into())
}
