//! Reading the functions that are about many contacts.

use super::arguments::Arguments;
use super::hint::Place;
use super::items::read_keys;
use super::object::Object;
use super::query_request::{FILTER, Limits, paging, read_filter};
use super::reader::Reader;
use super::request::{MOST_LABEL_KEYS, Request, guid, read_options};
use super::submit_request::read_info_option;
use super::surface::Field;
use crate::contact::{BulkLabel, BulkUpdate, Selection};

const SEARCH: Field = Field::new("search");
const LABEL_KEYS_TO_ADD: Field = Field::new("labelKeysToAdd");
const LABEL_KEYS_TO_REMOVE: Field = Field::new("labelKeysToRemove");

/// The contract says nothing of jobs; as with contacts.
const JOBS: Limits = Limits {
    by_default: 50,
    most: 1000,
    has_code: false,
};

/// Longest search (semantics §7.2).
const LONGEST_SEARCH: usize = 100;

/// Reads `bulkDeleteContacts(options?)`.
pub(crate) fn bulk_delete_contacts(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    read_options(reader, arguments, Place::Selection, &|reader, options| {
        Some(Request::BulkDeleteContacts(read_selection(reader, options)))
    })
}

/// Reads `bulkUpdateContacts(options?)`. The service has no code for one that selects nothing.
pub(crate) fn bulk_update_contacts(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    read_options(reader, arguments, Place::InfoOptions, &|reader, options| {
        let selection = read_selection(reader, options);
        if selection.is_empty() {
            let advice = "Pass a filter, a search or both. A filter of {} selects every contact.";
            reader.required(None, &options.path(FILTER), Some(advice));
        }
        let info = read_info_option(reader, options);
        Some(Request::BulkUpdateContacts(BulkUpdate { selection, info }))
    })
}

/// Reads `bulkLabelAndUnlabelContacts(options?)`.
pub(crate) fn bulk_label_and_unlabel_contacts(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    read_options(reader, arguments, Place::Selection, &|reader, options| {
        let selection = read_selection(reader, options);
        let add = read_labels(reader, options, LABEL_KEYS_TO_ADD);
        let remove = read_labels(reader, options, LABEL_KEYS_TO_REMOVE);
        if let (Some([]), Some([])) = (add.as_deref(), remove.as_deref()) {
            let advice = "Name a label in labelKeysToAdd, in labelKeysToRemove, or in both.";
            reader.required(None, &options.path(LABEL_KEYS_TO_ADD), Some(advice));
        }
        Some(Request::BulkLabelAndUnlabelContacts(BulkLabel {
            selection,
            add: add?,
            remove: remove?,
        }))
    })
}

/// Reads `listBulkJobs(options?)`.
pub(crate) fn list_bulk_jobs(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    read_options(reader, arguments, Place::Options, &|reader, options| {
        Some(Request::ListBulkJobs(paging(reader, options, JOBS)))
    })
}

/// Reads `getBulkJob(jobId)`.
pub(crate) fn get_bulk_job(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    guid(reader, arguments.get(0), "jobId").map(Request::GetBulkJob)
}

fn read_selection(reader: &mut Reader<'_>, options: &mut Object<'_, '_>) -> Selection {
    let filter = options.given(FILTER);
    Selection {
        filter: filter.map(|value| read_filter(reader, value, &options.path(FILTER))),
        search: options.optional_text(reader, SEARCH, LONGEST_SEARCH),
    }
}

fn read_labels(
    reader: &mut Reader<'_>,
    options: &mut Object<'_, '_>,
    field: Field,
) -> Option<Vec<String>> {
    let Some(value) = options.given(field) else {
        return Some(Vec::new());
    };
    let path = options.path(field);
    let items = reader.list(value, &path, (0, MOST_LABEL_KEYS), Place::LabelKeys)?;
    Some(read_keys(reader, items, &path))
}
