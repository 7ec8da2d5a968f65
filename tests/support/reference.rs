use std::str::FromStr;

use rlibphonenumber::enums::Region;
use rlibphonenumber::{PHONE_NUMBER_UTIL, PhoneNumberFormat};
use wix_crm_local::contact::{PhoneFacts, PlaceFacts, ReferenceData};

use super::places;

/// What the native tests know of phone numbers, by another port of the same tables as the package's,
/// and of places.
#[derive(Debug)]
pub(crate) struct Tables;

impl ReferenceData for Tables {
    fn phone(&self, phone: &str, country_code: Option<&str>) -> Option<PhoneFacts> {
        let region = country_code.and_then(|code| Region::from_str(code).ok());
        let calling_code = region
            .and_then(|region| PHONE_NUMBER_UTIL.get_country_code_for_region(region))
            .map(|code| code.to_string());
        let Ok(number) = PHONE_NUMBER_UTIL.parse(phone, region) else {
            return Some(PhoneFacts {
                e164: None,
                calling_code,
            });
        };
        let valid = number.is_valid();
        Some(PhoneFacts {
            e164: valid.then(|| number.format_as(PhoneNumberFormat::E164).into_owned()),
            calling_code: calling_code.or_else(|| Some(number.country_code.to_string())),
        })
    }

    fn place(&self, country_code: Option<&str>, subdivision: Option<&str>) -> Option<PlaceFacts> {
        let facts = places::look_up(country_code, subdivision);
        let [country_name, address_format, subdivision_name] =
            facts.map(|text| text.map(str::to_owned));
        Some(PlaceFacts {
            country_name,
            address_format,
            subdivision_name,
        })
    }
}
