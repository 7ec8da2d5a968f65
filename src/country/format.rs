//! An address as the lines of a letter, in the order of its country.
//!
//! A format is a row of libaddressinput's public data, in its notation: `%A` address lines, `%C` city, `%S`
//! subdivision, `%Z` postal code, `%n` line break, anything else is printed. The data have two formats for some
//! countries; the one for Latin script is taken, because the names printed with it are English. A part that the
//! format of the country leaves out is not printed (semantics §2.5: a German address without its state).

/// For an address without a known country. Every part is printed, as there is no country to leave one out.
const WITHOUT_COUNTRY: &str = "%A%n%C, %S %Z";

/// What is known about the country and the subdivision of an address.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlaceFacts {
    /// English name of the country, for a known code.
    pub country_name: Option<String>,
    /// How addresses are written there.
    pub address_format: Option<String>,
    /// English name of the subdivision, for a known code in a country whose addresses print one.
    pub subdivision_name: Option<String>,
}

/// The parts of an address. One that is absent or blank is not printed.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct AddressParts<'a> {
    /// Street and number, usually.
    pub line1: Option<&'a str>,
    /// Printed below the first line.
    pub line2: Option<&'a str>,
    /// City or town.
    pub city: Option<&'a str>,
    /// An ISO 3166-2 code such as `US-NY`, printed by its name where that is known, or any other text, printed as it is.
    pub subdivision: Option<&'a str>,
    /// Postal code, printed with the prefix that some countries put before it (`SE-`).
    pub postal_code: Option<&'a str>,
}

/// The address in the order of its country, one line below the other, the country's name last. `None` when there is
/// nothing to print.
#[must_use]
pub(crate) fn format_address(parts: &AddressParts<'_>, facts: PlaceFacts) -> Option<String> {
    let format = facts.address_format.as_deref().unwrap_or(WITHOUT_COUNTRY);
    let values = Values::new(parts, facts.subdivision_name.as_deref());
    let mut lines = values.fill(format);
    lines.extend(facts.country_name);
    lines.retain(|line| !line.is_empty());
    (!lines.is_empty()).then(|| lines.join("\n"))
}

/// What is printed for each part of a format; empty for a missing one.
struct Values<'a> {
    lines: String,
    city: &'a str,
    subdivision: &'a str,
    postal_code: &'a str,
}

impl<'a> Values<'a> {
    fn new(parts: &AddressParts<'a>, subdivision_name: Option<&'a str>) -> Self {
        let lines = [parts.line1, parts.line2]
            .into_iter()
            .flatten()
            .flat_map(str::lines)
            .map(str::trim);
        Self {
            lines: lines
                .filter(|line| !line.is_empty())
                .collect::<Vec<_>>()
                .join("\n"),
            city: trimmed(parts.city),
            subdivision: subdivision_name.unwrap_or_else(|| trimmed(parts.subdivision)),
            postal_code: trimmed(parts.postal_code),
        }
    }

    /// The lines of a format with their parts filled in. The text ahead of the first part of a line is its prefix,
    /// printed with it alone; the text between two parts separates them, so it needs something on either side.
    fn fill(&self, format: &str) -> Vec<String> {
        let mut lines = Vec::new();
        let mut line = String::new();
        let mut pieces = format.split('%');
        let mut prefix = pieces.next().unwrap_or_default();
        let mut separator = None;
        for piece in pieces {
            let mut rest = piece.chars();
            let part = rest.next();
            if part == Some('n') {
                lines.push(core::mem::take(&mut line));
                prefix = rest.as_str();
                separator = None;
                continue;
            }
            let value = self.value(part);
            if !value.is_empty() {
                match separator {
                    None => line.push_str(missing_prefix(prefix, value)),
                    Some(separator) if !line.is_empty() => line.push_str(separator),
                    Some(_) => {}
                }
                line.push_str(value);
            }
            separator = Some(rest.as_str());
        }
        lines.push(line);
        lines
    }

    fn value(&self, part: Option<char>) -> &str {
        match part {
            Some('A') => &self.lines,
            Some('C') => self.city,
            Some('S') => self.subdivision,
            Some('Z') => self.postal_code,
            _ => "",
        }
    }
}

fn trimmed(text: Option<&str>) -> &str {
    text.map(str::trim).unwrap_or_default()
}

/// The prefix, unless the value already has it: a Swedish postal code may be given as `11455` or as `SE-11455`.
fn missing_prefix<'a>(prefix: &'a str, value: &str) -> &'a str {
    let letters = prefix.trim_end_matches(|character: char| !character.is_ascii_alphanumeric());
    if value.starts_with(letters) {
        ""
    } else {
        prefix
    }
}

#[cfg(test)]
mod tests;
