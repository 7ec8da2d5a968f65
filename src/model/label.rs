use super::Timestamp;
use super::named::named_enum;

/// A label that contacts can carry (semantics §6.2).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Label {
    /// The part of the key before the dot: `custom` for labels made by people.
    pub namespace: String,
    /// The namespace for people.
    pub namespace_display_name: String,
    /// Never changes, also when the label is renamed.
    pub key: String,
    /// The label for people.
    pub display_name: String,
    /// Who made the label.
    pub label_type: LabelType,
    /// When it was created; system labels have no dates.
    pub created_date: Option<Timestamp>,
    /// When it last changed.
    pub updated_date: Option<Timestamp>,
}

named_enum! {
    /// Who made a label.
    LabelType {
        System = "SYSTEM", UserDefined = "USER_DEFINED", WixAppDefined = "WIX_APP_DEFINED",
    }
}
