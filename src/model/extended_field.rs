use super::Timestamp;
use super::named::named_enum;

/// The definition of a field beyond the standard ones (semantics §6.3).
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExtendedField {
    /// The part of the key before the dot: `custom` for fields made by people.
    pub namespace: String,
    /// Never changes, also when the field is renamed.
    pub key: String,
    /// The field for people.
    pub display_name: String,
    /// What its values are.
    pub data_type: DataType,
    /// Who made the field.
    pub field_type: FieldType,
    /// What the values say; only system fields have one.
    pub description: Option<String>,
    /// Whether callers cannot write its values.
    pub read_only: bool,
    /// When it was created; system fields have no dates.
    pub created_date: Option<Timestamp>,
    /// When it last changed.
    pub updated_date: Option<Timestamp>,
}

named_enum! {
    /// What the values of an extended field are.
    DataType { Text = "TEXT", Number = "NUMBER", Date = "DATE", Url = "URL" }
}
named_enum! {
    /// Who made an extended field.
    FieldType { System = "SYSTEM", UserDefined = "USER_DEFINED" }
}
