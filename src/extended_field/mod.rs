//! The rules for extended fields: which exist, and what their values may be (semantics §6.3).

mod insert;
mod system;
mod value;
mod write;

pub(crate) use insert::insert;
pub(crate) use system::system_fields;
pub(crate) use write::{equals, is_read_only, read_only, write};
