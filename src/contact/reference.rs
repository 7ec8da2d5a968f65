use super::phone::PhoneFacts;
use crate::country::PlaceFacts;

/// What is known about phone numbers and places of the world. Answered outside the engine, while a
/// request is being read, because the tables are large and needed only where one comes by. Answers
/// are `None` while the tables are not loaded.
pub trait ReferenceData {
    /// Facts about a number as a person wrote it.
    fn phone(&self, number: &str, country_code: Option<&str>) -> Option<PhoneFacts>;

    /// Facts about a country and about a subdivision, by their ISO 3166 codes.
    fn place(&self, country_code: Option<&str>, subdivision: Option<&str>) -> Option<PlaceFacts>;
}
