use core::cell::RefCell;

use js_sys::Function;
use serde::Serialize;
use wasm_bindgen::prelude::*;

use super::memory::Memory;
use super::reference::JsReference;
use crate::api::{self, Caller, Form};
use crate::model::{Named, Timestamp};
use crate::site::{Identity, Site};

/// One site.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Engine {
    site: RefCell<Site>,
    reference: JsReference,
}

#[wasm_bindgen]
impl Engine {
    /// A site without contacts. `phone` and `place` answer what `JsReference` says of them.
    ///
    /// # Errors
    /// The platform gives no random bytes.
    #[wasm_bindgen(constructor)]
    pub fn new(phone: Function, place: Function) -> Result<Engine, JsError> {
        let site = api::new_site().map_err(|cause| JsError::new(&cause))?;
        Ok(Engine {
            site: RefCell::new(site),
            reference: JsReference { phone, place },
        })
    }

    /// Calls a function of the API. `arguments` is the JSON text of its positional arguments,
    /// `problems` that of what JSON could not say of them, `now` milliseconds since 1970. `identity` is
    /// who calls, nothing for who the site says.
    ///
    /// A function of `@wix/crm` answers a contact that is read as a whole as `[row, change]`: its row,
    /// for `contacts`, and a number that stands for this state of it alone. One of `wix-crm-backend`,
    /// whose name has `velo.` before it, answers as that does.
    pub fn call(
        &self,
        operation: &str,
        arguments: &str,
        problems: &str,
        now: f64,
        identity: &str,
    ) -> String {
        let memory = Memory::prepare(arguments);
        let now = moment(now);
        let (name, form) = match operation.strip_prefix("velo.") {
            Some(name) => (name, Form::Velo),
            None => (operation, Form::SdkByReference),
        };
        let caller = Caller {
            identity: Identity::parse(identity),
            form,
        };
        let texts = (arguments, problems);
        let answer = api::call_for(caller, &self.site, &self.reference, name, texts, now);
        memory.settle();
        answer
    }

    /// Answers a REST request, as `api::rest` says.
    pub fn rest(&self, method: &str, request: &str, problems: &str, now: f64) -> String {
        let memory = Memory::prepare(request);
        let now = moment(now);
        let answer = api::rest(&self.site, &self.reference, method, request, problems, now);
        memory.settle();
        answer
    }

    /// The contacts in these rows, as the JSON text of a list.
    pub fn contacts(&self, rows: &[u32]) -> String {
        api::contacts_in(&self.site, rows)
    }

    /// The site as bytes, for `restore`.
    pub fn snapshot(&self) -> Vec<u8> {
        api::snapshot(&self.site)
    }

    /// Puts the site into the state of a snapshot; answers as `control` does.
    pub fn restore(&self, bytes: &[u8], now: f64) -> String {
        let memory = Memory::prepare_bytes(bytes.len());
        let answer = api::restore(&self.site, bytes, moment(now));
        memory.settle();
        answer
    }

    /// Another site that has the same records and settings, and a past of its own.
    ///
    /// # Errors
    /// The platform gives no random bytes.
    pub fn fork(&self, phone: Function, place: Function) -> Result<Engine, JsError> {
        let site = self.site.borrow().fork();
        Ok(Engine {
            site: RefCell::new(site.map_err(|cause| JsError::new(&cause))?),
            reference: JsReference { phone, place },
        })
    }

    /// Uses a control of the site; everything else as in `call`.
    pub fn control(&self, name: &str, arguments: &str, problems: &str, now: f64) -> String {
        let memory = Memory::prepare(arguments);
        let now = moment(now);
        let answer = api::control(&self.site, &self.reference, name, arguments, problems, now);
        memory.settle();
        answer
    }
}

/// What the package is made of.
#[derive(Serialize)]
struct Versions {
    engine: &'static str,
    emulates: &'static str,
}

/// The versions of the engine and of what it emulates.
#[wasm_bindgen]
pub fn versions() -> JsValue {
    let versions = Versions {
        engine: env!("CARGO_PKG_VERSION"),
        emulates: "@wix/crm 1.0.1643, contacts v4",
    };
    let serializer = serde_wasm_bindgen::Serializer::json_compatible();
    versions.serialize(&serializer).unwrap_or(JsValue::NULL)
}

/// A moment that JavaScript handed in; one that no calendar has counts as 1970.
fn moment(now: f64) -> Timestamp {
    // `as` turns NaN into 0 and saturates, which the calendar then refuses.
    Timestamp::from_millis(now as i64).unwrap_or_default()
}
