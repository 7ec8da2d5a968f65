//! Runs the shared cases against the engine: the same cases that run against the npm package.

mod expect;
mod fail;
mod places;
mod reference;
mod rest;
mod run;
mod script;
mod shape;
mod snapshot;
mod substitute;

pub(crate) use reference::Tables;
pub(crate) use run::run_file;
pub(crate) use script::play;
