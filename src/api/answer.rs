use core::cell::RefCell;

use serde::Serialize;
use uuid::Uuid;

use super::operation::Operation;
use super::read::Read;
use crate::dialect::{Missing, show_error};
use crate::error::{Error, Result};
use crate::model::Timestamp;
use crate::site::Site;

/// What became of a request that did not wait.
pub(super) struct Outcome {
    /// Its id.
    pub request_id: Uuid,
    /// Its result, as JSON, or why nothing changed.
    pub result: Result<String>,
    /// What the caller should hear about.
    pub warnings: Vec<String>,
}

/// Carries out what was read, on a site that is borrowed from here to the end; what has to wait for
/// reference data comes back. `takes_id` says whether what came of it takes a request id.
pub(super) fn carry_out<T>(
    site: &RefCell<Site>,
    now: Timestamp,
    read: Read<T>,
    takes_id: fn(&Result<String>) -> bool,
    run: impl FnOnce(&mut Site, T) -> Result<String>,
) -> core::result::Result<Outcome, Missing> {
    let site = &mut *site.borrow_mut();
    site.begin(now);
    let (request, warnings) = match read {
        Read::Needs(missing) => return Err(missing),
        Read::Ready(request, warnings) => (request, warnings),
    };
    let hint = warnings.join(" ");
    warnings
        .into_iter()
        .for_each(|sentence| site.warn(sentence));
    let result = request.and_then(|request| run(site, request));
    Ok(conclude(site, result, takes_id, hint))
}

/// Every call takes one, whoever makes it and however it ends.
pub(super) const fn always(_: &Result<String>) -> bool {
    true
}

/// Controls take one only to tell of an error: the package uses them for itself, and what it does so must not show in
/// the ids of calls.
pub(super) const fn for_errors(result: &Result<String>) -> bool {
    result.is_err()
}

/// What was passed over may be why a request was refused.
fn conclude(
    site: &mut Site,
    mut result: Result<String>,
    takes_id: fn(&Result<String>) -> bool,
    hint: String,
) -> Outcome {
    if let Err(Error::Refused(refusal)) = &mut result
        && !hint.is_empty()
    {
        refusal.hint = Some(hint);
    }
    let request_id = match takes_id(&result) {
        true => site.ids.next_request(),
        false => Uuid::nil(),
    };
    Outcome {
        request_id,
        result,
        warnings: site.take_warnings(),
    }
}

/// What becomes of a request that is for nothing.
pub(super) fn refused(site: &RefCell<Site>, error: Error) -> Outcome {
    Outcome {
        request_id: site.borrow_mut().ids.next_request(),
        result: Err(error),
        warnings: Vec::new(),
    }
}

/// What was planned in place of an operation that is about to be read and run.
pub(super) fn planned(site: &RefCell<Site>, operation: &Operation) -> Option<Outcome> {
    let answer = site.borrow_mut().failures.take_answer(operation.name)?;
    Some(refused(site, Error::Planned(Box::new(answer))))
}

/// Answers a call of a function with these positional arguments.
pub(super) fn answer(outcome: Outcome, arguments: &[&str]) -> String {
    match outcome.result {
        Ok(value) => format!(r#"{{"value":{value}{}}}"#, shown(&outcome.warnings)),
        Err(error) => {
            let shown = show_error(&error, arguments, outcome.request_id);
            format!(r#"{{"failure":{}}}"#, text(&shown))
        }
    }
}

/// The member `warnings` behind others, where there are some.
pub(super) fn shown(warnings: &[String]) -> String {
    match warnings {
        [] => String::new(),
        _ => format!(r#","warnings":{}"#, text(&warnings)),
    }
}

/// The answer to a request that waits for reference data.
pub(super) const fn needs(missing: Missing) -> &'static str {
    match (missing.phones, missing.places) {
        (true, true) => r#"{"needs":["phones","places"]}"#,
        (true, false) => r#"{"needs":["phones"]}"#,
        _ => r#"{"needs":["places"]}"#,
    }
}

/// A value as JSON text.
///
/// # Errors
/// Never for what the engine shows: its keys are texts and its numbers finite.
pub(super) fn json<T: Serialize>(value: &T) -> Result<String> {
    serde_json::to_string(value).map_err(|cause| Error::Internal(cause.to_string()))
}

/// As `json`, where there is nobody left to tell of an error.
pub(super) fn text<T: Serialize>(value: &T) -> String {
    json(value).unwrap_or_else(|_| "null".to_owned())
}
