use core::cell::RefCell;
use core::fmt;
use std::rc::Rc;

use super::sorted::{Entry, Key, Sorted};
use crate::model::Contact;

/// What an index sorts contacts by: the keys of one, of which there is at least one.
pub type KeysOf = Rc<dyn Fn(&Contact) -> Vec<Key>>;

/// Indexes of the contacts by their fields. Each is made when a query first needs it and kept up from
/// then on: a site that is never sorted pays nothing for sorting, and one that is pays for the fields
/// it is sorted by. A clone starts without any, which makes it cheap to keep a baseline.
#[derive(Default)]
pub(super) struct SortedContacts {
    indexes: RefCell<Vec<Index>>,
}

struct Index {
    name: String,
    keys_of: KeysOf,
    entries: Rc<Sorted>,
}

impl SortedContacts {
    /// The index of this name, made of the contacts where there is none yet.
    pub(super) fn get<'c>(
        &self,
        name: &str,
        keys_of: impl FnOnce() -> KeysOf,
        contacts: impl Iterator<Item = (usize, &'c Contact)>,
    ) -> Rc<Sorted> {
        let mut indexes = self.indexes.borrow_mut();
        if let Some(index) = indexes.iter().find(|index| index.name == name) {
            return Rc::clone(&index.entries);
        }
        let keys_of = keys_of();
        let entries = contacts.flat_map(|(row, contact)| entries(keys_of(contact), row));
        let entries = Rc::new(Sorted::new(entries.collect()));
        indexes.push(Index {
            name: name.to_owned(),
            keys_of,
            entries: Rc::clone(&entries),
        });
        entries
    }

    /// Takes over that the contact in this row is another one, or is none any more.
    pub(super) fn replace(&mut self, row: usize, old: Option<&Contact>, new: Option<&Contact>) {
        // An index that somebody still reads is made anew when it is needed next.
        self.indexes.get_mut().retain_mut(|index| {
            let Some(sorted) = Rc::get_mut(&mut index.entries) else {
                return false;
            };
            let keys = |contact: Option<&Contact>| contact.map(&*index.keys_of).unwrap_or_default();
            let (old, new) = (keys(old), keys(new));
            if old != new {
                entries(old, row).for_each(|entry| sorted.remove(&entry));
                entries(new, row).for_each(|entry| sorted.add(entry));
            }
            true
        });
    }
}

fn entries(keys: Vec<Key>, row: usize) -> impl Iterator<Item = Entry> {
    // A table of 2^32 contacts fits into no memory that runs this.
    let row = u32::try_from(row).unwrap_or(u32::MAX);
    keys.into_iter().map(move |key| Entry { key, row })
}

impl Clone for SortedContacts {
    fn clone(&self) -> Self {
        Self::default()
    }
}

impl fmt::Debug for SortedContacts {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let indexes = self.indexes.borrow();
        f.debug_list()
            .entries(indexes.iter().map(|index| &index.name))
            .finish()
    }
}
