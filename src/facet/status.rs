use serde_json::json;

use super::{Facet, FacetType};

/// The fields of contacts that say whether mail reaches them and whether they want it.
pub(super) const EFFECTIVE_EMAIL: &str = "info.extendedFields.emailSubscriptions.effectiveEmail";
pub(super) const SUBSCRIPTION: &str = "info.extendedFields.emailSubscriptions.subscriptionStatus";
pub(super) const DELIVERABILITY: &str =
    "info.extendedFields.emailSubscriptions.deliverabilityStatus";
const MEMBERSHIP: &str = "info.extendedFields.members.membershipStatus";

/// Key, name for people, field and value, in the order of Wix's sample (semantics §8.2).
const SUBSCRIPTION_STATUSES: [(&str, &str, &str, &str); 6] = [
    (
        "emailSubscriptions.subscribed",
        "Subscribed",
        SUBSCRIPTION,
        "SUBSCRIBED",
    ),
    (
        "emailSubscriptions.unsubscribed",
        "Unsubscribed",
        SUBSCRIPTION,
        "UNSUBSCRIBED",
    ),
    (
        "emailSubscriptions.pending",
        "Pending",
        SUBSCRIPTION,
        "PENDING",
    ),
    (
        "emailSubscriptions.bounced",
        "Bounced",
        DELIVERABILITY,
        "BOUNCED",
    ),
    (
        "emailSubscriptions.spam",
        "Spam",
        DELIVERABILITY,
        "SPAM_COMPLAINT",
    ),
    (
        "emailSubscriptions.inactive",
        "Inactive",
        DELIVERABILITY,
        "INACTIVE",
    ),
];
const MEMBERSHIP_STATUSES: [(&str, &str, &str, &str); 4] = [
    (
        "membershipStatus.approved",
        "Approved",
        MEMBERSHIP,
        "APPROVED",
    ),
    ("membershipStatus.denied", "Blocked", MEMBERSHIP, "DENIED"),
    ("membershipStatus.pending", "Pending", MEMBERSHIP, "PENDING"),
    (
        "membershipStatus.inactive",
        "Inactive",
        MEMBERSHIP,
        "INACTIVE",
    ),
];

/// The facets of statuses, which every site has.
pub(super) fn statuses<'a>() -> impl Iterator<Item = Facet<'a>> {
    let subscriptions = SUBSCRIPTION_STATUSES.into_iter().map(|row| {
        let namespace = ("emailSubscriptions", "Subscription Status");
        facet(FacetType::SubscriptionStatus, namespace, row)
    });
    let memberships = MEMBERSHIP_STATUSES.into_iter().map(|row| {
        let namespace = ("membershipStatus", "Membership Status");
        facet(FacetType::MembershipStatus, namespace, row)
    });
    subscriptions.chain(memberships)
}

fn facet<'a>(
    facet_type: FacetType,
    namespace: (&'static str, &'static str),
    (key, display_name, field, value): (&'static str, &'static str, &'static str, &'static str),
) -> Facet<'a> {
    Facet {
        facet_type,
        namespace: Some(namespace),
        key,
        display_name,
        filter: Some(json!({ field: { "$eq": value } })),
        count: 0,
    }
}
