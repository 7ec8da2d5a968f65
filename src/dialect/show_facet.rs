use serde::ser::{Serialize, SerializeMap, Serializer};

use super::show_contact::entry;
use crate::facet::Facet;
use crate::model::Named;

/// A facet as `@wix/crm` shows it.
#[derive(Debug)]
pub(crate) struct ShownFacet<'a>(pub Facet<'a>);

impl Serialize for ShownFacet<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let facet = &self.0;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("facetType", facet.facet_type.as_str())?;
        if let Some((namespace, display_name)) = facet.namespace {
            map.serialize_entry("namespace", namespace)?;
            map.serialize_entry("namespaceDisplayName", display_name)?;
        }
        map.serialize_entry("facetKey", facet.key)?;
        map.serialize_entry("facetDisplayName", facet.display_name)?;
        map.serialize_entry("count", &facet.count)?;
        entry(&mut map, "queryFilter", facet.filter.as_ref())?;
        map.end()
    }
}
