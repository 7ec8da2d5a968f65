use std::rc::Rc;

use uuid::Uuid;

use super::Table;
use super::index::Index;
use crate::model::{Contact, Email, Phone, comparable_email};

/// The contacts of a site, findable by id, by email and by phone.
#[derive(Debug, Clone, Default)]
pub struct Contacts {
    table: Table<Uuid, Contact>,
    by_email: Index,
    by_phone: Index,
}

impl Contacts {
    /// How many contacts there are.
    pub fn len(&self) -> usize {
        self.table.len()
    }

    /// Whether there is none.
    pub fn is_empty(&self) -> bool {
        self.table.is_empty()
    }

    /// The contact of this id.
    pub fn get(&self, id: &Uuid) -> Option<&Contact> {
        self.table.get(id)
    }

    /// The contact of this id as it is now, whatever becomes of it later.
    pub fn shared(&self, id: &Uuid) -> Option<Rc<Contact>> {
        self.table.shared(id)
    }

    /// Whether there is a contact of this id.
    pub fn contains(&self, id: &Uuid) -> bool {
        self.table.contains(id)
    }

    /// The contacts, oldest first.
    pub fn iter(&self) -> impl Iterator<Item = &Contact> {
        self.table.iter()
    }

    /// The contacts that have this email, in any case of letters, oldest first.
    pub fn with_email(&self, email: &str) -> impl Iterator<Item = &Contact> {
        self.rows(&self.by_email, &comparable_email(email))
    }

    /// The contacts with a phone that may be the same: of the same E.164 form or the same digits.
    pub fn near_phone(&self, phone: &Phone) -> impl Iterator<Item = &Contact> {
        phone_keys(phone).flat_map(|key| self.rows(&self.by_phone, &key))
    }

    /// Writes a contact, over the one of the same id.
    pub fn put(&mut self, contact: Contact) {
        self.unindex(&contact.id);
        let emails: Vec<_> = email_keys(&contact).collect();
        let phones: Vec<_> = contact.info.phones.iter().flat_map(phone_keys).collect();
        let row = self.table.put(contact.id, contact);
        emails
            .into_iter()
            .for_each(|key| self.by_email.add(key, row));
        phones
            .into_iter()
            .for_each(|key| self.by_phone.add(key, row));
    }

    /// Takes a contact out.
    pub fn take(&mut self, id: &Uuid) -> Option<Contact> {
        self.unindex(id);
        self.table.take(id)
    }

    fn rows<'a>(
        &'a self,
        index: &'a Index,
        key: &str,
    ) -> impl Iterator<Item = &'a Contact> + use<'a> {
        index.rows(key).iter().filter_map(|row| self.table.at(*row))
    }

    fn unindex(&mut self, id: &Uuid) {
        let Some(row) = self.table.row(id) else {
            return;
        };
        let Some(contact) = self.table.at(row) else {
            return;
        };
        email_keys(contact).for_each(|key| self.by_email.remove(&key, row));
        let phones = contact.info.phones.iter().flat_map(phone_keys);
        phones.for_each(|key| self.by_phone.remove(&key, row));
    }
}

fn email_keys(contact: &Contact) -> impl Iterator<Item = String> {
    contact.info.emails.iter().map(Email::comparable)
}

fn phone_keys(phone: &Phone) -> impl Iterator<Item = String> + use<> {
    let e164 = phone.e164_phone.clone();
    e164.into_iter().chain([phone.comparable()])
}
