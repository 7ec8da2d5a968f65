use core::hint::black_box;

/// Node 20 collects all garbage at every growth of the memory, and the allocator grows by the page:
/// loading many contacts would take minutes. So a call that has grown the memory, or is about to,
/// makes it grow by a good part at once.
pub(super) struct Memory {
    pages: usize,
}

const PAGE: usize = 65_536;

/// What a value of a request takes from its text until it is stored.
const BYTES_PER_VALUE: usize = 400;

/// A record takes this many times the room of its bytes in a snapshot.
const RECORDS_PER_BYTES: usize = 8;

/// Requests below this size make room as they go.
const SMALL: usize = PAGE;

/// The most room made ahead: a text full of commas is no list of contacts.
const MOST_ROOM: usize = 512 << 20;

impl Memory {
    /// Makes room for what a request will become.
    pub(super) fn prepare(request: &str) -> Self {
        if request.len() > SMALL {
            let values = request.bytes().filter(|byte| *byte == b',').count();
            let room = request
                .len()
                .saturating_add(values.saturating_mul(BYTES_PER_VALUE));
            reserve(room.min(MOST_ROOM));
        }
        Self { pages: pages() }
    }

    /// Makes room for what a snapshot will become.
    pub(super) fn prepare_bytes(bytes: usize) -> Self {
        reserve(bytes.saturating_mul(RECORDS_PER_BYTES).min(MOST_ROOM));
        Self { pages: pages() }
    }

    /// Grows on by a quarter where the request has grown the memory.
    pub(super) fn settle(self) {
        if pages() > self.pages {
            reserve(pages() * PAGE / 4);
        }
    }
}

/// The allocator keeps what it once had.
fn reserve(bytes: usize) {
    let mut room: Vec<u8> = Vec::new();
    // Without room the request itself will say so.
    let _ = room.try_reserve_exact(bytes);
    black_box(&room);
}

#[cfg(target_arch = "wasm32")]
fn pages() -> usize {
    core::arch::wasm32::memory_size(0)
}

#[cfg(not(target_arch = "wasm32"))]
fn pages() -> usize {
    0
}
