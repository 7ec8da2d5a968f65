//! What can go wrong with a request, as data. How an error looks to a caller is decided in `dialect`.

mod code;
mod violation;

pub(crate) use code::Code;
pub(crate) use violation::{Rule, Violation};

use serde_json::{Map, Value};

/// The result of every rule of the engine.
pub(crate) type Result<T> = core::result::Result<T, Error>;

/// Of how many bad rows it is told what is wrong with them.
pub(crate) const MOST_BAD_ROWS: usize = 100;

/// Why a request was not carried out. Nothing has changed when one is returned.
#[derive(Debug, Clone, PartialEq)]
pub enum Error {
    /// The request does not have the shape that the operation takes: every bad field of it.
    Invalid(Vec<Violation>),
    /// Rows of a seed that the site cannot take: how many there are, and what is wrong with the first of them.
    Rows(usize, Vec<Violation>),
    /// The request is well-formed and a rule of the service refuses it.
    Refused(Box<Refusal>),
    /// Who calls does not have the permission of this name.
    Forbidden(&'static str),
    /// A test has planned that the operation does not run.
    Planned(Box<Planned>),
    /// There is nothing under the name that the request has for it, for which the service has no code.
    NotFound(String),
    /// The engine could not do its work, for example because the platform gives no random bytes.
    Internal(String),
}

/// A refusal by a business rule: Wix's `applicationError`.
#[derive(Debug, Clone, PartialEq)]
pub struct Refusal {
    /// The code that callers test for.
    pub code: Code,
    /// A sentence for people.
    pub message: String,
    /// What Wix documents as the error's `data`.
    pub data: Map<String, Value>,
    /// Our own advice, shown beside Wix's text and never in its place.
    pub hint: Option<String>,
}

/// What a server answers where it does not do its work, for a reason of its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Planned {
    /// HTTP status; 0 for no answer at all.
    pub status: u16,
    /// The code of an `applicationError`.
    pub code: Option<String>,
    /// Its data.
    pub data: Map<String, Value>,
    /// A sentence for people.
    pub message: Option<String>,
}

/// What a JSON value is, as a phrase that completes "found …".
pub(crate) fn found(value: &Value) -> String {
    match value {
        Value::Null => "null".to_owned(),
        Value::Bool(flag) => flag.to_string(),
        Value::Number(number) => format!("the number {number}"),
        Value::String(text) => format!("the string {}", quoted(text)),
        Value::Array(items) => format!("an array of {}", items.len()),
        Value::Object(_) => "an object".to_owned(),
    }
}

/// A text in quotes for a message, cut where it would fill a screen.
pub(crate) fn quoted(text: &str) -> String {
    let mut shown: String = text.chars().take(40).collect();
    if shown.len() < text.len() {
        shown.push('…');
    }
    format!("\"{shown}\"")
}

impl Refusal {
    /// A refusal without data and advice.
    pub fn new(code: Code, message: impl Into<String>) -> Self {
        Self {
            code,
            message: message.into(),
            data: Map::new(),
            hint: None,
        }
    }

    /// The same refusal, carrying one more member of `data`.
    #[must_use]
    pub fn with_data(mut self, key: &str, value: impl Into<Value>) -> Self {
        self.data.insert(key.to_owned(), value.into());
        self
    }

    /// The same refusal, with advice.
    #[must_use]
    pub fn with_hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = Some(hint.into());
        self
    }
}

impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(Box::new(refusal))
    }
}

impl Error {
    /// A refusal without data and advice.
    pub fn refused(code: Code, message: impl Into<String>) -> Self {
        Refusal::new(code, message).into()
    }

    /// The error as it is told of one record among many: every one has a code.
    pub fn into_refusal(self) -> Refusal {
        match self {
            Self::Refused(refusal) => *refusal,
            Self::Invalid(violations) | Self::Rows(_, violations) => {
                let sentences = violations
                    .iter()
                    .map(|violation| format!("{} {}.", violation.field, violation.description));
                Refusal::new(Code::FailedPrecondition, sentences.collect::<String>())
            }
            Self::Planned(planned) => {
                let message = planned.message.unwrap_or_default();
                Refusal::new(Code::FailedPrecondition, message)
            }
            Self::Forbidden(_) => Refusal::new(Code::InsufficientPermission, "Forbidden"),
            Self::NotFound(cause) | Self::Internal(cause) => {
                Refusal::new(Code::FailedPrecondition, cause)
            }
        }
    }

    /// One bad field and nothing to advise.
    pub fn invalid(
        field: &str,
        description: impl Into<String>,
        rule: Rule,
        data: Option<(&'static str, Value)>,
    ) -> Self {
        Self::Invalid(vec![Violation {
            field: field.to_owned(),
            description: description.into(),
            rule,
            data,
            hint: None,
        }])
    }
}
