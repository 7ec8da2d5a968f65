use super::{Baseline, Records, Site};

/// What a store has of a site, and what the site was then.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    records: Records,
    baseline: Baseline,
    newest_event: u32,
    jobs: usize,
}

impl Site {
    /// The records as the site's store has them; nothing for a site without a store.
    pub fn stored(&self) -> Option<&Records> {
        self.stored.as_ref().map(|stored| &stored.records)
    }

    /// Notes that the store has the records as they are.
    pub fn commit(&mut self) {
        self.stored = Some(Stored {
            records: self.records.clone(),
            baseline: self.baseline.clone(),
            newest_event: self.outbox.newest(),
            jobs: self.jobs.iter().len(),
        });
    }

    /// Goes back to what the store has: nothing has happened since.
    pub fn roll_back(&mut self) {
        if let Some(stored) = &self.stored {
            self.records = stored.records.clone();
            self.baseline = stored.baseline.clone();
            self.outbox.forget_after(stored.newest_event);
            self.jobs.truncate(stored.jobs);
        }
    }
}
