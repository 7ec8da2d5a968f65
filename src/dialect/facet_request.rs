//! Reading the functions that count contacts by facets.

use super::arguments::Arguments;
use super::hint::Place;
use super::language::language;
use super::query_request::{FILTER, Limits, paging, read_filter};
use super::reader::Reader;
use super::request::{Request, read_options};

/// The types give the maximum; Wix's sample, without paging, shows every facet (semantics §8.2).
const FACETS: Limits = Limits {
    by_default: 1000,
    most: 1000,
    has_code: false,
};

/// Reads `listFacets(options?)`.
pub(crate) fn list_facets(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    read_facets(reader, arguments, false)
}

/// Reads `queryFacets(options?)`.
pub(crate) fn query_facets(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    read_facets(reader, arguments, true)
}

fn read_facets(reader: &mut Reader<'_>, arguments: &Arguments, filters: bool) -> Option<Request> {
    read_options(reader, arguments, Place::Options, &|reader, options| {
        let paging = paging(reader, options, FACETS);
        language(reader, options);
        let filter = filters.then(|| options.given(FILTER)).flatten();
        let filter = filter.map(|value| read_filter(reader, value, &options.path(FILTER)));
        Some(Request::QueryFacets(filter, paging))
    })
}
