//! What a test has staged around an operation: somebody else's change before it, queries that lag.

use super::operation::Operation;
use super::run::{Form, run};
use crate::contact;
use crate::dialect::Request;
use crate::error::Result;
use crate::site::Site;

/// Carries a request out, with a query seeing the contacts that queries see.
pub(super) fn run_seeing(site: &mut Site, request: Request, form: Form) -> Result<String> {
    let looks = matches!(
        request,
        Request::QueryContacts(..) | Request::QueryFacets(..)
    );
    if !looks || !site.swap_seen() {
        return run(site, request, form);
    }
    // A reference is always to the contact that there is.
    let form = match form {
        Form::SdkByReference => Form::Sdk,
        other => other,
    };
    let result = run(site, request, form);
    site.swap_seen();
    result
}

/// Lets somebody else change the contact of a request, where that was planned.
pub(super) fn meet_conflict(site: &mut Site, operation: &Operation, request: &Request) {
    let id = match request {
        Request::UpdateContact(update) => update.contact_id,
        Request::MergeContacts(merge) => merge.target_contact_id,
        _ => return,
    };
    if site.records.contacts.contains(&id) && site.failures.take_conflict(operation.name) {
        contact::change_meanwhile(site, id);
    }
}
