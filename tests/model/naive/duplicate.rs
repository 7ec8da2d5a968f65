use serde_json::{Value, json};

use super::record::{Contact, Info, Phone};
use super::{Failure, Site};
use crate::domain::look_up;

impl Site {
    /// Refuses emails that another contact has, and phones where the request has no email (semantics §2.3). What the
    /// contact had before is not compared. Which of several clashes is reported is not said anywhere.
    pub(super) fn refuse_duplicates(
        &self,
        request: &Value,
        info: &Info,
        before: Option<&Contact>,
    ) -> Result<(), Failure> {
        let given = |list: &str| {
            request[list]["items"]
                .as_array()
                .is_some_and(|items| !items.is_empty())
        };
        let others = self.records.contacts.iter();
        let others: Vec<_> = others
            .filter(|other| before.is_none_or(|own| own.id != other.id))
            .collect();
        let mut clashes = Vec::new();
        if given("emails") {
            for item in &info.emails {
                let has = |contact: &Contact| has_email(&contact.info, &item.email);
                if !before.is_some_and(has) {
                    let found = others.iter().filter(|other| has(other));
                    clashes.extend(found.map(|other| clash(other, "duplicateEmail", &item.email)));
                }
            }
        } else if given("phones") {
            for item in &info.phones {
                let has = |contact: &Contact| has_phone(&contact.info, item);
                if !before.is_some_and(has) {
                    let found = others.iter().filter(|other| has(other));
                    clashes.extend(found.map(|other| clash(other, "duplicatePhone", &item.phone)));
                }
            }
        }
        if clashes.is_empty() {
            return Ok(());
        }
        Err(Failure::refused(409, "DUPLICATE_CONTACT_EXISTS").with_data(clashes))
    }
}

fn clash(other: &Contact, member: &str, value: &str) -> Value {
    json!({ "duplicateContactId": other.id, member: value })
}

pub(super) fn has_email(info: &Info, email: &str) -> bool {
    info.emails
        .iter()
        .any(|own| same_email(&own.email) == same_email(email))
}

pub(super) fn has_phone(info: &Info, phone: &Phone) -> bool {
    info.phones.iter().any(|own| same_phone(own, phone))
}

/// By E.164 form where both have one, else by their digits (DIFFERENCES.md, Emails and phones).
fn same_phone(a: &Phone, b: &Phone) -> bool {
    let e164 = |phone: &Phone| look_up(&phone.phone, phone.country.as_deref()).e164;
    match (e164(a), e164(b)) {
        (Some(a), Some(b)) => a == b,
        _ => digits(&a.phone) == digits(&b.phone),
    }
}

/// What two emails have in common when they are the same.
pub(super) fn same_email(email: &str) -> String {
    email.trim().to_lowercase()
}

/// The digits of a number; of one without digits, its text.
pub(super) fn digits(phone: &str) -> String {
    let digits: String = phone.chars().filter(char::is_ascii_digit).collect();
    if digits.is_empty() {
        phone.to_owned()
    } else {
        digits
    }
}
