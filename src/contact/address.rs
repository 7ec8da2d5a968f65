use super::reference::ReferenceData;
use crate::country::{AddressParts, PlaceFacts, format_address};
use crate::model::Postal;

/// The address with what the server adds: the country in front of a bare subdivision code, and the
/// lines, unless the caller wrote them (semantics §2.5). `None` while the tables that it takes are
/// not loaded.
pub fn complete_address(mut address: Postal, reference: &dyn ReferenceData) -> Option<Postal> {
    if let (Some(country), Some(code)) = (&address.country, &address.subdivision)
        && is_bare_code(code)
    {
        address.subdivision = Some(format!("{country}-{code}"));
    }
    if address.formatted_address.is_none() {
        address.formatted_address = lines(&address, look_up(&address, reference)?);
    }
    Some(address)
}

fn is_bare_code(subdivision: &str) -> bool {
    (1..=3).contains(&subdivision.len())
        && subdivision
            .bytes()
            .all(|b| b.is_ascii_uppercase() || b.is_ascii_digit())
}

/// Asks only where there is something to ask about, for asking may take a download.
fn look_up(address: &Postal, reference: &dyn ReferenceData) -> Option<PlaceFacts> {
    let country = address.country.as_deref();
    let subdivision = address.subdivision.as_deref().map(str::trim);
    if country.or(subdivision).is_none() {
        return Some(PlaceFacts::default());
    }
    reference.place(country, subdivision)
}

fn lines(address: &Postal, facts: PlaceFacts) -> Option<String> {
    let street = address
        .street_address
        .as_ref()
        .map(|s| format!("{} {}", s.number, s.name).trim().to_owned());
    let parts = AddressParts {
        line1: address.address_line.as_deref().or(street.as_deref()),
        line2: address.address_line2.as_deref(),
        city: address.city.as_deref(),
        subdivision: address.subdivision.as_deref(),
        postal_code: address.postal_code.as_deref(),
    };
    format_address(&parts, facts)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contact::PhoneFacts;

    /// What is there before anything is loaded.
    struct Nothing;

    impl ReferenceData for Nothing {
        fn phone(&self, _: &str, _: Option<&str>) -> Option<PhoneFacts> {
            None
        }

        fn place(&self, _: Option<&str>, _: Option<&str>) -> Option<PlaceFacts> {
            None
        }
    }

    fn address(country: Option<&str>, subdivision: Option<&str>) -> Postal {
        Postal {
            country: country.map(str::to_owned),
            subdivision: subdivision.map(str::to_owned),
            city: Some("Town".to_owned()),
            ..Postal::default()
        }
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
            let address = Postal {
                formatted_address: Some("as the caller writes it".to_owned()),
                ..address(country, Some(given))
            };
            let complete = complete_address(address, &Nothing).unwrap();
            assert_eq!(complete.subdivision.as_deref(), Some(stored));
        }
    }

    #[test]
    fn the_tables_are_asked_for_a_country_or_a_subdivision_only() {
        assert_eq!(complete_address(address(Some("US"), None), &Nothing), None);
        assert_eq!(
            complete_address(address(None, Some("US-NY")), &Nothing),
            None
        );
        let complete = complete_address(address(None, None), &Nothing).unwrap();
        assert_eq!(complete.formatted_address.as_deref(), Some("Town"));
    }
}
