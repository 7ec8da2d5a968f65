use crate::model::{Contact, Phone, SubscriptionStatus};

/// Facts about one number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PhoneFacts {
    /// E.164 form, where the number is valid.
    pub e164: Option<String>,
    /// Calling code without `+`.
    pub calling_code: Option<String>,
}

/// The number with its calling code: `+45 62183848`. Without a country, and for a number that has
/// its calling code already, the number as stored (semantics §2.4).
pub fn formatted_phone(phone: &Phone) -> String {
    match (&phone.country_code, &phone.calling_code) {
        (Some(_), Some(code)) if !phone.phone.trim_start().starts_with('+') => {
            format!("+{code} {}", phone.phone)
        }
        _ => phone.phone.clone(),
    }
}

/// The subscription of the primary phone: as set, else by whether the number is valid
/// (semantics §2.2).
pub fn subscription_status(contact: &Contact, phone: &Phone) -> SubscriptionStatus {
    contact
        .phone_subscription
        .unwrap_or(match phone.e164_phone {
            Some(_) => SubscriptionStatus::NotSet,
            None => SubscriptionStatus::NoSubscriptionStatus,
        })
}

/// Whether two numbers are the same: by E.164 where both have it, else by their digits
/// (semantics §13.24).
pub(super) fn same_phone(a: &Phone, b: &Phone) -> bool {
    match (&a.e164_phone, &b.e164_phone) {
        (Some(a), Some(b)) => a == b,
        _ => a.comparable() == b.comparable(),
    }
}
