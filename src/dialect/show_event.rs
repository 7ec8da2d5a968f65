//! Events as handlers of `@wix/crm` get them (semantics §11.2, wire §7); dates as ISO text. They are put together
//! from text, because a serializer for every part would take the package more than all of this.

use serde::Serialize;
use serde_json::{Map, Value};

use super::show_contact::ShownContact;
use super::show_extended_field::ShownExtendedField;
use super::show_label::ShownLabel;
use super::surface::Surface;
use crate::contact::{Projection, WIX_CODE_APP_ID};
use crate::model::{Contact, Named};
use crate::site::{Action, Event, Identity, Record};

/// The ids of the one installation, account and site that there are, and of those who call.
const INSTANCE_ID: &str = "00000000-0000-4000-8000-000000000001";
const ACCOUNT_ID: &str = "00000000-0000-4000-8000-000000000002";
const SITE_ID: &str = "00000000-0000-4000-8000-000000000003";
const WIX_USER_ID: &str = "00000000-0000-4000-8000-000000000004";
const MEMBER_ID: &str = "00000000-0000-4000-8000-000000000005";
const VISITOR_ID: &str = "00000000-0000-4000-8000-000000000006";

/// An event as JSON text.
pub(crate) fn show_event(event: &Event) -> String {
    let metadata = show_metadata(event);
    match &event.action {
        Action::Created(record)
        | Action::Updated {
            after: record,
            before: None,
        } => {
            format!(r#"{{"entity":{},{metadata}}}"#, show_record(record))
        }
        Action::Updated {
            after,
            before: Some(before),
        } => {
            let entity = show_record(after);
            let modified = text(&modified_fields(before, &entity));
            format!(r#"{{"entity":{entity},{metadata},"modifiedFields":{modified}}}"#)
        }
        Action::Deleted => format!("{{{metadata}}}"),
        Action::Merged { target, sources } => format!(
            r#"{{"data":{{"targetContactId":"{}","sourceContactIds":{},"targetContact":{}}},{metadata}}}"#,
            target.id,
            text(sources),
            text(&shown(target)),
        ),
    }
}

/// Events as the JSON text of a list.
pub(crate) fn show_events<'a>(events: impl Iterator<Item = &'a Event>) -> String {
    format!("[{}]", events.map(show_event).collect::<Vec<_>>().join(","))
}

fn show_record(record: &Record) -> String {
    match record {
        Record::Contact(contact) => text(&shown(contact)),
        Record::Label(label) => text(&ShownLabel(label, Surface::Sdk)),
        Record::ExtendedField(field) => text(&ShownExtendedField(field, Surface::Sdk)),
        // Nothing is told of these.
        Record::Member(_) | Record::Merged(_) => "null".to_owned(),
    }
}

/// The member `metadata`.
fn show_metadata(event: &Event) -> String {
    let entity = event.entity.as_str();
    let slug = match event.action {
        Action::Created(_) => "created",
        Action::Updated { .. } => "updated",
        Action::Deleted => "deleted",
        Action::Merged { .. } => "merged",
    };
    let (member, identity_id) = identity(event.identity);
    let origin = match event.origin.as_str() {
        "" => String::new(),
        origin => format!(r#""originatedFrom":"{origin}","#),
    };
    format!(
        r#""metadata":{{"instanceId":"{INSTANCE_ID}","eventType":"wix.contacts.v4.{entity}_{slug}","identity":{{"identityType":"{}","{member}":"{identity_id}"}},"accountInfo":{{"accountId":"{ACCOUNT_ID}","siteId":"{SITE_ID}"}},"entityFqdn":"wix.contacts.v4.{entity}","slug":"{slug}","entityId":{},"eventTime":"{}","triggeredByAnonymizeRequest":false,{origin}"entityEventSequence":"{}","_id":"{}"}}"#,
        event.identity.as_str(),
        text(&event.entity_id),
        event.time,
        event.sequence,
        event.id,
    )
}

/// The member by which an identity is told apart from others of its type, and the id that it has here.
const fn identity(identity: Identity) -> (&'static str, &'static str) {
    match identity {
        Identity::WixUser => ("wixUserId", WIX_USER_ID),
        Identity::App => ("appId", WIX_CODE_APP_ID),
        Identity::Member => ("memberId", MEMBER_ID),
        Identity::AnonymousVisitor => ("anonymousVisitorId", VISITOR_ID),
    }
}

const fn shown(contact: &Contact) -> ShownContact<'_> {
    ShownContact {
        contact,
        projection: Projection::OF_EVENTS,
        surface: Surface::Sdk,
    }
}

/// What the fields that changed were before, by path: `null` for what was not there, lists as a whole.
fn modified_fields(before: &Contact, after: &str) -> Map<String, Value> {
    let mut fields = fields_of(&text(&shown(before)));
    for (path, value) in fields_of(after) {
        match fields.get(&path) {
            Some(old) if *old == value => {
                fields.remove(&path);
            }
            Some(_) => {}
            None => {
                fields.insert(path, Value::Null);
            }
        }
    }
    fields
}

/// The values of a contact, which is given as text, by path: `info.name.first`. To show contacts in a second format
/// than text would take some kilobytes.
fn fields_of(contact: &str) -> Map<String, Value> {
    let mut fields = Map::new();
    let contact = serde_json::from_str(contact).unwrap_or_default();
    flatten(String::new(), contact, &mut fields);
    fields
}

fn flatten(path: String, value: Value, fields: &mut Map<String, Value>) {
    let Value::Object(members) = value else {
        fields.insert(path, value);
        return;
    };
    let prefix = if path.is_empty() { path } else { path + "." };
    for (name, member) in members {
        // Keys of extended fields have dots of their own.
        flatten(prefix.clone() + &name.replace('.', "\\."), member, fields);
    }
}

/// JSON text; what is shown has texts for keys and finite numbers, so that there always is one.
fn text<T: Serialize>(value: &T) -> String {
    serde_json::to_string(value).unwrap_or_default()
}
