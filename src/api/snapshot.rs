use core::cell::RefCell;

use super::answer::{Outcome, answer};
use crate::archive;
use crate::error::{Error, Rule};
use crate::model::Timestamp;
use crate::site::Site;

/// The records of a site, what `reset` goes back to and where pinned ids stand, as bytes.
pub fn snapshot(site: &RefCell<Site>) -> Vec<u8> {
    archive::snapshot(&site.borrow())
}

/// Puts a site into the state of a snapshot; answers as controls do.
pub fn restore(site: &RefCell<Site>, bytes: &[u8], now: Timestamp) -> String {
    let site = &mut *site.borrow_mut();
    site.begin(now);
    let result = archive::restore(site, bytes)
        .map(|()| "null".to_owned())
        .map_err(|fault| Error::invalid("snapshot", fault, Rule::Format, None));
    let outcome = Outcome {
        request_id: site.ids.next_request(),
        result,
        warnings: Vec::new(),
    };
    answer(outcome, &[])
}
