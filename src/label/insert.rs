use super::find_or_create;
use crate::error::{Code, Error, Result, quoted};
use crate::model::{Label, LabelType};
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
    let namespace = key.split('.').next().unwrap_or_default();
    let label_type = match namespace {
        "custom" => LabelType::UserDefined,
        _ => LabelType::WixAppDefined,
    };
    let label = Label {
        namespace: namespace.to_owned(),
        namespace_display_name: "Labels".to_owned(),
        key: key.to_owned(),
        display_name: display_name.to_owned(),
        label_type,
        created_date: Some(site.now()),
        updated_date: Some(site.now()),
    };
    site.records.labels.put(key.to_owned(), label);
    Ok(())
}
