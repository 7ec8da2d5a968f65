use core::cell::RefCell;

use serde::Serialize;

use super::read::Read;
use crate::dialect::{Missing, show_error};
use crate::error::{Error, Result};
use crate::model::Timestamp;
use crate::site::Site;

/// Carries out what was read, on a site that is borrowed from here to the answer. `arguments` are the
/// names of the positional ones, for errors.
pub(super) fn answer<T>(
    site: &RefCell<Site>,
    now: Timestamp,
    read: Result<Read<T>>,
    arguments: &[&str],
    run: impl FnOnce(&mut Site, T) -> Result<String>,
) -> String {
    let site = &mut *site.borrow_mut();
    site.clock.read(now);
    let result = match read {
        Ok(Read::Needs(missing)) => return needs(missing).to_owned(),
        Ok(Read::Ready(request, warnings)) => {
            warnings
                .into_iter()
                .for_each(|sentence| site.warn(sentence));
            run(site, request)
        }
        Err(error) => Err(error),
    };
    result
        .and_then(|value| done(site, &value))
        .unwrap_or_else(|error| fail(site, &error, arguments))
}

/// The answer to a call that waits for reference data: nothing was done.
const fn needs(missing: Missing) -> &'static str {
    match (missing.phones, missing.places) {
        (true, true) => r#"{"needs":["phones","places"]}"#,
        (true, false) => r#"{"needs":["phones"]}"#,
        _ => r#"{"needs":["places"]}"#,
    }
}

/// The answer to a call that was carried out: its result, as JSON, and what the caller should hear
/// about.
///
/// # Errors
/// As `json`.
fn done(site: &mut Site, value: &str) -> Result<String> {
    let warnings = site.take_warnings();
    if warnings.is_empty() {
        return Ok(format!(r#"{{"value":{value}}}"#));
    }
    let warnings = json(&warnings)?;
    Ok(format!(r#"{{"value":{value},"warnings":{warnings}}}"#))
}

/// The answer to a call of a function with these positional arguments that was not carried out:
/// nothing changed.
pub(super) fn fail(site: &mut Site, error: &Error, arguments: &[&str]) -> String {
    site.take_warnings();
    let request_id = site.ids.next_request();
    let shown = json(&show_error(error, arguments, request_id)).unwrap_or_else(|_| "{}".to_owned());
    format!(r#"{{"failure":{shown}}}"#)
}

/// A value as JSON text.
///
/// # Errors
/// Never for what the engine shows: its keys are texts and its numbers finite.
pub(super) fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|cause| Error::Internal(cause.to_string()))
}
