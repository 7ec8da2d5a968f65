use super::find_or_create::{named, new_field};
use crate::error::{Code, Error, Result, quoted};
use crate::model::DataType;
use crate::site::Site;

/// Puts a field into the site, as seeding does, without an event: under the key it has elsewhere, if
/// it is given. A field of this name that is there already stays as it is.
///
/// # Errors
/// `FAILED_PRECONDITION` where another field has the key, `FIELDS_QUOTA_EXCEEDED`.
pub(crate) fn insert(
    site: &mut Site,
    display_name: &str,
    data_type: DataType,
    key: Option<&str>,
) -> Result<()> {
    let fields = &site.records.extended_fields;
    if let Some(field) = key.and_then(|key| fields.get(key)) {
        if field.display_name == display_name {
            return Ok(());
        }
        let name = quoted(&field.display_name);
        let message = format!("The field {name} has the key {}.", field.key);
        return Err(Error::refused(Code::FailedPrecondition, message));
    }
    if key.is_none() && named(fields, display_name).is_some() {
        return Ok(());
    }
    let field = new_field(site, display_name, data_type, key)?;
    site.records.extended_fields.put(field);
    Ok(())
}
