//! Reading the functions that count contacts by facets.

use super::arguments::Arguments;
use super::hint::Place;
use super::language::language;
use super::query_request::{FILTER, Limits, paging, read_filter};
use super::reader::Reader;
use super::request::{Request, read_options};
use super::surface::{Field, Surface};

/// The types give the maximum; Wix's sample, without paging, shows every facet (semantics §8.2).
const FACETS: Limits = Limits {
    by_default: 1000,
    most: 1000,
    has_code: false,
};

const QUERY_FILTER: Field = Field::new("queryFilter");

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
        let mut filter = None;
        if filters {
            // Wix's sample of a request by REST has the other name (semantics §8.2).
            let names = match reader.surface() {
                Surface::Rest => &[FILTER, QUERY_FILTER][..],
                Surface::Sdk | Surface::Velo => &[FILTER],
            };
            for field in names {
                if let Some(value) = options.given(*field) {
                    filter = Some(read_filter(reader, value, &options.path(*field)));
                }
            }
        }
        Some(Request::QueryFacets(filter, paging))
    })
}
