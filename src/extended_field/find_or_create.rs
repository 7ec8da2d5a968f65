use crate::error::{Code, Error, Refusal, Result, quoted};
use crate::key::key_for;
use crate::model::{DataType, ExtendedField, FieldType};
use crate::site::{Site, Table};

/// How many custom fields a site can have (semantics §6.3).
const MOST_CUSTOM_FIELDS: usize = 100;

/// The field of exactly this display name, whatever its type, made where there is none; answers its
/// key and whether it is new.
///
/// # Errors
/// `FIELDS_QUOTA_EXCEEDED`.
pub(crate) fn find_or_create(
    site: &mut Site,
    display_name: &str,
    data_type: DataType,
) -> Result<(String, bool)> {
    let fields = &site.records.extended_fields;
    if let Some(field) = named(fields, display_name) {
        return Ok((field.key.clone(), false));
    }
    let field = new_field(site, display_name, data_type, None)?;
    let key = field.key.clone();
    site.create_extended_field(field);
    Ok((key, true))
}

/// The field of exactly this display name (semantics §6.3).
pub(crate) fn named<'a>(
    fields: &'a Table<ExtendedField>,
    display_name: &str,
) -> Option<&'a ExtendedField> {
    fields.iter().find(|f| f.display_name == display_name)
}

/// A custom field as it is right after creation, under a key of its own or one it has elsewhere.
///
/// # Errors
/// `FIELDS_QUOTA_EXCEEDED`.
pub(super) fn new_field(
    site: &Site,
    display_name: &str,
    data_type: DataType,
    key: Option<&str>,
) -> Result<ExtendedField> {
    let fields = &site.records.extended_fields;
    require_room(fields)?;
    let key = key.map_or_else(
        || key_for("field", display_name, |key| fields.contains(key)),
        str::to_owned,
    );
    Ok(ExtendedField {
        namespace: key.split('.').next().unwrap_or_default().to_owned(),
        key,
        display_name: display_name.to_owned(),
        data_type,
        field_type: FieldType::UserDefined,
        description: None,
        read_only: false,
        created_date: Some(site.now()),
        updated_date: Some(site.now()),
    })
}

fn require_room(fields: &Table<ExtendedField>) -> Result<()> {
    let custom = fields
        .iter()
        .filter(|f| f.field_type == FieldType::UserDefined);
    if custom.count() < MOST_CUSTOM_FIELDS {
        return Ok(());
    }
    let message = format!("The site has {MOST_CUSTOM_FIELDS} custom fields, the most it can have.");
    Err(Error::refused(Code::FieldsQuotaExceeded, message))
}

/// The field of this key.
///
/// # Errors
/// `EXTENDED_FIELD_NOT_FOUND`.
pub(crate) fn get<'a>(site: &'a Site, key: &str) -> Result<&'a ExtendedField> {
    let fields = &site.records.extended_fields;
    fields
        .get(key)
        .ok_or_else(|| unknown(fields, Code::ExtendedFieldNotFound, key))
}

/// Wix documents that a value for an unknown field is refused, not with which code, nor how the
/// functions for fields fail (semantics §13.9).
pub(super) fn unknown(fields: &Table<ExtendedField>, code: Code, key: &str) -> Error {
    let message = format!("No extended field has the key {}.", quoted(key));
    let hint = match named(fields, key) {
        Some(field) => format!("The field of this name has the key {}.", field.key),
        None => "A custom field must exist before it is used: extendedFields.findOrCreateExtendedField(displayName, dataType) answers its key as field.key."
            .to_owned(),
    };
    Refusal::new(code, message)
        .with_data("key", key)
        .with_hint(hint)
        .into()
}
