use core::cell::RefCell;

use super::answer::{answer, carry_out, json, needs, refused};
use super::operation::Operation;
use super::read::read;
use super::run::{Form, permit, run};
use crate::contact::{Projection, ReferenceData};
use crate::dialect::{ShownContact, Surface};
use crate::error::Error;
use crate::model::Timestamp;
use crate::site::Site;

/// Calls a function of the API: arguments as JSON text, answer as JSON text. The site is borrowed
/// only after the request has been read, for reading asks JavaScript about phone numbers and places.
pub fn call(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    call_for(Form::Sdk, site, reference, name, (arguments, problems), now)
}

/// As `call`, but where a contact is read as a whole its row and the number of its last change
/// stand in its place, for a caller who remembers what stood there; `contacts_in` shows the rest.
pub fn call_by_reference(
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    arguments: &str,
    problems: &str,
    now: Timestamp,
) -> String {
    call_for(
        Form::SdkByReference,
        site,
        reference,
        name,
        (arguments, problems),
        now,
    )
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

fn call_for(
    form: Form,
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
    let read = read(reference, operation.signature, texts, operation.read);
    let outcome = carry_out(site, now, read, |site, request| {
        permit(site, operation)?;
        run(site, request, form)
    });
    match outcome {
        Ok(outcome) => answer(outcome, operation.arguments),
        Err(missing) => needs(missing).to_owned(),
    }
}
