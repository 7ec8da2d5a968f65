use std::collections::BTreeSet;

use serde_json::Value;

use super::list::check_paging;
use super::query::rest_name;
use super::wrong::Wrong;
use super::{Failure, append};

/// Refuses a call for what is wrong with it whatever the site holds: everything at once.
pub(super) fn check(name: &str, arguments: [&Value; 4]) -> Result<(), Failure> {
    let [first, second, third, _] = arguments;
    let mut wrong = Wrong::default();
    let mut limit = Ok(());
    match name {
        "createContact" => wrong.info("info", first),
        "updateContact" => {
            wrong.id("contactId", first);
            wrong.info("info", second);
            wrong.revision("revision", third);
        }
        "getContact" => {
            wrong.id("_id", first);
            wrong.projection("options.", second);
        }
        "deleteContact" => wrong.id("contactId", first),
        "labelContact" | "unlabelContact" => {
            wrong.id("contactId", first);
            wrong.count("labelKeys", second, (1, 100));
        }
        "mergeContacts" => {
            wrong.id("targetContactId", first);
            wrong.revision("targetContactRevision", second);
            wrong.ids(
                "options.sourceContactIds",
                &third["sourceContactIds"],
                (1, 5),
            );
        }
        "previewMergeContacts" => {
            wrong.id("targetContactId", first);
            wrong.ids(
                "options.sourceContactIds",
                &second["sourceContactIds"],
                (1, 5),
            );
        }
        "appendOrCreateContact" => {
            wrong.info("options.info", &first["info"]);
            wrong.id("options.contactId", append::named(first));
        }
        "bulkUpdateContacts" => {
            if first["filter"].is_null() && first["search"].is_null() {
                wrong.note("options.filter", "REQUIRED_FIELD");
            }
            wrong.info("options.info", &first["info"]);
        }
        "bulkLabelAndUnlabelContacts" => {
            let lists = ["labelKeysToAdd", "labelKeysToRemove"];
            if lists
                .iter()
                .all(|list| first[list].as_array().is_none_or(Vec::is_empty))
            {
                wrong.note("options.labelKeysToAdd", "REQUIRED_FIELD");
            }
        }
        "queryContacts" => {
            limit = check_paging(name, first, third["builder"] == true, &mut wrong);
            // Options beside a query go by names of their own.
            wrong.projection("", second);
        }
        _ if name.starts_with("query") || name.starts_with("list") => {
            limit = check_paging(name, first, third["builder"] == true, &mut wrong);
        }
        _ => {}
    }
    wrong.none()?;
    match (limit, names_twice(&first["filter"])) {
        (Ok(()), false) => Ok(()),
        (Err(limit), false) => Err(limit),
        (_, true) => Err(Failure::one_of(vec!["MALFORMED_FILTER", "ILLEGAL_LIMIT"])),
    }
}

/// Whether an object within a filter has two names of one field.
fn names_twice(filter: &Value) -> bool {
    match filter {
        Value::Array(parts) => parts.iter().any(names_twice),
        Value::Object(members) => {
            let names: BTreeSet<_> = members.keys().map(|name| rest_name(name)).collect();
            names.len() < members.len() || members.values().any(names_twice)
        }
        _ => false,
    }
}
