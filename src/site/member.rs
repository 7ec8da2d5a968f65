use uuid::Uuid;

use crate::model::named_enum;

/// What a contact is to the site besides a contact: why it may not be deleted or merged away
/// (semantics §4, §5).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Membership {
    /// A site member.
    pub member: bool,
    /// Somebody who works on the site.
    pub role: Option<Role>,
    /// Has a valid billing subscription.
    pub billing_subscription: bool,
}

named_enum! {
    /// What somebody who works on the site is.
    Role { Owner = "OWNER", Contributor = "CONTRIBUTOR" }
}

/// A contact that is more than one.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Member {
    /// GUID of the contact.
    pub contact_id: Uuid,
    /// What it is.
    pub membership: Membership,
}
