//! Countries: which codes exist, and how an address is written.
//!
//! Names and formats are needed only where an address comes by, so the engine is told them from outside
//! (`PlaceFacts`). Names are those of Unicode CLDR ("United States", "New York"). The order of the lines of an address
//! is the public data of libaddressinput, with a few differences. `data/README.md` states the sources and licences of
//! the tables, and `tools/country-data` makes them.

mod code;
mod format;

pub(crate) use code::is_country;
pub use format::PlaceFacts;
pub(crate) use format::{AddressParts, format_address};

/// Answers from the tables as JavaScript does; the shared cases run natively with it too.
#[cfg(test)]
#[path = "../../tests/support/places.rs"]
mod places;
