/// The codes of Wix's contacts, labels and extended-fields services (semantics §9.1).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Code {
    /// Neither a name nor an email nor a phone.
    InsufficientContactData,
    /// An update whose info has nothing to write.
    InsufficientUpdateContactData,
    /// Two emails, or two phones, flagged as primary.
    CannotHaveMultiplePrimaryInfo,
    /// A custom field that does not exist, or a value of another type.
    InvalidExtendedFieldValue,
    /// A bulk request that selects nothing.
    NeitherFilterNorSearch,
    /// Sources that cannot be merged into the target.
    IllegalMerge,
    /// A visitor or a member who asks for more than they may.
    InsufficientPermission,
    /// No contact has this id.
    ContactNotFound,
    /// No label has this key. Wix documents that the call fails, not how (semantics §13.11).
    LabelNotFound,
    /// No extended field has this key. Wix documents no code for it either.
    ExtendedFieldNotFound,
    /// Another label, or another field, has the name (semantics §13.34).
    AlreadyExists,
    /// Another contact has the email, or the phone.
    DuplicateContactExists,
    /// A contact has this id already.
    ContactIdAlreadyExists,
    /// The revision is not the contact's current one.
    ContactAlreadyChanged,
    /// A member's login email cannot be changed through contacts.
    CannotUpdateMemberEmail,
    /// A site member cannot be deleted through contacts.
    CannotDeleteMember,
    /// The same, for one contact of a bulk request.
    CannotDeleteSiteMembers,
    /// A contact who pays for a subscription cannot be deleted.
    CannotDeleteContactWithBillingSubscription,
    /// The site's owner and contributors cannot be deleted.
    CannotDeleteMemberOwnerOrContributor,
    /// The state of a record forbids the operation.
    FailedPrecondition,
    /// More custom fields than a site can have.
    FieldsQuotaExceeded,
    /// A field that contacts cannot be sorted by.
    UnsupportedSortField,
    /// A field that labels, or extended fields, cannot be sorted by.
    InvalidSort,
    /// A page of no contact or of too many.
    IllegalLimit,
    /// A filter that is not put together as filters are.
    MalformedFilter,
    /// A combination of filters that does not exist.
    UnsupportedFilter,
    /// A field that labels, or extended fields, cannot be filtered by.
    UnsupportedFilterField,
    /// A field that contacts cannot be filtered by.
    UnsupportedFilterFieldUnknown,
    /// An operator that a field does not have.
    UnsupportedFilterOperator,
    /// A value that a field cannot have.
    UnsupportedFilterValue,
    /// A value of another type than a field's.
    UnsupportedFilterValueType,
    /// More labels than the site can have.
    LabelsQuotaReached,
}

impl Code {
    /// The code as callers see it.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::InsufficientContactData => "INSUFFICIENT_CONTACT_DATA",
            Self::InsufficientUpdateContactData => "INSUFFICIENT_UPDATE_CONTACT_DATA",
            Self::CannotHaveMultiplePrimaryInfo => "CANNOT_HAVE_MULTIPLE_PRIMARY_INFO",
            Self::InvalidExtendedFieldValue => "INVALID_EXTENDED_FIELD_VALUE",
            Self::NeitherFilterNorSearch => "NEITHER_FILTER_NOR_SEARCH",
            Self::IllegalMerge => "ILLEGAL_MERGE",
            Self::InsufficientPermission => "INSUFFICIENT_PERMISSION",
            Self::ContactNotFound => "CONTACT_NOT_FOUND",
            Self::LabelNotFound => "LABEL_NOT_FOUND",
            Self::ExtendedFieldNotFound => "EXTENDED_FIELD_NOT_FOUND",
            Self::AlreadyExists => "ALREADY_EXISTS",
            Self::DuplicateContactExists => "DUPLICATE_CONTACT_EXISTS",
            Self::ContactIdAlreadyExists => "CONTACT_ID_ALREADY_EXISTS",
            Self::ContactAlreadyChanged => "CONTACT_ALREADY_CHANGED",
            Self::CannotUpdateMemberEmail => "CANNOT_UPDATE_MEMBER_EMAIL",
            Self::CannotDeleteMember => "CANNOT_DELETE_MEMBER",
            Self::CannotDeleteSiteMembers => "CANNOT_DELETE_SITE_MEMBERS",
            Self::CannotDeleteContactWithBillingSubscription => {
                "CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION"
            }
            Self::CannotDeleteMemberOwnerOrContributor => {
                "CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR"
            }
            Self::FailedPrecondition => "FAILED_PRECONDITION",
            Self::FieldsQuotaExceeded => "FIELDS_QUOTA_EXCEEDED",
            Self::UnsupportedSortField => "UNSUPPORTED_SORT_FIELD",
            Self::InvalidSort => "INVALID_SORT",
            Self::IllegalLimit => "ILLEGAL_LIMIT",
            Self::MalformedFilter => "MALFORMED_FILTER",
            Self::UnsupportedFilter => "UNSUPPORTED_FILTER",
            Self::UnsupportedFilterField => "UNSUPPORTED_FILTER_FIELD",
            Self::UnsupportedFilterFieldUnknown => "UNSUPPORTED_FILTER_FIELD_UNKNOWN",
            Self::UnsupportedFilterOperator => "UNSUPPORTED_FILTER_OPERATOR",
            Self::UnsupportedFilterValue => "UNSUPPORTED_FILTER_VALUE",
            Self::UnsupportedFilterValueType => "UNSUPPORTED_FILTER_VALUE_TYPE",
            Self::LabelsQuotaReached => "LABELS_QUOTA_REACHED",
        }
    }
}
