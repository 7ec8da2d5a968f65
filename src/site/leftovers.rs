use std::collections::VecDeque;

use super::{Contacts, Event};

/// What a reset has left behind. The operations after it free it bit by bit, so that a reset takes the same time
/// whatever was done before it.
#[derive(Debug, Clone, Default)]
pub(super) struct Leftovers {
    contacts: Vec<Contacts>,
    events: Vec<VecDeque<Event>>,
}

/// More than one operation can leave behind, but for those on many contacts.
const PER_OPERATION: usize = 32;

/// Beyond this number the oldest are freed at once.
const MOST: usize = 16;

impl Leftovers {
    /// Takes over what nobody looks at any more.
    pub(super) fn add(&mut self, contacts: Contacts, events: VecDeque<Event>) {
        if self.contacts.len() == MOST {
            self.contacts.remove(0);
        }
        if self.events.len() == MOST {
            self.events.remove(0);
        }
        self.contacts.push(contacts);
        self.events.push(events);
    }

    /// Frees a bit of it.
    pub(super) fn shrink(&mut self) {
        if let Some(contacts) = self.contacts.last_mut()
            && !contacts.shrink(PER_OPERATION)
        {
            self.contacts.pop();
        }
        if let Some(events) = self.events.last_mut() {
            events.truncate(events.len().saturating_sub(PER_OPERATION));
            if events.is_empty() {
                self.events.pop();
            }
        }
    }
}
