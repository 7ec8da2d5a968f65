use core::cell::RefCell;
use core::fmt;
use std::rc::Rc;

use super::rows::row_number;
use super::sorted::{Entry, Sorted};
use crate::model::Contact;

/// What an index sorts contacts by: tells the keys of one, of which there is at least one.
pub type KeysOf = Rc<dyn Fn(&Contact, &mut dyn FnMut(&[u8]))>;

/// Indexes of the contacts by their fields. Each is made when a query first needs it and kept up from
/// then on: a site that is never sorted pays nothing for sorting, and one that is pays for the fields
/// it is sorted by. Clones have them in common, also those made later, until one of them changes: what a
/// test sorts by before it writes is there for the next one.
#[derive(Clone, Default)]
pub(super) struct SortedContacts {
    indexes: Rc<RefCell<Vec<Index>>>,
}

#[derive(Clone)]
struct Index {
    name: String,
    keys_of: KeysOf,
    entries: Rc<Sorted>,
}

impl SortedContacts {
    /// The index of this name, if there is one.
    pub(super) fn get(&self, name: &str) -> Option<Rc<Sorted>> {
        let indexes = self.indexes.borrow();
        let index = indexes.iter().find(|index| index.name == name)?;
        Some(Rc::clone(&index.entries))
    }

    /// Makes the index of this name, which there is not yet, of the contacts in their rows.
    pub(super) fn make<'c>(
        &self,
        name: &str,
        keys_of: KeysOf,
        contacts: impl Iterator<Item = Option<&'c Contact>>,
    ) -> Rc<Sorted> {
        let mut sorted = Sorted::default();
        for (row, contact) in contacts.enumerate() {
            for entry in entries(&keys_of, row, contact) {
                sorted.add(entry);
            }
        }
        let entries = Rc::new(sorted);
        self.indexes.borrow_mut().push(Index {
            name: name.to_owned(),
            keys_of,
            entries: Rc::clone(&entries),
        });
        entries
    }

    /// Takes over that the contact in this row is another one, or is none any more.
    pub(super) fn replace(&mut self, row: usize, old: Option<&Contact>, new: Option<&Contact>) {
        for index in Rc::make_mut(&mut self.indexes).get_mut() {
            let old = entries(&index.keys_of, row, old);
            let new = entries(&index.keys_of, row, new);
            if old != new {
                let sorted = Rc::make_mut(&mut index.entries);
                for entry in &old {
                    sorted.remove(entry);
                }
                for entry in new {
                    sorted.add(entry);
                }
            }
        }
    }
}

fn entries(keys_of: &KeysOf, row: usize, contact: Option<&Contact>) -> Vec<Entry> {
    let mut entries = Vec::new();
    let row = row_number(row);
    if let Some(contact) = contact {
        keys_of(contact, &mut |key| {
            let key = key.into();
            entries.push(Entry { key, row });
        });
    }
    entries
}

impl fmt::Debug for SortedContacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("SortedContacts").finish_non_exhaustive()
    }
}
