use uuid::Uuid;

use super::find::find;
use crate::error::Result;
use crate::model::Contact;
use crate::site::{Member, Membership, Site};

/// The read-only field that says what kind of member a contact is (semantics §6.3).
const STATUS_FIELD: &str = "members.membershipStatus";

/// Makes a contact what the membership says: a member, an owner, a subscriber, or none of these.
///
/// # Errors
/// `CONTACT_NOT_FOUND`.
pub fn set_membership(site: &mut Site, contact_id: Uuid, membership: Membership) -> Result<()> {
    let mut contact = find(site, contact_id)?.clone();
    show(&mut contact, membership);
    site.records.contacts.put(contact);
    if membership == Membership::default() {
        site.records.members.take(&contact_id);
    } else {
        site.records.members.put(Member {
            contact_id,
            membership,
        });
    }
    Ok(())
}

/// What a contact is to the site.
///
/// # Errors
/// `CONTACT_NOT_FOUND`.
pub fn get_membership(site: &Site, contact_id: Uuid) -> Result<Membership> {
    find(site, contact_id)?;
    Ok(site.records.membership(&contact_id))
}

fn show(contact: &mut Contact, membership: Membership) {
    let fields = &mut contact.info.extended_fields;
    if membership.member {
        fields.insert(STATUS_FIELD, "APPROVED".into());
    } else {
        fields.remove(STATUS_FIELD);
    }
}
