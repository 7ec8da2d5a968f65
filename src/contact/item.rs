use uuid::Uuid;

use super::phone::same_phone;
use crate::error::{Code, Error, Result};
use crate::model::{Email, Info, Phone};

/// An item of a list in which one item is primary.
pub(super) trait Ranked {
    fn primary(&mut self) -> &mut bool;
}

impl Ranked for Email {
    fn primary(&mut self) -> &mut bool {
        &mut self.primary
    }
}

impl Ranked for Phone {
    fn primary(&mut self) -> &mut bool {
        &mut self.primary
    }
}

/// Makes exactly one item primary, the first where none is flagged, and puts it first
/// (semantics §2.2).
///
/// # Errors
/// `CANNOT_HAVE_MULTIPLE_PRIMARY_INFO` where more than one is flagged.
pub(super) fn settle_primary<T: Ranked>(items: &mut Vec<T>, list: &str) -> Result<()> {
    let flagged = items
        .iter_mut()
        .filter_map(|i| i.primary().then_some(()))
        .count();
    if flagged > 1 {
        return Err(Error::refused(
            Code::CannotHaveMultiplePrimaryInfo,
            format!("{flagged} of info.{list}.items are flagged as primary; flag one at the most."),
        ));
    }
    let place = items
        .iter_mut()
        .position(|item| *item.primary())
        .unwrap_or(0);
    if place < items.len() {
        let mut item = items.remove(place);
        *item.primary() = true;
        items.insert(0, item);
    }
    Ok(())
}

/// Which item ids of a request are kept.
#[derive(Clone, Copy)]
pub(super) enum KeepIds<'a> {
    /// Those the contact has: on update (semantics §3).
    Known(&'a [Uuid]),
    /// All: on create, as Wix's own sample does (DIFFERENCES.md).
    All,
}

/// The id for an item: kept, or nil for one to be minted once the operation is sure to succeed.
pub(super) fn item_id(given: Option<Uuid>, keep: KeepIds<'_>) -> Uuid {
    match keep {
        KeepIds::All => given,
        KeepIds::Known(ids) => given.filter(|id| ids.contains(id)),
    }
    .unwrap_or_default()
}

/// Whether one of the emails is the same.
pub(super) fn has_email(info: &Info, email: &Email) -> bool {
    let address = email.comparable();
    info.emails.iter().any(|own| own.comparable() == address)
}

/// Whether one of the phones is the same.
pub(super) fn has_phone(info: &Info, phone: &Phone) -> bool {
    info.phones.iter().any(|own| same_phone(own, phone))
}
