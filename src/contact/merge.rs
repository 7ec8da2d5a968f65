use uuid::Uuid;

use super::apply::mint_ids;
use super::enrich::{enrich, overfull};
use super::fill::fill;
use super::find::find;
use super::update::touch;
use crate::error::{Code, Error, Refusal, Result};
use crate::model::{
    Activity, ActivityType, Contact, EmailDeliverabilityStatus, SubscriptionStatus,
};
use crate::site::{Member, Membership, Merged, Origin, Site};

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
    let (target, sources) = find_all(site, request.target_contact_id, &request.source_contact_ids)?;
    require_revision(target, request.target_contact_revision)?;
    let mut merged = combine(site, target, &sources)?;

    mint_ids(&mut site.ids, &mut merged.info);
    touch(site, &mut merged);
    merged.last_activity = Activity {
        date: site.now(),
        activity_type: ActivityType::ContactMerged,
    };
    site.merge_contacts(merged, request.source_contact_ids.clone());
    for id in &request.source_contact_ids {
        inherit_subscription(site, *id, request.target_contact_id);
        site.delete_contact(*id, Origin::Merge);
        site.records.merged.put(Merged {
            source: *id,
            target: request.target_contact_id,
        });
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
        records.members.put(Member {
            contact_id: target,
            membership,
        });
    }
}

/// The target and the sources of a merge.
///
/// # Errors
/// `ILLEGAL_MERGE`, `CONTACT_NOT_FOUND`.
pub(super) fn find_all<'s>(
    site: &'s Site,
    target: Uuid,
    sources: &[Uuid],
) -> Result<(&'s Contact, Vec<&'s Contact>)> {
    require_distinct(target, sources)?;
    let target = find(site, target)?;
    let sources = sources.iter().map(|id| find(site, *id));
    Ok((target, sources.collect::<Result<_>>()?))
}

fn require_distinct(target: Uuid, sources: &[Uuid]) -> Result<()> {
    for (place, id) in sources.iter().enumerate() {
        if *id == target {
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

/// The target with what the sources add to it; new items that share an id with others are left to
/// `mint_ids`.
///
/// # Errors
/// `FAILED_PRECONDITION`, `ILLEGAL_MERGE`.
pub(super) fn combine(site: &Site, target: &Contact, sources: &[&Contact]) -> Result<Contact> {
    let mut merged = target.clone();
    for source in sources {
        require_mergeable(site, source)?;
        adopt_subscriptions(&mut merged, source);
        enrich(site, &mut merged.info, &source.info)?;
    }
    if let Some((list, len, most)) = overfull(&merged.info) {
        return Err(illegal(format!(
            "The merged contact would have {len} {list}; a contact can have {most}."
        )));
    }
    fill(&mut merged, !site.is_unfilled(&target.id));
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
