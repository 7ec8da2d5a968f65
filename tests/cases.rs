//! The shared cases (tests/cases), natively and in wasm. The same files run against the npm package.

#[cfg(test)]
mod support;

use support::{play, run_file};

macro_rules! cases {
    ($($name:ident = $file:literal),+ $(,)?) => {
        $(
            #[cfg_attr(not(target_arch = "wasm32"), test)]
            #[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
            fn $name() {
                run_file(include_str!(concat!("cases/", $file)));
            }
        )+

        #[cfg(not(target_arch = "wasm32"))]
        const FILES: &[&str] = &[$($file),+];
    };
}

cases! {
    address = "address.json",
    append = "append.json",
    bulk_delete = "bulk-delete.json",
    bulk_label = "bulk-label.json",
    bulk_update = "bulk-update.json",
    create = "create.json",
    delete = "delete.json",
    dialect = "dialect.json",
    duplicate = "duplicate.json",
    email = "email.json",
    events = "events.json",
    extended_field_read_only = "extended-field-read-only.json",
    extended_field = "extended-field.json",
    extended_fields = "extended-fields.json",
    facets = "facets.json",
    failures = "failures.json",
    label = "label.json",
    labels_change = "labels-change.json",
    labels = "labels.json",
    lag = "lag.json",
    limits = "limits.json",
    malformed = "malformed.json",
    member = "member.json",
    merge_item = "merge-item.json",
    merge_source = "merge-source.json",
    merge = "merge.json",
    name = "name.json",
    permission = "permission.json",
    phone = "phone.json",
    picture = "picture.json",
    preview = "preview.json",
    projection = "projection.json",
    query_combination = "query-combination.json",
    query_error = "query-error.json",
    query_extended_field = "query-extended-field.json",
    query_label = "query-label.json",
    query_operator = "query-operator.json",
    query_size = "query-size.json",
    query_sort = "query-sort.json",
    query = "query.json",
    rest_answer = "rest-answer.json",
    rest_request = "rest-request.json",
    rest_route = "rest-route.json",
    seed_history = "seed-history.json",
    seed = "seed.json",
    seeds = "seeds.json",
    site = "site.json",
    strict = "strict.json",
    update = "update.json",
    usage = "usage.json",
    velo_dialect = "velo-dialect.json",
    velo_query = "velo-query.json",
    velo = "velo.json",
}

/// The package comes to the same text, in Node and in Chromium.
#[cfg_attr(not(target_arch = "wasm32"), test)]
#[cfg_attr(target_arch = "wasm32", wasm_bindgen_test::wasm_bindgen_test)]
fn a_script_comes_to_the_same_text_wherever_it_runs() {
    let script = include_str!("reproducible/script.json");
    let lines = play(script, include_str!("reproducible/seeds.json"));
    let expected = include_str!("reproducible/expected.ndjson");
    for (line, expected) in lines.lines().zip(expected.lines()) {
        assert_eq!(line, expected);
    }
    assert_eq!(lines, expected);
}

#[cfg(not(target_arch = "wasm32"))]
#[test]
fn no_file_of_cases_is_left_out() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/cases");
    let mut found: Vec<_> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    found.sort();
    assert_eq!(found, FILES);
}
