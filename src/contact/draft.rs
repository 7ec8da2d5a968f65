use chrono::NaiveDate;
use serde_json::Value;
use uuid::Uuid;

use super::phone::PhoneFacts;
use crate::model::{AddressTag, EmailTag, PhoneTag, Picture, Postal};

/// What a caller wants of a single value.
#[derive(Debug, Clone, PartialEq, Default)]
pub enum Patch<T> {
    /// Leave it as it is: the caller said nothing.
    #[default]
    Keep,
    /// Take it away: the caller sent `null` or an empty text (semantics §13.2).
    Clear,
    /// Put this in its place.
    Set(T),
}

impl<T> Patch<T> {
    /// Carries the wish out.
    pub fn apply(self, to: &mut Option<T>) {
        match self {
            Self::Keep => {}
            Self::Clear => *to = None,
            Self::Set(value) => *to = Some(value),
        }
    }

    /// Whether there is anything to carry out.
    pub const fn is_keep(&self) -> bool {
        matches!(self, Self::Keep)
    }
}

/// The `info` of a request: well-formed, not yet checked against the site.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct InfoDraft {
    /// Name, part by part.
    pub name: NameDraft,
    /// The whole list of emails.
    pub emails: Option<Vec<EmailDraft>>,
    /// The whole list of phones.
    pub phones: Option<Vec<PhoneDraft>>,
    /// The whole list of addresses.
    pub addresses: Option<Vec<AddressDraft>>,
    /// Company.
    pub company: Patch<String>,
    /// Job title.
    pub job_title: Patch<String>,
    /// Birthdate.
    pub birthdate: Patch<NaiveDate>,
    /// Language tag.
    pub locale: Patch<String>,
    /// The whole list of label keys.
    pub label_keys: Option<Vec<String>>,
    /// Values by key, to be typed by the field's definition.
    pub extended_fields: Vec<(String, Value)>,
    /// Picture.
    pub picture: Patch<Picture>,
}

impl InfoDraft {
    /// Whether nothing but extended fields could be changed by it.
    pub const fn has_only_fields(&self) -> bool {
        // Named one by one, so that a new part cannot be forgotten here.
        let Self {
            name: NameDraft { first, last },
            emails,
            phones,
            addresses,
            company,
            job_title,
            birthdate,
            locale,
            label_keys,
            extended_fields: _,
            picture,
        } = self;
        first.is_keep()
            && last.is_keep()
            && emails.is_none()
            && phones.is_none()
            && addresses.is_none()
            && company.is_keep()
            && job_title.is_keep()
            && birthdate.is_keep()
            && locale.is_keep()
            && label_keys.is_none()
            && picture.is_keep()
    }
}

/// A name's parts.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct NameDraft {
    /// First name.
    pub first: Patch<String>,
    /// Last name.
    pub last: Patch<String>,
}

/// An email of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct EmailDraft {
    /// The item the caller means.
    pub id: Option<Uuid>,
    /// What the email is for.
    pub tag: EmailTag,
    /// The address.
    pub email: String,
    /// Whether the caller flagged it.
    pub primary: bool,
}

/// A phone of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct PhoneDraft {
    /// The item the caller means.
    pub id: Option<Uuid>,
    /// What the phone is for.
    pub tag: PhoneTag,
    /// Country of the number.
    pub country_code: Option<String>,
    /// The number.
    pub phone: String,
    /// What is known about the number.
    pub facts: PhoneFacts,
    /// Whether the caller flagged it.
    pub primary: bool,
}

/// An address of a request.
#[derive(Debug, Clone, PartialEq)]
pub struct AddressDraft {
    /// The item the caller means.
    pub id: Option<Uuid>,
    /// What the address is for.
    pub tag: AddressTag,
    /// The address, with what the server adds to it.
    pub address: Postal,
}
