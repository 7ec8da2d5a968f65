//! The Wix Contacts API running in your own process.
//!
//! Read from the bottom up; a module may name only modules below it:
//!
//! | module | holds |
//! |---|---|
//! | `wasm` | the border to JavaScript: JSON text in, JSON text out |
//! | `api` | the table of operations, the controls of a site, what an answer looks like |
//! | `dialect` | how requests and records look to callers of `@wix/crm` |
//! | `contact` | the rules for contacts: one verb a file |
//! | `facet` | how many contacts each label and each status is for |
//! | `query` | which records a filter selects, in which order, and how to find them fast |
//! | `archive` | records as bytes and as JSON: snapshots of a site, rows of a store |
//! | `label`, `extended_field` | the rules for labels and extended fields |
//! | `site` | one site's tables, indexes, clock, ids |
//! | `model`, `country`, `key` | records without rules; countries and how they write addresses; how keys are made |
//! | `error` | what can go wrong |
#![forbid(unsafe_code)]
#![warn(missing_docs)]

pub mod api;
pub mod archive;
pub mod contact;
mod country;
mod dialect;
mod error;
mod extended_field;
pub mod facet;
mod key;
mod label;
pub mod model;
pub mod query;
pub mod site;
pub mod wasm;
