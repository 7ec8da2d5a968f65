use uuid::Uuid;

use super::item::{has_email, has_phone, settle_primary};
use super::{MOST_ITEMS, MOST_LABELS};
use crate::error::Result;
use crate::extended_field;
use crate::label;
use crate::model::{Address, Email, Info, Phone, Postal};
use crate::site::Site;

/// Adds to an info what another one knows: items that are not there yet, and values where there is
/// none. Nothing is overwritten or taken away (semantics §1.4, §4).
///
/// # Errors
/// `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, never for records that the rules made.
pub(super) fn enrich(site: &Site, target: &mut Info, source: &Info) -> Result<()> {
    append_items(target, source);
    fill_empty(site, target, source);
    settle_primary(&mut target.emails, "emails")?;
    settle_primary(&mut target.phones, "phones")
}

/// What a contact would have too many of: its name, how many, and how many are allowed.
pub(super) fn overfull(info: &Info) -> Option<(&'static str, usize, usize)> {
    let lists = [
        ("emails", info.emails.len(), MOST_ITEMS),
        ("phones", info.phones.len(), MOST_ITEMS),
        ("addresses", info.addresses.len(), MOST_ITEMS),
        ("labels", info.label_keys.len(), MOST_LABELS),
    ];
    lists.into_iter().find(|(_, len, most)| len > most)
}

fn append_items(target: &mut Info, source: &Info) {
    for email in &source.emails {
        if !has_email(target, email) {
            target.emails.push(Email {
                id: free_id(target, email.id),
                primary: false,
                ..email.clone()
            });
        }
    }
    for phone in &source.phones {
        if !has_phone(target, phone) {
            target.phones.push(Phone {
                id: free_id(target, phone.id),
                primary: false,
                ..phone.clone()
            });
        }
    }
    for address in &source.addresses {
        let body = comparable(&address.address);
        if !target
            .addresses
            .iter()
            .any(|own| comparable(&own.address) == body)
        {
            target.addresses.push(Address {
                id: free_id(target, address.id),
                ..address.clone()
            });
        }
    }
    label::append(&mut target.label_keys, source.label_keys.iter().cloned());
}

/// The id if no item of the target has it, of whichever list; else nil, for one to be minted.
fn free_id(target: &Info, id: Uuid) -> Uuid {
    let is_taken = target.emails.iter().any(|item| item.id == id)
        || target.phones.iter().any(|item| item.id == id)
        || target.addresses.iter().any(|item| item.id == id);
    if is_taken { Uuid::nil() } else { id }
}

/// An address without case and spacing; of one that has no parts, its lines.
fn comparable(address: &Postal) -> Vec<String> {
    let street = address.street_address.clone().unwrap_or_default();
    let parts = [
        address.address_line.as_deref(),
        Some(street.number.as_str()),
        Some(street.name.as_str()),
        Some(street.apt.as_str()),
        address.address_line2.as_deref(),
        address.city.as_deref(),
        address.subdivision.as_deref(),
        address.country.as_deref(),
        address.postal_code.as_deref(),
    ];
    let fold = |text: &str| {
        text.split_whitespace()
            .collect::<Vec<_>>()
            .join(" ")
            .to_lowercase()
    };
    let folded: Vec<_> = parts.map(|part| fold(part.unwrap_or_default())).into();
    if folded.iter().all(String::is_empty) {
        return vec![fold(
            address.formatted_address.as_deref().unwrap_or_default(),
        )];
    }
    folded
}

/// Nothing of the target is overwritten; a name counts as one value, so that no person gets half of
/// another's name.
fn fill_empty(site: &Site, target: &mut Info, source: &Info) {
    if target.name.first.is_none() && target.name.last.is_none() {
        target.name = source.name.clone();
    }
    adopt(&mut target.company, &source.company);
    adopt(&mut target.job_title, &source.job_title);
    adopt(&mut target.birthdate, &source.birthdate);
    adopt(&mut target.locale, &source.locale);
    adopt(&mut target.picture, &source.picture);
    for (key, value) in source.extended_fields.iter() {
        let follows = extended_field::is_read_only(&site.records.extended_fields, key);
        if !follows && target.extended_fields.get(key).is_none() {
            target.extended_fields.insert(key, value.clone());
        }
    }
}

fn adopt<T: Clone>(target: &mut Option<T>, source: &Option<T>) {
    if target.is_none() {
        target.clone_from(source);
    }
}
