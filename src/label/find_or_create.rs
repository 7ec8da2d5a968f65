use crate::error::{Code, Error, Refusal, Result, quoted};
use crate::key::key_for;
use crate::model::{Label, LabelType};
use crate::site::{Site, Table};

/// The label of exactly this display name, made where there is none; answers its key and whether it
/// is new.
pub(crate) fn find_or_create(site: &mut Site, display_name: &str) -> (String, bool) {
    let labels = &site.records.labels;
    if let Some(label) = labels.iter().find(|l| l.display_name == display_name) {
        return (label.key.clone(), false);
    }
    let key = key_for("custom", display_name, |key| labels.contains(key));
    site.create_label(new_label(site, &key, display_name));
    (key, true)
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
pub(super) fn unknown(labels: &Table<String, Label>, key: &str) -> Error {
    let message = format!("No label has the key {}.", quoted(key));
    let hint = match labels.iter().find(|label| label.display_name == key) {
        Some(label) => format!("The label of this name has the key {}: use what labels.findOrCreateLabel answers as label.key.", label.key),
        None => "A label must exist before it is used: labels.findOrCreateLabel(displayName) answers its key."
            .to_owned(),
    };
    Refusal::new(Code::LabelNotFound, message)
        .with_data("key", key)
        .with_hint(hint)
        .into()
}
