use serde::ser::{Serialize, SerializeMap, Serializer};

use super::info::PROFILE_PICTURE;
use super::picture::show_image;
use super::show_items::{ShownAddress, ShownEmail, ShownItems, ShownPhone, show_items};
use super::surface::{CREATED_DATE, ID, Surface, UPDATED_DATE};
use crate::contact::{Part, Projection};
use crate::model::{Contact, Info, Named, Picture, formatted_phone, subscription_status};

/// A contact, as far as the projection goes; dates as ISO text, nothing for
/// what the contact does not have.
#[derive(Debug)]
pub(crate) struct ShownContact<'a> {
    /// The contact.
    pub contact: &'a Contact,
    /// Which parts are shown.
    pub projection: Projection,
    /// By which names.
    pub surface: Surface,
}

impl Serialize for ShownContact<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let contact = self.contact;
        let surface = self.surface;
        let shows = |part| self.projection.shows(part);
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(ID.on(surface), &contact.id)?;
        map.serialize_entry("revision", &contact.revision)?;
        if shows(Part::Source) {
            map.serialize_entry("source", &ShownSource(contact))?;
        }
        if shows(Part::CreatedDate) {
            let name = CREATED_DATE.on(self.surface);
            map.serialize_entry(name, &contact.created_date.to_string())?;
        }
        if shows(Part::UpdatedDate) {
            let name = UPDATED_DATE.on(self.surface);
            map.serialize_entry(name, &contact.updated_date.to_string())?;
        }
        if shows(Part::LastActivity) {
            map.serialize_entry("lastActivity", &ShownActivity(contact))?;
        }
        let reachable = !contact.info.emails.is_empty() || !contact.info.phones.is_empty();
        if shows(Part::PrimaryInfo) && reachable {
            map.serialize_entry("primaryInfo", &ShownPrimaryInfo(&contact.info))?;
        }
        if self.projection.shows_info() {
            let info = ShownInfo {
                info: &contact.info,
                projection: self.projection,
                surface: self.surface,
            };
            map.serialize_entry("info", &info)?;
        }
        // The first version of Velo has neither of these (semantics §1.6).
        if surface.is_flat() {
            return map.end();
        }
        if shows(Part::PrimaryEmail) && !contact.info.emails.is_empty() {
            map.serialize_entry("primaryEmail", &ShownPrimaryEmail(contact))?;
        }
        if shows(Part::PrimaryPhone) && !contact.info.phones.is_empty() {
            map.serialize_entry("primaryPhone", &ShownPrimaryPhone(contact))?;
        }
        map.end()
    }
}

struct ShownSource<'a>(&'a Contact);

impl Serialize for ShownSource<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let source = &self.0.source;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry("sourceType", source.source_type.as_str())?;
        entry(&mut map, "appId", source.app_id.as_ref())?;
        map.end()
    }
}

struct ShownActivity<'a>(&'a Contact);

impl Serialize for ShownActivity<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let activity = &self.0.last_activity;
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("activityDate", &activity.date.to_string())?;
        map.serialize_entry("activityType", activity.activity_type.as_str())?;
        map.end()
    }
}

struct ShownPrimaryInfo<'a>(&'a Info);

impl Serialize for ShownPrimaryInfo<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "email", self.0.primary_email().map(|e| &e.email))?;
        entry(&mut map, "phone", self.0.primary_phone().map(|p| &p.phone))?;
        map.end()
    }
}

struct ShownPrimaryEmail<'a>(&'a Contact);

impl Serialize for ShownPrimaryEmail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let contact = self.0;
        let mut map = serializer.serialize_map(None)?;
        entry(
            &mut map,
            "email",
            contact.info.primary_email().map(|e| &e.email),
        )?;
        map.serialize_entry("subscriptionStatus", contact.email_subscription.as_str())?;
        map.serialize_entry(
            "deliverabilityStatus",
            contact.email_deliverability.as_str(),
        )?;
        map.end()
    }
}

struct ShownPrimaryPhone<'a>(&'a Contact);

impl Serialize for ShownPrimaryPhone<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        if let Some(phone) = self.0.info.primary_phone() {
            entry(&mut map, "countryCode", phone.country_code.as_ref())?;
            entry(&mut map, "e164Phone", phone.e164_phone.as_ref())?;
            map.serialize_entry("formattedPhone", &formatted_phone(phone))?;
            let status = subscription_status(self.0, phone);
            map.serialize_entry("subscriptionStatus", status.as_str())?;
            map.serialize_entry("phone", &phone.phone)?;
        }
        map.end()
    }
}

struct ShownInfo<'a> {
    info: &'a Info,
    projection: Projection,
    surface: Surface,
}

impl Serialize for ShownInfo<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let info = self.info;
        let surface = self.surface;
        let shows = |part| self.projection.shows(part);
        let mut map = serializer.serialize_map(None)?;
        let named = info.name.first.is_some() || info.name.last.is_some();
        if shows(Part::Name) && named {
            map.serialize_entry("name", &ShownName(info))?;
        }
        if shows(Part::Emails) && !info.emails.is_empty() {
            map.serialize_entry(
                "emails",
                &ShownItems(&info.emails, |email| ShownEmail(email, surface), surface),
            )?;
        }
        if shows(Part::Phones) && !info.phones.is_empty() {
            // semantics §13.27
            let formatted = shows(Part::FormattedPhone) || surface.is_flat();
            let show = |phone| ShownPhone {
                phone,
                formatted,
                surface,
            };
            map.serialize_entry("phones", &ShownItems(&info.phones, show, surface))?;
        }
        if shows(Part::Addresses) && !info.addresses.is_empty() {
            map.serialize_entry(
                "addresses",
                &ShownItems(
                    &info.addresses,
                    |address| ShownAddress(address, surface),
                    surface,
                ),
            )?;
        }
        if shows(Part::Company) {
            entry(&mut map, "company", info.company.as_ref())?;
        }
        if shows(Part::JobTitle) {
            entry(&mut map, "jobTitle", info.job_title.as_ref())?;
        }
        if shows(Part::Birthdate) {
            entry(
                &mut map,
                "birthdate",
                info.birthdate.map(|date| date.to_string()).as_ref(),
            )?;
        }
        if shows(Part::Locale) {
            entry(&mut map, "locale", info.locale.as_ref())?;
        }
        if shows(Part::LabelKeys) && !info.label_keys.is_empty() {
            map.serialize_entry(
                "labelKeys",
                &ShownItems(&info.label_keys, |key| key, surface),
            )?;
        }
        if shows(Part::ExtendedFields) && !info.extended_fields.is_empty() {
            map.serialize_entry("extendedFields", &ShownFields(info, surface))?;
        }
        if shows(Part::Picture)
            && let Some(picture) = &info.picture
        {
            match surface.is_flat() {
                true => map.serialize_entry(PROFILE_PICTURE.name, &picture.image),
                false => map.serialize_entry("picture", &ShownPicture(picture, surface)),
            }?;
        }
        map.end()
    }
}

struct ShownName<'a>(&'a Info);

impl Serialize for ShownName<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(None)?;
        entry(&mut map, "first", self.0.name.first.as_ref())?;
        entry(&mut map, "last", self.0.name.last.as_ref())?;
        map.end()
    }
}

struct ShownFields<'a>(&'a Info, Surface);

impl Serialize for ShownFields<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        show_items(serializer, &self.0.extended_fields, self.1)
    }
}

struct ShownPicture<'a>(&'a Picture, Surface);

impl Serialize for ShownPicture<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("image", &show_image(&self.0.image, self.1))?;
        map.serialize_entry("imageProvider", self.0.provider.as_str())?;
        map.end()
    }
}

/// Writes a member that may be missing.
pub(super) fn entry<M: SerializeMap, T: Serialize + ?Sized>(
    map: &mut M,
    key: &str,
    value: Option<&T>,
) -> Result<(), M::Error> {
    match value {
        Some(value) => map.serialize_entry(key, value),
        None => Ok(()),
    }
}
