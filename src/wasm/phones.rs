use js_sys::Function;
use wasm_bindgen::JsValue;

use crate::contact::{PhoneFacts, Phones};

/// The phone library on the other side of the border: a function of number and country that answers
/// `"<e164>,<calling code>"`, either part possibly empty, or `undefined` while it is not loaded.
#[derive(Debug)]
pub(super) struct JsPhones<'a>(pub(super) &'a Function);

impl Phones for JsPhones<'_> {
    fn look_up(&self, phone: &str, country_code: Option<&str>) -> Option<PhoneFacts> {
        let country = country_code.map_or(JsValue::UNDEFINED, JsValue::from_str);
        let answer = self
            .0
            .call2(&JsValue::NULL, &JsValue::from_str(phone), &country);
        // A library that throws knows nothing of the number.
        let Ok(answer) = answer else {
            return Some(PhoneFacts::default());
        };
        let answer = answer.as_string()?;
        let (e164, calling_code) = answer.split_once(',').unwrap_or_default();
        Some(PhoneFacts {
            e164: some_text(e164),
            calling_code: some_text(calling_code),
        })
    }
}

fn some_text(text: &str) -> Option<String> {
    (!text.is_empty()).then(|| text.to_owned())
}
