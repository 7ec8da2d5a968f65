//! Which operation a REST request is for.

use percent_encoding::percent_decode_str;

use super::operation::{OPERATIONS, Operation};

/// Where a request goes.
pub(super) enum Route {
    /// To an operation, with what stands in the path for its parameters.
    To(&'static Operation, Vec<(&'static str, String)>),
    /// Nowhere by this method, but by these.
    OtherMethods(Vec<&'static str>),
    /// Nowhere. The route that is most like it.
    Nowhere(&'static str),
}

/// Other names of a path (wire §1, semantics §13): what pages of other hosts than www.wixapis.com ask
/// for, and the jobs as Wix's own definition of the service has them.
const ALIASES: [(&str, &str); 2] = [
    ("/_api/", "/"),
    ("/contacts/v4/bulk/jobs", "/contacts/v4/bulk/contact/jobs"),
];

/// The route of a request; `path` is still percent-encoded.
pub(super) fn route(method: &str, path: &str) -> Route {
    let mut path = path.to_owned();
    for (alias, name) in ALIASES {
        if let Some(rest) = path.strip_prefix(alias) {
            path = format!("{name}{rest}");
        }
    }
    let mut methods = Vec::new();
    let mut found: Option<(&Operation, Vec<(&str, String)>)> = None;
    for operation in &OPERATIONS {
        let Some(parameters) = matched(operation.path(), &path) else {
            continue;
        };
        methods.push(operation.method());
        // A path that is written out goes before one with parameters: `facets` is no id.
        let is_closer = found
            .as_ref()
            .is_none_or(|(_, others)| parameters.len() < others.len());
        if operation.method() == method && is_closer {
            found = Some((operation, parameters));
        }
    }
    match found {
        Some((operation, parameters)) => Route::To(operation, parameters),
        None if methods.is_empty() => Route::Nowhere(nearest(method, &path)),
        None => Route::OtherMethods(methods),
    }
}

/// The parameters of a path of this form, decoded.
fn matched(form: &'static str, path: &str) -> Option<Vec<(&'static str, String)>> {
    if slashes(form) != slashes(path) {
        return None;
    }
    let mut parameters = Vec::new();
    for (part, text) in form.split('/').zip(path.split('/')) {
        match parameter(part) {
            Some(name) if !text.is_empty() => {
                // What is no text when decoded stands for itself.
                let decoded = percent_decode_str(text).decode_utf8();
                parameters.push((name, decoded.unwrap_or(text.into()).into_owned()));
            }
            None if part == text => {}
            _ => return None,
        }
    }
    Some(parameters)
}

fn slashes(path: &str) -> usize {
    path.bytes().filter(|byte| *byte == b'/').count()
}

fn parameter(part: &str) -> Option<&str> {
    part.strip_prefix('{')?.strip_suffix('}')
}

/// The route that shares most parts of the path, if possible with the method as well.
fn nearest(method: &str, path: &str) -> &'static str {
    let mut nearest = ("", 0);
    for operation in &OPERATIONS {
        let likeness = likeness(operation, method, path);
        if likeness > nearest.1 {
            nearest = (operation.route, likeness);
        }
    }
    nearest.0
}

/// A part that is equal counts more than the method, and that more than a part too many.
fn likeness(operation: &Operation, method: &str, path: &str) -> usize {
    let form = operation.path();
    let parts = form.split('/').zip(path.split('/'));
    let alike = parts.filter(|(part, text)| part == text || parameter(part).is_some());
    let excess = slashes(form).abs_diff(slashes(path));
    let same_method = usize::from(operation.method() == method);
    // Something is the nearest, however long the path is.
    (1000 + 20 * alike.count() + 10 * same_method).saturating_sub(excess.min(999))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn name(method: &str, path: &str) -> Option<&'static str> {
        match route(method, path) {
            Route::To(operation, _) => Some(operation.name),
            _ => None,
        }
    }

    #[test]
    fn every_operation_has_a_route_of_its_own() {
        for operation in &OPERATIONS {
            assert_eq!(
                name(operation.method(), operation.path()),
                Some(operation.name)
            );
        }
    }

    #[test]
    fn paths_are_decoded_and_have_aliases() {
        let Route::To(operation, parameters) = route("GET", "/_api/contacts/v4/labels/a%2Fb%20c")
        else {
            panic!("no route");
        };
        assert_eq!(operation.name, "getLabel");
        assert_eq!(parameters, [("key", "a/b c".to_owned())]);
        assert_eq!(name("GET", "/contacts/v4/bulk/jobs"), Some("listBulkJobs"));
        assert_eq!(name("GET", "/contacts/v4/bulk/jobs/x"), Some("getBulkJob"));
    }

    #[test]
    fn words_of_the_api_are_no_ids() {
        assert_eq!(
            name("GET", "/contacts/v4/contacts/facets"),
            Some("listFacets")
        );
        assert_eq!(
            name("POST", "/contacts/v4/contacts/query"),
            Some("queryContacts")
        );
    }

    #[test]
    fn a_path_without_route_has_a_nearest_one() {
        for (method, path, expected) in [
            ("POST", "/contacts/v4/contact", "POST /contacts/v4/contacts"),
            (
                "GET",
                "/contacts/v4/contacts/",
                "GET /contacts/v4/contacts/{id}",
            ),
            (
                "POST",
                "/contacts/v5/contacts",
                "POST /contacts/v4/contacts",
            ),
            (
                "POST",
                "/contacts/v4/label/query",
                "POST /contacts/v4/contacts/query",
            ),
            ("GET", "", "GET /contacts/v4/contacts"),
        ] {
            let Route::Nowhere(nearest) = route(method, path) else {
                panic!("{path} has a route");
            };
            assert_eq!(nearest, expected, "{path}");
        }
        assert!(
            matches!(route("GET", &"/x".repeat(2000)), Route::Nowhere(nearest) if !nearest.is_empty())
        );
    }

    #[test]
    fn other_methods_are_named() {
        let Route::OtherMethods(methods) = route("PUT", "/contacts/v4/contacts/x") else {
            panic!("not other methods");
        };
        assert_eq!(methods, ["GET", "PATCH", "DELETE"]);
    }
}
