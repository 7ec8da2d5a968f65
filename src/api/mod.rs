//! What a site can do: the table of operations, its controls, and how both answer.

mod answer;
mod call;
mod control;
mod operation;
mod read;
mod rest;
mod route;
mod run;
mod seed;
mod snapshot;
mod staged;
mod start;

pub use call::{call, call_for, contacts_in};
pub use control::control;
pub use rest::rest;
pub use run::{Caller, Form};
pub use snapshot::{restore, snapshot};
pub use start::new_site;
