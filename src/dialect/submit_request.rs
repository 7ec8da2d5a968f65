//! Reading what is submitted through `submittedContact`.

use super::arguments::Arguments;
use super::hint::Place;
use super::info::read_info;
use super::object::Object;
use super::reader::Reader;
use super::request::{Request, read_options};
use super::surface::Field;
use crate::contact::{Append, InfoDraft};

const INFO: Field = Field::new("info");
const CONTACT_ID: Field = Field::new("contactId");
const PASS_THROUGH_DATA: Field = Field::new("passThroughData");

/// Longest data to pass through (semantics §1.4).
const LONGEST_DATA: usize = 300;

/// Reads `appendOrCreateContact(options?)`.
pub(crate) fn append_or_create_contact(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    read_options(reader, arguments, Place::InfoOptions, &|reader, options| {
        let info = read_info_option(reader, options);
        let contact_id = options.guid(reader, CONTACT_ID);
        // It is for an event that only Wix's own apps receive.
        options.optional_text(reader, PASS_THROUGH_DATA, LONGEST_DATA);
        let append = Append { info, contact_id };
        Some(Request::AppendOrCreateContact(append))
    })
}

/// Reads the member `info`; nothing at all is an empty one, which the rules refuse by their own codes.
pub(super) fn read_info_option(reader: &mut Reader<'_>, options: &mut Object<'_, '_>) -> InfoDraft {
    let value = options.given(INFO);
    value.map_or_else(InfoDraft::default, |value| {
        read_info(reader, value, options.path(INFO))
    })
}
