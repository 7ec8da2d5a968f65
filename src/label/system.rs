use crate::model::{Label, LabelType};

/// The labels that every site has (semantics §6.2).
pub(crate) fn system_labels() -> impl Iterator<Item = Label> {
    [
        ("contacts.customers", "Customers"),
        ("contacts.contacted-me", "Contacted Me"),
    ]
    .into_iter()
    .map(|(key, display_name)| Label {
        namespace: "contacts".to_owned(),
        namespace_display_name: "Labels".to_owned(),
        key: key.to_owned(),
        display_name: display_name.to_owned(),
        label_type: LabelType::System,
        created_date: None,
        updated_date: None,
    })
}
