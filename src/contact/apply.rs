use uuid::Uuid;

use super::draft::{AddressDraft, EmailDraft, InfoDraft, PhoneDraft};
use super::item::{KeepIds, item_id, settle_primary};
use crate::error::Result;
use crate::model::{Address, Email, Info, Phone};
use crate::site::{Ids, Site};
use crate::{extended_field, label};

/// The info that results when a draft is written over `info`: values one by one, lists as a whole,
/// extended fields key by key (semantics §3). New items have nil ids until `mint_ids`.
///
/// # Errors
/// `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, `LABEL_NOT_FOUND`, `INVALID_EXTENDED_FIELD_VALUE`.
pub(super) fn apply(site: &Site, mut info: Info, draft: InfoDraft, keep: Keep) -> Result<Info> {
    draft.name.first.apply(&mut info.name.first);
    draft.name.last.apply(&mut info.name.last);
    draft.company.apply(&mut info.company);
    draft.job_title.apply(&mut info.job_title);
    draft.birthdate.apply(&mut info.birthdate);
    draft.locale.apply(&mut info.locale);
    draft.picture.apply(&mut info.picture);
    if let Some(drafts) = draft.emails {
        let ids: Vec<_> = info.emails.iter().map(|item| item.id).collect();
        info.emails = emails(drafts, keep.rule(&ids))?;
    }
    if let Some(drafts) = draft.phones {
        let ids: Vec<_> = info.phones.iter().map(|item| item.id).collect();
        info.phones = phones(drafts, keep.rule(&ids))?;
    }
    if let Some(drafts) = draft.addresses {
        let ids: Vec<_> = info.addresses.iter().map(|item| item.id).collect();
        info.addresses = addresses(drafts, keep.rule(&ids));
    }
    if let Some(keys) = draft.label_keys {
        label::require_all(&site.records.labels, &keys)?;
        info.label_keys.clear();
        label::append(&mut info.label_keys, keys);
    }
    extended_field::write(
        &site.records.extended_fields,
        &mut info.extended_fields,
        draft.extended_fields,
    )?;
    Ok(info)
}

/// Which item ids of the draft count.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Keep {
    All,
    Known,
}

impl Keep {
    fn rule(self, known: &[Uuid]) -> KeepIds<'_> {
        match self {
            Self::All => KeepIds::All,
            Self::Known => KeepIds::Known(known),
        }
    }
}

fn emails(drafts: Vec<EmailDraft>, keep: KeepIds<'_>) -> Result<Vec<Email>> {
    let mut items = drafts
        .into_iter()
        .map(|draft| Email {
            id: item_id(draft.id, keep),
            tag: draft.tag,
            email: draft.email,
            primary: draft.primary,
        })
        .collect();
    settle_primary(&mut items, "emails")?;
    Ok(items)
}

fn phones(drafts: Vec<PhoneDraft>, keep: KeepIds<'_>) -> Result<Vec<Phone>> {
    let mut items = drafts
        .into_iter()
        .map(|draft| Phone {
            id: item_id(draft.id, keep),
            tag: draft.tag,
            country_code: draft.country_code,
            phone: draft.phone,
            e164_phone: draft.facts.e164,
            calling_code: draft.facts.calling_code,
            primary: draft.primary,
        })
        .collect();
    settle_primary(&mut items, "phones")?;
    Ok(items)
}

fn addresses(drafts: Vec<AddressDraft>, keep: KeepIds<'_>) -> Vec<Address> {
    drafts
        .into_iter()
        .map(|draft| Address {
            id: item_id(draft.id, keep),
            tag: draft.tag,
            address: draft.address,
        })
        .collect()
}

/// Gives an id to every item that has none, or one that an earlier item has: the last thing before
/// a contact is stored, so that calls that fail use up no ids.
pub(super) fn mint_ids(ids: &mut Ids, info: &mut Info) {
    let emails = info.emails.iter_mut().map(|item| &mut item.id);
    let phones = info.phones.iter_mut().map(|item| &mut item.id);
    let addresses = info.addresses.iter_mut().map(|item| &mut item.id);
    let mut taken = Vec::new();
    for id in emails.chain(phones).chain(addresses) {
        while id.is_nil() || taken.contains(id) {
            *id = ids.next_record();
        }
        taken.push(*id);
    }
}
