use serde_json::Value;

/// What a call comes to.
pub(crate) type Outcome = Result<Value, Failure>;

/// How a call fails.
#[derive(Debug, Clone, PartialEq, Default)]
pub(crate) struct Failure {
    pub(crate) status: u16,
    /// The codes that fit; none for an invalid request.
    pub(crate) codes: Vec<&'static str>,
    /// The data that fit; not compared where there are none.
    pub(crate) data: Vec<Value>,
    /// Fields and the rules they violate.
    pub(crate) violations: Vec<(String, &'static str)>,
}

impl Failure {
    pub(crate) fn refused(status: u16, code: &'static str) -> Self {
        Self {
            status,
            codes: vec![code],
            ..Self::default()
        }
    }

    /// For where nobody says which of several mistakes is reported.
    pub(crate) fn one_of(codes: Vec<&'static str>) -> Self {
        Self {
            status: 400,
            codes,
            ..Self::default()
        }
    }

    pub(crate) fn with_data(self, data: Vec<Value>) -> Self {
        Self { data, ..self }
    }

    pub(crate) fn forbidden() -> Self {
        Self {
            status: 403,
            ..Self::default()
        }
    }

    pub(crate) fn invalid(violations: Vec<(String, &'static str)>) -> Self {
        Self {
            status: 400,
            violations,
            ..Self::default()
        }
    }
}
