//! The rules for extended fields: which exist, and what their values may be (semantics §6.3).

mod delete;
mod find_or_create;
mod insert;
mod rename;
mod system;
mod value;
mod write;

pub(crate) use delete::delete;
pub(crate) use find_or_create::{find_or_create, get, named};
pub(crate) use insert::insert;
pub(crate) use rename::rename;
pub(crate) use system::system_fields;
pub(crate) use write::{equals, is_read_only, read_only, write};
