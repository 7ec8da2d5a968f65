use serde_json::Value;

use super::arguments::can_be_left_out;
use super::hint::Place;
use super::path::Path;
use super::surface::Surface;
use super::value::found;
use crate::contact::{PhoneFacts, ReferenceData, complete_address};
use crate::error::{Error, Refusal, Result, Rule, Violation};
use crate::model::Postal;

/// More than these help nobody.
const MOST_VIOLATIONS: usize = 100;
const MOST_WARNINGS: usize = 20;

/// Reference data that a request takes and that are not loaded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(crate) struct Missing {
    /// A phone number came by.
    pub phones: bool,
    /// An address came by.
    pub places: bool,
}

/// Reads one request and collects everything that is wrong with it.
pub(crate) struct Reader<'r> {
    reference: &'r dyn ReferenceData,
    signature: &'static str,
    surface: Surface,
    strict: bool,
    violations: Vec<Violation>,
    missing: Missing,
    refusal: Option<Refusal>,
    warnings: Vec<String>,
}

impl core::fmt::Debug for Reader<'_> {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Reader")
            .field("violations", &self.violations)
            .finish_non_exhaustive()
    }
}

impl<'r> Reader<'r> {
    /// A reader of calls with this signature, whose fields go by the names of this surface, that asks
    /// `reference` about phone numbers and places.
    pub(crate) const fn new(
        reference: &'r dyn ReferenceData,
        signature: &'static str,
        surface: Surface,
    ) -> Self {
        Self {
            reference,
            signature,
            surface,
            strict: true,
            violations: Vec::new(),
            missing: Missing {
                phones: false,
                places: false,
            },
            refusal: None,
            warnings: Vec::new(),
        }
    }

    /// The same, which passes over mistakes that Wix says nothing about, where it is not to be strict.
    pub(crate) const fn strictly(mut self, strict: bool) -> Self {
        self.strict = strict;
        self
    }

    /// Whether a value that JSON cannot carry is left out.
    pub(crate) fn leaves_out(&mut self, found: &str) -> bool {
        let leaves_out = !self.strict && can_be_left_out(found);
        if leaves_out {
            self.warn(format!("JSON cannot carry {found}: it is passed over."));
        }
        leaves_out
    }

    /// What was wrong so far, which from here on is somebody else's to tell.
    pub(super) fn take_violations(&mut self) -> Vec<Violation> {
        core::mem::take(&mut self.violations)
    }

    /// What `take_violations` took, in place of what is there.
    pub(super) fn put_violations(&mut self, violations: Vec<Violation>) {
        self.violations = violations;
    }

    /// Reads a part whose fields go by the names of another surface.
    pub(super) fn on<T>(&mut self, surface: Surface, read: impl FnOnce(&mut Self) -> T) -> T {
        let own = core::mem::replace(&mut self.surface, surface);
        let part = read(self);
        self.surface = own;
        part
    }

    /// What the request takes and was not there.
    pub(crate) const fn missing(&self) -> Missing {
        self.missing
    }

    /// What to say about the request if it is carried out.
    pub(crate) fn take_warnings(&mut self) -> Vec<String> {
        core::mem::take(&mut self.warnings)
    }

    /// What was wrong: every violation, else what the service refuses by a code of its own.
    ///
    /// # Errors
    /// There is something.
    pub(crate) fn finish(self) -> Result<()> {
        if !self.violations.is_empty() {
            return Err(Error::Invalid(self.violations));
        }
        self.refusal.map_or(Ok(()), |refusal| Err(refusal.into()))
    }

    /// Notes what the service refuses by a code of its own; the first is told.
    pub(super) fn refuse(&mut self, refusal: Refusal) {
        self.refusal.get_or_insert(refusal);
    }

    /// Notes something that is understood although it is not how Wix documents it.
    pub(super) fn warn(&mut self, sentence: String) {
        if self.warnings.len() < MOST_WARNINGS && !self.warnings.contains(&sentence) {
            self.warnings.push(sentence);
        }
    }

    pub(super) fn violate(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<(&'static str, Value)>,
    ) {
        self.push(path, rule, description, data, None);
    }

    pub(super) fn push(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<(&'static str, Value)>,
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

    /// Notes a mistake that Wix says nothing about: what is passed over where the reader is not strict.
    pub(super) fn decline(
        &mut self,
        path: &Path<'_>,
        rule: Rule,
        description: String,
        data: Option<(&'static str, Value)>,
        hint: Option<String>,
    ) {
        if self.strict {
            return self.push(path, rule, description, data, hint);
        }
        let mut sentence = format!("{path} {description}: it is passed over.");
        if let Some(hint) = hint {
            sentence = sentence + " " + &hint;
        }
        self.warn(sentence);
    }

    /// How the function that is called is called, for hints.
    pub(super) const fn signature(&self) -> &'static str {
        self.signature
    }

    /// By which names the fields go.
    pub(super) const fn surface(&self) -> Surface {
        self.surface
    }

    pub(super) fn wrong_type(
        &mut self,
        path: &Path<'_>,
        expected: &str,
        value: &Value,
        place: Place,
    ) {
        let description = format!("must be {expected}, found {}", found(value));
        let hint = place.hint_for_type(value, self.signature, self.surface);
        let data = Some(("expected", expected.into()));
        match place.is_list_of_other_surface(value, self.surface) {
            true => self.decline(path, Rule::Type, description, data, hint),
            false => self.push(path, Rule::Type, description, data, hint),
        }
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
        let facts = self.reference.phone(phone, country);
        self.missing.phones |= facts.is_none();
        facts.unwrap_or_default()
    }

    /// The address with what the server adds to it.
    pub(super) fn complete_address(&mut self, address: Postal) -> Postal {
        let complete = complete_address(address, self.reference);
        self.missing.places |= complete.is_none();
        complete.unwrap_or_default()
    }
}
