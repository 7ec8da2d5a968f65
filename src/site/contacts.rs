use core::cell::Cell;
use std::rc::Rc;

use uuid::Uuid;

use super::Table;
use super::index::{Index, add_row};
use super::sorted::Sorted;
use super::sorted_contacts::{KeysOf, SortedContacts};
use crate::model::{Contact, Email, Phone, comparable_email};

/// The contacts of a site, findable by id, by email, by phone, and by what queries look for.
#[derive(Debug, Clone, Default)]
pub struct Contacts {
    table: Table<Uuid, Contact>,
    by_email: Index,
    by_phone: Index,
    sorted: SortedContacts,
    changes: Changes,
}

/// Numbers the changes of contacts, so that who remembers a contact can tell whether it is still the
/// same. Clones count on together: no number ever stands for two contents of a row.
#[derive(Debug, Clone, Default)]
struct Changes {
    last: Rc<Cell<u64>>,
    of_row: Vec<u64>,
}

impl Changes {
    fn count(&mut self, row: usize) {
        let change = self.last.get() + 1;
        self.last.set(change);
        if self.of_row.len() <= row {
            self.of_row.resize(row + 1, 0);
        }
        if let Some(slot) = self.of_row.get_mut(row) {
            *slot = change;
        }
    }
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
        self.of_rows(&self.by_email, &comparable_email(email))
    }

    /// The contacts with a phone that may be the same, of the same E.164 form or the same digits, oldest
    /// first.
    pub fn near_phone(&self, phone: &Phone) -> impl Iterator<Item = &Contact> {
        let mut rows = Vec::new();
        for key in phone_keys(phone) {
            let of_key = self.by_phone.rows(&key).iter();
            of_key.for_each(|row| add_row(&mut rows, *row));
        }
        rows.into_iter().filter_map(|row| self.table.at(row))
    }

    /// The row of a contact and the number of its last change.
    pub fn reference(&self, id: &Uuid) -> Option<(usize, u64)> {
        let row = self.table.row(id)?;
        Some((row, self.changes.of_row.get(row).copied()?))
    }

    /// The contact in this row.
    pub fn at_row(&self, row: usize) -> Option<&Contact> {
        self.table.at(row)
    }

    /// How many rows there are, with those of contacts that are gone.
    pub fn rows(&self) -> usize {
        self.table.rows()
    }

    /// The rows of the contacts that have this email, in any case of letters.
    pub fn rows_with_email(&self, email: &str) -> &[usize] {
        self.by_email.rows(&comparable_email(email))
    }

    /// The contacts by what `keys_of` makes of each. The same name has to mean the same keys.
    pub fn sorted_by(&self, name: &str, keys_of: &dyn Fn() -> KeysOf) -> Rc<Sorted> {
        if let Some(index) = self.sorted.get(name) {
            return index;
        }
        let rows = (0..self.rows()).map(|row| self.table.at(row));
        self.sorted.make(name, keys_of(), rows)
    }

    /// The contacts that carry this label, oldest first.
    pub fn with_label(&self, key: &str) -> impl Iterator<Item = &Contact> {
        self.iter()
            .filter(move |contact| contact.info.label_keys.iter().any(|own| own == key))
    }

    /// Writes a contact, over the one of the same id.
    pub fn put(&mut self, contact: Contact) {
        let before = self.shared(&contact.id);
        let row = self.table.row(&contact.id).unwrap_or(self.rows());
        self.reindex(row, before.as_deref(), Some(&contact));
        self.table.put(contact.id, contact);
        self.changes.count(row);
    }

    /// Takes a contact out.
    pub fn take(&mut self, id: &Uuid) -> Option<Contact> {
        let before = self.shared(id)?;
        self.reindex(self.table.row(id)?, Some(&before), None);
        drop(before);
        self.table.take(id)
    }

    /// Most changes leave emails and phones as they are.
    fn reindex(&mut self, row: usize, before: Option<&Contact>, after: Option<&Contact>) {
        self.sorted.replace(row, before, after);
        if before.map(|contact| &contact.info.emails) != after.map(|contact| &contact.info.emails) {
            let (old, new) = (before.map(email_keys), after.map(email_keys));
            self.by_email.replace(row, old, new);
        }
        if before.map(|contact| &contact.info.phones) != after.map(|contact| &contact.info.phones) {
            let (old, new) = (before.map(all_phone_keys), after.map(all_phone_keys));
            self.by_phone.replace(row, old, new);
        }
    }

    fn of_rows<'a>(
        &'a self,
        index: &'a Index,
        key: &str,
    ) -> impl Iterator<Item = &'a Contact> + use<'a> {
        index.rows(key).iter().filter_map(|row| self.table.at(*row))
    }
}

fn email_keys(contact: &Contact) -> Vec<String> {
    contact.info.emails.iter().map(Email::comparable).collect()
}

fn all_phone_keys(contact: &Contact) -> Vec<String> {
    contact.info.phones.iter().flat_map(phone_keys).collect()
}

fn phone_keys(phone: &Phone) -> impl Iterator<Item = String> + use<> {
    let e164 = phone.e164_phone.clone();
    e164.into_iter().chain([phone.comparable()])
}
