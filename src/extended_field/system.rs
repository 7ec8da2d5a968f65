use crate::model::DataType::{Date, Number, Text};
use crate::model::{DataType, ExtendedField, FieldType};

/// Key, display name, type, whether callers cannot write it, and what Wix says of its values.
const SYSTEM_FIELDS: [(&str, &str, DataType, bool, &str); 12] = [
    (
        "contacts.displayByFirstName",
        "Display Name (start with first)",
        Text,
        true,
        "Display name starting with first name (read only)",
    ),
    (
        "contacts.displayByLastName",
        "Display Name (start with last)",
        Text,
        true,
        "Display name starting with last name (read only)",
    ),
    (
        "invoices.vatId",
        "VAT ID",
        Text,
        false,
        "Vat ID for Wix Invoices",
    ),
    (
        "members.membershipStatus",
        "Membership Status",
        Text,
        true,
        "APPROVED/DENIED/PENDING/INACTIVE (read only)",
    ),
    ("members.mobile", "Mobile flag", Text, true, "true/false"),
    (
        "ecom.numOfPurchases",
        "# of Purchases",
        Number,
        true,
        "Wix Stores purchase count (read only)",
    ),
    (
        "ecom.totalSpentAmount",
        "Total Spent Amount",
        Number,
        true,
        "Wix Stores aggregated spent amount (read only)",
    ),
    (
        "ecom.totalSpentCurrency",
        "Total Spent Currency",
        Text,
        true,
        "Wix Stores currency code (read only)",
    ),
    (
        "ecom.lastPurchaseDate",
        "Last Purchase Date",
        Date,
        true,
        "Wix Stores last purchase date (read only)",
    ),
    (
        "emailSubscriptions.subscriptionStatus",
        "Effective Subscription Status",
        Text,
        true,
        "SUBSCRIBED/UNSUBSCRIBED/NOT_SET/PENDING (read only)",
    ),
    (
        "emailSubscriptions.deliverabilityStatus",
        "Effective Deliverability Status",
        Text,
        true,
        "VALID/BOUNCED/SPAM_COMPLAINT/INACTIVE (read only)",
    ),
    (
        "emailSubscriptions.effectiveEmail",
        "Effective Email",
        Text,
        true,
        "Effective Email for subscription purposes (read only)",
    ),
];

/// The fields that every site has.
pub(crate) fn system_fields() -> impl Iterator<Item = ExtendedField> {
    SYSTEM_FIELDS
        .into_iter()
        .map(
            |(key, display_name, data_type, read_only, description)| ExtendedField {
                namespace: key.split('.').next().unwrap_or_default().to_owned(),
                key: key.to_owned(),
                display_name: display_name.to_owned(),
                data_type,
                field_type: FieldType::System,
                description: Some(description.to_owned()),
                read_only,
                created_date: None,
                updated_date: None,
            },
        )
}
