use std::collections::VecDeque;

use super::Event;

/// Events beyond this number make the oldest be forgotten, so that a site that lives long does not fill
/// the memory.
const MOST_EVENTS: usize = 10_000;

/// The events of a site, oldest first.
#[derive(Debug, Clone, Default)]
pub struct Outbox {
    events: VecDeque<Event>,
    last: u32,
    /// What somebody who follows the events has got; what comes after is kept.
    followed: Option<u32>,
}

impl Outbox {
    /// The sequence number for the next event.
    pub fn next_sequence(&mut self) -> u32 {
        self.last = self.last.saturating_add(1);
        self.last
    }

    /// Adds an event.
    pub fn push(&mut self, event: Event) {
        self.events.push_back(event);
        while self.events.len() > MOST_EVENTS && self.oldest_is_spare() {
            self.events.pop_front();
        }
    }

    fn oldest_is_spare(&self) -> bool {
        let followed = self.followed.unwrap_or(self.last);
        let oldest = self.events.front();
        oldest.is_some_and(|event| event.sequence <= followed)
    }

    /// The events that are remembered.
    pub fn iter(&self) -> impl Iterator<Item = &Event> {
        self.events.iter()
    }

    /// Keeps every event after this sequence number, by default after the newest, until it is asked for by `next`.
    /// Answers the sequence number of the newest.
    pub fn follow(&mut self, sequence: Option<u32>) -> u32 {
        self.followed = sequence.or(Some(self.last));
        self.last
    }

    /// The event after this sequence number; whoever asks has got those up to it.
    pub fn next(&mut self, sequence: u32) -> Option<&Event> {
        self.followed = Some(sequence);
        let known = |event: &Event| event.sequence <= sequence;
        self.events.get(self.events.partition_point(known))
    }

    /// Forgets the events after this sequence number; sequence numbers go on.
    pub fn forget_after(&mut self, sequence: u32) {
        let known = |event: &Event| event.sequence <= sequence;
        self.events.truncate(self.events.partition_point(known));
    }

    /// The sequence number of the newest event.
    pub const fn newest(&self) -> u32 {
        self.last
    }

    /// Forgets all events, and answers them; sequence numbers go on.
    pub fn clear(&mut self) -> VecDeque<Event> {
        core::mem::take(&mut self.events)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Label, LabelType};
    use crate::site::{Records, Site};

    fn site_after(events: usize) -> Site {
        let mut site = Site::new(Records::default()).unwrap();
        tell(&mut site, events);
        site
    }

    /// Deletions are the smallest events.
    fn tell(site: &mut Site, times: usize) {
        for _ in 0..times {
            site.records.labels.put(label());
            site.delete_label("custom.vip");
        }
    }

    fn label() -> Label {
        Label {
            namespace: String::new(),
            namespace_display_name: String::new(),
            key: "custom.vip".to_owned(),
            display_name: String::new(),
            label_type: LabelType::UserDefined,
            created_date: None,
            updated_date: None,
        }
    }

    fn oldest(site: &Site) -> u32 {
        site.outbox.iter().next().unwrap().sequence
    }

    #[test]
    fn the_oldest_are_forgotten() {
        let site = site_after(MOST_EVENTS + 2);
        assert_eq!(
            (site.outbox.iter().count(), oldest(&site)),
            (MOST_EVENTS, 3)
        );
    }

    #[test]
    fn whoever_follows_gets_every_event() {
        let mut site = site_after(5);
        assert_eq!(site.outbox.follow(None), 5);
        tell(&mut site, MOST_EVENTS + 5);
        assert_eq!(oldest(&site), 6);
        assert_eq!(site.outbox.next(5).unwrap().sequence, 6);
        assert_eq!(site.outbox.next(6).unwrap().sequence, 7);
        tell(&mut site, 1);
        assert_eq!(oldest(&site), 7);
        let newest = site.outbox.follow(Some(6));
        assert!(site.outbox.next(newest).is_none());
        tell(&mut site, 1);
        assert_eq!(site.outbox.iter().count(), MOST_EVENTS);
    }
}
