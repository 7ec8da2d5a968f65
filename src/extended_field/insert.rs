use crate::error::{Code, Error, Result, quoted};
use crate::key::key_for;
use crate::model::{DataType, ExtendedField, FieldType};
use crate::site::Site;

/// How many custom fields a site can have.
const MOST_CUSTOM_FIELDS: usize = 100;

/// Puts a field into the site, as seeding does: under the key it has elsewhere, if it is given. A
/// field of this name that is there already stays as it is.
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
    if key.is_none() && fields.iter().any(|f| f.display_name == display_name) {
        return Ok(());
    }
    let custom = fields
        .iter()
        .filter(|f| f.field_type == FieldType::UserDefined);
    if custom.count() >= MOST_CUSTOM_FIELDS {
        let message =
            format!("The site has {MOST_CUSTOM_FIELDS} custom fields, the most it can have.");
        return Err(Error::refused(Code::FieldsQuotaExceeded, message));
    }
    let key = key.map_or_else(
        || key_for("custom", display_name, |key| fields.contains(key)),
        str::to_owned,
    );
    let field = ExtendedField {
        namespace: key.split('.').next().unwrap_or_default().to_owned(),
        key: key.clone(),
        display_name: display_name.to_owned(),
        data_type,
        field_type: FieldType::UserDefined,
        read_only: false,
        created_date: Some(site.now()),
        updated_date: Some(site.now()),
    };
    site.records.extended_fields.put(key, field);
    Ok(())
}
