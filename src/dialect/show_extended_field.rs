use serde::ser::{Serialize, SerializeMap, Serializer};

use super::surface::{CREATED_DATE, Surface, UPDATED_DATE};
use crate::model::{ExtendedField, Named};

/// An extended field; dates as ISO text.
#[derive(Debug)]
pub(crate) struct ShownExtendedField<'a>(pub &'a ExtendedField, pub Surface);

impl Serialize for ShownExtendedField<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let field = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("namespace", &field.namespace)?;
        map.serialize_entry("key", &field.key)?;
        map.serialize_entry("displayName", &field.display_name)?;
        map.serialize_entry("dataType", field.data_type.as_str())?;
        map.serialize_entry("fieldType", field.field_type.as_str())?;
        if let Some(description) = &field.description {
            map.serialize_entry("description", description)?;
        }
        if let Some(date) = field.created_date {
            map.serialize_entry(CREATED_DATE.on(self.1), &date.to_string())?;
        }
        if let Some(date) = field.updated_date {
            map.serialize_entry(UPDATED_DATE.on(self.1), &date.to_string())?;
        }
        map.end()
    }
}
