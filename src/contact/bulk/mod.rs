//! What is done with many contacts at once (semantics §8.3): at once rather than some time later,
//! with a record of how it went.

mod delete;
mod label;
mod update;

pub use delete::bulk_delete;
pub use label::{BulkLabel, bulk_label};
pub use update::{BulkUpdate, bulk_update};

use serde_json::Value;
use uuid::Uuid;

use crate::error::{Code, Refusal, Result};
use crate::query::select_contacts;
use crate::site::{Job, JobType, Site};

/// Which contacts a request is about: those that meet both, where both are given.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Selection {
    /// A filter of the query language, by names of the REST API.
    pub filter: Option<Value>,
    /// A name, an email or a phone.
    pub search: Option<String>,
}

impl Selection {
    /// Whether it says nothing.
    pub const fn is_empty(&self) -> bool {
        self.filter.is_none() && self.search.is_none()
    }

    /// The contacts.
    ///
    /// # Errors
    /// `NEITHER_FILTER_NOR_SEARCH`, and those of queries.
    fn contacts(&self, site: &Site) -> Result<Vec<Uuid>> {
        if self.is_empty() {
            return Err(Refusal::new(
                Code::NeitherFilterNorSearch,
                "A bulk request needs a filter, a search or both.",
            )
            .with_hint("A filter of {} selects every contact.")
            .into());
        }
        let (filter, search) = (self.filter.as_ref(), self.search.as_deref());
        select_contacts(&site.records, filter, search)
    }
}

/// Does something with each contact and answers the id of the job that tells how it went. A contact
/// that a rule protects is left as it was.
fn run(
    site: &mut Site,
    job_type: JobType,
    contacts: &[Uuid],
    each: &dyn Fn(&mut Site, Uuid) -> Result<()>,
) -> Uuid {
    let mut job = Job {
        id: site.ids.next_record(),
        job_type,
        date: site.now(),
        total_items: contacts.len(),
        errors: Vec::new(),
    };
    for contact in contacts {
        if let Err(error) = each(site, *contact) {
            let Refusal { code, message, .. } = error.into_refusal();
            job.fail(code, message);
        }
    }
    let id = job.id;
    site.jobs.push(job);
    id
}
