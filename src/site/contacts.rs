use core::cell::Cell;
use std::rc::Rc;

use uuid::Uuid;

use super::index::Index;
use super::sorted::Sorted;
use super::sorted_contacts::{KeysOf, SortedContacts};
use super::{Record, Recorded, Rows, Table};
use crate::model::{Contact, Email, Phone, comparable_email};

/// The contacts of a site, findable by id, by email, by phone, and by what queries look for.
#[derive(Debug, Clone, Default)]
pub struct Contacts {
    table: Table<Contact>,
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
        self.in_rows(self.rows_with_email(email))
    }

    /// The contacts with a phone that may be the same, of the same E.164 form or the same digits, oldest
    /// first.
    pub fn near_phone(&self, phone: &Phone) -> impl Iterator<Item = &Contact> {
        let mut rows: Vec<u32> = Vec::new();
        for row in phone_keys(phone).flat_map(|key| self.by_phone.rows(&key)) {
            if let Err(place) = rows.binary_search(&row) {
                rows.insert(place, row);
            }
        }
        self.in_rows(rows)
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

    /// As that of tables.
    pub(super) fn shrink(&mut self, rows: usize) -> bool {
        self.table.shrink(rows)
    }

    /// The rows, with those of contacts that are gone.
    pub const fn rows(&self) -> &Rows {
        self.table.rows()
    }

    /// The rows of the contacts that have this email, in any case of letters, in order.
    pub fn rows_with_email(&self, email: &str) -> Vec<u32> {
        self.by_email.rows(&comparable_email(email))
    }

    /// The contacts by what `keys_of` makes of each. The same name has to mean the same keys.
    pub fn sorted_by(&self, name: &str, keys_of: &dyn Fn() -> KeysOf) -> Rc<Sorted> {
        if let Some(index) = self.sorted.get(name) {
            return index;
        }
        let rows = (0..self.rows().len()).map(|row| self.table.at(row));
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
        let row = self.table.row(&contact.id).unwrap_or(self.rows().len());
        self.reindex(row, before.as_deref(), Some(&contact));
        self.table.put(contact);
        self.changes.count(row);
    }

    /// Writes a row, or empties it.
    pub fn set(&mut self, row: usize, record: Option<Record>) {
        let of = |record: Option<&Record>| record.and_then(Contact::of).map(Rc::clone);
        let (before, after) = (of(self.rows().at(row)), of(record.as_ref()));
        self.reindex(row, before.as_deref(), after.as_deref());
        self.table.set(row, record);
        self.changes.count(row);
    }

    /// None of the contacts, for others to come: their numbers of changes go on.
    #[must_use]
    pub fn emptied(&self) -> Self {
        let changes = Changes {
            last: Rc::clone(&self.changes.last),
            of_row: Vec::new(),
        };
        Self {
            changes,
            ..Self::default()
        }
    }

    /// Takes a contact out.
    pub fn take(&mut self, id: &Uuid) -> Option<Rc<Contact>> {
        let before = self.shared(id)?;
        self.reindex(self.table.row(id)?, Some(&before), None);
        self.table.take(id)
    }

    /// Most changes leave emails and phones as they are.
    fn reindex(&mut self, row: usize, before: Option<&Contact>, after: Option<&Contact>) {
        self.sorted.replace(row, before, after);
        if before.map(|contact| &contact.info.emails) != after.map(|contact| &contact.info.emails) {
            let [old, new] = [before, after].map(|contact| keys(contact, email_keys));
            self.by_email.replace(row, &old, &new);
        }
        if before.map(|contact| &contact.info.phones) != after.map(|contact| &contact.info.phones) {
            let [old, new] = [before, after].map(|contact| keys(contact, all_phone_keys));
            self.by_phone.replace(row, &old, &new);
        }
    }

    fn in_rows(&self, rows: Vec<u32>) -> impl Iterator<Item = &Contact> {
        let rows = rows.into_iter().filter_map(|row| usize::try_from(row).ok());
        rows.filter_map(|row| self.table.at(row))
    }
}

fn keys(contact: Option<&Contact>, of: fn(&Contact) -> Vec<String>) -> Vec<String> {
    contact.map(of).unwrap_or_default()
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
