//! The rules for extended fields: which exist, and what their values may be (semantics §6.3).

mod find_or_create;
mod system;
mod value;
mod write;

pub use find_or_create::find_or_create;
pub use system::system_fields;
pub use write::{equals, is_read_only, write};
