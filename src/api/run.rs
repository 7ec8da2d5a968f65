use uuid::Uuid;

use super::answer::json;
use super::operation::Operation;
use super::staged::{meet_conflict, run_seeing};
use crate::contact::{self, Projection};
use crate::dialect::{
    Request, ShownContact, ShownExtendedField, ShownFacet, ShownLabel, ShownPage, ShownRecord,
    Surface, show_job,
};
use crate::error::{Error, Result};
use crate::model::{Contact, Named};
use crate::query::{self, Page};
use crate::site::{Identity, Site};
use crate::{extended_field, facet, label};

/// Who makes a request, and how it is answered.
#[derive(Debug, Clone, Copy)]
pub struct Caller {
    /// `None` for who the site says.
    pub identity: Option<Identity>,
    /// In which form records are answered.
    pub form: Form,
}

/// In which form records are answered.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// As `@wix/crm` shows them.
    Sdk,
    /// The same, but for contacts that are read as a whole: their row and the number of their last
    /// change stand in their place.
    SdkByReference,
    /// As the REST API shows them.
    Rest,
    /// As `wix-crm-backend` shows them.
    Velo,
}

impl Form {
    pub(super) const fn surface(self) -> Surface {
        match self {
            Self::Sdk | Self::SdkByReference => Surface::Sdk,
            Self::Rest => Surface::Rest,
            Self::Velo => Surface::Velo,
        }
    }
}

/// Carries a request to an operation out for its caller.
pub(super) fn run_for(
    site: &mut Site,
    caller: Caller,
    operation: &Operation,
    request: Request,
) -> Result<String> {
    contact::fill_due(site);
    let own = site.identity;
    site.identity = caller.identity.unwrap_or(own);
    let result = match site.identity.has(operation.permission) {
        true => {
            meet_conflict(site, operation, &request);
            run_seeing(site, request, caller.form)
        }
        false => Err(Error::Forbidden(operation.permission.as_str())),
    };
    site.identity = own;
    result
}

/// Carries a request out and answers what its function resolves to.
pub(super) fn run(site: &mut Site, request: Request, form: Form) -> Result<String> {
    let surface = form.surface();
    match request {
        Request::CreateContact(create) => {
            let id = contact::create(site, create)?;
            wrapped(site, id, surface)
        }
        Request::GetContact(id, projection) => {
            let contact = contact::get(site, id)?;
            if form == Form::SdkByReference && projection == Projection::FULL {
                return json(&site.records.contacts.reference(&contact.id));
            }
            let shown = json(&ShownContact {
                contact,
                projection,
                surface,
            })?;
            // The SDK passes over the type, and a merged contact is known by its id (semantics §4).
            let response_type = match contact.id == id {
                true => "REGULAR",
                false => "MERGED",
            };
            Ok(match surface {
                Surface::Sdk | Surface::Velo => shown,
                Surface::Rest => {
                    format!(r#"{{"contact":{shown},"responseType":"{response_type}"}}"#)
                }
            })
        }
        Request::UpdateContact(update) => {
            let id = contact::update(site, update)?;
            wrapped(site, id, surface)
        }
        Request::DeleteContact(id) => {
            contact::delete(site, id)?;
            Ok("{}".to_owned())
        }
        Request::LabelContact(id, keys) => {
            let id = contact::label(site, id, &keys)?;
            wrapped(site, id, surface)
        }
        Request::UnlabelContact(id, keys) => {
            let id = contact::unlabel(site, id, &keys)?;
            wrapped(site, id, surface)
        }
        Request::MergeContacts(merge) => {
            let id = contact::merge(site, &merge)?;
            wrapped(site, id, surface)
        }
        Request::PreviewMergeContacts(target, sources) => {
            shown(&contact::preview_merge(site, target, &sources)?, surface)
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
            let label = json(&ShownLabel(label::get(site, &key)?, surface))?;
            Ok(format!(r#"{{"label":{label},"newLabel":{is_new}}}"#))
        }
        Request::GetLabel(key) => shown_label(site, &key, surface),
        Request::RenameLabel(key, name) => {
            label::rename(site, &key, name)?;
            shown_label(site, &key, surface)
        }
        Request::DeleteLabel(key) => {
            label::delete(site, &key)?;
            Ok("{}".to_owned())
        }
        Request::FindOrCreateExtendedField(name, data_type) => {
            let (key, is_new) = extended_field::find_or_create(site, &name, data_type)?;
            let field = json(&ShownExtendedField(
                extended_field::get(site, &key)?,
                surface,
            ))?;
            Ok(match surface {
                Surface::Velo => {
                    format!(r#"{{"extendedField":{field},"newExtendedField":{is_new}}}"#)
                }
                Surface::Sdk | Surface::Rest => {
                    format!(r#"{{"field":{field},"newField":{is_new}}}"#)
                }
            })
        }
        Request::GetExtendedField(key) => shown_field(site, &key, surface),
        Request::RenameExtendedField(key, name) => {
            extended_field::rename(site, &key, name)?;
            shown_field(site, &key, surface)
        }
        Request::DeleteExtendedField(key) => {
            extended_field::delete(site, &key)?;
            Ok("{}".to_owned())
        }
        Request::QueryContacts(query, projection) => {
            let page = query::contacts(&site.records, &query)?;
            let by_reference = form == Form::SdkByReference && projection == Projection::FULL;
            shown_page("contacts", "pagingMetadata", page, &|contact| {
                let contacts = by_reference.then_some(&site.records.contacts);
                match contacts.and_then(|contacts| contacts.reference(&contact.id)) {
                    Some(reference) => ShownRecord::Reference(reference),
                    None => ShownRecord::Contact(ShownContact {
                        contact,
                        projection,
                        surface,
                    }),
                }
            })
        }
        Request::QueryLabels(listing) => {
            let start = listing.starts_with.as_deref();
            let page = query::labels(&site.records, &listing.query, start)?;
            shown_page("labels", listing.metadata, page, &|label| {
                ShownRecord::Label(ShownLabel(label, surface))
            })
        }
        Request::QueryExtendedFields(listing) => {
            let start = listing.starts_with.as_deref();
            let page = query::extended_fields(&site.records, &listing.query, start)?;
            shown_page("fields", listing.metadata, page, &|field| {
                ShownRecord::ExtendedField(ShownExtendedField(field, surface))
            })
        }
        Request::ListBulkJobs(paging) => {
            let jobs = site.jobs.iter();
            let total = jobs.len();
            let page = jobs.skip(paging.offset).take(paging.limit);
            json(&ShownPage {
                name: "jobs",
                metadata: "pagingMetadata",
                items: page.map(|job| ShownRecord::Job(show_job(job))).collect(),
                offset: paging.offset,
                total,
            })
        }
        Request::GetBulkJob(id) => {
            let job = site.jobs.iter().find(|job| job.id == id);
            let job = job.ok_or_else(|| Error::NotFound(format!("There is no bulk job {id}.")))?;
            Ok(format!(r#"{{"job":{}}}"#, json(&show_job(job))?))
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

fn shown_label(site: &Site, key: &str, surface: Surface) -> Result<String> {
    let shown = json(&ShownLabel(label::get(site, key)?, surface))?;
    Ok(body("label", shown, surface))
}

fn shown_field(site: &Site, key: &str, surface: Surface) -> Result<String> {
    let field = extended_field::get(site, key)?;
    let shown = json(&ShownExtendedField(field, surface))?;
    Ok(body("field", shown, surface))
}

/// What the REST API answers under a name and the SDK unwraps (wire §2.1).
fn body(name: &str, shown: String, surface: Surface) -> String {
    match surface {
        Surface::Sdk | Surface::Velo => shown,
        Surface::Rest => format!(r#"{{"{name}":{shown}}}"#),
    }
}

/// `{contact}`: what every function that writes a contact resolves to.
fn wrapped(site: &Site, id: Uuid, surface: Surface) -> Result<String> {
    shown(contact::find(site, id)?, surface)
}

/// `{contact}` of a contact that need not be stored; the first version of Velo shows the contact itself.
fn shown(contact: &Contact, surface: Surface) -> Result<String> {
    let shown = json(&ShownContact {
        contact,
        projection: Projection::FULL,
        surface,
    })?;
    Ok(match surface {
        Surface::Velo => shown,
        Surface::Sdk | Surface::Rest => format!(r#"{{"contact":{shown}}}"#),
    })
}

/// `{jobId}`: what every function for many contacts resolves to.
fn started(job_id: Uuid) -> Result<String> {
    Ok(format!(r#"{{"jobId":"{job_id}"}}"#))
}
