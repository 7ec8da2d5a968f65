use serde_json::{Value, json};

use super::hint::Place;
use super::path::Path;
use super::value::found;
use crate::contact::{PhoneFacts, Phones};
use crate::error::{Rule, Violation};

/// More than this help nobody.
const MOST_VIOLATIONS: usize = 100;

/// Reads one request and collects everything that is wrong with it.
pub(crate) struct Reader<'p> {
    phones: &'p dyn Phones,
    signature: &'static str,
    violations: Vec<Violation>,
    lacks_phones: bool,
}

impl core::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Reader")
            .field("violations", &self.violations)
            .finish_non_exhaustive()
    }
}

impl<'p> Reader<'p> {
    /// A reader of calls with this signature that asks `phones` about phone numbers.
    pub(crate) fn new(phones: &'p dyn Phones, signature: &'static str) -> Self {
        Self {
            phones,
            signature,
            violations: Vec::new(),
            lacks_phones: false,
        }
    }

    /// Whether a phone number came by and the phone library was not there to read it.
    pub(crate) const fn lacks_phones(&self) -> bool {
        self.lacks_phones
    }

    /// What was wrong.
    pub(crate) fn into_violations(self) -> Vec<Violation> {
        self.violations
    }

    pub(super) fn violate(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<Value>,
    ) {
        self.push(path, rule, description, data, None);
    }

    pub(super) fn push(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<Value>,
        hint: Option<String>,
    ) {
        if self.violations.len() >= MOST_VIOLATIONS {
            return;
        }
        self.violations.push(Violation {
            field: path.to_string(),
            description,
            rule,
            data,
            hint,
        });
    }

    /// How the function that is called is called, for hints.
    pub(super) const fn signature(&self) -> &'static str {
        self.signature
    }

    pub(super) fn wrong_type(
        &mut self,
        path: &Path<'_>,
        expected: &str,
        value: &Value,
        place: Place,
    ) {
        let description = format!("must be {expected}, found {}", found(value));
        let hint = place.hint_for_type(value, self.signature);
        self.push(
            path,
            Rule::Type,
            description,
            Some(json!({ "expected": expected })),
            hint,
        );
    }

    /// The value, refusing that there is none; `null` was filtered out before.
    pub(super) fn required<'v>(
        &mut self,
        value: Option<&'v Value>,
        path: &Path<'_>,
        hint: Option<&str>,
    ) -> Option<&'v Value> {
        if value.is_none() {
            let hint = hint.map(str::to_owned);
            let description = "is required".to_owned();
            self.push(path, Rule::RequiredField, description, None, hint);
        }
        value
    }

    /// What is known about a phone number.
    pub(super) fn phone_facts(&mut self, phone: &str, country: Option<&str>) -> PhoneFacts {
        let facts = self.phones.look_up(phone, country);
        self.lacks_phones |= facts.is_none();
        facts.unwrap_or_default()
    }
}
