use uuid::Uuid;

use super::draft::InfoDraft;
use super::phone::same_phone;
use crate::error::{Code, Error, Refusal, Result};
use crate::model::{Contact, Info};
use crate::site::Site;

/// Which lists of a request decide about duplicates: emails where there are any, else phones
/// (semantics §2.3).
#[derive(Clone, Copy)]
pub(super) struct Given {
    emails: bool,
    phones: bool,
}

impl Given {
    pub(super) fn of(draft: &InfoDraft) -> Self {
        Self {
            emails: draft.emails.as_ref().is_some_and(|list| !list.is_empty()),
            phones: draft.phones.is_some(),
        }
    }

    /// Refuses what another contact has, any of its emails or phones (semantics §13.22–24).
    ///
    /// # Errors
    /// `DUPLICATE_CONTACT_EXISTS` with `duplicateContactId` and `duplicateEmail` or
    /// `duplicatePhone`.
    pub(super) fn refuse_duplicates(
        self,
        site: &Site,
        info: &Info,
        own: Option<Uuid>,
    ) -> Result<()> {
        let contacts = &site.records.contacts;
        let other = |contact: &&Contact| Some(contact.id) != own;
        if self.emails {
            for email in &info.emails {
                if let Some(contact) = contacts.with_email(&email.email).find(other) {
                    return Err(duplicate(contact, "duplicateEmail", &email.email));
                }
            }
        } else if self.phones {
            for phone in &info.phones {
                let has_it = |c: &&Contact| c.info.phones.iter().any(|p| same_phone(p, phone));
                let mut others = contacts.near_phone(phone).filter(other);
                if let Some(contact) = others.find(has_it) {
                    return Err(duplicate(contact, "duplicatePhone", &phone.phone));
                }
            }
        }
        Ok(())
    }
}

fn duplicate(contact: &Contact, member: &str, value: &str) -> Error {
    Refusal::new(
        Code::DuplicateContactExists,
        "A contact with the same primary email or phone already exists.",
    )
    .with_data("duplicateContactId", contact.id.to_string())
    .with_data(member, value)
    .into()
}
