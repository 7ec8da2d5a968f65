use super::find_or_create::{named, new_label};
use crate::error::{Code, Error, Result, quoted};
use crate::key::key_for;
use crate::site::Site;

/// Puts a label into the site, as seeding does, without an event: under the key it has elsewhere, if
/// it is given. A label of this name that is there already stays as it is.
///
/// # Errors
/// `FAILED_PRECONDITION` where another label has the key.
pub(crate) fn insert(site: &mut Site, display_name: &str, key: Option<&str>) -> Result<()> {
    let labels = &site.records.labels;
    let Some(key) = key else {
        if named(labels, display_name).is_none() {
            let key = key_for("label", display_name, |key| labels.contains(key));
            put(site, &key, display_name);
        }
        return Ok(());
    };
    match labels.get(key) {
        None => put(site, key, display_name),
        Some(label) if label.display_name == display_name => {}
        Some(label) => {
            let name = quoted(&label.display_name);
            let message = format!("The label {name} has the key {key}.");
            return Err(Error::refused(Code::FailedPrecondition, message));
        }
    }
    Ok(())
}

fn put(site: &mut Site, key: &str, display_name: &str) {
    let label = new_label(site, key, display_name);
    site.records.labels.put(label);
}
