//! English names of the subdivisions of countries: states, provinces, regions.

use super::table::find;

const SUBDIVISIONS: &str = include_str!("data/subdivisions.tsv");

/// The English name of the subdivision with this ISO 3166-2 code: "New York" for `US-NY`.
///
/// Known for the countries whose addresses print a subdivision; `None` does not mean that the code is wrong.
#[must_use]
pub(crate) fn subdivision_name(code: &str) -> Option<&'static str> {
    let (country, part) = code.split_once('-')?;
    subdivisions(find(SUBDIVISIONS, country)?)
        .find(|(key, _)| *key == part)
        .map(|(_, name)| name)
}

/// The codes and names of one row, `NY New York|OH Ohio`.
fn subdivisions(row: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    row.split('|')
        .filter_map(|subdivision| subdivision.split_once(' '))
}

/// The countries that have names of subdivisions, for the tests of the module.
#[cfg(test)]
pub(super) fn countries() -> impl Iterator<Item = &'static str> {
    super::table::rows(SUBDIVISIONS)
        .into_iter()
        .map(|(country, _)| country)
}

#[cfg(test)]
mod tests {
    use super::super::name::is_country;
    use super::super::table::rows;
    use super::{SUBDIVISIONS, countries, subdivision_name, subdivisions};

    #[test]
    fn names_are_those_that_wix_prints() {
        assert_eq!(subdivision_name("US-NY"), Some("New York"));
        assert_eq!(subdivision_name("GB-ENG"), Some("England"));
    }

    #[test]
    fn a_territory_with_a_country_code_of_its_own_has_the_name_of_the_country() {
        assert_eq!(subdivision_name("US-PR"), Some("Puerto Rico"));
    }

    #[test]
    fn a_retired_code_keeps_its_name() {
        assert_eq!(subdivision_name("IN-UT"), Some("Uttarakhand"));
        assert_eq!(subdivision_name("IN-UK"), Some("Uttarakhand"));
    }

    #[test]
    fn other_codes_have_no_name() {
        for code in [
            "",
            "-",
            "US",
            "NY",
            "US-",
            "-NY",
            "US-XX",
            "us-ny",
            "US-NY ",
            "US-New York",
            "DE-BY",
            "US-NY-1",
        ] {
            assert_eq!(subdivision_name(code), None, "{code:?}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_every_row_is_found() {
        assert!(SUBDIVISIONS.ends_with('\n'));
        assert_eq!(rows(SUBDIVISIONS).len(), SUBDIVISIONS.lines().count());
        assert!(countries().is_sorted_by(|a, b| a < b));
        for (country, row) in rows(SUBDIVISIONS) {
            assert!(is_country(country), "{country}");
            assert_eq!(
                subdivisions(row).count(),
                row.split('|').count(),
                "{country}"
            );
            assert!(
                subdivisions(row)
                    .map(|(part, _)| part)
                    .is_sorted_by(|a, b| a < b),
                "{country}"
            );
            for (part, name) in subdivisions(row) {
                assert!(
                    part.bytes()
                        .all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit()),
                    "{country}-{part}"
                );
                assert!(!name.is_empty() && name == name.trim(), "{country}-{part}");
                assert_eq!(
                    subdivision_name(&format!("{country}-{part}")),
                    Some(name),
                    "{country}-{part}"
                );
            }
        }
    }
}
