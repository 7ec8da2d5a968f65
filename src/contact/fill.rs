use super::update::touch;
use crate::model::{Contact, FieldValues, Info, Named};
use crate::site::{Origin, Site};

/// Writes the system extended fields that follow from the rest of the contact, but for those that come later, where
/// it is not to be whole yet (semantics §2.2).
pub(super) fn fill(contact: &mut Contact, is_whole: bool) {
    let (by_first, by_last) = display_names(&contact.info);
    let email = contact.info.primary_email().filter(|_| is_whole);
    let email = email.map(|email| email.email.clone());
    let subscription = email.is_some().then(|| contact.email_subscription.as_str());
    let deliverability = email
        .is_some()
        .then(|| contact.email_deliverability.as_str());

    let fields = &mut contact.info.extended_fields;
    write(fields, "contacts.displayByFirstName", by_first.as_deref());
    write(fields, "contacts.displayByLastName", by_last.as_deref());
    write(
        fields,
        "emailSubscriptions.effectiveEmail",
        email.as_deref(),
    );
    write(
        fields,
        "emailSubscriptions.subscriptionStatus",
        subscription,
    );
    write(
        fields,
        "emailSubscriptions.deliverabilityStatus",
        deliverability,
    );
}

/// Fills in the new contacts whose time has come, as Wix does some time after they were created (semantics §12.2). Each
/// counts a change, also one for which there is nothing to write.
pub fn fill_due(site: &mut Site) {
    while let Some(id) = site.next_to_fill() {
        if let Some(mut contact) = site.records.contacts.get(&id).cloned() {
            fill(&mut contact, true);
            touch(site, &mut contact);
            site.update_contact(contact, Origin::Request);
        }
    }
}

fn write(fields: &mut FieldValues, key: &str, value: Option<&str>) {
    match value {
        Some(text) => fields.insert(key, text.into()),
        None => fields.remove(key),
    }
}

/// "First Last" and "Last First"; for want of a name the email, else the phone.
fn display_names(info: &Info) -> (Option<String>, Option<String>) {
    let (first, last) = (part(&info.name.first), part(&info.name.last));
    if first.is_empty() && last.is_empty() {
        let email = info.primary_email().map(|e| e.email.clone());
        let fallback = email.or_else(|| info.primary_phone().map(|p| p.phone.clone()));
        return (fallback.clone(), fallback);
    }
    let join = |a: &str, b: &str| Some(format!("{a} {b}").trim().to_owned());
    (join(first, last), join(last, first))
}

fn part(text: &Option<String>) -> &str {
    text.as_deref().unwrap_or_default().trim()
}
