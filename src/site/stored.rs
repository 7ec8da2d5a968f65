use super::{Baseline, Records, Site};

/// What a store has of a site.
#[derive(Debug, Clone)]
pub(super) struct Stored {
    state: State,
    /// What is being written: the site may go on meanwhile.
    coming: State,
}

#[derive(Debug, Clone)]
struct State {
    records: Records,
    baseline: Baseline,
    newest_event: u32,
    jobs: usize,
}

impl Site {
    /// The records as the site's store has them, and as it is to have them when `commit` is called: those that there are
    /// now, or those of the last time where this `goes_on`. Nothing for a site without a store.
    pub fn writing(&mut self, goes_on: bool) -> Option<(&Records, &Records)> {
        let now = self.state();
        let stored = self.stored.as_mut()?;
        if !goes_on {
            stored.coming = now;
        }
        Some((&stored.state.records, &stored.coming.records))
    }

    /// Notes that the store has what was to be written.
    pub fn commit(&mut self) {
        if let Some(stored) = &mut self.stored {
            stored.state = stored.coming.clone();
        }
    }

    /// Makes the present records those that `reset` restores and that the store has.
    pub fn keep_as_stored(&mut self) {
        self.keep_as_baseline();
        let state = self.state();
        let coming = state.clone();
        self.stored = Some(Stored { state, coming });
    }

    /// Goes back to what the store has: nothing has happened since.
    pub fn roll_back(&mut self) {
        if let Some(Stored { state, .. }) = self.stored.clone() {
            self.records = state.records;
            self.baseline = state.baseline;
            self.outbox.forget_after(state.newest_event);
            self.jobs.truncate(state.jobs);
            self.show_all();
        }
    }

    fn state(&self) -> State {
        State {
            records: self.records.clone(),
            baseline: self.baseline.clone(),
            newest_event: self.outbox.newest(),
            jobs: self.jobs.iter().len(),
        }
    }
}
