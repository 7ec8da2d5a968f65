use super::{Contact, Phone, SubscriptionStatus};

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
