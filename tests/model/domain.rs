//! Few values of each kind, so that they meet: duplicates, stale revisions, labels used by several contacts.

use serde_json::{Value, json};

pub(crate) const NAMES: &[&str] = &["Ada", "ada", "Bob", " ", "Zoë"];
pub(crate) const COMPANIES: &[&str] = &["Engines", "Looms", "engines"];
pub(crate) const BIRTHDATES: &[&str] = &["1815-12-10", "1990-02-28", "2000-02-29"];
pub(crate) const LOCALES: &[&str] = &["en-us", "de", "en-US"];
pub(crate) const EMAIL_TAGS: &[&str] = &["MAIN", "WORK"];
pub(crate) const PHONE_TAGS: &[&str] = &["MOBILE", "HOME"];
pub(crate) const ADDRESS_TAGS: &[&str] = &["SHIPPING", "HOME"];

/// Some differ in what does not count: case, and space around them.
pub(crate) const EMAILS: &[&str] = &[
    "ada@example.com",
    "Ada@Example.COM",
    "bob@example.com",
    " bob@example.com",
    "cy@example.com",
    "dee@example.com",
];

/// A number with its country, and what libphonenumber says about it: E.164 form and calling code.
pub(crate) struct Number {
    pub(crate) phone: &'static str,
    pub(crate) country: Option<&'static str>,
    pub(crate) e164: Option<&'static str>,
    pub(crate) calling_code: Option<&'static str>,
}

const fn number(
    phone: &'static str,
    country: Option<&'static str>,
    e164: Option<&'static str>,
    calling_code: Option<&'static str>,
) -> Number {
    Number {
        phone,
        country,
        e164,
        calling_code,
    }
}

/// The first three are one number, in as many ways to tell.
pub(crate) const NUMBERS: &[Number] = &[
    number(
        "(704)-454-1233",
        Some("US"),
        Some("+17044541233"),
        Some("1"),
    ),
    number("704 454 1233", Some("US"), Some("+17044541233"), Some("1")),
    number("7044541233", None, None, None),
    number("2421642341", Some("US"), None, Some("1")),
    number("62183848", Some("DK"), Some("+4562183848"), Some("45")),
    number("+45 62183848", None, Some("+4562183848"), Some("45")),
    number("front desk", None, None, None),
];

/// What is known about a number of the list.
pub(crate) fn look_up(phone: &str, country: Option<&str>) -> &'static Number {
    let mut numbers = NUMBERS.iter();
    numbers
        .find(|number| number.phone == phone && number.country == country)
        .unwrap_or_else(|| panic!("{phone} of {country:?} is not among the numbers"))
}

/// Addresses as callers write them, and as they are read: completed as the contract's samples are. The second is the
/// first but for case and space.
pub(crate) fn addresses() -> [(Value, Value); 7] {
    let park = json!({
        "addressLine1": "3 Park Ave", "city": "NY", "subdivision": "NY", "postalCode": "10010", "country": "US",
    });
    let shouted = json!({
        "addressLine1": "3  PARK Ave", "city": "NY", "subdivision": "US-NY", "postalCode": "10010", "country": "US",
    });
    let street = json!({
        "streetAddress": { "number": "6677", "name": "Schlossstraße" },
        "postalCode": "48435", "city": "Wittenberg", "country": "DE",
    });
    let stored_street = json!({
        "streetAddress": { "number": "6677", "name": "Schlossstraße", "apt": "" },
        "postalCode": "48435", "city": "Wittenberg", "country": "DE",
        "formatted": "6677 Schlossstraße\n48435 Wittenberg\nGermany",
    });
    let mut stored_park = park.clone();
    stored_park["subdivision"] = json!("US-NY");
    [
        (
            park,
            with_lines(stored_park, "3 Park Ave\nNY, New York 10010\nUnited States"),
        ),
        (
            shouted.clone(),
            with_lines(shouted, "3  PARK Ave\nNY, New York 10010\nUnited States"),
        ),
        (street, stored_street),
        (
            json!({ "city": "NY" }),
            json!({ "city": "NY", "formatted": "NY" }),
        ),
        (
            json!({ "country": "IL", "city": "" }),
            json!({ "country": "IL", "formatted": "Israel" }),
        ),
        (
            json!({ "formatted": "By the sea" }),
            json!({ "formatted": "By the sea" }),
        ),
        (json!({}), json!({})),
    ]
}

fn with_lines(mut address: Value, lines: &str) -> Value {
    address["formatted"] = json!(lines);
    address
}

/// Names of labels, some of which make the same key.
pub(crate) const LABEL_NAMES: &[&str] = &[
    "VIP",
    "vip",
    "Vip!",
    "New Lead",
    "Customers",
    "?!",
    "Ärzte",
    "vip 1",
];

/// Keys that these names get, most of the time.
pub(crate) const LABEL_KEYS: &[&str] = &[
    "custom.vip",
    "custom.vip-1",
    "custom.new-lead",
    "custom.label",
    "contacts.customers",
    "contacts.contacted-me",
];

/// A key that no label and no field has.
pub(crate) const NO_KEY: &str = "custom.nobody";

/// Names and types of extended fields; one is the name of a system field.
pub(crate) const FIELDS: &[(&str, &str)] = &[
    ("Note", "TEXT"),
    ("note", "NUMBER"),
    ("Age", "NUMBER"),
    ("Joined", "DATE"),
    ("Site", "URL"),
    ("VAT ID", "TEXT"),
    ("?", "TEXT"),
];

/// Keys that these get, and keys of system fields.
pub(crate) const FIELD_KEYS: &[&str] = &[
    "custom.note",
    "custom.note-1",
    "custom.age",
    "custom.joined",
    "custom.site",
    "custom.field",
    "invoices.vatId",
    "ecom.numOfPurchases",
    "members.membershipStatus",
    "emailSubscriptions.subscriptionStatus",
];

/// Values that fit a field, as far as its key tells.
pub(crate) fn values_for(key: &str) -> Vec<Value> {
    match key {
        "custom.age" | "custom.note-1" => vec![json!(5), json!(-2.5), json!(null), json!("")],
        "custom.joined" => vec![json!("2024-02-29"), json!("2023-03-01"), json!(null)],
        "custom.site" => vec![json!("x"), json!("//wix.com"), json!("")],
        "ecom.numOfPurchases" => vec![json!(5), json!(0)],
        "members.membershipStatus" => vec![json!("APPROVED"), json!("DENIED")],
        "emailSubscriptions.subscriptionStatus" => vec![json!("SUBSCRIBED"), json!("NOT_SET")],
        _ => vec![json!("x"), json!("5"), json!(null), json!("")],
    }
}

/// Values that do not fit most fields.
pub(crate) fn odd_values() -> Vec<Value> {
    vec![json!("x"), json!(5), json!("2023-02-29"), json!(true)]
}

/// What a site starts with: some labels and fields and three contacts, and this many more.
pub(crate) fn start(crowd: usize) -> Value {
    let contact = |name: &str, email: &str, status: &str| {
        json!({
            "info": { "name": { "first": name }, "emails": { "items": [{ "email": email }] } },
            "primaryEmail": { "subscriptionStatus": status, "deliverabilityStatus": "VALID" },
        })
    };
    let mut contacts = vec![
        contact("Ada", EMAILS[0], "SUBSCRIBED"),
        contact("Bob", EMAILS[2], "PENDING"),
        contact("Eve", "eve@example.com", "NOT_SET"),
    ];
    contacts.extend((0..crowd).map(|number| {
        let name = NAMES[number % NAMES.len()];
        let mut one = contact(name, &format!("n{number}@example.com"), "NOT_SET");
        one["info"]["company"] = json!(COMPANIES[number % COMPANIES.len()]);
        one["info"]["labelKeys"]["items"] = json!([LABEL_KEYS[number % 3]]);
        one
    }));
    let label = |name: &&str| json!({ "displayName": name });
    let field =
        |(name, data_type): &(&str, &str)| json!({ "displayName": name, "dataType": data_type });
    json!({
        "labels": LABEL_NAMES.iter().take(4).map(label).collect::<Vec<_>>(),
        "extendedFields": FIELDS.iter().map(field).collect::<Vec<_>>(),
        "contacts": contacts,
    })
}

/// Ids that seeds and items bring with them.
pub(crate) const IDS: &[&str] = &[
    "a0000000-0000-4000-8000-00000000000a",
    "b0000000-0000-4000-8000-00000000000b",
    "c0000000-0000-4000-8000-00000000000c",
];

/// An id that no contact ever has.
pub(crate) const NOBODY: &str = "f0000000-0000-4000-8000-00000000000f";

#[cfg(test)]
mod tests {
    use wix_crm_local::contact::ReferenceData;

    use super::NUMBERS;
    use crate::reference::Tables;

    #[test]
    fn the_numbers_are_what_the_library_says() {
        for number in NUMBERS {
            let facts = Tables.phone(number.phone, number.country).unwrap();
            assert_eq!(facts.e164.as_deref(), number.e164, "{}", number.phone);
            assert_eq!(
                facts.calling_code.as_deref(),
                number.calling_code,
                "{}",
                number.phone
            );
        }
    }
}
