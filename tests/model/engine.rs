use core::cell::RefCell;

use serde_json::{Value, json};
use wix_crm_local::api;
use wix_crm_local::contact::{PhoneFacts, PlaceFacts, ReferenceData};
use wix_crm_local::model::Timestamp;
use wix_crm_local::site::Site;

use crate::domain::look_up;
use crate::naive::Door;
use crate::reference::Tables;

/// The engine, as callers reach it: JSON text in, JSON text out.
pub(crate) struct Engine {
    site: RefCell<Site>,
    now: Timestamp,
}

impl Engine {
    pub(crate) fn new() -> Self {
        Self {
            site: RefCell::new(api::new_site().unwrap()),
            now: Timestamp::from_millis(0).unwrap(),
        }
    }

    /// The answer to a call.
    pub(crate) fn ask(&self, door: Door, name: &str, arguments: &Value) -> Value {
        let (site, arguments) = (&self.site, arguments.to_string());
        let answer = match door {
            Door::Call => api::call(site, &Reference, name, &arguments, "[]", self.now),
            Door::Control => api::control(site, &Reference, name, &arguments, "[]", self.now),
        };
        serde_json::from_str(&answer).unwrap_or_else(|cause| json!({ "noJson": cause.to_string() }))
    }
}

/// The library of phone numbers, as far as the actions know numbers, and the tables of places.
struct Reference;

impl ReferenceData for Reference {
    fn phone(&self, phone: &str, country_code: Option<&str>) -> Option<PhoneFacts> {
        let number = look_up(phone, country_code);
        Some(PhoneFacts {
            e164: number.e164.map(str::to_owned),
            calling_code: number.calling_code.map(str::to_owned),
        })
    }

    fn place(&self, country_code: Option<&str>, subdivision: Option<&str>) -> Option<PlaceFacts> {
        Tables.place(country_code, subdivision)
    }
}
