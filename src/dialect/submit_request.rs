//! Reading what is submitted through `submittedContact`.

use super::arguments::Arguments;
use super::hint::Place;
use super::info::read_info;
use super::object::Field;
use super::reader::Reader;
use super::request::{Request, options};
use crate::contact::Append;

pub(super) const INFO: Field = Field::new("info");
const CONTACT_ID: Field = Field::new("contactId");
const PASS_THROUGH_DATA: Field = Field::new("passThroughData");

/// Longest data to pass through (semantics §1.4).
const LONGEST_DATA: usize = 300;

/// Reads `appendOrCreateContact(options?)`.
pub(crate) fn append_or_create_contact(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    let mut append = Append::default();
    if let Some(mut options) = options(reader, arguments.get(0), Place::InfoOptions) {
        if let Some(value) = options.given(INFO) {
            append.info = read_info(reader, value, options.path(INFO));
        }
        if let Some(value) = options.given(CONTACT_ID) {
            append.contact_id = reader.guid(value, &options.path(CONTACT_ID), Place::Other);
        }
        // It is for an event that only Wix's own apps receive.
        options.optional_text(reader, PASS_THROUGH_DATA, LONGEST_DATA);
        options.close(reader);
    }
    Some(Request::AppendOrCreateContact(append))
}
