use serde::Serialize;

use crate::dialect::show_error;
use crate::error::{Error, Result};
use crate::site::Site;

/// The answer to a call that waits for the phone library: nothing was done.
pub(super) const NEEDS_PHONES: &str = r#"{"needs":"phones"}"#;

/// The answer to a call that was carried out: its result, as JSON, and what the caller should hear
/// about.
///
/// # Errors
/// As `json`.
pub(super) fn done(site: &mut Site, value: &str) -> Result<String> {
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
