use super::super::name::{codes, country_name};
use super::super::subdivision;
use super::super::table::rows;
use super::{AddressParts, DEFAULT, FORMATS, OVERRIDES, country_format, format_address};

const NEW_YORK: AddressParts<'static> =
    address("3 Park Ave", "NY", Some("US-NY"), Some("10010"), "US");

const NOTHING: AddressParts<'static> = AddressParts {
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
) -> AddressParts<'a> {
    AddressParts {
        line1: Some(line1),
        line2: None,
        city: Some(city),
        subdivision,
        postal_code,
        country: Some(country),
    }
}

#[track_caller]
fn assert_formatted(parts: AddressParts<'_>, formatted: &str) {
    assert_eq!(format_address(&parts).as_deref(), Some(formatted));
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
    assert_formatted(AddressParts { city, ..NOTHING }, "NY");
}

#[test]
fn a_country_alone_is_its_full_name() {
    let country = Some("IL");
    assert_formatted(AddressParts { country, ..NOTHING }, "Israel");
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
    assert_eq!(format_address(&NOTHING), None);
    let blank = " \n ";
    let parts = address(blank, blank, Some(blank), Some(blank), blank);
    assert_eq!(format_address(&parts), None);
    let country = Some("Nowhere");
    assert_eq!(format_address(&AddressParts { country, ..NOTHING }), None);
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
        let parts = AddressParts {
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
    let swedish = |city, postal_code| AddressParts {
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
        AddressParts { line2, ..NEW_YORK },
        "3 Park Ave\nFloor 2\nNY, New York 10010\nUnited States",
    );
    assert_formatted(
        AddressParts {
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
            Some(" US-NY "),
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
        let parts = AddressParts {
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
    for country in codes() {
        let parts = AddressParts {
            line2: Some("Line two"),
            ..address("Line one", "Town", Some("Region"), Some("12345"), country)
        };
        let formatted = format_address(&parts).unwrap_or_default();
        assert_eq!(formatted.lines().last(), country_name(country), "{country}");
        for part in ["Line one\nLine two", "Town"] {
            assert!(formatted.contains(part), "{country}: {formatted:?}");
        }
        assert_tidy(country, &formatted);
    }
}

#[test]
fn every_country_prints_a_tidy_address_whatever_is_missing() {
    let given = |present: bool, text| present.then_some(text);
    for country in codes() {
        for present in 0..16_u8 {
            let parts = AddressParts {
                line1: given(present & 1 != 0, "Line"),
                line2: None,
                city: given(present & 2 != 0, "Town"),
                subdivision: given(present & 4 != 0, "Region"),
                postal_code: given(present & 8 != 0, "12345"),
                country: Some(country),
            };
            assert_tidy(country, &format_address(&parts).unwrap_or_default());
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

#[test]
fn the_table_is_sorted_and_every_row_is_a_format_of_a_country() {
    assert!(FORMATS.ends_with('\n'));
    assert_eq!(rows(FORMATS).len(), FORMATS.lines().count());
    assert!(rows(FORMATS).is_sorted_by(|(a, _), (b, _)| a < b));
    for (country, format) in rows(FORMATS) {
        assert!(country_name(country).is_some(), "{country}");
        assert_ne!(format, DEFAULT, "{country}");
        for part in format.split('%').skip(1) {
            assert!(
                part.starts_with(['A', 'C', 'S', 'Z', 'n']),
                "{country}: %{part}"
            );
        }
    }
}

#[test]
fn every_override_differs_from_the_table() {
    for (country, format) in OVERRIDES {
        let row = rows(FORMATS).into_iter().find(|(code, _)| code == country);
        assert_ne!(row.map_or(DEFAULT, |(_, row)| row), *format, "{country}");
        assert_eq!(country_format(country), *format);
    }
}

#[test]
fn names_are_kept_only_where_an_address_prints_them() {
    let mut named = subdivision::countries().peekable();
    assert!(named.peek().is_some());
    for country in named {
        assert!(country_format(country).contains("%S"), "{country}");
    }
}
