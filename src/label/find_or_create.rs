use crate::error::{Code, Error, Refusal, Result, quoted};
use crate::key::key_for;
use crate::model::{Label, LabelType};
use crate::site::{Site, Table};

/// The label of exactly this display name, made where there is none; answers its key and whether it
/// is new.
///
/// # Errors
/// `LABELS_QUOTA_REACHED`.
pub(crate) fn find_or_create(site: &mut Site, display_name: &str) -> Result<(String, bool)> {
    let labels = &site.records.labels;
    if let Some(label) = named(labels, display_name) {
        return Ok((label.key.clone(), false));
    }
    require_room(site)?;
    let key = key_for("label", display_name, |key| labels.contains(key));
    site.create_label(new_label(site, &key, display_name));
    Ok((key, true))
}

/// The label of exactly this display name (semantics §6.2).
pub(crate) fn named<'a>(labels: &'a Table<Label>, display_name: &str) -> Option<&'a Label> {
    labels.iter().find(|l| l.display_name == display_name)
}

/// Wix's own labels do not count. How many labels a site of Wix can have is not documented, so there
/// is no limit unless one is set (semantics §13.37).
fn require_room(site: &Site) -> Result<()> {
    let Some(quota) = site.limits.labels else {
        return Ok(());
    };
    let labels = site.records.labels.iter();
    let total = labels
        .filter(|label| label.label_type != LabelType::System)
        .count();
    if total < quota {
        return Ok(());
    }
    let message = format!("The site has {total} labels, and can have {quota}.");
    // Wix counts in texts here (semantics §6.2).
    Err(Refusal::new(Code::LabelsQuotaReached, message)
        .with_data("labelsQuota", quota.to_string())
        .with_data("labelsCurrentTotal", total.to_string())
        .into())
}

/// A label as it is right after creation. Those of other namespaces than `custom` are made by apps.
pub(super) fn new_label(site: &Site, key: &str, display_name: &str) -> Label {
    let namespace = key.split('.').next().unwrap_or_default();
    let label_type = match namespace {
        "custom" => LabelType::UserDefined,
        _ => LabelType::WixAppDefined,
    };
    Label {
        namespace: namespace.to_owned(),
        namespace_display_name: "Labels".to_owned(),
        key: key.to_owned(),
        display_name: display_name.to_owned(),
        label_type,
        created_date: Some(site.now()),
        updated_date: Some(site.now()),
    }
}

/// The label of this key.
///
/// # Errors
/// `LABEL_NOT_FOUND`.
pub(crate) fn get<'a>(site: &'a Site, key: &str) -> Result<&'a Label> {
    site.records
        .labels
        .get(key)
        .ok_or_else(|| unknown(&site.records.labels, key))
}

/// Wix documents that an unknown label fails, not with which code (semantics §13.11).
pub(super) fn unknown(labels: &Table<Label>, key: &str) -> Error {
    let message = format!("No label has the key {}.", quoted(key));
    let hint = match named(labels, key) {
        Some(label) => format!("The label of this name has the key {}: use what labels.findOrCreateLabel answers as label.key.", label.key),
        None => "A label must exist before it is used: labels.findOrCreateLabel(displayName) answers its key."
            .to_owned(),
    };
    Refusal::new(Code::LabelNotFound, message)
        .with_data("key", key)
        .with_hint(hint)
        .into()
}
