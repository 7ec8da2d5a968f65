use serde_json::{Number, Value};

use super::hint::Place;
use super::info::LONG_TEXT;
use super::items::read_country;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::surface::{ADDRESS_LINE, FORMATTED, Field, LOCATION};
use crate::error::Rule;
use crate::model::{Location, Postal, StreetAddress};

const ADDRESS_LINE_2: Field = Field::new("addressLine2");
const STREET_ADDRESS: Field = Field::new("streetAddress");
const NUMBER: Field = Field::new("number");
const NAME: Field = Field::new("name");
const APT: Field = Field::new("apt");
const CITY: Field = Field::new("city");
const SUBDIVISION: Field = Field::new("subdivision");
const COUNTRY: Field = Field::new("country");
const POSTAL_CODE: Field = Field::new("postalCode");
const HINT: Field = Field::new("hint");
const LATITUDE: Field = Field::new("latitude");
const LONGITUDE: Field = Field::new("longitude");

/// Longest texts (semantics §2.1).
const SHORT_TEXT: usize = 100;
const LONGEST_HINT: usize = 200;
const LONGEST_FORMATTED: usize = 2000;

/// What Wix derives from the rest of an address; answers of real sites carry it.
const DERIVED: [&str; 3] = ["countryFullname", "subdivisions", "subdivisionFullname"];

/// Reads a postal address.
pub(super) fn read_postal(reader: &mut Reader<'_>, value: &Value, path: Path<'_>) -> Postal {
    let Some(mut address) = reader.object(value, path, Place::Postal) else {
        return Postal::default();
    };
    address.ignore(&DERIVED);
    let postal = Postal {
        formatted_address: address.optional_text(reader, FORMATTED, LONGEST_FORMATTED),
        geocode: read_location(reader, &mut address),
        street_address: read_street(reader, &mut address),
        address_line: address.optional_text(reader, ADDRESS_LINE, LONG_TEXT),
        address_line2: address.optional_text(reader, ADDRESS_LINE_2, LONG_TEXT),
        city: address.optional_text(reader, CITY, LONG_TEXT),
        subdivision: address.optional_text(reader, SUBDIVISION, SHORT_TEXT),
        country: read_country(reader, &mut address, COUNTRY),
        postal_code: address.optional_text(reader, POSTAL_CODE, SHORT_TEXT),
        hint: address.optional_text(reader, HINT, LONGEST_HINT),
    };
    address.close(reader);
    postal
}

fn read_street(reader: &mut Reader<'_>, address: &mut Object<'_, '_>) -> Option<StreetAddress> {
    let value = address.given(STREET_ADDRESS)?;
    let mut street = reader.object(value, address.path(STREET_ADDRESS), Place::Other)?;
    street.ignore(&["formattedAddressLine"]);
    let parts = StreetAddress {
        number: part(reader, &mut street, NUMBER, SHORT_TEXT),
        name: part(reader, &mut street, NAME, LONG_TEXT),
        apt: part(reader, &mut street, APT, SHORT_TEXT),
    };
    street.close(reader);
    Some(parts)
}

fn part(reader: &mut Reader<'_>, street: &mut Object<'_, '_>, field: Field, most: usize) -> String {
    street
        .optional_text(reader, field, most)
        .unwrap_or_default()
}

fn read_location(reader: &mut Reader<'_>, address: &mut Object<'_, '_>) -> Option<Location> {
    let value = address.given(LOCATION)?;
    let mut location = reader.object(value, address.path(LOCATION), Place::Other)?;
    let latitude = degrees(reader, &mut location, LATITUDE, 90);
    let longitude = degrees(reader, &mut location, LONGITUDE, 180);
    location.close(reader);
    Some(Location {
        latitude: latitude?,
        longitude: longitude?,
    })
}

/// Degrees may come as text and go out as numbers (semantics §2.5).
fn degrees(
    reader: &mut Reader<'_>,
    location: &mut Object<'_, '_>,
    field: Field,
    most: i32,
) -> Option<Number> {
    let value = location.required(reader, field)?;
    let path = location.path(field);
    let number = match value {
        Value::String(text) => serde_json::from_str(text).unwrap_or_default(),
        _ => value.clone(),
    };
    let Value::Number(number) = number else {
        reader.wrong_type(&path, "a number of degrees", value, Place::Other);
        return None;
    };
    let size = number.as_f64().unwrap_or_default();
    if size.abs() > f64::from(most) {
        let (rule, threshold) = match size > 0.0 {
            true => (Rule::Max, most),
            false => (Rule::Min, -most),
        };
        let description = format!("must be between -{most} and {most}, found {number}");
        let data = Some(("threshold", threshold.into()));
        reader.decline(&path, rule, description, data, None);
        return None;
    }
    Some(number)
}
