//! Codes of countries.

/// A line for each first letter, with all second letters behind it.
const CODES: &[u8] = include_bytes!("data/codes.txt");

/// Whether this is an officially assigned ISO 3166-1 alpha-2 code, in upper case, or `XK` (Kosovo).
#[must_use]
pub(crate) fn is_country(code: &str) -> bool {
    let [first, second] = code.as_bytes() else {
        return false;
    };
    CODES
        .split(|byte| *byte == b'\n')
        .filter_map(|line| line.split_first())
        .any(|(letter, seconds)| letter == first && seconds.contains(second))
}

#[cfg(test)]
mod tests {
    use super::super::places::{NAMES, rows};
    use super::is_country;

    #[test]
    fn only_assigned_codes_in_upper_case_are_countries() {
        assert!(is_country("US"));
        assert!(is_country("XK"));
        // Exceptionally or formerly reserved, user-assigned, a group, not a code at all.
        for code in [
            "UK", "AC", "TA", "SU", "YU", "AN", "ZZ", "XA", "EU", "us", "Us", "USA", "U", "",
            " US", "840", "ÅX", "A\n", "\nA",
        ] {
            assert!(!is_country(code), "{code:?}");
        }
    }

    #[test]
    fn the_countries_are_those_that_have_a_name() {
        let letters = || 'A'..='Z';
        let pairs = letters().flat_map(|first| letters().map(move |second| [first, second]));
        let codes = pairs.map(String::from_iter).filter(|code| is_country(code));
        let named: Vec<_> = rows(NAMES).map(|(code, _)| code).collect();
        assert_eq!(codes.collect::<Vec<_>>(), named);
        assert_eq!(named.len(), 250, "249 assigned codes and XK");
    }
}
