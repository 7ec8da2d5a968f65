use super::super::places::{NAMES, SUBDIVISIONS, look_up, rows};
use super::{AddressParts, PlaceFacts, format_address};

#[derive(Clone, Copy)]
struct Address<'a> {
    line1: Option<&'a str>,
    line2: Option<&'a str>,
    city: Option<&'a str>,
    subdivision: Option<&'a str>,
    postal_code: Option<&'a str>,
    country: Option<&'a str>,
}

impl Address<'_> {
    fn formatted(&self) -> Option<String> {
        let parts = AddressParts {
            line1: self.line1,
            line2: self.line2,
            city: self.city,
            subdivision: self.subdivision,
            postal_code: self.postal_code,
        };
        let facts = look_up(self.country, self.subdivision).map(|text| text.map(str::to_owned));
        let [country_name, address_format, subdivision_name] = facts;
        let facts = PlaceFacts {
            country_name,
            address_format,
            subdivision_name,
        };
        format_address(&parts, facts)
    }
}

const NEW_YORK: Address<'static> = address("3 Park Ave", "NY", Some("US-NY"), Some("10010"), "US");

const NOTHING: Address<'static> = Address {
    line1: None,
    line2: None,
    city: None,
    subdivision: None,
    postal_code: None,
    country: None,
};

const fn address<'a>(
    line1: &'a str,
    city: &'a str,
    subdivision: Option<&'a str>,
    postal_code: Option<&'a str>,
    country: &'a str,
) -> Address<'a> {
    Address {
        line1: Some(line1),
        line2: None,
        city: Some(city),
        subdivision,
        postal_code,
        country: Some(country),
    }
}

#[track_caller]
fn assert_formatted(parts: Address<'_>, formatted: &str) {
    assert_eq!(parts.formatted().as_deref(), Some(formatted));
}

// The rows of semantics §2.5.

#[test]
fn an_american_address_has_city_subdivision_and_postal_code_on_one_line() {
    assert_formatted(NEW_YORK, "3 Park Ave\nNY, New York 10010\nUnited States");
    assert_formatted(
        address(
            "82 Howard Ave",
            "New York",
            Some("US-NY"),
            Some("11598"),
            "US",
        ),
        "82 Howard Ave\nNew York, New York 11598\nUnited States",
    );
}

#[test]
fn an_american_address_without_subdivision_and_postal_code_has_the_bare_city() {
    assert_formatted(
        address("12 Park Ave", "NY", None, None, "US"),
        "12 Park Ave\nNY\nUnited States",
    );
}

#[test]
fn a_city_alone_is_printed_alone() {
    let city = Some("NY");
    assert_formatted(Address { city, ..NOTHING }, "NY");
}

#[test]
fn a_country_alone_is_its_full_name() {
    let country = Some("IL");
    assert_formatted(Address { country, ..NOTHING }, "Israel");
}

#[test]
fn a_british_address_has_the_region_after_the_city() {
    assert_formatted(
        address(
            "1105 Albert Road",
            "Coventry",
            Some("GB-ENG"),
            Some("TZ7 3JQ"),
            "GB",
        ),
        "1105 Albert Road\nCoventry, England\nTZ7 3JQ\nUnited Kingdom",
    );
}

#[test]
fn a_german_address_drops_the_subdivision() {
    assert_formatted(
        address(
            "6677 Schlossstraße",
            "Wittenberg",
            Some("DE-ST"),
            Some("48435"),
            "DE",
        ),
        "6677 Schlossstraße\n48435 Wittenberg\nGermany",
    );
}

#[test]
fn a_danish_address_has_the_postal_code_before_the_city() {
    assert_formatted(
        address(
            "9278 Source Street",
            "København S",
            None,
            Some("31562"),
            "DK",
        ),
        "9278 Source Street\n31562 København S\nDenmark",
    );
    assert_formatted(
        address(
            "4197 Existing Street Address",
            "Hovedstaden Klitmøller",
            None,
            None,
            "DK",
        ),
        "4197 Existing Street Address\nHovedstaden Klitmøller\nDenmark",
    );
}

// Parts that are missing, and what goes with them.

#[test]
fn nothing_gives_nothing() {
    assert_eq!(NOTHING.formatted(), None);
    let blank = " \n ";
    let parts = address(blank, blank, Some(blank), Some(blank), blank);
    assert_eq!(parts.formatted(), None);
    let country = Some("Nowhere");
    assert_eq!(Address { country, ..NOTHING }.formatted(), None);
}

#[test]
fn a_separator_goes_with_the_part_it_would_dangle_from() {
    let cases = [
        (Some("NY"), None, Some("10010"), "NY 10010"),
        (Some("NY"), Some("US-NY"), None, "NY, New York"),
        (None, Some("US-NY"), Some("10010"), "New York 10010"),
        (None, None, Some("10010"), "10010"),
        (None, Some("US-NY"), None, "New York"),
    ];
    for (city, subdivision, postal_code, line) in cases {
        let parts = Address {
            city,
            subdivision,
            postal_code,
            ..NEW_YORK
        };
        assert_formatted(parts, &format!("3 Park Ave\n{line}\nUnited States"));
    }
}

#[test]
fn a_prefix_goes_with_the_postal_code_and_is_not_doubled() {
    let swedish = |city, postal_code| Address {
        city,
        postal_code,
        country: Some("SE"),
        ..NOTHING
    };
    let city = Some("Stockholm");
    assert_formatted(swedish(city, Some("114 55")), "SE-114 55 Stockholm\nSweden");
    assert_formatted(
        swedish(city, Some("SE-114 55")),
        "SE-114 55 Stockholm\nSweden",
    );
    assert_formatted(swedish(city, None), "Stockholm\nSweden");
    assert_formatted(swedish(None, Some("114 55")), "SE-114 55\nSweden");
}

#[test]
fn the_second_line_follows_the_first() {
    let line2 = Some("Floor 2");
    assert_formatted(
        Address { line2, ..NEW_YORK },
        "3 Park Ave\nFloor 2\nNY, New York 10010\nUnited States",
    );
    assert_formatted(
        Address {
            line1: None,
            line2,
            ..NEW_YORK
        },
        "Floor 2\nNY, New York 10010\nUnited States",
    );
}

#[test]
fn space_around_a_part_and_blank_lines_within_it_are_left_out() {
    assert_formatted(
        address(
            " 3 Park Ave\n\n Floor 2 \n",
            " NY ",
            Some("US-NY"),
            Some(" 10010"),
            "US",
        ),
        "3 Park Ave\nFloor 2\nNY, New York 10010\nUnited States",
    );
}

// Subdivisions and countries.

#[test]
fn a_subdivision_without_a_known_code_is_printed_as_given() {
    for subdivision in ["Upstate", "US-XX"] {
        assert_formatted(
            address("3 Park Ave", "NY", Some(subdivision), None, "US"),
            &format!("3 Park Ave\nNY, {subdivision}\nUnited States"),
        );
    }
}

#[test]
fn an_address_without_a_known_country_has_every_part_and_no_country_line() {
    for country in [
        None,
        Some(""),
        Some("ZZ"),
        Some("us"),
        Some("United States"),
    ] {
        let parts = Address {
            country,
            ..NEW_YORK
        };
        assert_formatted(parts, "3 Park Ave\nNY, New York 10010");
    }
}

#[test]
fn a_country_without_a_format_has_the_default_one() {
    assert_formatted(
        address(
            "1 High Street",
            "Accra",
            Some("GH-AA"),
            Some("GA-183"),
            "GH",
        ),
        "1 High Street\nAccra\nGhana",
    );
}

#[test]
fn a_japanese_address_is_written_in_the_order_for_latin_script() {
    assert_formatted(
        address(
            "1-1 Marunouchi",
            "Chiyoda",
            Some("JP-13"),
            Some("100-0005"),
            "JP",
        ),
        "1-1 Marunouchi\nChiyoda, Tokyo\n100-0005\nJapan",
    );
}

#[test]
fn every_country_prints_lines_and_city_and_ends_with_its_name() {
    for country in countries() {
        let parts = Address {
            line2: Some("Line two"),
            ..address("Line one", "Town", Some("Region"), Some("12345"), country)
        };
        let formatted = parts.formatted().unwrap_or_default();
        assert_eq!(
            formatted.lines().last(),
            look_up(Some(country), None)[0],
            "{country}"
        );
        for part in ["Line one\nLine two", "Town"] {
            assert!(formatted.contains(part), "{country}: {formatted:?}");
        }
        assert_tidy(country, &formatted);
    }
}

#[test]
fn every_country_prints_a_tidy_address_whatever_is_missing() {
    let given = |present: bool, text| present.then_some(text);
    for country in countries() {
        for present in 0..16_u8 {
            let parts = Address {
                line1: given(present & 1 != 0, "Line"),
                line2: None,
                city: given(present & 2 != 0, "Town"),
                subdivision: given(present & 4 != 0, "Region"),
                postal_code: given(present & 8 != 0, "12345"),
                country: Some(country),
            };
            assert_tidy(country, &parts.formatted().unwrap_or_default());
        }
    }
}

#[track_caller]
fn assert_tidy(country: &str, formatted: &str) {
    for fault in ["%", "  ", "\n\n", "TownRegion", "RegionTown"] {
        assert!(
            !formatted.contains(fault),
            "{country}: {fault:?} in {formatted:?}"
        );
    }
    // "Myanmar (Burma)" ends in a bracket.
    let dangling = |character: char| !character.is_alphanumeric() && character != ')';
    assert!(!formatted.is_empty(), "{country}");
    for line in formatted.lines() {
        assert!(!line.starts_with(dangling), "{country}: {formatted:?}");
        assert!(!line.ends_with(dangling), "{country}: {formatted:?}");
    }
}

// The tables.

fn countries() -> impl Iterator<Item = &'static str> {
    rows(NAMES).map(|(code, _)| code)
}

/// The code and the name of every subdivision.
fn subdivisions() -> impl Iterator<Item = (String, &'static str)> {
    rows(SUBDIVISIONS).flat_map(|(country, row)| {
        row.split('|').map(move |subdivision| {
            let (part, name) = subdivision.split_once(' ').unwrap();
            (format!("{country}-{part}"), name)
        })
    })
}

#[test]
fn every_country_has_a_name_and_a_format() {
    for country in countries() {
        let [name, format, _] = look_up(Some(country), None);
        let name = name.unwrap();
        assert!(!name.is_empty() && name == name.trim(), "{country}");
        for part in format.unwrap().split('%').skip(1) {
            assert!(
                part.starts_with(['A', 'C', 'S', 'Z', 'n']),
                "{country}: %{part}"
            );
        }
    }
}

#[test]
fn subdivisions_have_names_only_where_an_address_prints_them() {
    let printing = |(code, name): (String, &str)| {
        let (country, _) = code.split_once('-').unwrap();
        let [_, format, found] = look_up(Some(country), Some(&code));
        assert!(format.unwrap().contains("%S"), "{code}");
        assert_eq!(found, Some(name), "{code}");
        assert!(!name.is_empty() && name == name.trim(), "{code}");
    };
    assert!(subdivisions().map(printing).count() > 1000);
}

#[test]
fn names_are_those_that_wix_prints() {
    for (code, name) in [
        ("US", "United States"),
        ("GB", "United Kingdom"),
        ("IL", "Israel"),
        ("DE", "Germany"),
        ("DK", "Denmark"),
    ] {
        assert_eq!(look_up(Some(code), None)[0], Some(name));
    }
    for (code, name) in [
        ("US-NY", "New York"),
        ("GB-ENG", "England"),
        // A territory with a country code of its own has the name of the country.
        ("US-PR", "Puerto Rico"),
        // A retired code keeps its name.
        ("IN-UT", "Uttarakhand"),
        ("IN-UK", "Uttarakhand"),
    ] {
        assert_eq!(look_up(None, Some(code))[2], Some(name));
    }
}
