use uuid::Uuid;

use super::apply::mint_ids;
use super::fill::fill;
use super::find::find;
use super::item::{has_email, has_phone, settle_primary};
use super::update::touch;
use super::{MOST_ITEMS, MOST_LABELS};
use crate::error::{Code, Error, Refusal, Result};
use crate::extended_field;
use crate::label;
use crate::model::{
    Activity, ActivityType, Contact, Email, EmailDeliverabilityStatus, Info, Phone, Postal,
    SubscriptionStatus,
};
use crate::site::{Membership, Origin, Site};

/// How many contacts one call can merge into another (semantics §4).
pub const MOST_SOURCES: usize = 5;

/// Request of `mergeContacts`.
#[derive(Debug, Clone, PartialEq)]
pub struct Merge {
    /// The contact that stays.
    pub target_contact_id: Uuid,
    /// The revision of it that the caller has seen.
    pub target_contact_revision: u32,
    /// The contacts that go, the most important first.
    pub source_contact_ids: Vec<Uuid>,
}

/// Merges contacts into a target and deletes them (semantics §4).
///
/// # Errors
/// `ILLEGAL_MERGE`, `CONTACT_NOT_FOUND`, `FAILED_PRECONDITION`.
pub fn merge(site: &mut Site, request: &Merge) -> Result<Uuid> {
    require_distinct(request)?;
    let target = find(site, request.target_contact_id)?;
    let sources = request
        .source_contact_ids
        .iter()
        .map(|id| find(site, *id))
        .collect::<Result<Vec<_>>>()?;
    require_revision(target, request.target_contact_revision)?;
    for source in &sources {
        require_mergeable(site, source)?;
    }
    let mut merged = combine(site, target, &sources)?;

    mint_ids(site, &mut merged.info);
    site.update_contact(merged, Origin::Merge);
    site.merged_contacts(
        request.target_contact_id,
        request.source_contact_ids.clone(),
    );
    for id in &request.source_contact_ids {
        inherit_subscription(site, *id, request.target_contact_id);
        site.delete_contact(*id, Origin::Merge);
        site.records.merged.put(*id, request.target_contact_id);
    }
    Ok(request.target_contact_id)
}

/// A billing subscription goes on with the contact that stays.
fn inherit_subscription(site: &mut Site, source: Uuid, target: Uuid) {
    let records = &mut site.records;
    if records.membership(&source).billing_subscription {
        let membership = Membership {
            billing_subscription: true,
            ..records.membership(&target)
        };
        records.members.put(target, membership);
    }
}

fn require_distinct(request: &Merge) -> Result<()> {
    let sources = &request.source_contact_ids;
    for (place, id) in sources.iter().enumerate() {
        if *id == request.target_contact_id {
            return Err(illegal(format!("The target {id} is among the sources.")));
        }
        if sources.iter().take(place).any(|earlier| earlier == id) {
            return Err(illegal(format!("The source {id} is given twice.")));
        }
    }
    Ok(())
}

fn illegal(message: String) -> Error {
    Error::refused(Code::IllegalMerge, message)
}

/// The merge's errors have no code of their own for a stale revision (semantics §13.15).
fn require_revision(target: &Contact, revision: u32) -> Result<()> {
    if target.revision == revision {
        return Ok(());
    }
    Err(Refusal::new(
        Code::FailedPrecondition,
        format!(
            "The target contact is at revision {}, the request says {revision}.",
            target.revision
        ),
    )
    .with_hint("Every update, label and merge adds 1: use the revision of the last answer.")
    .into())
}

/// Site members and people who work on the site can only be targets (semantics §4).
fn require_mergeable(site: &Site, source: &Contact) -> Result<()> {
    let membership = site.records.membership(&source.id);
    let what = match membership {
        m if m.role.is_some() => "an owner or contributor of the site",
        m if m.member => "a site member",
        _ => return Ok(()),
    };
    Err(Refusal::new(
        Code::FailedPrecondition,
        format!(
            "The source {} is {what} and cannot be merged into another contact.",
            source.id
        ),
    )
    .with_hint("Site members and people who work on the site can only be the target of a merge.")
    .into())
}

/// The target with what the sources add to it.
fn combine(site: &Site, target: &Contact, sources: &[&Contact]) -> Result<Contact> {
    let mut merged = target.clone();
    for source in sources {
        adopt_subscriptions(&mut merged, source);
        append_items(&mut merged.info, &source.info);
        fill_empty(site, &mut merged.info, &source.info);
    }
    require_room(&merged.info)?;
    settle_primary(&mut merged.info.emails, "emails")?;
    settle_primary(&mut merged.info.phones, "phones")?;
    touch(site, &mut merged);
    merged.last_activity = Activity {
        date: site.now(),
        activity_type: ActivityType::ContactMerged,
    };
    fill(&mut merged);
    Ok(merged)
}

/// What is known of the source's email and phone counts where nothing is known of the target's
/// (semantics §13.21).
fn adopt_subscriptions(target: &mut Contact, source: &Contact) {
    if target.email_subscription == SubscriptionStatus::NotSet {
        target.email_subscription = source.email_subscription;
    }
    if target.email_deliverability == EmailDeliverabilityStatus::NotSet {
        target.email_deliverability = source.email_deliverability;
    }
    target.phone_subscription = target.phone_subscription.or(source.phone_subscription);
}

fn append_items(target: &mut Info, source: &Info) {
    for email in &source.emails {
        if !has_email(target, email) {
            target.emails.push(Email {
                primary: false,
                ..email.clone()
            });
        }
    }
    for phone in &source.phones {
        if !has_phone(target, phone) {
            target.phones.push(Phone {
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
            target.addresses.push(address.clone());
        }
    }
    label::append(&mut target.label_keys, source.label_keys.iter().cloned());
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
    for (key, value) in &source.extended_fields {
        let follows = extended_field::is_read_only(&site.records.extended_fields, key);
        if !follows && !target.extended_fields.contains_key(key) {
            target.extended_fields.insert(key.clone(), value.clone());
        }
    }
}

fn adopt<T: Clone>(target: &mut Option<T>, source: &Option<T>) {
    if target.is_none() {
        target.clone_from(source);
    }
}

fn require_room(info: &Info) -> Result<()> {
    let lists = [
        ("emails", info.emails.len(), MOST_ITEMS),
        ("phones", info.phones.len(), MOST_ITEMS),
        ("addresses", info.addresses.len(), MOST_ITEMS),
        ("labels", info.label_keys.len(), MOST_LABELS),
    ];
    match lists.iter().find(|(_, len, most)| len > most) {
        Some((list, len, most)) => Err(illegal(format!(
            "The merged contact would have {len} {list}; a contact can have {most}."
        ))),
        None => Ok(()),
    }
}
