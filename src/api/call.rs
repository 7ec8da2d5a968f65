use core::cell::RefCell;

use serde::Serialize;
use uuid::Uuid;

use super::answer::{answer, fail, json};
use super::operation::Operation;
use super::read::read;
use crate::contact::{self, Projection, ReferenceData};
use crate::dialect::{
    Request, ShownContact, ShownExtendedField, ShownFacet, ShownLabel, ShownPage, ShownRecord,
};
use crate::error::{Error, Result};
use crate::model::{Contact, Named, Timestamp};
use crate::query::{self, Page};
use crate::site::Site;
use crate::{extended_field, facet, label};

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
    call_for(
        Reads::Whole,
        site,
        reference,
        name,
        (arguments, problems),
        now,
    )
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
        Reads::ByReference,
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
        })
        .collect();
    json(&shown).unwrap_or_else(|_| "[]".to_owned())
}

/// How answers show contacts that were read.
#[derive(Clone, Copy, PartialEq)]
enum Reads {
    Whole,
    ByReference,
}

fn call_for(
    reads: Reads,
    site: &RefCell<Site>,
    reference: &dyn ReferenceData,
    name: &str,
    texts: (&str, &str),
    now: Timestamp,
) -> String {
    let Some(operation) = Operation::find(name) else {
        let unknown = Error::Internal(format!("there is no operation {name}"));
        return fail(&mut site.borrow_mut(), &unknown, &[]);
    };
    let read = read(reference, operation.signature, texts, operation.read);
    answer(site, now, read, operation.arguments, |site, request| {
        permit(site, operation)?;
        run(site, request, reads)
    })
}

/// Most functions are for people who work on the site and for apps (semantics §10).
fn permit(site: &Site, operation: &Operation) -> Result<()> {
    match operation.open || site.identity.manages_site() {
        true => Ok(()),
        false => Err(Error::Forbidden),
    }
}

/// Carries a request out and answers what its function resolves to.
fn run(site: &mut Site, request: Request, reads: Reads) -> Result<String> {
    match request {
        Request::CreateContact(create) => {
            let id = contact::create(site, create)?;
            wrapped(site, id)
        }
        Request::GetContact(id, projection) => {
            let contact = contact::get(site, id)?;
            if reads == Reads::ByReference && projection == Projection::FULL {
                return json(&site.records.contacts.reference(&contact.id));
            }
            json(&ShownContact {
                contact,
                projection,
            })
        }
        Request::UpdateContact(update) => {
            let id = contact::update(site, update)?;
            wrapped(site, id)
        }
        Request::DeleteContact(id) => {
            contact::delete(site, id)?;
            json(&Nothing {})
        }
        Request::LabelContact(id, keys) => {
            let id = contact::label(site, id, &keys)?;
            wrapped(site, id)
        }
        Request::UnlabelContact(id, keys) => {
            let id = contact::unlabel(site, id, &keys)?;
            wrapped(site, id)
        }
        Request::MergeContacts(merge) => {
            let id = contact::merge(site, &merge)?;
            wrapped(site, id)
        }
        Request::PreviewMergeContacts(target, sources) => {
            shown(&contact::preview_merge(site, target, &sources)?)
        }
        Request::AppendOrCreateContact(append) => {
            let appended = contact::append_or_create(site, append)?;
            Ok(format!(
                r#"{{"contactId":"{}","identityType":"{}","newContact":{}}}"#,
                appended.contact_id,
                appended.identity_type.as_str(),
                appended.new_contact
            ))
        }
        Request::QueryFacets(filter, paging) => {
            let (facets, total) = facet::facets(&site.records, filter.as_ref(), paging)?;
            json(&ShownPage {
                name: "facets",
                metadata: "pagingMetadata",
                items: facets
                    .into_iter()
                    .map(|facet| ShownRecord::Facet(ShownFacet(facet)))
                    .collect(),
                offset: paging.offset,
                total,
            })
        }
        Request::BulkDeleteContacts(selection) => started(contact::bulk_delete(site, &selection)?),
        Request::BulkUpdateContacts(update) => started(contact::bulk_update(site, &update)?),
        Request::BulkLabelAndUnlabelContacts(label) => started(contact::bulk_label(site, &label)?),
        Request::FindOrCreateLabel(name) => {
            let (key, is_new) = label::find_or_create(site, &name)?;
            let label = shown_label(site, &key)?;
            Ok(format!(r#"{{"label":{label},"newLabel":{is_new}}}"#))
        }
        Request::GetLabel(key) => shown_label(site, &key),
        Request::RenameLabel(key, name) => {
            label::rename(site, &key, name)?;
            shown_label(site, &key)
        }
        Request::DeleteLabel(key) => {
            label::delete(site, &key)?;
            json(&Nothing {})
        }
        Request::FindOrCreateExtendedField(name, data_type) => {
            let (key, is_new) = extended_field::find_or_create(site, &name, data_type)?;
            let field = shown_field(site, &key)?;
            Ok(format!(r#"{{"field":{field},"newField":{is_new}}}"#))
        }
        Request::GetExtendedField(key) => shown_field(site, &key),
        Request::RenameExtendedField(key, name) => {
            extended_field::rename(site, &key, name)?;
            shown_field(site, &key)
        }
        Request::DeleteExtendedField(key) => {
            extended_field::delete(site, &key)?;
            json(&Nothing {})
        }
        Request::QueryContacts(query, projection) => {
            let page = query::contacts(&site.records, &query)?;
            let by_reference = reads == Reads::ByReference && projection == Projection::FULL;
            shown_page("contacts", "pagingMetadata", page, &|contact| match site
                .records
                .contacts
                .reference(&contact.id)
            {
                Some(reference) if by_reference => ShownRecord::Reference(reference),
                _ => ShownRecord::Contact(ShownContact {
                    contact,
                    projection,
                }),
            })
        }
        Request::QueryLabels(listing) => {
            let start = listing.starts_with.as_deref();
            let page = query::labels(&site.records, &listing.query, start)?;
            shown_page("labels", listing.metadata, page, &|label| {
                ShownRecord::Label(ShownLabel(label))
            })
        }
        Request::QueryExtendedFields(listing) => {
            let start = listing.starts_with.as_deref();
            let page = query::extended_fields(&site.records, &listing.query, start)?;
            shown_page("fields", listing.metadata, page, &|field| {
                ShownRecord::ExtendedField(ShownExtendedField(field))
            })
        }
    }
}

fn shown_page<'a, T>(
    name: &'static str,
    metadata: &'static str,
    page: Page<'a, T>,
    show: &dyn Fn(&'a T) -> ShownRecord<'a>,
) -> Result<String> {
    let mut items = Vec::new();
    for item in page.items {
        items.push(show(item));
    }
    json(&ShownPage {
        name,
        metadata,
        items,
        offset: page.offset,
        total: page.total,
    })
}

fn shown_label(site: &Site, key: &str) -> Result<String> {
    json(&ShownLabel(label::get(site, key)?))
}

fn shown_field(site: &Site, key: &str) -> Result<String> {
    json(&ShownExtendedField(extended_field::get(site, key)?))
}

/// `{contact}`: what every function that writes a contact resolves to.
fn wrapped(site: &Site, id: Uuid) -> Result<String> {
    shown(contact::find(site, id)?)
}

/// `{contact}` of a contact that need not be stored.
fn shown(contact: &Contact) -> Result<String> {
    json(&Wrapped {
        contact: ShownContact {
            contact,
            projection: Projection::FULL,
        },
    })
}

/// `{jobId}`: what every function for many contacts resolves to.
fn started(job_id: Uuid) -> Result<String> {
    Ok(format!(r#"{{"jobId":"{job_id}"}}"#))
}

#[derive(Serialize)]
struct Wrapped<'a> {
    contact: ShownContact<'a>,
}

/// `{}`: the empty body, to which the SDK resolves `deleteContact`.
#[derive(Serialize)]
struct Nothing {}
