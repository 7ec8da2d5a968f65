use serde_json::{Value, json};

use super::check::check;
use super::{Door, Outcome, Request, Site};

impl Site {
    /// Carries a call out, and answers what the engine has to answer.
    pub(crate) fn answer(&mut self, request: &Request) -> Outcome {
        let arguments =
            [0, 1, 2, 3].map(|index| request.arguments.get(index).unwrap_or(&Value::Null));
        if request.door == Door::Control {
            return self.control(request.name, arguments[0], arguments[1]);
        }
        check(request.name, arguments)?;
        // People submit what they like.
        if request.name != "appendOrCreateContact" {
            self.permit()?;
        }
        self.call(request.name, arguments)
    }

    fn call(&mut self, name: &str, [first, second, third, fourth]: [&Value; 4]) -> Outcome {
        match name {
            "createContact" => self.create(first, second),
            "updateContact" => self.update(text(first), second, third, fourth),
            "getContact" => self.get(text(first), second),
            "deleteContact" => self.delete(text(first)),
            "labelContact" => self.label(text(first), &texts(second)),
            "unlabelContact" => self.unlabel(text(first), &texts(second)),
            "mergeContacts" => self.merge(text(first), second, &texts(&third["sourceContactIds"])),
            "previewMergeContacts" => {
                self.preview_merge(text(first), &texts(&second["sourceContactIds"]))
            }
            "appendOrCreateContact" => self.append_or_create(first),
            "bulkDeleteContacts" => self.bulk_delete(first),
            "bulkUpdateContacts" => self.bulk_update(first),
            "bulkLabelAndUnlabelContacts" => self.bulk_label(first),
            "listFacets" | "queryFacets" => self.facets(first),
            "findOrCreateLabel" => self.find_or_create_label(text(first)),
            "getLabel" => self.get_label(text(first)),
            "renameLabel" => self.rename_label(text(first), text(&second["displayName"])),
            "deleteLabel" => self.delete_label(text(first)),
            "findOrCreateExtendedField" => self.find_or_create_field(text(first), text(second)),
            "getExtendedField" => self.get_field(text(first)),
            "renameExtendedField" => self.rename_field(text(first), text(&second["displayName"])),
            "deleteExtendedField" => self.delete_field(text(first)),
            _ => self.page(name, first, second, third),
        }
    }

    fn control(&mut self, name: &str, first: &Value, second: &Value) -> Outcome {
        match name {
            "seed" => return self.seed(first),
            "reset" => {
                self.records = self.baseline.clone();
                self.jobs.clear();
                self.events.clear();
            }
            "clock.advance" => self.now += first.as_i64().expect("milliseconds"),
            "actAs" => self.identity = text(first).to_owned(),
            "limits.set" => self.most_labels = first["labels"].as_u64().map(|most| most as usize),
            "members.set" => self.set_membership(text(first), second)?,
            "bulkJobs" => return Ok(json!(self.jobs)),
            _ => panic!("the model knows no {name}"),
        }
        Ok(json!(null))
    }
}

pub(super) fn text(value: &Value) -> &str {
    value.as_str().unwrap_or_default()
}

pub(super) fn texts(list: &Value) -> Vec<String> {
    let items = list.as_array().into_iter().flatten();
    items.map(|item| text(item).to_owned()).collect()
}
