use crate::error::{Code, Error, Refusal, quoted};

/// Wix's own labels and fields stay as they are (semantics §13.35).
pub(crate) fn system(noun: &str, display_name: &str) -> Error {
    let name = quoted(display_name);
    let message = format!("The {noun} {name} is Wix's own: it cannot be renamed or deleted.");
    Error::refused(Code::FailedPrecondition, message)
}

/// Two of a kind with one name could not be told apart (semantics §13.34).
pub(crate) fn name_taken(noun: &str, display_name: &str, key: &str) -> Error {
    let name = quoted(display_name);
    let message = format!("The {noun} {key} has the name {name} already.");
    Refusal::new(Code::AlreadyExists, message)
        .with_data("key", key)
        .into()
}
