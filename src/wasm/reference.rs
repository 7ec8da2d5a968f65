use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::contact::{PhoneFacts, PlaceFacts, ReferenceData};

/// The tables on the other side of the border: functions of two texts, either of which may be
/// `undefined`, that answer facts as text, separated by commas or line feeds, each possibly empty.
/// They answer `undefined` while they are not loaded.
#[derive(Debug)]
pub(super) struct JsReference {
    /// Of number and country: `"<e164>,<calling code>"`.
    pub phone: Function,
    /// Of country and subdivision: `"<country name>\n<address format>\n<subdivision name>"`.
    pub place: Function,
}

impl ReferenceData for JsReference {
    fn phone(&self, number: &str, country_code: Option<&str>) -> Option<PhoneFacts> {
        let [e164, calling_code, _] = ask(&self.phone, [Some(number), country_code], ',')?;
        Some(PhoneFacts { e164, calling_code })
    }

    fn place(&self, country_code: Option<&str>, subdivision: Option<&str>) -> Option<PlaceFacts> {
        let facts = ask(&self.place, [country_code, subdivision], '\n')?;
        let [country_name, address_format, subdivision_name] = facts;
        Some(PlaceFacts {
            country_name,
            address_format,
            subdivision_name,
        })
    }
}

/// The facts that a function answers. One that throws knows nothing.
fn ask(
    function: &Function,
    about: [Option<&str>; 2],
    separator: char,
) -> Option<[Option<String>; 3]> {
    let [first, second] = about.map(|text| text.map_or(JsValue::UNDEFINED, JsValue::from_str));
    let Ok(answer) = function.call2(&JsValue::NULL, &first, &second) else {
        return Some([None, None, None]);
    };
    let answer = answer.as_string()?;
    let (first, rest) = answer.split_once(separator).unwrap_or_default();
    let (second, third) = rest.split_once(separator).unwrap_or((rest, ""));
    Some([first, second, third].map(some_text))
}

fn some_text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
