use crate::model::DataType::{Date, Number, Text};
use crate::model::{DataType, ExtendedField, FieldType};

/// Key, display name, type, and whether callers cannot write it.
const SYSTEM_FIELDS: [(&str, &str, DataType, bool); 12] = [
    (
        "contacts.displayByFirstName",
        "Display Name (start with first)",
        Text,
        true,
    ),
    (
        "contacts.displayByLastName",
        "Display Name (start with last)",
        Text,
        true,
    ),
    ("invoices.vatId", "VAT ID", Text, false),
    ("members.membershipStatus", "Membership Status", Text, true),
    ("members.mobile", "Mobile flag", Text, true),
    ("ecom.numOfPurchases", "# of Purchases", Number, true),
    ("ecom.totalSpentAmount", "Total Spent Amount", Number, true),
    (
        "ecom.totalSpentCurrency",
        "Total Spent Currency",
        Text,
        true,
    ),
    ("ecom.lastPurchaseDate", "Last Purchase Date", Date, true),
    (
        "emailSubscriptions.subscriptionStatus",
        "Effective Subscription Status",
        Text,
        true,
    ),
    (
        "emailSubscriptions.deliverabilityStatus",
        "Effective Deliverability Status",
        Text,
        true,
    ),
    (
        "emailSubscriptions.effectiveEmail",
        "Effective Email",
        Text,
        true,
    ),
];

/// The fields that every site has.
pub(crate) fn system_fields() -> impl Iterator<Item = ExtendedField> {
    SYSTEM_FIELDS
        .into_iter()
        .map(|(key, display_name, data_type, read_only)| ExtendedField {
            namespace: key.split('.').next().unwrap_or_default().to_owned(),
            key: key.to_owned(),
            display_name: display_name.to_owned(),
            data_type,
            field_type: FieldType::System,
            read_only,
            created_date: None,
            updated_date: None,
        })
}
