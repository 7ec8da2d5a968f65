//! Counting contacts by what they have in common (semantics §8.2).

use serde_json::{Value, json};

use super::query::rest_name;
use super::show::{self, namespace};
use super::table::{Service, fields_of};
use super::{Failure, Outcome, Site};

const STATUSES: [(&str, &str, &str, &str); 10] = [
    (
        "emailSubscriptions.subscribed",
        "Subscribed",
        "emailSubscriptions.subscriptionStatus",
        "SUBSCRIBED",
    ),
    (
        "emailSubscriptions.unsubscribed",
        "Unsubscribed",
        "emailSubscriptions.subscriptionStatus",
        "UNSUBSCRIBED",
    ),
    (
        "emailSubscriptions.pending",
        "Pending",
        "emailSubscriptions.subscriptionStatus",
        "PENDING",
    ),
    (
        "emailSubscriptions.bounced",
        "Bounced",
        "emailSubscriptions.deliverabilityStatus",
        "BOUNCED",
    ),
    (
        "emailSubscriptions.spam",
        "Spam",
        "emailSubscriptions.deliverabilityStatus",
        "SPAM_COMPLAINT",
    ),
    (
        "emailSubscriptions.inactive",
        "Inactive",
        "emailSubscriptions.deliverabilityStatus",
        "INACTIVE",
    ),
    (
        "membershipStatus.approved",
        "Approved",
        "members.membershipStatus",
        "APPROVED",
    ),
    (
        "membershipStatus.denied",
        "Blocked",
        "members.membershipStatus",
        "DENIED",
    ),
    (
        "membershipStatus.pending",
        "Pending",
        "members.membershipStatus",
        "PENDING",
    ),
    (
        "membershipStatus.inactive",
        "Inactive",
        "members.membershipStatus",
        "INACTIVE",
    ),
];

impl Site {
    pub(super) fn facets(&mut self, options: &Value) -> Outcome {
        let filter = &options["filter"];
        if names_other_field(filter) {
            return Err(Failure::refused(400, "UNSUPPORTED_FILTER_FIELD_UNKNOWN"));
        }
        self.warn_of_items(filter);
        let contacts = self.records.contacts.iter().map(show::contact).collect();
        let contacts = self.select(Service::Contacts, contacts, filter, &[])?;
        let mut facets = vec![json!({
            "facetType": "ALL_CONTACTS", "facetKey": "contacts.all", "facetDisplayName": "All Contacts",
            "count": contacts.len(),
        })];
        let (system, own): (Vec<_>, Vec<_>) = self
            .records
            .labels
            .iter()
            .partition(|label| label.dates.is_none());
        for label in own.into_iter().chain(system) {
            let filter = json!({ "info.labelKeys": { "$hasSome": [label.key] } });
            facets.push(json!({
                "facetType": "LABEL", "namespace": namespace(&label.key), "namespaceDisplayName": "Labels",
                "facetKey": label.key, "facetDisplayName": label.name,
                "count": self.count(&contacts, &filter), "queryFilter": filter,
            }));
        }
        for (key, name, field, value) in STATUSES {
            let filter = json!({ format!("info.extendedFields.{field}"): { "$eq": value } });
            let (facet_type, display_name) = match namespace(key) {
                "membershipStatus" => ("MEMBERSHIP_STATUS", "Membership Status"),
                _ => ("SUBSCRIPTION_STATUS", "Subscription Status"),
            };
            facets.push(json!({
                "facetType": facet_type, "namespace": namespace(key), "namespaceDisplayName": display_name,
                "facetKey": key, "facetDisplayName": name,
                "count": self.count(&contacts, &filter), "queryFilter": filter,
            }));
        }
        let number =
            |name: &str, default: u64| options["paging"][name].as_u64().unwrap_or(default) as usize;
        let (offset, limit) = (number("offset", 0), number("limit", 1000));
        let page: Vec<_> = facets.iter().skip(offset).take(limit).collect();
        let metadata = json!({
            "count": page.len(), "offset": offset, "total": facets.len(), "tooManyToCount": false,
        });
        Ok(json!({ "facets": page, "pagingMetadata": metadata }))
    }

    fn count(&self, contacts: &[Value], filter: &Value) -> usize {
        let selects = |contact: &&Value| self.selects(Service::Contacts, filter, contact);
        contacts.iter().filter(selects).count()
    }
}

fn names_other_field(filter: &Value) -> bool {
    match filter {
        Value::Array(parts) => parts.iter().any(names_other_field),
        Value::Object(members) => members
            .iter()
            .any(|(name, value)| match name.starts_with('$') {
                true => names_other_field(value),
                false => !fields_of("queryFacets")
                    .iter()
                    .any(|(known, ..)| rest_name(name) == *known),
            }),
        _ => false,
    }
}
