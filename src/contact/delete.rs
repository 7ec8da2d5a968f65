use uuid::Uuid;

use super::find::find;
use crate::error::{Code, Error, Result};
use crate::site::{Origin, Site};

/// Deletes a contact for good (semantics §5).
///
/// # Errors
/// `CONTACT_NOT_FOUND`, `CANNOT_DELETE_MEMBER`,
/// `CANNOT_DELETE_MEMBER_OWNER_OR_CONTRIBUTOR`, `CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION`.
pub fn delete(site: &mut Site, id: Uuid) -> Result<()> {
    find(site, id)?;
    require_deletable(site, id)?;
    site.delete_contact(id, Origin::Request);
    Ok(())
}

fn require_deletable(site: &Site, id: Uuid) -> Result<()> {
    let membership = site.records.membership(&id);
    if membership.role.is_some() {
        return Err(Error::refused(
            Code::CannotDeleteMemberOwnerOrContributor,
            "The contact is the site's owner or a contributor and cannot be deleted.",
        ));
    }
    if membership.member {
        return Err(Error::refused(
            Code::CannotDeleteMember,
            "The contact is a site member; delete the member first, then the contact.",
        ));
    }
    if membership.billing_subscription {
        return Err(Error::refused(
            Code::CannotDeleteContactWithBillingSubscription,
            "The contact has a valid billing subscription; cancel it first, then delete the contact.",
        ));
    }
    Ok(())
}
