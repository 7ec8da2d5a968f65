use serde::ser::{Serialize, SerializeMap, Serializer};

use super::show_contact::entry;
use super::surface::{ADDRESS_LINE, FORMATTED, ID, LOCATION, Surface};
use crate::model::{
    Address, Email, Location, Named, Phone, Postal, StreetAddress, formatted_phone,
};

/// `{items: […]}`, or on some surfaces the list itself, each item shown in its way.
pub(super) struct ShownItems<'a, T, F>(pub(super) &'a [T], pub(super) F, pub(super) Surface);

impl<'a, T, S, F> Serialize for ShownItems<'a, T, F>
where
    F: Fn(&'a T) -> S,
    S: Serialize,
{
    fn serialize<Z: Serializer>(&self, serializer: Z) -> Result<Z::Ok, Z::Error> {
        let items: Vec<_> = self.0.iter().map(&self.1).collect();
        show_items(serializer, &items, self.2)
    }
}

/// Items with or without `{items}` around them.
pub(super) fn show_items<Z: Serializer, T: Serialize>(
    serializer: Z,
    items: &T,
    surface: Surface,
) -> Result<Z::Ok, Z::Error> {
    if surface.is_flat() {
        return items.serialize(serializer);
    }
    let mut map = serializer.serialize_map(Some(1))?;
    map.serialize_entry("items", items)?;
    map.end()
}

pub(super) struct ShownEmail<'a>(pub(super) &'a Email, pub(super) Surface);

impl Serialize for ShownEmail<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(4))?;
        map.serialize_entry(ID.on(self.1), &self.0.id)?;
        map.serialize_entry("tag", self.0.tag.as_str())?;
        map.serialize_entry("email", &self.0.email)?;
        map.serialize_entry("primary", &self.0.primary)?;
        map.end()
    }
}

pub(super) struct ShownPhone<'a> {
    pub(super) phone: &'a Phone,
    /// Whether `formattedPhone` is shown.
    pub(super) formatted: bool,
    pub(super) surface: Surface,
}

impl Serialize for ShownPhone<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let phone = self.phone;
        let mut map = serializer.serialize_map(None)?;
        map.serialize_entry(ID.on(self.surface), &phone.id)?;
        map.serialize_entry("tag", phone.tag.as_str())?;
        entry(&mut map, "countryCode", phone.country_code.as_ref())?;
        map.serialize_entry("phone", &phone.phone)?;
        entry(&mut map, "e164Phone", phone.e164_phone.as_ref())?;
        if self.formatted {
            map.serialize_entry("formattedPhone", &formatted_phone(phone))?;
        }
        map.serialize_entry("primary", &phone.primary)?;
        map.end()
    }
}

pub(super) struct ShownAddress<'a>(pub(super) &'a Address, pub(super) Surface);

impl Serialize for ShownAddress<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry(ID.on(self.1), &self.0.id)?;
        map.serialize_entry("tag", self.0.tag.as_str())?;
        map.serialize_entry("address", &ShownPostal(&self.0.address, self.1))?;
        map.end()
    }
}

struct ShownPostal<'a>(&'a Postal, Surface);

impl Serialize for ShownPostal<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let Self(address, surface) = *self;
        let mut map = serializer.serialize_map(None)?;
        entry(
            &mut map,
            FORMATTED.on(surface),
            address.formatted_address.as_ref(),
        )?;
        entry(
            &mut map,
            LOCATION.on(surface),
            address.geocode.as_ref().map(ShownLocation).as_ref(),
        )?;
        entry(
            &mut map,
            "streetAddress",
            address.street_address.as_ref().map(ShownStreet).as_ref(),
        )?;
        entry(
            &mut map,
            ADDRESS_LINE.on(surface),
            address.address_line.as_ref(),
        )?;
        entry(&mut map, "addressLine2", address.address_line2.as_ref())?;
        entry(&mut map, "city", address.city.as_ref())?;
        entry(&mut map, "subdivision", address.subdivision.as_ref())?;
        entry(&mut map, "country", address.country.as_ref())?;
        entry(&mut map, "postalCode", address.postal_code.as_ref())?;
        entry(&mut map, "hint", address.hint.as_ref())?;
        map.end()
    }
}

struct ShownLocation<'a>(&'a Location);

impl Serialize for ShownLocation<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(2))?;
        map.serialize_entry("latitude", &self.0.latitude)?;
        map.serialize_entry("longitude", &self.0.longitude)?;
        map.end()
    }
}

struct ShownStreet<'a>(&'a StreetAddress);

impl Serialize for ShownStreet<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("number", &self.0.number)?;
        map.serialize_entry("name", &self.0.name)?;
        map.serialize_entry("apt", &self.0.apt)?;
        map.end()
    }
}
