use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng;
use uuid::{Builder, Uuid};

/// Where GUIDs come from. Requests and events draw from streams of their own, so that the ids of
/// records do not depend on how many calls failed before them.
#[derive(Clone)]
pub struct Ids {
    seed: u128,
    pinned: bool,
    records: Stream,
    requests: Stream,
    events: Stream,
}

#[derive(Clone)]
struct Stream {
    generator: Pcg64,
    drawn: u64,
}

/// Where pinned ids stand: enough to go on from there.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct IdsMark {
    /// What they follow from.
    pub seed: u64,
    /// How many ids of records, requests and events there were.
    pub drawn: [u64; 3],
}

impl Ids {
    /// Other ids for every site.
    ///
    /// # Errors
    /// The platform gives no random bytes.
    pub fn random() -> Result<Self, String> {
        let mut state = [0; 16];
        getrandom::fill(&mut state).map_err(|cause| format!("no random bytes for ids: {cause}"))?;
        Ok(Self::streams(u128::from_le_bytes(state), false))
    }

    /// The same ids for the same seed, on every machine.
    pub fn pinned(seed: u64) -> Self {
        Self::streams(u128::from(seed), true)
    }

    /// The ids that come after a mark.
    pub fn after(mark: IdsMark) -> Self {
        let mut ids = Self::pinned(mark.seed);
        let streams = [&mut ids.records, &mut ids.requests, &mut ids.events];
        for (stream, drawn) in streams.into_iter().zip(mark.drawn) {
            stream.skip(drawn);
        }
        ids
    }

    /// Where the ids stand, if a seed decides them.
    pub fn mark(&self) -> Option<IdsMark> {
        let drawn = [&self.records, &self.requests, &self.events].map(|stream| stream.drawn);
        let seed = u64::try_from(self.seed).ok()?;
        self.pinned.then_some(IdsMark { seed, drawn })
    }

    fn streams(seed: u128, pinned: bool) -> Self {
        let stream = |number| Stream {
            generator: Pcg64::new(seed, number),
            drawn: 0,
        };
        Self {
            seed,
            pinned,
            records: stream(0),
            requests: stream(1),
            events: stream(2),
        }
    }

    /// Whether a seed decides the ids.
    pub const fn is_pinned(&self) -> bool {
        self.pinned
    }

    /// The id of a new record.
    pub fn next_record(&mut self) -> Uuid {
        self.records.next()
    }

    /// The id of a request.
    pub fn next_request(&mut self) -> Uuid {
        self.requests.next()
    }

    /// The id of an event.
    pub fn next_event(&mut self) -> Uuid {
        self.events.next()
    }
}

impl Stream {
    /// A GUID takes two numbers of the generator.
    const STEPS: u128 = 2;

    fn next(&mut self) -> Uuid {
        let mut bytes = [0; 16];
        self.generator.fill_bytes(&mut bytes);
        self.drawn += 1;
        Builder::from_random_bytes(bytes).into_uuid()
    }

    fn skip(&mut self, ids: u64) {
        self.generator.advance(u128::from(ids) * Self::STEPS);
        self.drawn += ids;
    }
}

impl core::fmt::Debug for Ids {
    fn fmt(&self, f: &mut core::fmt::Formatter<'_>) -> core::fmt::Result {
        f.debug_struct("Ids")
            .field("pinned", &self.pinned)
            .finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seed_decides_every_id() {
        let (mut a, mut b) = (Ids::pinned(7), Ids::pinned(7));
        a.next_request();
        assert_eq!(a.next_record(), b.next_record());
        assert_ne!(a.next_record(), Ids::pinned(8).next_record());
        assert_eq!(a.next_record().get_version_num(), 4);
    }

    #[test]
    fn ids_go_on_after_a_mark() {
        let mut ids = Ids::pinned(7);
        for _ in 0..5 {
            ids.next_record();
            ids.next_event();
        }
        ids.next_request();
        let mut others = Ids::after(ids.mark().unwrap());
        assert_eq!(others.mark(), ids.mark());
        assert_eq!(others.next_record(), ids.next_record());
        assert_eq!(others.next_request(), ids.next_request());
        assert_eq!(others.next_event(), ids.next_event());
        assert_eq!(Ids::random().unwrap().mark(), None);
    }

    #[test]
    fn random_ids_differ() {
        let mut ids = Ids::random().unwrap();
        assert_ne!(ids.next_record(), ids.next_record());
        assert_ne!(ids.next_record(), Ids::random().unwrap().next_record());
    }
}
