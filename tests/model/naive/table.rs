//! What can be filtered and sorted by, as the documentation tells (semantics §6.2, §6.3, §7.1).

use super::Site;

/// What the values of a field are.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    Text,
    /// Case, and space around it, do not count where one is compared.
    Email,
    Guid,
    Date,
    Number,
    OneOf(&'static [&'static str]),
}

/// A row: what the field's values are, the operators it supports, and whether it can be sorted by.
pub(crate) type Row = (&'static str, Kind, &'static str, bool);

/// The services that can be queried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Service {
    Contacts,
    Labels,
    ExtendedFields,
}

const SUBSCRIPTIONS: Kind = Kind::OneOf(&[
    "NO_SUBSCRIPTION_STATUS",
    "NOT_SET",
    "PENDING",
    "SUBSCRIBED",
    "UNSUBSCRIBED",
]);
const DELIVERABILITIES: Kind =
    Kind::OneOf(&["NOT_SET", "VALID", "BOUNCED", "SPAM_COMPLAINT", "INACTIVE"]);
const MEMBERSHIPS: Kind = Kind::OneOf(&["APPROVED", "DENIED", "PENDING", "INACTIVE"]);

const TEXT: &str = "$eq $ne $in $exists $isEmpty $startsWith";
const TEXTS: &str = "$eq $ne $in $hasSome $exists $isEmpty $startsWith";
const PLAIN: &str = "$eq $ne $in $exists $isEmpty";
const PLAINS: &str = "$eq $ne $in $hasSome $exists $isEmpty";
const COMPARED: &str = "$eq $ne $gt $gte $lt $lte $isEmpty";
const STATUS: &str = "$eq $ne $in $nin $isEmpty";

const CONTACTS: &[Row] = &[
    ("id", Kind::Guid, PLAIN, false),
    ("createdDate", Kind::Date, COMPARED, true),
    ("updatedDate", Kind::Date, COMPARED, false),
    ("lastActivity.activityDate", Kind::Date, COMPARED, true),
    ("primaryInfo.email", Kind::Email, TEXT, true),
    ("primaryInfo.phone", Kind::Text, TEXT, false),
    ("info.name.first", Kind::Text, TEXT, true),
    ("info.name.last", Kind::Text, TEXT, true),
    ("info.company", Kind::Text, TEXT, true),
    ("info.jobTitle", Kind::Text, TEXT, true),
    ("info.birthdate", Kind::Date, COMPARED, true),
    ("info.locale", Kind::Text, PLAIN, false),
    ("info.labelKeys", Kind::Text, "$hasSome $hasAll", false),
    ("info.emails.email", Kind::Email, TEXTS, false),
    ("info.phones.phone", Kind::Text, TEXTS, false),
    ("info.phones.e164Phone", Kind::Text, TEXTS, false),
    ("info.addresses.street", Kind::Text, TEXTS, false),
    ("info.addresses.city", Kind::Text, TEXTS, false),
    ("info.addresses.subdivision", Kind::Text, PLAINS, false),
    ("info.addresses.country", Kind::Text, PLAINS, false),
    ("primaryEmail.email", Kind::Email, TEXT, true),
    (
        "primaryEmail.subscriptionStatus",
        SUBSCRIPTIONS,
        STATUS,
        false,
    ),
    (
        "primaryEmail.deliverabilityStatus",
        DELIVERABILITIES,
        STATUS,
        false,
    ),
    ("primaryPhone.phone", Kind::Text, TEXT, false),
    ("primaryPhone.e164Phone", Kind::Text, TEXT, false),
    ("primaryPhone.formattedPhone", Kind::Text, TEXT, true),
    ("primaryPhone.countryCode", Kind::Text, TEXT, true),
    (
        "primaryPhone.subscriptionStatus",
        SUBSCRIPTIONS,
        STATUS,
        false,
    ),
    (
        "info.extendedFields.members.membershipStatus",
        MEMBERSHIPS,
        STATUS,
        false,
    ),
    (
        "info.extendedFields.emailSubscriptions.subscriptionStatus",
        SUBSCRIPTIONS,
        STATUS,
        false,
    ),
    (
        "info.extendedFields.emailSubscriptions.deliverabilityStatus",
        DELIVERABILITIES,
        STATUS,
        false,
    ),
    (
        "info.extendedFields.emailSubscriptions.effectiveEmail",
        Kind::Text,
        "$exists $isEmpty",
        true,
    ),
    (
        "info.extendedFields.ecom.numOfPurchases",
        Kind::Number,
        COMPARED,
        false,
    ),
];

/// Custom fields, by their type; fields of the system that have no row of their own are closed.
const CUSTOM_TEXT: Row = ("", Kind::Text, "$eq $ne $in $startsWith $isEmpty", true);
const CUSTOM_NUMBER: Row = ("", Kind::Number, COMPARED, true);
const CUSTOM_DATE: Row = ("", Kind::Date, COMPARED, true);
const CLOSED: Row = ("", Kind::Text, "", false);

/// What facets can be filtered by.
const FACETS: &[Row] = &[
    (
        "info.extendedFields.emailSubscriptions.subscriptionStatus",
        SUBSCRIPTIONS,
        STATUS,
        false,
    ),
    (
        "info.extendedFields.emailSubscriptions.deliverabilityStatus",
        DELIVERABILITIES,
        STATUS,
        false,
    ),
    (
        "info.extendedFields.emailSubscriptions.effectiveEmail",
        Kind::Text,
        "$exists $isEmpty",
        true,
    ),
];

const LABELS: &[Row] = &[
    ("key", Kind::Text, "$eq $ne $in $isEmpty", false),
    (
        "displayName",
        Kind::Text,
        "$eq $ne $in $startsWith $isEmpty",
        true,
    ),
    ("createdDate", Kind::Date, COMPARED, true),
    ("updatedDate", Kind::Date, COMPARED, true),
    ("namespace", Kind::Text, "$eq $ne $isEmpty", false),
    (
        "labelType",
        Kind::OneOf(&["SYSTEM", "USER_DEFINED", "WIX_APP_DEFINED"]),
        "$eq $isEmpty",
        false,
    ),
];

const EXTENDED_FIELDS: &[Row] = &[
    ("key", Kind::Text, "$eq $ne $in $isEmpty", false),
    (
        "displayName",
        Kind::Text,
        "$eq $ne $in $startsWith $isEmpty",
        true,
    ),
    ("createdDate", Kind::Date, COMPARED, true),
    ("updatedDate", Kind::Date, COMPARED, true),
    ("namespace", Kind::Text, "$eq $ne $isEmpty", false),
    (
        "dataType",
        Kind::OneOf(&["TEXT", "NUMBER", "DATE", "URL"]),
        "$eq $ne $isEmpty",
        false,
    ),
    (
        "fieldType",
        Kind::OneOf(&["SYSTEM", "USER_DEFINED"]),
        "$eq $isEmpty",
        false,
    ),
];

/// The rows of what a function is about.
pub(crate) fn fields_of(function: &str) -> &'static [Row] {
    match function {
        "queryFacets" => FACETS,
        _ if function.ends_with("Labels") => LABELS,
        _ if function.ends_with("ExtendedFields") => EXTENDED_FIELDS,
        _ => CONTACTS,
    }
}

impl Site {
    /// The row of a field, if there is such a field.
    pub(super) fn row(&self, service: Service, name: &str) -> Option<Row> {
        let rows = match service {
            Service::Contacts => CONTACTS,
            Service::Labels => LABELS,
            Service::ExtendedFields => EXTENDED_FIELDS,
        };
        let own = rows.iter().find(|(known, ..)| *known == name).copied();
        let key = name.strip_prefix("info.extendedFields.");
        let custom = key
            .filter(|_| service == Service::Contacts)
            .and_then(|key| self.records.field(key));
        own.or_else(|| {
            let field = custom?;
            Some(match (field.dates, field.data_type.as_str()) {
                (None, _) => CLOSED,
                (Some(_), "NUMBER") => CUSTOM_NUMBER,
                (Some(_), "DATE") => CUSTOM_DATE,
                (Some(_), _) => CUSTOM_TEXT,
            })
        })
    }
}
