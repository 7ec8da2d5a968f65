use serde_json::Value;

/// One bad field of a request: Wix's `fieldViolation`.
#[derive(Debug, Clone, PartialEq)]
pub struct Violation {
    /// Path of the field, in the names of the REST API.
    pub field: String,
    /// What is wrong and what would be right, as a phrase that follows the field's name.
    pub description: String,
    /// The rule that is broken.
    pub rule: Rule,
    /// What the rule asks for, by name, for example `threshold` and 50.
    pub data: Option<(&'static str, Value)>,
    /// Our own advice, for example the call that was probably meant.
    pub hint: Option<String>,
}

/// The kinds of rule a field can break, by the names that Wix prints (semantics §9.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rule {
    /// The field must be given.
    RequiredField,
    /// The value has another JSON type.
    Type,
    /// The field does not exist.
    UnknownField,
    /// A text is too short.
    MinLength,
    /// A text is too long.
    MaxLength,
    /// A list has too few items.
    MinSize,
    /// A list has too many items.
    MaxSize,
    /// A number is too small.
    Min,
    /// A number is too large.
    Max,
    /// A text is not of its format: a GUID, a country code, a date.
    Format,
    /// A text is none of the enumeration's values.
    Enum,
    /// A rule of the service's that is none of these.
    Other,
}

impl Rule {
    /// The rule's name as callers see it in `violatedRule`.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::RequiredField => "REQUIRED_FIELD",
            Self::Type => "TYPE",
            Self::UnknownField => "UNKNOWN_FIELD",
            Self::MinLength => "MIN_LENGTH",
            Self::MaxLength => "MAX_LENGTH",
            Self::MinSize => "MIN_SIZE",
            Self::MaxSize => "MAX_SIZE",
            Self::Min => "MIN",
            Self::Max => "MAX",
            Self::Format => "FORMAT",
            Self::Enum => "ENUM",
            Self::Other => "OTHER",
        }
    }
}
