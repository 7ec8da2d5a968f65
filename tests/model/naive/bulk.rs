//! What is done with many contacts at once (semantics §8.3).

use serde_json::{Value, json};

use super::answer::texts;
use super::label::append_new;
use super::record::{Contact, Info};
use super::table::Service;
use super::{Failure, Outcome, Site, show};
use crate::compare::ANYTHING;

impl Site {
    pub(super) fn bulk_delete(&mut self, options: &Value) -> Outcome {
        let contacts = self.selected(options)?;
        Ok(self.run("DELETE", contacts, |site, contact| {
            let outcome = site.delete(&contact.id).map(drop);
            outcome.map_err(|failure| match failure.codes.as_slice() {
                ["CANNOT_DELETE_MEMBER"] => Failure::refused(428, "CANNOT_DELETE_SITE_MEMBERS"),
                _ => failure,
            })
        }))
    }

    /// What is wrong with the info for every contact is wrong with the call.
    pub(super) fn bulk_update(&mut self, options: &Value) -> Outcome {
        let info = &options["info"];
        self.require_something(info)?;
        self.write(Info::default(), info, None)?;
        let contacts = self.selected(options)?;
        Ok(self.run("UPDATE", contacts, |site, contact| {
            site.change(contact, info, false).map(drop)
        }))
    }

    pub(super) fn bulk_label(&mut self, options: &Value) -> Outcome {
        let contacts = self.selected(options)?;
        let (add, remove) = (
            texts(&options["labelKeysToAdd"]),
            texts(&options["labelKeysToRemove"]),
        );
        self.require_labels(&add)?;
        self.require_labels(&remove)?;
        let job_type = match (add.is_empty(), remove.is_empty()) {
            (false, true) => "ADD_LABELS",
            (false, false) => "ADD_REMOVE_LABELS",
            (true, _) => "REMOVE_LABELS",
        };
        Ok(self.run(job_type, contacts, |site, contact| {
            site.change_labels(&contact.id, &[], |labels| {
                append_new(labels, add.clone());
                labels.retain(|key| !remove.contains(key));
            })
            .map(drop)
        }))
    }

    /// The contacts that both the filter and the search select, oldest first.
    fn selected(&mut self, options: &Value) -> Result<Vec<Contact>, Failure> {
        if options["filter"].is_null() && options["search"].is_null() {
            return Err(Failure::refused(400, "NEITHER_FILTER_NOR_SEARCH"));
        }
        self.warn_of_items(&options["filter"]);
        let contacts: Vec<_> = self.records.contacts.iter().map(show::contact).collect();
        let filtered = self.select(Service::Contacts, contacts, &options["filter"], &[])?;
        let search = match options["search"].is_null() {
            true => json!({}),
            false => {
                let fields = [
                    "info.name.first",
                    "info.name.last",
                    "info.emails.email",
                    "info.phones.phone",
                ];
                let is = |field: &&str| json!({ *field: options["search"] });
                json!({ "$or": fields.iter().map(is).collect::<Vec<_>>() })
            }
        };
        let found = self.select(Service::Contacts, filtered, &search, &[])?;
        let contact = |shown: &Value| self.find(shown["_id"].as_str()?).cloned();
        Ok(found.iter().filter_map(contact).collect())
    }

    /// Does something with each of the contacts, and keeps how it went.
    fn run(
        &mut self,
        job_type: &str,
        contacts: Vec<Contact>,
        mut each: impl FnMut(&mut Self, Contact) -> Result<(), Failure>,
    ) -> Value {
        let id = self.mint();
        let total = contacts.len();
        let mut errors: Vec<(&str, usize)> = Vec::new();
        for contact in contacts {
            if let Err(failure) = each(self, contact) {
                let code = failure.codes[0];
                match errors.iter_mut().find(|(known, _)| *known == code) {
                    Some((_, count)) => *count += 1,
                    None => errors.push((code, 1)),
                }
            }
        }
        let failed: usize = errors.iter().map(|(_, count)| count).sum();
        let error = |(code, count): &(&str, usize)| json!({ "code": code, "count": count, "message": ANYTHING });
        let date = show::date(self.now);
        self.jobs.push(json!({
            "id": id,
            "type": job_type,
            "status": "COMPLETED",
            "startedDate": date,
            "finishedDate": date,
            "totalItems": total,
            "successTotal": total - failed,
            "failedTotal": failed,
            "errors": errors.iter().map(error).collect::<Vec<_>>(),
        }));
        json!({ "jobId": id })
    }
}
