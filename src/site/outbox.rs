use std::collections::VecDeque;

use super::Event;

/// Events beyond this number make the oldest be forgotten, so that a site that lives long does not fill
/// the memory.
const MOST_EVENTS: usize = 10_000;

/// The events of a site, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Outbox {
    events: VecDeque<Event>,
    last: u64,
}

impl Outbox {
    /// The sequence number for the next event.
    pub fn next_sequence(&mut self) -> u64 {
        self.last = self.last.saturating_add(1);
        self.last
    }

    /// Adds an event.
    pub fn push(&mut self, event: Event) {
        if self.events.len() == MOST_EVENTS {
            self.events.pop_front();
        }
        self.events.push_back(event);
    }

    /// The events with a greater sequence number.
    pub fn since(&self, sequence: u64) -> impl Iterator<Item = &Event> {
        let known = self
            .events
            .partition_point(|event| event.sequence <= sequence);
        self.events.iter().skip(known)
    }

    /// Forgets all events; sequence numbers go on.
    pub fn clear(&mut self) {
        self.events.clear();
    }
}
