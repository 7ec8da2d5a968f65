use super::find_or_create::{get, named};
use crate::error::Result;
use crate::key::{name_taken, system};
use crate::model::FieldType;
use crate::site::Site;

/// Gives a custom field another display name; its key stays (semantics §6.3).
///
/// # Errors
/// `EXTENDED_FIELD_NOT_FOUND`, `FAILED_PRECONDITION` for system fields, `ALREADY_EXISTS` where
/// another field has the name.
pub(crate) fn rename(site: &mut Site, key: &str, display_name: String) -> Result<()> {
    let field = get(site, key)?;
    if field.field_type == FieldType::System {
        return Err(system("extended field", &field.display_name));
    }
    // Seeds may bring a name twice; keeping the own one is no clash.
    let holder = named(&site.records.extended_fields, &display_name);
    if let Some(other) = holder.filter(|_| field.display_name != display_name) {
        return Err(name_taken("extended field", &display_name, &other.key));
    }
    let mut field = field.clone();
    field.display_name = display_name;
    field.updated_date = Some(site.now());
    site.update_extended_field(field);
    Ok(())
}
