use serde_json::Value;

use super::hint::Place;
use super::object::Object;
use super::reader::Reader;
use super::request::options;
use super::surface::Field;
use super::syntax;
use crate::error::quoted;

const LANGUAGE: Field = Field::new("language");
const LONGEST_LANGUAGE: usize = 100;

/// Reads options whose one member is `language`. Names have one language here, so the option changes
/// nothing but has to be a language.
pub(super) fn language_option(reader: &mut Reader<'_>, value: Option<&Value>) {
    if let Some(mut options) = options(reader, value, Place::Options) {
        language(reader, &mut options);
        options.close(reader);
    }
}

/// Reads the member `language`.
pub(super) fn language(reader: &mut Reader<'_>, options: &mut Object<'_, '_>) {
    let language = options.optional_text(reader, LANGUAGE, LONGEST_LANGUAGE);
    if let Some(text) = language.filter(|text| !syntax::is_language_tag(text)) {
        let description = format!("must be a language such as en, found {}", quoted(&text));
        reader.format(&options.path(LANGUAGE), "LANGUAGE", &description, None);
    }
}
