use super::find_or_create::get;
use crate::error::Result;
use crate::key::system;
use crate::model::LabelType;
use crate::site::Site;

/// Takes a label out of the site and off its contacts, which do not count that as a change of
/// theirs: no revision, no event (semantics §6.2, §13.36).
///
/// # Errors
/// `LABEL_NOT_FOUND`, `FAILED_PRECONDITION` for Wix's own labels.
pub(crate) fn delete(site: &mut Site, key: &str) -> Result<()> {
    let label = get(site, key)?;
    if label.label_type == LabelType::System {
        return Err(system("label", &label.display_name));
    }
    let contacts = &mut site.records.contacts;
    let labelled: Vec<_> = contacts.with_label(key).map(|contact| contact.id).collect();
    for id in labelled {
        if let Some(mut contact) = contacts.get(&id).cloned() {
            contact.info.label_keys.retain(|own| own != key);
            contacts.put(contact);
        }
    }
    site.delete_label(key);
    Ok(())
}
