//! How requests and records look to callers of `@wix/crm`: reading what they send, showing what
//! they get. Every bad field of a request is found, not only the first.

mod address;
mod arguments;
pub(crate) mod bulk_request;
mod control;
mod definition;
pub(crate) mod facet_request;
pub(crate) mod field_request;
mod hint;
mod info;
mod items;
pub(crate) mod label_request;
mod language;
mod object;
mod path;
pub(crate) mod query_request;
mod reader;
pub(crate) mod request;
mod seed;
mod show_contact;
mod show_error;
mod show_event;
mod show_extended_field;
mod show_facet;
mod show_items;
mod show_job;
mod show_label;
mod show_page;
pub(crate) mod submit_request;
mod syntax;
mod value;

pub(crate) use arguments::Arguments;
pub(crate) use control::{Command, read_command};
pub(crate) use reader::{Missing, Reader};
pub(crate) use request::Request;
pub(crate) use seed::{ContactSeed, Seed};
pub(crate) use show_contact::ShownContact;
pub(crate) use show_error::show_error;
pub(crate) use show_event::{show_event, show_events};
pub(crate) use show_extended_field::ShownExtendedField;
pub(crate) use show_facet::ShownFacet;
pub(crate) use show_job::show_job;
pub(crate) use show_label::ShownLabel;
pub(crate) use show_page::{ShownPage, ShownRecord};
