use uuid::Uuid;

use super::update::touch;
use crate::site::{Identity, Origin, Site};

/// Counts a change of a contact by somebody else who works on the site (semantics §12.2).
pub fn change_meanwhile(site: &mut Site, id: Uuid) {
    let Some(mut contact) = site.records.contacts.get(&id).cloned() else {
        return;
    };
    let caller = site.identity;
    site.identity = Identity::WixUser;
    touch(site, &mut contact);
    site.update_contact(contact, Origin::Request);
    site.identity = caller;
}
