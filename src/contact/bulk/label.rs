use uuid::Uuid;

use super::{Selection, run};
use crate::contact::label::relabel;
use crate::error::Result;
use crate::label;
use crate::site::{JobType, Site};

/// Request of `bulkLabelAndUnlabelContacts`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct BulkLabel {
    /// Which contacts.
    pub selection: Selection,
    /// The labels to put on.
    pub add: Vec<String>,
    /// The labels to take off.
    pub remove: Vec<String>,
}

/// Puts labels on contacts, then takes labels off, as `label` and `unlabel` do each.
///
/// # Errors
/// `NEITHER_FILTER_NOR_SEARCH`, `LABEL_NOT_FOUND`, and those of queries.
pub fn bulk_label(site: &mut Site, request: &BulkLabel) -> Result<Uuid> {
    let BulkLabel { add, remove, .. } = request;
    let contacts = request.selection.contacts(site)?;
    for keys in [add, remove] {
        label::require_all(&site.records.labels, keys)?;
    }
    let job_type = match (add.is_empty(), remove.is_empty()) {
        (false, true) => JobType::AddLabels,
        (true, _) => JobType::RemoveLabels,
        (false, false) => JobType::AddRemoveLabels,
    };
    Ok(run(site, job_type, &contacts, &|site, contact| {
        relabel(site, contact, &|labels| {
            label::append(labels, add.iter().cloned());
            labels.retain(|key| !remove.contains(key));
        })
    }))
}
