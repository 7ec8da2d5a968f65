use core::cell::RefCell;

use super::answer::{always, answer, carry_out, json, needs, planned, refused};
use super::operation::Operation;
use super::read::read;
use super::run::{Caller, Form, run_for};
use crate::contact::{Projection, ReferenceData};
use crate::dialect::{Reader, ShownContact, Surface};
use crate::error::Error;
use crate::model::Timestamp;
use crate::site::Site;

/// Calls a function of `@wix/crm` for who the site says: arguments as JSON text, answer as JSON text.
pub fn call(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    let caller = Caller {
        identity: None,
        form: Form::Sdk,
    };
    call_for(caller, site, reference, name, (arguments, problems), now)
}

/// Calls a function for a caller, with the texts of its arguments and of what JSON could not say of
/// them. Where contacts are answered by reference, `contacts_in` shows them.
///
/// The site is borrowed only after the request has been read, for reading asks JavaScript about phone
/// numbers and places.
pub fn call_for(
    caller: Caller,
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    texts: (&str, &str),
    now: Timestamp,
) -> String {
    let Some(operation) = Operation::find(name) else {
        let unknown = Error::Internal(format!("there is no operation {name}"));
        return answer(refused(site, unknown), &[]);
    };
    let surface = caller.form.surface();
    if let Some(outcome) = planned(site, operation) {
        return answer(outcome, operation.arguments(surface));
    }
    let strict = site.borrow().strict;
    let reader = Reader::new(reference, operation.signature(surface), surface).strictly(strict);
    let read = read(reader, texts, operation.read);
    let outcome = carry_out(site, now, read, always, |site, request| {
        run_for(site, caller, operation, request)
    });
    match outcome {
        Ok(outcome) => answer(outcome, operation.arguments(surface)),
        Err(missing) => needs(missing).to_owned(),
    }
}

/// The contacts in these rows, as JSON text; nothing for a row without a contact.
pub fn contacts_in(site: &RefCell<Site>, rows: &[u32]) -> String {
    let contacts = &site.borrow().records.contacts;
    let rows = rows.iter().filter_map(|row| usize::try_from(*row).ok());
    let shown: Vec<_> = rows
        .filter_map(|row| contacts.at_row(row))
        .map(|contact| ShownContact {
            contact,
            projection: Projection::FULL,
            surface: Surface::Sdk,
        })
        .collect();
    json(&shown).unwrap_or_else(|_| "[]".to_owned())
}
