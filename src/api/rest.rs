use core::cell::RefCell;

use serde_json::Value;
use uuid::Uuid;

use super::answer::{Outcome, always, carry_out, needs, planned, shown, text};
use super::operation::Operation;
use super::read::{Read, finish, parse};
use super::route::{Route, route};
use super::run::{Caller, Form, run_for};
use crate::contact::ReferenceData;
use crate::dialect::{
    Arguments, Reader, Request, RestRequest, ShownError, Surface, plain_error, show_error,
};
use crate::model::{Named, Timestamp};
use crate::site::{Identity, Site};

/// Answers a REST request. `request` is the JSON text of `[path, query, body, identity, isSdk]`: the path
/// as it stands in the URL, pairs of what the query string says, the body's value, who calls (`null`: who
/// the site says), and whether Wix's SDK sent it. `problems` are those of `call`.
///
/// The answer is `{"needs": […]}`, or a line of JSON with `status`, `requestId`, and where there are some
/// `operation`, `warnings` and `allow`, and below it the JSON text of the body.
pub fn rest(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    method: &str,
    request: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    let arguments = match parse(request, problems, &mut |_| false) {
        Ok(arguments) => arguments,
        Err(error) => return refuse(site, |id| show_error(&error, &[], id), ""),
    };
    let path = argument(&arguments, 0);
    match route(method, path) {
        Route::To(operation, parameters) => {
            let request = RestRequest {
                path: parameters,
                query: arguments.get(1).unwrap_or(&Value::Null),
                body: arguments.get(2).unwrap_or(&Value::Null),
                is_sdk: arguments.get(4) == Some(&Value::Bool(true)),
            };
            let caller = Caller {
                identity: Identity::parse(argument(&arguments, 3)),
                form: Form::Rest,
            };
            carry_out_rest(site, reference, operation, &request, caller, now)
        }
        Route::OtherMethods(methods) => {
            let message = format!("{path} takes {}, no {method}.", methods.join(", "));
            let allow = format!(r#","allow":{}"#, text(&methods));
            refuse(site, |id| plain_error(id, 405, &message), &allow)
        }
        Route::Nowhere(nearest) => {
            let version = match path.split('/').any(|part| part == "v5") {
                true => " This is version 4 of the Contacts API.",
                false => "",
            };
            let message =
                format!("There is no {method} {path}. The nearest is {nearest}.{version}");
            refuse(site, |id| plain_error(id, 404, &message), "")
        }
    }
}

fn argument(arguments: &Arguments, index: usize) -> &str {
    let value = arguments.get(index).and_then(Value::as_str);
    value.unwrap_or_default()
}

fn carry_out_rest(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    operation: &Operation,
    request: &RestRequest<'_>,
    caller: Caller,
    now: Timestamp,
) -> String {
    let head = format!(r#","operation":"{}""#, operation.name);
    if let Some(outcome) = planned(site, operation) {
        return respond(outcome, head);
    }
    if !request.body.is_object() && !request.body.is_null() {
        // What the service says to it (semantics §9.4).
        return refuse(site, |id| plain_error(id, 400, "Expected an object"), &head);
    }
    let strict = site.borrow().strict;
    let read = read(reference, operation, request, strict);
    let outcome = carry_out(site, now, read, always, |site, request| {
        run_for(site, caller, operation, request)
    });
    match outcome {
        Ok(outcome) => respond(outcome, head),
        Err(missing) => needs(missing).to_owned(),
    }
}

fn respond(outcome: Outcome, mut head: String) -> String {
    head.push_str(&shown(&outcome.warnings));
    match outcome.result {
        Ok(body) => response(200, outcome.request_id, &head, &body),
        Err(error) => failure(show_error(&error, &[], outcome.request_id), &head),
    }
}

fn read(
    reference: &dyn ReferenceData,
    operation: &Operation,
    request: &RestRequest<'_>,
    strict: bool,
) -> Read<Request> {
    let arguments = request.arguments(operation.arguments);
    let signature = operation.signature(Surface::Rest);
    let reader = Reader::new(reference, signature, Surface::Rest).strictly(strict);
    finish(reader, |reader| (operation.read)(reader, &arguments))
}

fn refuse(site: &RefCell<Site>, show: impl FnOnce(Uuid) -> ShownError, head: &str) -> String {
    let id = site.borrow_mut().ids.next_request();
    failure(show(id), head)
}

fn failure(error: ShownError, head: &str) -> String {
    let ShownError {
        status,
        request_id,
        body,
        ..
    } = error.with_hint_in_body();
    response(status, request_id, head, &text(&body))
}

fn response(status: u16, request_id: Uuid, head: &str, body: &str) -> String {
    format!("{{\"status\":{status},\"requestId\":\"{request_id}\"{head}}}\n{body}")
}
