use super::find_or_create::{get, named};
use crate::error::Result;
use crate::key::{name_taken, system};
use crate::model::LabelType;
use crate::site::Site;

/// Gives a label another display name; its key stays (semantics §6.2).
///
/// # Errors
/// `LABEL_NOT_FOUND`, `FAILED_PRECONDITION` for Wix's own labels, `ALREADY_EXISTS` where another
/// label has the name.
pub(crate) fn rename(site: &mut Site, key: &str, display_name: String) -> Result<()> {
    let label = get(site, key)?;
    if label.label_type == LabelType::System {
        return Err(system("label", &label.display_name));
    }
    // Seeds may bring a name twice; keeping the own one is no clash.
    let holder = named(&site.records.labels, &display_name);
    if let Some(other) = holder.filter(|_| label.display_name != display_name) {
        return Err(name_taken("label", &display_name, &other.key));
    }
    let mut label = label.clone();
    label.display_name = display_name;
    label.updated_date = Some(site.now());
    site.update_label(label);
    Ok(())
}
