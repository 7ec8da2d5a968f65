use serde::ser::{Serialize, SerializeMap, Serializer};
use serde_json::json;

/// A page of records as `@wix/crm` shows it.
#[derive(Debug)]
pub(crate) struct ShownPage<T> {
    /// What the records are called.
    pub name: &'static str,
    /// What the numbers are called.
    pub metadata: &'static str,
    /// The records.
    pub items: Vec<T>,
    /// How many were skipped.
    pub offset: usize,
    /// How many there are without paging.
    pub total: usize,
}

impl<T: Serialize> Serialize for ShownPage<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let metadata = json!({
            "count": self.items.len(),
            "offset": self.offset,
            "total": self.total,
            "tooManyToCount": false,
        });
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry(self.name, &self.items)?;
        map.serialize_entry(self.metadata, &metadata)?;
        map.end()
    }
}
