use std::collections::BTreeMap;

use serde_json::Value;

/// Everything a site remembers.
#[derive(Debug, Clone)]
pub(crate) struct Records {
    /// Oldest first.
    pub(crate) contacts: Vec<Contact>,
    /// Source and target of each merge.
    pub(crate) merged: Vec<(String, String)>,
    pub(crate) members: Vec<(String, Membership)>,
    pub(crate) labels: Vec<Label>,
    pub(crate) fields: Vec<Field>,
    /// Ids of contacts that there are or were.
    pub(crate) ever: Vec<String>,
    pub(crate) minted: usize,
}

#[derive(Debug, Clone)]
pub(crate) struct Contact {
    pub(crate) id: String,
    pub(crate) revision: u64,
    pub(crate) source_type: &'static str,
    pub(crate) created: i64,
    pub(crate) updated: i64,
    pub(crate) activity: (i64, &'static str),
    pub(crate) email_subscription: String,
    pub(crate) email_deliverability: String,
    /// As set; else it follows from the number.
    pub(crate) phone_subscription: Option<String>,
    pub(crate) info: Info,
}

/// What callers write.
#[derive(Debug, Clone, Default)]
pub(crate) struct Info {
    /// By name: `first`, `last`, `company`, `jobTitle`, `birthdate`, `locale`, `image`. None is empty.
    pub(crate) texts: BTreeMap<&'static str, String>,
    /// The primary one first.
    pub(crate) emails: Vec<Email>,
    /// The primary one first.
    pub(crate) phones: Vec<Phone>,
    pub(crate) addresses: Vec<Address>,
    pub(crate) label_keys: Vec<String>,
    /// Without those that follow from the rest.
    pub(crate) fields: BTreeMap<String, Value>,
}

#[derive(Debug, Clone)]
pub(crate) struct Email {
    /// Empty for an item that gets its id when the contact is stored.
    pub(crate) id: String,
    pub(crate) tag: String,
    pub(crate) email: String,
}

#[derive(Debug, Clone)]
pub(crate) struct Phone {
    pub(crate) id: String,
    pub(crate) tag: String,
    pub(crate) phone: String,
    pub(crate) country: Option<String>,
}

#[derive(Debug, Clone)]
pub(crate) struct Address {
    pub(crate) id: String,
    pub(crate) tag: String,
    /// As it is shown.
    pub(crate) address: Value,
}

#[derive(Debug, Clone, Default, PartialEq)]
pub(crate) struct Membership {
    pub(crate) member: bool,
    pub(crate) role: Option<String>,
    pub(crate) billing_subscription: bool,
}

#[derive(Debug, Clone)]
pub(crate) struct Label {
    pub(crate) key: String,
    pub(crate) name: String,
    /// When it was created and changed; none for those that every site has.
    pub(crate) dates: Option<(i64, i64)>,
}

#[derive(Debug, Clone)]
pub(crate) struct Field {
    pub(crate) key: String,
    pub(crate) name: String,
    pub(crate) data_type: String,
    /// When it was created and changed; none for those that every site has.
    pub(crate) dates: Option<(i64, i64)>,
}

/// Labels that every site has (semantics §6.2).
const LABELS: [(&str, &str); 2] = [
    ("contacts.customers", "Customers"),
    ("contacts.contacted-me", "Contacted Me"),
];

/// Fields that every site has (semantics §6.3).
const FIELDS: [(&str, &str, &str); 12] = [
    (
        "contacts.displayByFirstName",
        "Display Name (start with first)",
        "TEXT",
    ),
    (
        "contacts.displayByLastName",
        "Display Name (start with last)",
        "TEXT",
    ),
    ("invoices.vatId", "VAT ID", "TEXT"),
    ("members.membershipStatus", "Membership Status", "TEXT"),
    ("members.mobile", "Mobile flag", "TEXT"),
    ("ecom.numOfPurchases", "# of Purchases", "NUMBER"),
    ("ecom.totalSpentAmount", "Total Spent Amount", "NUMBER"),
    ("ecom.totalSpentCurrency", "Total Spent Currency", "TEXT"),
    ("ecom.lastPurchaseDate", "Last Purchase Date", "DATE"),
    (
        "emailSubscriptions.subscriptionStatus",
        "Effective Subscription Status",
        "TEXT",
    ),
    (
        "emailSubscriptions.deliverabilityStatus",
        "Effective Deliverability Status",
        "TEXT",
    ),
    (
        "emailSubscriptions.effectiveEmail",
        "Effective Email",
        "TEXT",
    ),
];

impl Records {
    pub(crate) fn of_a_new_site() -> Self {
        let label = |(key, name): (&str, &str)| Label {
            key: key.to_owned(),
            name: name.to_owned(),
            dates: None,
        };
        let field = |(key, name, data_type): (&str, &str, &str)| Field {
            key: key.to_owned(),
            name: name.to_owned(),
            data_type: data_type.to_owned(),
            dates: None,
        };
        Self {
            contacts: Vec::new(),
            merged: Vec::new(),
            members: Vec::new(),
            labels: LABELS.into_iter().map(label).collect(),
            fields: FIELDS.into_iter().map(field).collect(),
            ever: Vec::new(),
            minted: 0,
        }
    }

    pub(crate) fn membership(&self, id: &str) -> Membership {
        let known = self.members.iter().find(|(of, _)| of == id);
        known
            .map(|(_, membership)| membership.clone())
            .unwrap_or_default()
    }

    pub(crate) fn field(&self, key: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.key == key)
    }

    /// Whether the field is there and nobody can write it: of the system's, all but one (semantics §6.3).
    pub(crate) fn is_read_only(&self, key: &str) -> bool {
        let system = FIELDS.iter().any(|(known, ..)| *known == key);
        system && key != "invoices.vatId"
    }
}

impl Contact {
    /// The ids of all items, in the order of the lists.
    pub(crate) fn item_ids(&self) -> Vec<String> {
        let info = &self.info;
        let emails = info.emails.iter().map(|item| item.id.clone());
        let phones = info.phones.iter().map(|item| item.id.clone());
        let addresses = info.addresses.iter().map(|item| item.id.clone());
        emails.chain(phones).chain(addresses).collect()
    }
}

impl Info {
    pub(crate) fn text(&self, name: &str) -> &str {
        self.texts.get(name).map_or("", String::as_str)
    }

    pub(crate) fn item_ids_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let emails = self.emails.iter_mut().map(|item| &mut item.id);
        let phones = self.phones.iter_mut().map(|item| &mut item.id);
        let addresses = self.addresses.iter_mut().map(|item| &mut item.id);
        emails.chain(phones).chain(addresses)
    }
}
