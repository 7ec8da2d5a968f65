//! The facets of a site's contacts: each label and each status, and how many contacts it is for
//! (semantics §8.2).

mod count;
mod status;

pub use count::facets;

use serde_json::Value;

use crate::model::{Label, named_enum, object};

named_enum! {
    /// What a facet is about.
    FacetType {
        AllContacts = "ALL_CONTACTS", Label = "LABEL", SubscriptionStatus = "SUBSCRIPTION_STATUS",
        MembershipStatus = "MEMBERSHIP_STATUS",
    }
}

/// Something that contacts have in common.
#[derive(Debug, Clone, PartialEq)]
pub struct Facet<'a> {
    /// What it is about.
    pub facet_type: FacetType,
    /// The part of the key before the dot, and the same for people.
    pub namespace: Option<(&'a str, &'a str)>,
    /// Its key.
    pub key: &'a str,
    /// Its name for people.
    pub display_name: &'a str,
    /// What a query for its contacts filters by, but for all contacts.
    pub filter: Option<Value>,
    /// How many contacts it is for.
    pub count: usize,
}

impl<'a> Facet<'a> {
    const ALL_CONTACTS: Self = Self {
        facet_type: FacetType::AllContacts,
        namespace: None,
        key: "contacts.all",
        display_name: "All Contacts",
        filter: None,
        count: 0,
    };

    fn of_label(label: &'a Label) -> Self {
        let keys = vec![label.key.as_str()];
        let has_some = object(vec![("$hasSome", keys.into())]);
        Self {
            facet_type: FacetType::Label,
            namespace: Some((&label.namespace, &label.namespace_display_name)),
            key: &label.key,
            display_name: &label.display_name,
            filter: Some(object(vec![("info.labelKeys", has_some)])),
            count: 0,
        }
    }
}
