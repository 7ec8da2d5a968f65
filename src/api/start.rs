use crate::extended_field::system_fields;
use crate::label::system_labels;
use crate::site::{Records, Site};

/// A site as it is before anybody used it: no contacts, Wix's own labels and fields.
///
/// # Errors
/// The platform gives no random bytes.
pub fn new_site() -> Result<Site, String> {
    Site::new(new_records())
}

/// The records of such a site.
pub(super) fn new_records() -> Records {
    let mut records = Records::default();
    for label in system_labels() {
        records.labels.put(label);
    }
    for field in system_fields() {
        records.extended_fields.put(field);
    }
    records
}
