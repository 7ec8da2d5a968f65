use super::draft::InfoDraft;
use super::item::{has_email, has_phone};
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

    /// Refuses what another contact has among its emails or phones (semantics §13.22–24). What the
    /// contact itself had `before` is none of the request's doing.
    ///
    /// # Errors
    /// `DUPLICATE_CONTACT_EXISTS` with `duplicateContactId` and `duplicateEmail` or
    /// `duplicatePhone`.
    pub(super) fn refuse_duplicates(
        self,
        site: &Site,
        info: &Info,
        before: Option<&Contact>,
    ) -> Result<()> {
        let contacts = &site.records.contacts;
        let own = before.map(|contact| &contact.info);
        let other = |contact: &&Contact| before.is_none_or(|own| own.id != contact.id);
        if self.emails {
            for email in info
                .emails
                .iter()
                .filter(|email| !own.is_some_and(|own| has_email(own, email)))
            {
                if let Some(contact) = contacts.with_email(&email.email).find(other) {
                    return Err(duplicate(contact, "duplicateEmail", &email.email));
                }
            }
        } else if self.phones {
            for phone in info
                .phones
                .iter()
                .filter(|phone| !own.is_some_and(|own| has_phone(own, phone)))
            {
                let mut others = contacts.near_phone(phone).filter(other);
                if let Some(contact) = others.find(|other| has_phone(&other.info, phone)) {
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
    .with_hint("Update the contact in data.duplicateContactId, or pass {allowDuplicates: true}.")
    .into()
}
