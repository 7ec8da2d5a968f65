use uuid::Uuid;

use super::apply::{Keep, apply, mint_ids};
use super::create::store;
use super::draft::InfoDraft;
use super::enrich::{enrich, overfull};
use super::fill::fill;
use super::find::{find, require_identifiable};
use super::ignored::Ignored;
use super::item::has_phone;
use super::update::touch;
use crate::error::{Code, Error, Refusal, Result, Rule};
use crate::model::{Contact, Info, named_enum};
use crate::site::{Identity, Origin, Permission, Site};

/// Request of `appendOrCreateContact`.
#[derive(Debug, Clone, PartialEq)]
pub struct Append {
    /// What a person said about themselves.
    pub info: InfoDraft,
    /// The contact, where the caller knows it.
    pub contact_id: Option<Uuid>,
}

/// Whom a submission was found to be from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Appended {
    /// The contact.
    pub contact_id: Uuid,
    /// What the contact is to the caller.
    pub identity_type: IdentityType,
    /// Whether it was made.
    pub new_contact: bool,
}

named_enum! {
    /// What the contact of a submission is to the caller.
    IdentityType {
        Contact = "CONTACT", Member = "MEMBER", NotAuthenticatedMember = "NOT_AUTHENTICATED_MEMBER",
    }
}

/// Adds what a person said about themselves to their contact, or makes one. Nothing is overwritten,
/// and nothing at all is added to a site member who is not logged in (semantics §1.4).
///
/// # Errors
/// `INSUFFICIENT_PERMISSION`, `CONTACT_NOT_FOUND`, `INSUFFICIENT_CONTACT_DATA`,
/// `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, `LABEL_NOT_FOUND`, `INVALID_EXTENDED_FIELD_VALUE`; a
/// violation where the contact would have too many items.
pub fn append_or_create(site: &mut Site, request: Append) -> Result<Appended> {
    let named = match request.contact_id {
        Some(id) => Some(find_named(site, id)?),
        None => None,
    };
    let ignored = Ignored::of(site, &request.info, None);
    let info = apply(site, Info::default(), request.info, Keep::All)?;
    if named.is_none() {
        require_identifiable(&info)?;
    }
    let Some(before) = named.or_else(|| find_same(site, &info)) else {
        return Ok(Appended {
            contact_id: store(site, info, ignored),
            identity_type: IdentityType::Contact,
            new_contact: true,
        });
    };
    let appended = Appended {
        contact_id: before.id,
        identity_type: match site.identity {
            _ if named.is_some() || !is_member(site, before) => IdentityType::Contact,
            Identity::Member => IdentityType::Member,
            _ => IdentityType::NotAuthenticatedMember,
        },
        new_contact: false,
    };
    if appended.identity_type == IdentityType::NotAuthenticatedMember {
        return Ok(appended);
    }
    let mut contact = before.clone();
    enrich(site, &mut contact.info, &info)?;
    require_room(&contact.info)?;
    // A submission that says nothing new is no change, as it is for labels (semantics §13.38).
    if contact.info != before.info {
        mint_ids(&mut site.ids, &mut contact.info);
        touch(site, &mut contact);
        let is_whole = !site.is_unfilled(&contact.id);
        fill(&mut contact, is_whole);
        ignored.warn(site, &contact.info);
        site.update_contact(contact, Origin::Request);
    }
    Ok(appended)
}

/// The contact that the caller names, which only those may who could read it (semantics §10).
fn find_named(site: &Site, id: Uuid) -> Result<&Contact> {
    if !site.identity.has(Permission::ContactsSubmitWithOverrides) {
        return Err(Refusal::new(
            Code::InsufficientPermission,
            "Visitors and members may not say which contact a submission is for.",
        )
        .with_hint("Leave contactId out, which takes CONTACTS.SUBMIT_WITH_OVERRIDES, or call as a Wix user or an app: site.actAs('WIX_USER').")
        .into());
    }
    find(site, id)
}

/// The contact with one of the emails, else with one of the phones; the oldest of several. A site
/// does not know which member is logged in: it is the one that fits.
fn find_same<'s>(site: &'s Site, info: &Info) -> Option<&'s Contact> {
    let contacts = &site.records.contacts;
    let is_sought = |contact| site.identity != Identity::Member || is_member(site, contact);
    let mut first = None;
    for email in &info.emails {
        for contact in contacts.with_email(&email.email) {
            if is_sought(contact) {
                return Some(contact);
            }
            first.get_or_insert(contact);
        }
    }
    for phone in &info.phones {
        for contact in contacts.near_phone(phone) {
            if has_phone(&contact.info, phone) {
                if is_sought(contact) {
                    return Some(contact);
                }
                first.get_or_insert(contact);
            }
        }
    }
    first
}

fn is_member(site: &Site, contact: &Contact) -> bool {
    site.records.membership(&contact.id).member
}

fn require_room(info: &Info) -> Result<()> {
    let Some((list, len, most)) = overfull(info) else {
        return Ok(());
    };
    let description = format!("would make {len} {list}; a contact can have {most}");
    let data = Some(("threshold", most.into()));
    Err(Error::invalid("info", description, Rule::MaxSize, data))
}
