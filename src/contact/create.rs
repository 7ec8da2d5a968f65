use uuid::Uuid;

use super::WIX_CODE_APP_ID;
use super::apply::{Keep, apply, mint_ids};
use super::draft::InfoDraft;
use super::duplicate::Given;
use super::fill::fill;
use super::find::{new_id, require_identifiable};
use super::ignored::Ignored;
use crate::error::Result;
use crate::model::{
    Activity, ActivityType, Contact, EmailDeliverabilityStatus, Info, Source, SourceType,
    SubscriptionStatus,
};
use crate::site::{Identity, Site};

/// Request of `createContact`.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Create {
    /// The contact's info.
    pub info: InfoDraft,
    /// Whether another contact may have the same email or phone.
    pub allow_duplicates: bool,
}

/// Creates a contact and answers its id (semantics §2).
///
/// # Errors
/// `INSUFFICIENT_CONTACT_DATA`, `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO`, `LABEL_NOT_FOUND`,
/// `INVALID_EXTENDED_FIELD_VALUE`, `DUPLICATE_CONTACT_EXISTS`.
pub fn create(site: &mut Site, request: Create) -> Result<Uuid> {
    let given = Given::of(&request.info);
    let ignored = Ignored::of(site, &request.info, None);
    let info = apply(site, Info::default(), request.info, Keep::All)?;
    require_identifiable(&info)?;
    if !request.allow_duplicates {
        given.refuse_duplicates(site, &info, None)?;
    }
    Ok(store(site, info, ignored))
}

/// Makes a contact of an info in which nothing is wrong.
pub(super) fn store(site: &mut Site, mut info: Info, ignored: Ignored) -> Uuid {
    let id = new_id(site);
    mint_ids(&mut site.ids, &mut info);
    let mut contact = new_contact(site, id, info);
    fill(&mut contact, !site.postpone_filling(id));
    ignored.warn(site, &contact.info);
    site.create_contact(contact);
    id
}

/// A contact as it is right after creation, before `fill`.
pub(super) fn new_contact(site: &Site, id: Uuid, info: Info) -> Contact {
    Contact {
        id,
        revision: 1,
        source: source(site.identity),
        created_date: site.now(),
        updated_date: site.now(),
        last_activity: Activity {
            date: site.now(),
            activity_type: ActivityType::ContactCreated,
        },
        email_subscription: SubscriptionStatus::NotSet,
        email_deliverability: EmailDeliverabilityStatus::NotSet,
        phone_subscription: None,
        info,
    }
}

/// What the samples show for callers of `@wix/crm` and Velo v2 (semantics §2.2).
fn source(identity: Identity) -> Source {
    let source_type = match identity {
        Identity::App => SourceType::WixApp,
        Identity::WixUser | Identity::Member | Identity::AnonymousVisitor => SourceType::WixCode,
    };
    Source {
        source_type,
        app_id: Some(WIX_CODE_APP_ID.to_owned()),
    }
}
