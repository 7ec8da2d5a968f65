use serde_json::Value;
use uuid::Uuid;

use super::apply::{Keep, apply, mint_ids};
use super::create::new_contact;
use super::draft::InfoDraft;
use super::fill::fill;
use super::find::{new_id, require_identifiable};
use super::ignored::Ignored;
use crate::error::{Code, Error, Result};
use crate::model::{
    Contact, EmailDeliverabilityStatus, FieldValue, Info, Named, SubscriptionStatus,
};
use crate::site::Site;

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
    let ignored = Ignored::of(site, &draft, None);
    let mut info = apply(site, Info::default(), draft, Keep::All)?;
    require_identifiable(&info)?;
    if let Some(id) = id.filter(|id| site.records.contacts.contains(id)) {
        let taken = format!("A contact has the id {id} already.");
        return Err(Error::refused(Code::ContactIdAlreadyExists, taken));
    }
    let id = id.unwrap_or_else(|| new_id(site));
    mint_ids(&mut site.ids, &mut info);
    site.records.merged.take(&id);
    let mut contact = new_contact(site, id, info);
    history(&mut contact);
    adopt_system_fields(&mut contact, ignored.values());
    fill(&mut contact, true);
    ignored.warn(site, &contact.info);
    site.records.contacts.put(contact);
    Ok(id)
}

/// A contact from elsewhere brings what Wix's own apps wrote about it: statuses of its email,
/// membership, purchases.
fn adopt_system_fields(contact: &mut Contact, values: &[(String, Value)]) {
    for (key, value) in values {
        match key.as_str() {
            "emailSubscriptions.subscriptionStatus" => {
                let unset = SubscriptionStatus::NotSet;
                adopt(&mut contact.email_subscription, unset, value);
            }
            "emailSubscriptions.deliverabilityStatus" => {
                let unset = EmailDeliverabilityStatus::NotSet;
                adopt(&mut contact.email_deliverability, unset, value);
            }
            _ => {
                if let Some(value) = FieldValue::parse(value) {
                    contact.info.extended_fields.insert(key, value);
                }
            }
        }
    }
}

/// What the seed says in `primaryEmail` comes before what it says in extended fields.
fn adopt<T: Named + PartialEq>(status: &mut T, unset: T, value: &Value) {
    if *status == unset {
        *status = value.as_str().and_then(T::parse).unwrap_or(unset);
    }
}
