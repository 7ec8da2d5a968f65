//! The tables of countries as native tests read them: those of the shared cases, and the unit tests of `src/country`,
//! which include this file.

pub(crate) const NAMES: &str = include_str!("../../src/country/data/names.tsv");
const FORMATS: &str = include_str!("../../src/country/data/formats.tsv");
pub(crate) const SUBDIVISIONS: &str = include_str!("../../src/country/data/subdivisions.tsv");

/// The English name and the address format of a country, and the English name of a subdivision.
pub(crate) fn look_up(
    country: Option<&str>,
    subdivision: Option<&str>,
) -> [Option<&'static str>; 3] {
    [
        country.and_then(|code| text(NAMES, code)),
        country.and_then(|code| text(FORMATS, code)),
        subdivision.and_then(subdivision_name),
    ]
}

fn subdivision_name(code: &str) -> Option<&'static str> {
    let (country, part) = code.split_once('-')?;
    let mut named = text(SUBDIVISIONS, country)?.split('|');
    named.find_map(|row| row.strip_prefix(part)?.strip_prefix(' '))
}

fn text(table: &'static str, code: &str) -> Option<&'static str> {
    rows(table).find_map(|(key, text)| (key == code).then_some(text))
}

/// The code and the text of every row of a table.
pub(crate) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().map(|row| row.split_once('\t').unwrap())
}
