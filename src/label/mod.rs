//! The rules for labels (semantics §6.2).

mod delete;
mod find_or_create;
mod insert;
mod on_contact;
mod rename;
mod system;

pub(crate) use delete::delete;
pub(crate) use find_or_create::{find_or_create, get, named};
pub(crate) use insert::insert;
pub(crate) use on_contact::{append, require_all};
pub(crate) use rename::rename;
pub(crate) use system::system_labels;
