use crate::country::{AddressParts, format_address};
use crate::model::Postal;

/// The address with what the server adds: the country in front of a bare subdivision code, and the
/// lines, unless the caller wrote them (semantics §2.5).
pub(super) fn complete(mut address: Postal) -> Postal {
    if let (Some(country), Some(code)) = (&address.country, &address.subdivision)
        && is_bare_code(code)
    {
        address.subdivision = Some(format!("{country}-{code}"));
    }
    if address.formatted_address.is_none() {
        address.formatted_address = lines(&address);
    }
    address
}

fn is_bare_code(subdivision: &str) -> bool {
    (1..=3).contains(&subdivision.len())
        && subdivision
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

fn lines(address: &Postal) -> Option<String> {
    let street = address
        .street_address
        .as_ref()
        .map(|s| format!("{} {}", s.number, s.name).trim().to_owned());
    format_address(&AddressParts {
        line1: address.address_line.as_deref().or(street.as_deref()),
        line2: address.address_line2.as_deref(),
        city: address.city.as_deref(),
        subdivision: address.subdivision.as_deref(),
        postal_code: address.postal_code.as_deref(),
        country: address.country.as_deref(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn subdivision(country: Option<&str>, given: &str) -> Option<String> {
        let address = Postal {
            country: country.map(str::to_owned),
            subdivision: Some(given.to_owned()),
            ..Postal::default()
        };
        complete(address).subdivision
    }

    #[test]
    fn a_bare_code_gets_its_country() {
        for (country, given, stored) in [
            (Some("US"), "NY", "US-NY"),
            (Some("US"), "US-NY", "US-NY"),
            (Some("DK"), "82", "DK-82"),
            (Some("US"), "New York", "New York"),
            (Some("US"), "ny", "ny"),
            (None, "NY", "NY"),
        ] {
            assert_eq!(subdivision(country, given).as_deref(), Some(stored));
        }
    }
}
