use uuid::Uuid;

use super::MOST_LABELS;
use super::find::find;
use super::update::touch;
use crate::error::{Error, Result, Rule};
use crate::label;
use crate::site::{Origin, Site};

/// Puts labels on a contact; a call that changes nothing counts as no change
/// (semantics §6.1, §13.38).
///
/// # Errors
/// `CONTACT_NOT_FOUND`, `LABEL_NOT_FOUND`.
pub fn label(site: &mut Site, contact_id: Uuid, keys: &[String]) -> Result<Uuid> {
    change(site, contact_id, keys, &|labels| {
        label::append(labels, keys.iter().cloned());
    })
}

/// Takes labels off a contact; as `label` in all else.
///
/// # Errors
/// `CONTACT_NOT_FOUND`, `LABEL_NOT_FOUND`.
pub fn unlabel(site: &mut Site, contact_id: Uuid, keys: &[String]) -> Result<Uuid> {
    change(site, contact_id, keys, &|labels| {
        labels.retain(|key| !keys.contains(key));
    })
}

fn require_room(site: &mut Site, labels: &[String]) -> Result<()> {
    if labels.len() <= MOST_LABELS {
        return Ok(());
    }
    let description = format!(
        "would make {} labels; a contact can have {MOST_LABELS}",
        labels.len()
    );
    if !site.strict {
        site.warn(format!("labelKeys {description}"));
        return Ok(());
    }
    let data = Some(("threshold", MOST_LABELS.into()));
    Err(Error::invalid(
        "labelKeys",
        description,
        Rule::MaxSize,
        data,
    ))
}

fn change(
    site: &mut Site,
    contact_id: Uuid,
    keys: &[String],
    change: &dyn Fn(&mut Vec<String>),
) -> Result<Uuid> {
    find(site, contact_id)?;
    label::require_all(&site.records.labels, keys)?;
    relabel(site, contact_id, change)?;
    Ok(contact_id)
}

/// Changes the labels of a contact to others that exist.
///
/// # Errors
/// `CONTACT_NOT_FOUND`; a violation where the contact would have too many.
pub(super) fn relabel(
    site: &mut Site,
    contact_id: Uuid,
    change: &dyn Fn(&mut Vec<String>),
) -> Result<()> {
    let mut contact = find(site, contact_id)?.clone();
    let before = contact.info.label_keys.clone();
    change(&mut contact.info.label_keys);
    require_room(site, &contact.info.label_keys)?;
    if contact.info.label_keys != before {
        touch(site, &mut contact);
        site.update_contact(contact, Origin::Request);
    }
    Ok(())
}
