use core::cell::RefCell;

use super::answer::{answer, carry_out, for_errors, needs};
use super::read::Read;
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
    let read = Read::Ready(Ok(()), Vec::new());
    let outcome = carry_out(
        site,
        now,
        read,
        for_errors,
        |site, ()| match archive::restore(site, bytes) {
            Ok(()) => Ok("null".to_owned()),
            Err(fault) => Err(Error::invalid("snapshot", fault, Rule::Format, None)),
        },
    );
    match outcome {
        Ok(outcome) => answer(outcome, &[]),
        Err(missing) => needs(missing).to_owned(),
    }
}
