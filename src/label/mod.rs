//! The rules for labels (semantics §6.2).

mod find_or_create;
mod on_contact;
mod system;

pub use find_or_create::{find_or_create, get};
pub use on_contact::{append, require_all};
pub use system::system_labels;
