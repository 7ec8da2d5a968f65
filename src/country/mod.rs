//! Countries and their subdivisions: which codes exist, their English names, and how an address is written.
//!
//! Names are those of Unicode CLDR ("United States", "New York"). The order of the lines of an address is the public
//! data of libaddressinput, with the few differences that `format` lists. The tables are text, sorted and searched in
//! place; `data/README.md` states their sources and licences, and `tools/country-data` makes them.

mod format;
mod name;
mod subdivision;
mod table;

pub(crate) use format::{AddressParts, format_address};
pub(crate) use name::is_country;
