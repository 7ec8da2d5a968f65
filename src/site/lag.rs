//! What comes late: queries that see contacts as they were some time ago, and what the server adds to a
//! new contact later (semantics §2.2, §7.4, §12.2). Nothing runs by itself: whoever comes next finds it done.

use std::collections::VecDeque;
use std::rc::Rc;

use uuid::Uuid;

use super::{Contacts, Site};
use crate::model::{Contact, Timestamp};

/// By how many milliseconds what comes late; what has none comes at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Lag {
    /// Queries see a change.
    pub queries: Option<u32>,
    /// The server fills in a new contact.
    pub enrichment: Option<u32>,
}

/// The contacts as queries see them.
#[derive(Debug, Clone)]
pub(super) struct Seen {
    contacts: Contacts,
    /// Changes that they do not see yet, oldest first.
    coming: VecDeque<Change>,
}

/// What a contact was from a moment on; nothing where it was gone.
#[derive(Debug, Clone)]
struct Change {
    time: Timestamp,
    id: Uuid,
    contact: Option<Rc<Contact>>,
}

/// New contacts that the server has not filled in, and since when they are there.
pub(super) type Unfilled = Vec<(Timestamp, Uuid)>;

fn is_due(since: Timestamp, now: Timestamp, lag: u32) -> bool {
    now.millis().saturating_sub(since.millis()) >= i64::from(lag)
}

impl Seen {
    /// All that there is.
    fn of(contacts: &Contacts) -> Self {
        Self {
            contacts: contacts.clone(),
            coming: VecDeque::new(),
        }
    }

    /// Takes over the changes that are old enough.
    fn catch_up(&mut self, now: Timestamp, lag: u32) {
        let is_old = |change: &Change| is_due(change.time, now, lag);
        while self.coming.front().is_some_and(is_old)
            && let Some(change) = self.coming.pop_front()
        {
            match change.contact {
                Some(contact) => self.contacts.put(Rc::unwrap_or_clone(contact)),
                None => drop(self.contacts.take(&change.id)),
            }
        }
    }
}

impl Site {
    /// What comes late from now on. What is on its way comes all the same.
    pub fn set_lag(&mut self, lag: Lag) {
        self.lag = lag;
        if lag.queries.is_none() {
            self.seen = None;
        } else if self.seen.is_none() {
            self.seen = Some(Seen::of(&self.records.contacts));
        }
    }

    /// Lets queries see all that there is, whenever it came.
    pub(super) fn show_all(&mut self) {
        if self.seen.is_some() {
            self.seen = Some(Seen::of(&self.records.contacts));
        }
    }

    /// Notes that a contact is another one now, or gone.
    pub(super) fn note_change(&mut self, id: Uuid) {
        let time = self.now();
        let contact = self.records.contacts.shared(&id);
        if let Some(seen) = &mut self.seen
            && let Some(lag) = self.lag.queries
        {
            seen.coming.push_back(Change { time, id, contact });
            seen.catch_up(time, lag);
        }
    }

    /// Puts the contacts that queries see in place of those that there are, or back, when nothing can have come due
    /// meanwhile; false, and no change, where they are the same.
    pub fn swap_seen(&mut self) -> bool {
        let now = self.now();
        if let Some(seen) = &mut self.seen
            && let Some(lag) = self.lag.queries
        {
            seen.catch_up(now, lag);
            core::mem::swap(&mut self.records.contacts, &mut seen.contacts);
            return true;
        }
        false
    }

    /// Whether a new contact is to be filled in later; if so, that is noted.
    pub fn postpone_filling(&mut self, id: Uuid) -> bool {
        let now = self.now();
        let is_late = self.lag.enrichment.is_some();
        if is_late {
            self.unfilled.push((now, id));
        }
        is_late
    }

    /// Whether the server has not filled a contact in yet.
    pub fn is_unfilled(&self, id: &Uuid) -> bool {
        self.unfilled.iter().any(|(_, other)| other == id)
    }

    /// The next contact that is to be filled in by now.
    pub fn next_to_fill(&mut self) -> Option<Uuid> {
        let (now, lag) = (self.now(), self.lag.enrichment.unwrap_or_default());
        let is_next = |(since, _): &(Timestamp, Uuid)| is_due(*since, now, lag);
        let place = self.unfilled.iter().position(is_next)?;
        Some(self.unfilled.remove(place).1)
    }
}
