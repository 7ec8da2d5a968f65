use super::find_or_create::{find_or_create, store};
use crate::error::{Code, Error, Result, quoted};
use crate::site::Site;

/// Puts a label into the site, as seeding does: under the key it has elsewhere, if it is given.
///
/// # Errors
/// `FAILED_PRECONDITION` where another label has the key.
pub(crate) fn insert(site: &mut Site, display_name: &str, key: Option<&str>) -> Result<()> {
    let Some(key) = key else {
        find_or_create(site, display_name);
        return Ok(());
    };
    match site.records.labels.get(key) {
        Some(label) if label.display_name == display_name => return Ok(()),
        Some(label) => {
            let message = format!(
                "The label {} has the key {key}.",
                quoted(&label.display_name)
            );
            return Err(Error::refused(Code::FailedPrecondition, message));
        }
        None => {}
    }
    store(site, key, display_name);
    Ok(())
}
