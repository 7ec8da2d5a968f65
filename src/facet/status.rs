use super::{Facet, FacetType};
use crate::model::object;
use FacetType::{MembershipStatus, SubscriptionStatus};

/// The fields of contacts that say whether mail reaches them and whether they want it.
pub(super) const EFFECTIVE_EMAIL: &str = "info.extendedFields.emailSubscriptions.effectiveEmail";
pub(super) const SUBSCRIPTION: &str = "info.extendedFields.emailSubscriptions.subscriptionStatus";
pub(super) const DELIVERABILITY: &str =
    "info.extendedFields.emailSubscriptions.deliverabilityStatus";
const MEMBERSHIP: &str = "info.extendedFields.members.membershipStatus";

/// A status: what it is about, its key, its name for people, the field and its value.
type Status = (
    FacetType,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// Every status, in the order of Wix's sample (semantics §8.2).
#[rustfmt::skip]
const STATUSES: [Status; 10] = [
    (SubscriptionStatus, "emailSubscriptions.subscribed", "Subscribed", SUBSCRIPTION, "SUBSCRIBED"),
    (SubscriptionStatus, "emailSubscriptions.unsubscribed", "Unsubscribed", SUBSCRIPTION, "UNSUBSCRIBED"),
    (SubscriptionStatus, "emailSubscriptions.pending", "Pending", SUBSCRIPTION, "PENDING"),
    (SubscriptionStatus, "emailSubscriptions.bounced", "Bounced", DELIVERABILITY, "BOUNCED"),
    (SubscriptionStatus, "emailSubscriptions.spam", "Spam", DELIVERABILITY, "SPAM_COMPLAINT"),
    (SubscriptionStatus, "emailSubscriptions.inactive", "Inactive", DELIVERABILITY, "INACTIVE"),
    (MembershipStatus, "membershipStatus.approved", "Approved", MEMBERSHIP, "APPROVED"),
    (MembershipStatus, "membershipStatus.denied", "Blocked", MEMBERSHIP, "DENIED"),
    (MembershipStatus, "membershipStatus.pending", "Pending", MEMBERSHIP, "PENDING"),
    (MembershipStatus, "membershipStatus.inactive", "Inactive", MEMBERSHIP, "INACTIVE"),
];

/// Adds the facets of statuses, which every site has.
pub(super) fn add_statuses(facets: &mut Vec<Facet<'_>>) {
    for (facet_type, key, display_name, field, value) in STATUSES {
        let namespace = match facet_type {
            MembershipStatus => ("membershipStatus", "Membership Status"),
            _ => ("emailSubscriptions", "Subscription Status"),
        };
        facets.push(Facet {
            facet_type,
            namespace: Some(namespace),
            key,
            display_name,
            filter: Some(object(vec![(field, object(vec![("$eq", value.into())]))])),
            count: 0,
        });
    }
}
