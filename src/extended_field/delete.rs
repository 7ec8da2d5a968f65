use super::find_or_create::get;
use crate::error::Result;
use crate::key::system;
use crate::model::FieldType;
use crate::site::Site;

/// Takes a custom field out of the site, and its values off all contacts, which do not count that as
/// a change of theirs: no revision, no event, as with labels (semantics §6.3, §13.36).
///
/// # Errors
/// `EXTENDED_FIELD_NOT_FOUND`, `FAILED_PRECONDITION` for system fields.
pub(crate) fn delete(site: &mut Site, key: &str) -> Result<()> {
    let field = get(site, key)?;
    if field.field_type == FieldType::System {
        return Err(system("extended field", &field.display_name));
    }
    let contacts = &mut site.records.contacts;
    let filled = contacts.iter();
    let filled = filled.filter(|contact| contact.info.extended_fields.get(key).is_some());
    let filled: Vec<_> = filled.map(|contact| contact.id).collect();
    for id in filled {
        if let Some(mut contact) = contacts.get(&id).cloned() {
            contact.info.extended_fields.remove(key);
            contacts.put(contact);
        }
    }
    site.delete_extended_field(key);
    Ok(())
}
