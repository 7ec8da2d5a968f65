use crate::model::Phone;

/// Facts about one number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneFacts {
    /// E.164 form, where the number is valid.
    pub e164: Option<String>,
    /// Calling code without `+`.
    pub calling_code: Option<String>,
}

/// Whether two numbers are the same: by E.164 where both have it, else by their digits
/// (semantics §13.24).
pub(super) fn same_phone(a: &Phone, b: &Phone) -> bool {
    match (&a.e164_phone, &b.e164_phone) {
        (Some(a), Some(b)) => a == b,
        _ => a.comparable() == b.comparable(),
    }
}
