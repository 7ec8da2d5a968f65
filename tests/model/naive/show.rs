//! How records look to callers (semantics §1.6, §2.2, §6.2).

use chrono::{DateTime, SecondsFormat};
use serde_json::{Map, Value, json};

use super::record::{Contact, Field, Info, Label, Phone};
use crate::compare::ANYTHING;
use crate::domain::look_up;

pub(super) const APP_ID: &str = "151e476a-715e-ec33-db9a-a7ff4d51f70a";

/// A moment as ISO text.
pub(super) fn date(millis: i64) -> String {
    let moment = DateTime::from_timestamp_millis(millis).expect("a moment within the calendar");
    moment.to_rfc3339_opts(SecondsFormat::Millis, true)
}

/// A contact with everything it has.
pub(crate) fn contact(contact: &Contact) -> Value {
    let info = &contact.info;
    let mut shown = json!({
        "_id": contact.id,
        "revision": contact.revision,
        "source": { "sourceType": contact.source_type, "appId": APP_ID },
        "_createdDate": date(contact.created),
        "_updatedDate": date(contact.updated),
        "lastActivity": { "activityDate": date(contact.activity.0), "activityType": contact.activity.1 },
        "info": shown_info(contact),
    });
    let mut primary_info = json!({});
    if let Some(email) = info.emails.first() {
        primary_info["email"] = json!(email.email);
        shown["primaryEmail"] = json!({
            "email": email.email,
            "subscriptionStatus": contact.email_subscription,
            "deliverabilityStatus": contact.email_deliverability,
        });
    }
    if let Some(phone) = info.phones.first() {
        primary_info["phone"] = json!(phone.phone);
        shown["primaryPhone"] = primary_phone(contact, phone);
    }
    if primary_info != json!({}) {
        shown["primaryInfo"] = primary_info;
    }
    shown
}

fn primary_phone(contact: &Contact, phone: &Phone) -> Value {
    let facts = look_up(&phone.phone, phone.country.as_deref());
    let status = match (&contact.phone_subscription, facts.e164) {
        (Some(status), _) => status,
        (None, Some(_)) => "NOT_SET",
        (None, None) => "NO_SUBSCRIPTION_STATUS",
    };
    let formatted = match (&phone.country, facts.calling_code) {
        (Some(_), Some(code)) => format!("+{code} {}", phone.phone),
        _ => phone.phone.clone(),
    };
    let mut shown =
        json!({ "phone": phone.phone, "formattedPhone": formatted, "subscriptionStatus": status });
    add_facts(&mut shown, phone);
    shown
}

fn add_facts(shown: &mut Value, phone: &Phone) {
    if let Some(country) = &phone.country {
        shown["countryCode"] = json!(country);
    }
    if let Some(e164) = look_up(&phone.phone, phone.country.as_deref()).e164 {
        shown["e164Phone"] = json!(e164);
    }
}

fn shown_info(contact: &Contact) -> Value {
    let info = &contact.info;
    let mut shown = Map::new();
    let mut name = Map::new();
    for (key, text) in &info.texts {
        match *key {
            "first" | "last" => name.insert((*key).to_owned(), json!(text)),
            "image" => shown.insert("picture".to_owned(), picture(text)),
            _ => shown.insert((*key).to_owned(), json!(text)),
        };
    }
    let emails = info.emails.iter().enumerate().map(|(place, item)| {
        json!({ "_id": item.id, "tag": item.tag, "email": item.email, "primary": place == 0 })
    });
    let phones = info.phones.iter().enumerate().map(|(place, item)| {
        let mut shown =
            json!({ "_id": item.id, "tag": item.tag, "phone": item.phone, "primary": place == 0 });
        add_facts(&mut shown, item);
        shown
    });
    let addresses = info.addresses.iter();
    let addresses =
        addresses.map(|item| json!({ "_id": item.id, "tag": item.tag, "address": item.address }));
    let lists: [(&str, Vec<Value>); 4] = [
        ("emails", emails.collect()),
        ("phones", phones.collect()),
        ("addresses", addresses.collect()),
        (
            "labelKeys",
            info.label_keys.iter().map(|key| json!(key)).collect(),
        ),
    ];
    for (key, items) in lists {
        if !items.is_empty() {
            shown.insert(key.to_owned(), json!({ "items": items }));
        }
    }
    if !name.is_empty() {
        shown.insert("name".to_owned(), Value::Object(name));
    }
    let fields = fields(contact);
    if !fields.is_empty() {
        shown.insert("extendedFields".to_owned(), json!({ "items": fields }));
    }
    Value::Object(shown)
}

fn picture(image: &str) -> Value {
    let provider = if image.starts_with("wix:image:") {
        "WIX_MEDIA"
    } else {
        "EXTERNAL"
    };
    json!({ "image": image, "imageProvider": provider })
}

/// Those that are stored, and those that follow from the rest.
fn fields(contact: &Contact) -> Map<String, Value> {
    let info = &contact.info;
    let mut fields: Map<_, _> = info.fields.clone().into_iter().collect();
    if let Some((by_first, by_last)) = display_names(info) {
        fields.insert("contacts.displayByFirstName".to_owned(), json!(by_first));
        fields.insert("contacts.displayByLastName".to_owned(), json!(by_last));
    }
    if let Some(email) = info.emails.first() {
        fields.insert(
            "emailSubscriptions.effectiveEmail".to_owned(),
            json!(email.email),
        );
        let subscription = json!(contact.email_subscription);
        fields.insert(
            "emailSubscriptions.subscriptionStatus".to_owned(),
            subscription,
        );
        let deliverability = json!(contact.email_deliverability);
        fields.insert(
            "emailSubscriptions.deliverabilityStatus".to_owned(),
            deliverability,
        );
    }
    fields
}

fn display_names(info: &Info) -> Option<(String, String)> {
    let (first, last) = (info.text("first").trim(), info.text("last").trim());
    if first.is_empty() && last.is_empty() {
        let email = info.emails.first().map(|item| item.email.clone());
        let stand_in = email.or_else(|| info.phones.first().map(|item| item.phone.clone()))?;
        return Some((stand_in.clone(), stand_in));
    }
    let join = |a: &str, b: &str| format!("{a} {b}").trim().to_owned();
    Some((join(first, last), join(last, first)))
}

pub(super) fn label(label: &Label) -> Value {
    let namespace = namespace(&label.key);
    let label_type = match (label.dates, namespace) {
        (None, _) => "SYSTEM",
        (Some(_), "custom") => "USER_DEFINED",
        (Some(_), _) => "WIX_APP_DEFINED",
    };
    let shown = json!({
        "namespace": namespace,
        "namespaceDisplayName": "Labels",
        "key": label.key,
        "displayName": label.name,
        "labelType": label_type,
    });
    with_dates(shown, label.dates)
}

pub(super) fn field(field: &Field) -> Value {
    let mut shown = json!({
        "namespace": namespace(&field.key),
        "key": field.key,
        "displayName": field.name,
        "dataType": field.data_type,
        "fieldType": if field.dates.is_some() { "USER_DEFINED" } else { "SYSTEM" },
    });
    if field.dates.is_none() {
        // The documentation describes system fields in its own words.
        shown["description"] = json!(ANYTHING);
    }
    with_dates(shown, field.dates)
}

fn with_dates(mut shown: Value, dates: Option<(i64, i64)>) -> Value {
    if let Some((created, updated)) = dates {
        shown["_createdDate"] = json!(date(created));
        shown["_updatedDate"] = json!(date(updated));
    }
    shown
}

pub(super) fn namespace(key: &str) -> &str {
    key.split('.').next().unwrap_or_default()
}
