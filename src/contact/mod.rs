//! The rules for contacts. One verb a file; each checks everything before it changes anything,
//! so that a failed operation leaves the site as it was.

mod address;
mod append;
mod apply;
mod bulk;
mod create;
mod delete;
mod draft;
mod duplicate;
mod enrich;
mod fill;
mod find;
mod get;
mod ignored;
mod insert;
mod item;
mod label;
mod meanwhile;
mod membership;
mod merge;
mod phone;
mod preview;
mod project;
mod reference;
mod update;

pub use crate::country::PlaceFacts;
pub use address::complete_address;
pub use append::{Append, Appended, IdentityType, append_or_create};
pub use bulk::{BulkLabel, BulkUpdate, Selection, bulk_delete, bulk_label, bulk_update};
pub use create::{Create, create};
pub use delete::delete;
pub use draft::{AddressDraft, EmailDraft, InfoDraft, NameDraft, Patch, PhoneDraft};
pub use fill::fill_due;
pub use find::find;
pub use get::get;
pub use insert::insert;
pub use label::{label, unlabel};
pub use meanwhile::change_meanwhile;
pub use membership::{get_membership, set_membership};
pub use merge::{MOST_SOURCES, Merge, merge};
pub use phone::PhoneFacts;
pub use preview::preview_merge;
pub use project::{Fieldset, Part, Projection};
pub use reference::ReferenceData;
pub use update::{Update, update};

/// How many emails, phones or addresses a contact can have (semantics §2.1).
pub const MOST_ITEMS: usize = 50;

/// How many labels a contact can have (semantics §2.1).
pub const MOST_LABELS: usize = 2000;

/// The id by which Wix's samples name Velo and the SDK as the app behind a contact (semantics §2.2).
pub const WIX_CODE_APP_ID: &str = "151e476a-715e-ec33-db9a-a7ff4d51f70a";
