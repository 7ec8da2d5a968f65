//! Codes and English names of countries.

use super::table::find;

const NAMES: &str = include_str!("data/names.tsv");

/// Whether this is an officially assigned ISO 3166-1 alpha-2 code, in upper case, or `XK` (Kosovo).
#[must_use]
pub(crate) fn is_country(code: &str) -> bool {
    country_name(code).is_some()
}

/// The English name of the country with this ISO 3166-1 alpha-2 code: "United States" for `US`.
#[must_use]
pub(crate) fn country_name(code: &str) -> Option<&'static str> {
    find(NAMES, code)
}

/// The code of every country, for the tests of the module.
#[cfg(test)]
pub(super) fn codes() -> impl Iterator<Item = &'static str> {
    super::table::rows(NAMES).into_iter().map(|(code, _)| code)
}

#[cfg(test)]
mod tests {
    use super::super::table::rows;
    use super::{NAMES, codes, country_name, is_country};

    #[test]
    fn names_are_those_that_wix_prints() {
        assert_eq!(country_name("US"), Some("United States"));
        assert_eq!(country_name("GB"), Some("United Kingdom"));
        assert_eq!(country_name("IL"), Some("Israel"));
        assert_eq!(country_name("DE"), Some("Germany"));
        assert_eq!(country_name("DK"), Some("Denmark"));
    }

    #[test]
    fn only_assigned_codes_in_upper_case_are_countries() {
        assert!(is_country("US"));
        assert!(is_country("XK"));
        // Exceptionally or formerly reserved, user-assigned, a group, not a code at all.
        for code in [
            "UK", "AC", "TA", "SU", "YU", "AN", "ZZ", "XA", "EU", "us", "Us", "USA", "U", "",
            " US", "840", "ÅX",
        ] {
            assert!(!is_country(code), "{code:?}");
            assert_eq!(country_name(code), None, "{code:?}");
        }
    }

    #[test]
    fn the_table_is_sorted_and_every_row_is_found() {
        assert!(NAMES.ends_with('\n'));
        assert_eq!(rows(NAMES).len(), NAMES.lines().count());
        assert_eq!(rows(NAMES).len(), 250, "249 assigned codes and XK");
        assert!(codes().is_sorted_by(|a, b| a < b));
        for (code, name) in rows(NAMES) {
            assert!(
                code.len() == 2 && code.bytes().all(|byte| byte.is_ascii_uppercase()),
                "{code}"
            );
            assert_eq!(name, name.trim(), "{code}");
            assert_eq!(country_name(code), Some(name), "{code}");
        }
    }
}
