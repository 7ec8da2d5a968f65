use serde::ser::{Serialize, SerializeMap, Serializer};

use super::surface::{CREATED_DATE, Surface, UPDATED_DATE};
use crate::model::{Label, Named};

/// A label; dates as ISO text.
#[derive(Debug)]
pub(crate) struct ShownLabel<'a>(pub &'a Label, pub Surface);

impl Serialize for ShownLabel<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let label = self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("namespace", &label.namespace)?;
        map.serialize_entry("namespaceDisplayName", &label.namespace_display_name)?;
        map.serialize_entry("key", &label.key)?;
        map.serialize_entry("displayName", &label.display_name)?;
        map.serialize_entry("labelType", label.label_type.as_str())?;
        if let Some(date) = label.created_date {
            map.serialize_entry(CREATED_DATE.on(self.1), &date.to_string())?;
        }
        if let Some(date) = label.updated_date {
            map.serialize_entry(UPDATED_DATE.on(self.1), &date.to_string())?;
        }
        map.end()
    }
}
