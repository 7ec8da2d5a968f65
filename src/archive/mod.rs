//! Records outside of a site: snapshots as bytes, rows of a store as JSON. One walk over each kind of record
//! says what is kept of it, for both forms and both directions.

#[expect(
    clippy::module_inception,
    reason = "the folder is named for the trait, as the file is"
)]
mod archive;
mod bytes;
mod contact;
mod definition;
mod json;
mod record;
mod snapshot;
mod store;
#[cfg(test)]
mod tests;

pub use snapshot::{restore, snapshot};
pub use store::{changes, take_over};
