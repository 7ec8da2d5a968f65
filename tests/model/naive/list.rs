//! Pages of records: querying and listing (semantics §6.2, §7.4, §8.1).

use serde_json::{Value, json};

use super::answer::text;
use super::contact::project;
use super::query::rest_name;
use super::show::{self, namespace};
use super::table::Service;
use super::wrong::Wrong;
use super::{Failure, Outcome, Site};

/// What a function about many records takes and answers.
struct Shape {
    service: Service,
    /// What the records are called in the answer.
    name: &'static str,
    metadata: &'static str,
    /// Where the query stands: in an argument of its own, or among options.
    is_query: bool,
    limit: usize,
}

fn shape(function: &str) -> Shape {
    let service = match function {
        "queryContacts" | "listContacts" => Service::Contacts,
        "queryLabels" | "listLabels" => Service::Labels,
        _ => Service::ExtendedFields,
    };
    let is_query = function.starts_with("query") && function != "queryFacets";
    Shape {
        service,
        is_query,
        name: match service {
            Service::Contacts => "contacts",
            Service::Labels => "labels",
            Service::ExtendedFields => "fields",
        },
        metadata: if is_query || service == Service::Contacts {
            "pagingMetadata"
        } else {
            "metadata"
        },
        limit: match (is_query, service) {
            (false, Service::Labels) => 1000,
            (false, Service::ExtendedFields) => 100,
            _ => 50,
        },
    }
}

impl Site {
    pub(super) fn page(
        &mut self,
        function: &str,
        query: &Value,
        options: &Value,
        third: &Value,
    ) -> Outcome {
        let shape = shape(function);
        let is_builder = third["builder"] == true;
        self.warn_of_items(&query["filter"]);
        let sort = sort_keys(&query["sort"], is_builder);
        let records = self.shown(shape.service);
        let records = records
            .into_iter()
            .filter(|record| shape.is_query || is_listed(record, query))
            .collect();
        let selected = self.select(shape.service, records, &query["filter"], &sort)?;
        let number = |name: &str, default: usize| {
            query["paging"][name]
                .as_u64()
                .map_or(default, |number| number as usize)
        };
        let (offset, limit) = (number("offset", 0), number("limit", shape.limit));
        let page = selected.iter().skip(offset).take(limit);
        let shown = page.map(|record| match shape.service {
            Service::Contacts => project(record, &asked(query, options, shape.is_query)),
            _ => record.clone(),
        });
        let items: Vec<_> = shown.collect();
        let metadata = json!({
            "count": items.len(), "offset": offset, "total": selected.len(), "tooManyToCount": false,
        });
        Ok(json!({ shape.name: items, shape.metadata: metadata }))
    }

    /// The records as they are shown, oldest first.
    fn shown(&self, service: Service) -> Vec<Value> {
        let records = &self.records;
        match service {
            Service::Contacts => records.contacts.iter().map(show::contact).collect(),
            Service::Labels => records.labels.iter().map(show::label).collect(),
            Service::ExtendedFields => records.fields.iter().map(show::field).collect(),
        }
    }

    /// Lists are written without `items` in queries; with it they are understood, and the caller hears of it.
    pub(super) fn warn_of_items(&mut self, filter: &Value) {
        match filter {
            Value::Array(parts) => parts.iter().for_each(|part| self.warn_of_items(part)),
            Value::Object(members) => {
                for (name, value) in members {
                    self.warn_of_items(value);
                    if name.contains(".items.") {
                        self.warn(name);
                    }
                }
            }
            _ => {}
        }
    }
}

/// Names of fields, and whether they descend; where none is named, the date of creation (semantics §7.4, §13.3).
fn sort_keys(sort: &Value, is_builder: bool) -> Vec<(String, bool)> {
    let one = [sort.clone()];
    let keys = match sort {
        Value::Array(keys) => keys.as_slice(),
        Value::Object(_) => one.as_slice(),
        _ => &[],
    };
    let key = |key: &Value| (rest_name(text(&key["fieldName"])), key["order"] == "DESC");
    match keys.is_empty() {
        true => vec![("createdDate".to_owned(), is_builder)],
        false => keys.iter().map(key).collect(),
    }
}

/// Whether a list shows a label or a field: by its type, its namespace, and how its name starts, with its case.
fn is_listed(record: &Value, options: &Value) -> bool {
    let is = |option: &str, found: &Value| options[option].is_null() || options[option] == *found;
    let starts = text(&record["displayName"]).starts_with(text(&options["startsWith"]));
    is("labelType", &record["labelType"])
        && is("fieldType", &record["fieldType"])
        && is("namespace", &json!(namespace(text(&record["key"]))))
        && (record.get("displayName").is_none() || starts)
}

/// What both the query and the options ask to be shown.
fn asked(query: &Value, options: &Value, is_query: bool) -> Value {
    let both = |key: &str| {
        let mut names = query[key].as_array().cloned().unwrap_or_default();
        if is_query {
            names.extend(options[key].as_array().cloned().unwrap_or_default());
        }
        names
    };
    json!({ "fields": both("fields"), "fieldsets": both("fieldsets") })
}

/// What is wrong with the paging; contacts have a code for their limit.
pub(super) fn check_paging(
    function: &str,
    query: &Value,
    is_builder: bool,
    wrong: &mut Wrong,
) -> Result<(), Failure> {
    let shape = shape(function);
    let path = match (shape.is_query, is_builder) {
        (true, true) => "undefined",
        (true, false) => "query",
        (false, _) => "options",
    };
    wrong.projection(&format!("{path}."), query);
    if query["paging"]["offset"]
        .as_i64()
        .is_some_and(|offset| offset < 0)
    {
        wrong.note(format!("{path}.paging.offset"), "MIN");
    }
    let Some(limit) = query["paging"]["limit"].as_i64() else {
        return Ok(());
    };
    let most = if !shape.is_query && shape.service == Service::Labels {
        2000
    } else {
        1000
    };
    let rule = match limit {
        limit if limit < 1 => "MIN",
        limit if limit > most => "MAX",
        _ => return Ok(()),
    };
    if shape.service == Service::Contacts {
        return Err(Failure::refused(400, "ILLEGAL_LIMIT"));
    }
    wrong.note(format!("{path}.paging.limit"), rule);
    Ok(())
}
