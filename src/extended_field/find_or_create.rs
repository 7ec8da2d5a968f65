use crate::error::{Code, Error, Result};
use crate::key::key_for;
use crate::model::{DataType, ExtendedField, FieldType};
use crate::site::Site;

/// How many custom fields a site can have.
const MOST_CUSTOM_FIELDS: usize = 100;

/// The field of exactly this display name, made with this type where there is none; answers its key
/// and whether it is new. An existing field keeps its type.
///
/// # Errors
/// `FIELDS_QUOTA_EXCEEDED`.
pub(crate) fn find_or_create(
    site: &mut Site,
    display_name: &str,
    data_type: DataType,
) -> Result<(String, bool)> {
    let fields = &site.records.extended_fields;
    if let Some(field) = fields.iter().find(|f| f.display_name == display_name) {
        return Ok((field.key.clone(), false));
    }
    let custom = fields
        .iter()
        .filter(|f| f.field_type == FieldType::UserDefined);
    if custom.count() >= MOST_CUSTOM_FIELDS {
        let message =
            format!("The site has {MOST_CUSTOM_FIELDS} custom fields, the most it can have.");
        return Err(Error::refused(Code::FieldsQuotaExceeded, message));
    }
    let key = key_for("custom", display_name, |key| fields.contains(key));
    let field = ExtendedField {
        namespace: "custom".to_owned(),
        key: key.clone(),
        display_name: display_name.to_owned(),
        data_type,
        field_type: FieldType::UserDefined,
        read_only: false,
        created_date: Some(site.now()),
        updated_date: Some(site.now()),
    };
    site.records.extended_fields.put(key.clone(), field);
    Ok((key, true))
}
