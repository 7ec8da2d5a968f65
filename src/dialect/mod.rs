//! How requests and records look to callers of `@wix/crm`: reading what they send, showing what
//! they get. Every bad field of a request is found, not only the first.

mod address;
mod arguments;
mod control;
mod hint;
mod info;
mod items;
mod object;
mod path;
mod reader;
pub mod request;
mod seed;
mod show_contact;
mod show_error;
mod show_items;
mod show_label;
mod syntax;
mod value;

pub use arguments::Arguments;
pub use control::{Command, read_command};
pub use object::Object;
pub use path::Path;
pub use reader::Reader;
pub use request::Request;
pub use seed::{ContactSeed, ExtendedFieldSeed, History, Seed};
pub use show_contact::ShownContact;
pub use show_error::{ShownError, show_error};
pub use show_label::ShownLabel;
