use rand_pcg::Pcg64;
use rand_pcg::rand_core::Rng;
use uuid::{Builder, Uuid};

/// Where GUIDs come from. Requests and events draw from streams of their own, so that the ids of
/// records do not depend on how many calls failed before them.
#[derive(Clone)]
pub struct Ids {
    records: Pcg64,
    requests: Pcg64,
    events: Pcg64,
    pinned: bool,
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

    fn streams(state: u128, pinned: bool) -> Self {
        Self {
            records: Pcg64::new(state, 0),
            requests: Pcg64::new(state, 1),
            events: Pcg64::new(state, 2),
            pinned,
        }
    }

    /// Whether a seed decides the ids.
    pub const fn is_pinned(&self) -> bool {
        self.pinned
    }

    /// The id of a new record.
    pub fn next_record(&mut self) -> Uuid {
        guid(&mut self.records)
    }

    /// The id of a request.
    pub fn next_request(&mut self) -> Uuid {
        guid(&mut self.requests)
    }

    /// The id of an event.
    pub fn next_event(&mut self) -> Uuid {
        guid(&mut self.events)
    }
}

fn guid(stream: &mut Pcg64) -> Uuid {
    let mut bytes = [0; 16];
    stream.fill_bytes(&mut bytes);
    Builder::from_random_bytes(bytes).into_uuid()
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
    fn random_ids_differ() {
        let mut ids = Ids::random().unwrap();
        assert_ne!(ids.next_record(), ids.next_record());
        assert_ne!(ids.next_record(), Ids::random().unwrap().next_record());
    }
}
