use serde::Serialize;
use serde_json::{Map, Value};
use uuid::Uuid;

use super::failure::show_planned;
use crate::error::{Code, Error, MOST_BAD_ROWS, Refusal, Violation};
use crate::model::object;

/// An error as the SDK makes it of a server's answer (wire §5).
#[derive(Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub(crate) struct ShownError {
    /// The id of the request that ended in the error.
    pub request_id: Uuid,
    /// HTTP status; 0 where there is no answer.
    pub status: u16,
    /// The inner message: what stands in `JSON.parse(error.message).message`.
    pub message: String,
    /// `error.details`, but for the request id and the hint; fields go by the names of the function's arguments.
    pub details: Value,
    /// `error.response.data`: fields go by the names of the REST API.
    pub body: Value,
    /// Our own advice.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

impl ShownError {
    /// The same, for callers who get the body alone.
    pub(crate) fn with_hint_in_body(mut self) -> Self {
        if let Some(hint) = self.hint.take()
            && let Some(Value::Object(details)) = self.body.get_mut("details")
        {
            details.insert("hint".to_owned(), hint.into());
        }
        self
    }
}

/// An error that only its status and a sentence tell.
pub(crate) fn plain_error(request_id: Uuid, status: u16, message: &str) -> ShownError {
    show_bare(request_id, status, message, None)
}

/// Shows an error of a request to a function with these positional arguments.
pub(crate) fn show_error(error: &Error, arguments: &[&str], request_id: Uuid) -> ShownError {
    match error {
        Error::Refused(refusal) => show_refusal(refusal, request_id),
        Error::Planned(planned) => show_planned(planned, request_id),
        Error::Invalid(violations) => show_violations(violations, arguments, request_id),
        Error::Rows(bad, violations) => show_rows(*bad, violations, request_id),
        Error::Forbidden(permission) => {
            let hint = format!(
                "It takes {permission}, which Wix users and apps have, and visitors and members do not. Elevate the function, or call as one of the former: site.actAs('WIX_USER'), or with an Authorization where a request is sent."
            );
            show_bare(request_id, 403, "Forbidden", Some(&hint))
        }
        Error::NotFound(message) => show_bare(request_id, 404, message, None),
        Error::Internal(cause) => show_bare(request_id, 500, cause, None),
    }
}

fn show_refusal(refusal: &Refusal, request_id: Uuid) -> ShownError {
    let cause = (refusal.code.as_str(), refusal.data.clone());
    let mut shown = show_cause(request_id, status(refusal.code), &refusal.message, cause);
    shown.hint.clone_from(&refusal.hint);
    shown
}

pub(super) fn show_cause(
    request_id: Uuid,
    status: u16,
    message: &str,
    (code, data): (&str, Map<String, Value>),
) -> ShownError {
    // The SDK shows "message: description" where they differ; they never do here.
    let application_error = object(vec![
        ("description", message.into()),
        ("code", code.into()),
        ("data", data.into()),
    ]);
    let details = object(vec![("applicationError", application_error)]);
    ShownError {
        request_id,
        status,
        message: message.to_owned(),
        body: body(message, details.clone()),
        details,
        hint: None,
    }
}

fn show_violations(violations: &[Violation], arguments: &[&str], request_id: Uuid) -> ShownError {
    let mut wire = Vec::new();
    let mut named = Vec::new();
    for violation in violations {
        insert(&mut wire, wire_path(&violation.field), violation);
        insert(
            &mut named,
            argument_path(&violation.field, arguments),
            violation,
        );
    }
    ShownError {
        request_id,
        status: 400,
        message: sentence(&named),
        details: validation_error(&named),
        body: body(&sentence(&wire), validation_error(&wire)),
        hint: join_hints(&named),
    }
}

/// A line for each thing that is wrong, in the order of the rows.
fn show_rows(bad: usize, violations: &[Violation], request_id: Uuid) -> ShownError {
    let named: Shown<'_> = violations.iter().map(|v| (v.field.clone(), v)).collect();
    let mut message = format!("Nothing was seeded. Bad rows: {bad}");
    if bad > MOST_BAD_ROWS {
        message += ", of which these are the first";
    }
    for (field, violation) in &named {
        message = message + "\n  " + field + " " + &violation.description;
    }
    let details = validation_error(&named);
    ShownError {
        request_id,
        status: 400,
        body: body(&message, details.clone()),
        message,
        details,
        hint: join_hints(&named),
    }
}

/// Violations by what their fields are called somewhere, in the order of these names.
type Shown<'v> = Vec<(String, &'v Violation)>;

/// They are few, and a sort of their own would take the package more than this.
fn insert<'v>(shown: &mut Shown<'v>, field: String, violation: &'v Violation) {
    let place = shown.partition_point(|(other, _)| *other <= field);
    shown.insert(place, (field, violation));
}

fn sentence(shown: &Shown<'_>) -> String {
    let list = |(field, v): &(String, &Violation)| format!("\"{field}\" {}", v.description);
    let parts: Vec<_> = shown.iter().map(list).collect();
    format!("INVALID_ARGUMENT: {}", parts.join(", "))
}

fn show_violation((field, violation): &(String, &Violation)) -> Value {
    let mut shown = vec![
        ("field", field.as_str().into()),
        ("description", violation.description.as_str().into()),
        ("violatedRule", violation.rule.as_str().into()),
    ];
    if let Some(data) = &violation.data {
        shown.push(("data", object(vec![data.clone()])));
    }
    object(shown)
}

fn validation_error(shown: &Shown<'_>) -> Value {
    let violations: Vec<_> = shown.iter().map(show_violation).collect();
    let violations = object(vec![("fieldViolations", violations.into())]);
    object(vec![("validationError", violations)])
}

/// The body of an answer.
fn body(message: &str, details: Value) -> Value {
    object(vec![("message", message.into()), ("details", details)])
}

/// Each hint once; where there are several, each behind the first field it is for.
fn join_hints(shown: &Shown<'_>) -> Option<String> {
    let mut hints: Vec<(&str, &str)> = Vec::new();
    for (field, violation) in shown {
        if let Some(hint) = violation.hint.as_deref()
            && !hints.iter().any(|(_, known)| *known == hint)
        {
            hints.push((field, hint));
        }
    }
    match hints.as_slice() {
        [] => None,
        [(_, hint)] => Some((*hint).to_owned()),
        several => {
            let lines = several
                .iter()
                .map(|(field, hint)| format!("{field}: {hint}"));
            Some(lines.collect::<Vec<_>>().join("\n"))
        }
    }
}

/// What the SDK calls the query of a builder, by a defect (wire §5.3).
const BUILDER: &str = "undefined";

/// The path of a field as the service names it.
fn wire_path(field: &str) -> String {
    match field.strip_prefix(BUILDER) {
        Some(rest) if rest.starts_with('.') => format!("query{rest}"),
        _ => field.to_owned(),
    }
}

/// The path of a field as the SDK shows it: what is not an argument of its own is an option
/// (wire §5.3).
fn argument_path(field: &str, arguments: &[&str]) -> String {
    // The key of what is renamed is an argument of its own, and on the wire a part of it.
    if ["label.key", "field.key"].contains(&field) {
        return "key".to_owned();
    }
    let root = field.split(['.', '[']).next().unwrap_or_default();
    if arguments.contains(&root) || ["options", "arguments", BUILDER].contains(&root) {
        return field.to_owned();
    }
    if root == "id" && arguments.contains(&"_id") {
        return format!("_{field}");
    }
    // Of options beside a query the SDK knows no names.
    if matches!(arguments, [] | ["query"]) {
        return field.to_owned();
    }
    format!("options.{field}")
}

/// What the SDK makes of an answer without details: the status as code (semantics §9.2).
pub(super) fn show_bare(
    request_id: Uuid,
    status: u16,
    message: &str,
    hint: Option<&str>,
) -> ShownError {
    let body = body(message, object(Vec::new()));
    let data = object(vec![
        ("requestId", request_id.to_string().into()),
        ("details", body.clone()),
    ]);
    let application_error = object(vec![
        ("description", message.into()),
        ("code", status.into()),
        ("data", data),
    ]);
    ShownError {
        request_id,
        status,
        message: message.to_owned(),
        details: object(vec![("applicationError", application_error)]),
        body,
        hint: hint.map(str::to_owned),
    }
}

/// HTTP status by code (semantics §9.1).
const fn status(code: Code) -> u16 {
    match code {
        Code::InsufficientContactData
        | Code::InsufficientUpdateContactData
        | Code::CannotHaveMultiplePrimaryInfo
        | Code::InvalidExtendedFieldValue
        | Code::IllegalMerge
        | Code::NeitherFilterNorSearch
        | Code::UnsupportedSortField
        | Code::InvalidSort
        | Code::IllegalLimit
        | Code::MalformedFilter
        | Code::UnsupportedFilter
        | Code::UnsupportedFilterField
        | Code::UnsupportedFilterFieldUnknown
        | Code::UnsupportedFilterOperator
        | Code::UnsupportedFilterValue
        | Code::UnsupportedFilterValueType => 400,
        Code::InsufficientPermission => 403,
        Code::ContactNotFound | Code::LabelNotFound | Code::ExtendedFieldNotFound => 404,
        Code::AlreadyExists
        | Code::DuplicateContactExists
        | Code::ContactIdAlreadyExists
        | Code::ContactAlreadyChanged => 409,
        Code::CannotUpdateMemberEmail
        | Code::CannotDeleteMember
        | Code::CannotDeleteSiteMembers
        | Code::CannotDeleteContactWithBillingSubscription
        | Code::CannotDeleteMemberOwnerOrContributor
        | Code::FailedPrecondition
        | Code::LabelsQuotaReached => 428,
        Code::FieldsQuotaExceeded => 429,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_go_by_the_names_of_the_arguments() {
        let update = ["contactId", "info", "revision"];
        for (wire, arguments, shown) in [
            (
                "info.emails.items[0].email",
                &update[..],
                "info.emails.items[0].email",
            ),
            ("allowDuplicates", &update, "options.allowDuplicates"),
            ("revision", &update, "revision"),
            ("options.revision", &update, "options.revision"),
            ("labelKeys[0]", &["contactId", "labelKeys"], "labelKeys[0]"),
            ("id", &["_id"], "_id"),
            ("label.key", &["key", "label"], "key"),
            ("fields[3]", &["_id"], "options.fields[3]"),
            ("info.emails", &["options"], "options.info.emails"),
            ("options.search", &["options"], "options.search"),
            ("contacts[0].info", &[], "contacts[0].info"),
            ("language", &["query"], "language"),
        ] {
            assert_eq!(argument_path(wire, arguments), shown);
        }
    }
}
