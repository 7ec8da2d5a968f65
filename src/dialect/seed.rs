use core::fmt;

use serde_json::{Map, Value};
use uuid::Uuid;

use super::arguments::Arguments;
use super::definition::{LONGEST_FIELD_NAME, LONGEST_LABEL_NAME, ignore_answered, key_of, name_of};
use super::hint::Place;
use super::info::{ITEMS, PROFILE_PICTURE, read_info};
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::surface::{Field, Surface};
use super::value::{found, whole_number};
use crate::contact::InfoDraft;
use crate::error::Violation;
use crate::model::{
    Activity, Contact, DataType, EmailDeliverabilityStatus, Source, SubscriptionStatus, Timestamp,
};

const CONTACTS: Field = Field::new("contacts");
const LABELS: Field = Field::new("labels");
const EXTENDED_FIELDS: Field = Field::new("extendedFields");
const DATA_TYPE: Field = Field::new("dataType");
const ID: Field = Field::new("_id");
const INFO: Field = Field::new("info");
const REVISION: Field = Field::new("revision");
const CREATED_DATE: Field = Field::new("_createdDate");
const UPDATED_DATE: Field = Field::new("_updatedDate");
const SOURCE: Field = Field::new("source");
const SOURCE_TYPE: Field = Field::new("sourceType");
const APP_ID: Field = Field::new("appId");
const LAST_ACTIVITY: Field = Field::new("lastActivity");
const ACTIVITY_DATE: Field = Field::new("activityDate");
const ACTIVITY_TYPE: Field = Field::new("activityType");
const PRIMARY_EMAIL: Field = Field::new("primaryEmail");
const PRIMARY_PHONE: Field = Field::new("primaryPhone");
const SUBSCRIPTION: Field = Field::new("subscriptionStatus");
const DELIVERABILITY: Field = Field::new("deliverabilityStatus");

/// Those that have `{items}` around them in the SDK.
const LISTS: [&str; 4] = ["emails", "phones", "addresses", "labelKeys"];
const LONGEST_APP_ID: usize = 100;

/// Records to start a site with.
#[derive(Debug, Default)]
pub(crate) struct Seed {
    /// Labels, then custom fields, then contacts.
    pub rows: Vec<Row>,
    /// Whether contacts have the display names of labels and fields in place of their keys.
    pub by_name: bool,
}

/// A row of a seed.
#[derive(Debug)]
pub(crate) struct Row {
    /// Where it stands.
    pub place: RowPlace,
    /// What it says, or all that is wrong with its shape.
    pub record: Result<SeedRecord, Vec<Violation>>,
}

/// Where a row stands: in its list, or in the text that the list was read from.
#[derive(Debug, Clone, Copy)]
pub(crate) struct RowPlace {
    list: &'static str,
    index: usize,
    line: Option<u64>,
}

impl RowPlace {
    const fn within<'p>(self, list: &'p Path<'p>) -> Path<'p> {
        match self.line {
            Some(line) => Path::Line(line),
            None => list.index(self.index),
        }
    }
}

impl fmt::Display for RowPlace {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.within(&Path::Root(self.list)).fmt(f)
    }
}

/// What a row of a seed says.
#[derive(Debug)]
pub(crate) enum SeedRecord {
    /// A label.
    Label(LabelSeed),
    /// A custom field.
    ExtendedField(ExtendedFieldSeed),
    /// A contact.
    Contact(Box<ContactSeed>),
}

/// A label to start with.
#[derive(Debug)]
pub(crate) struct LabelSeed {
    /// Display name.
    pub display_name: String,
    /// The key it has on another site.
    pub key: Option<String>,
}

/// A custom field to start with.
#[derive(Debug)]
pub(crate) struct ExtendedFieldSeed {
    /// Display name.
    pub display_name: String,
    /// Type of its values.
    pub data_type: DataType,
    /// The key it has on another site.
    pub key: Option<String>,
}

/// A contact to start with, new or as `getContact` answered it.
#[derive(Debug, Default)]
pub(crate) struct ContactSeed {
    /// Its id, or one of the site's.
    pub id: Option<Uuid>,
    /// Its info.
    pub info: InfoDraft,
    /// What it brings from its earlier life.
    pub history: History,
}

/// What a contact brings from its earlier life.
#[derive(Debug, Default)]
pub(crate) struct History {
    revision: Option<u32>,
    created_date: Option<Timestamp>,
    updated_date: Option<Timestamp>,
    source: Option<Source>,
    last_activity: Option<Activity>,
    email_subscription: Option<SubscriptionStatus>,
    email_deliverability: Option<EmailDeliverabilityStatus>,
    phone_subscription: Option<SubscriptionStatus>,
}

impl History {
    /// Gives a new contact this past.
    pub(crate) fn apply(self, contact: &mut Contact) {
        contact.revision = self.revision.unwrap_or(contact.revision);
        contact.created_date = self.created_date.unwrap_or(contact.created_date);
        contact.updated_date = self.updated_date.unwrap_or(contact.created_date);
        contact.last_activity = self.last_activity.unwrap_or(Activity {
            date: contact.created_date,
            ..contact.last_activity
        });
        if let Some(source) = self.source {
            contact.source = source;
        }
        contact.email_subscription = self
            .email_subscription
            .unwrap_or(contact.email_subscription);
        contact.email_deliverability = self
            .email_deliverability
            .unwrap_or(contact.email_deliverability);
        // These two only repeat whether the number is valid.
        contact.phone_subscription = self.phone_subscription.filter(|status| {
            !matches!(
                status,
                SubscriptionStatus::NotSet | SubscriptionStatus::NoSubscriptionStatus
            )
        });
    }
}

/// Reads `site.seed({contacts?, labels?, extendedFields?})`. A bad row stops nothing: it says itself what is wrong.
/// Of a text there are the lines in which the contacts stand, and whether they name labels and fields by display name.
pub(super) fn read_seed(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Seed> {
    let path = Path::Root("seed");
    let value = reader.required(
        arguments.get(0),
        &path,
        Some("Call site.seed({contacts: [{info: {…}}], labels: [{displayName}]})."),
    )?;
    let mut seed = reader.object(value, path, Place::Other)?;
    seed.belongs_to_request();
    let mut rows = Vec::new();
    let lists: [(Field, Option<&Value>, ReadRow); 3] = [
        (LABELS, None, read_label),
        (EXTENDED_FIELDS, None, read_field),
        (CONTACTS, arguments.get(1), read_contact),
    ];
    for (field, lines, read) in lists {
        read_rows(reader, &mut seed, (field, lines), &mut rows, read);
    }
    seed.close(reader);
    Some(Seed {
        rows,
        by_name: arguments.get(2).is_some(),
    })
}

/// What reads one row; nothing where what is wrong was noted.
type ReadRow = fn(&mut Reader<'_>, &mut Object<'_, '_>) -> Option<SeedRecord>;

fn read_rows(
    reader: &mut Reader<'_>,
    seed: &mut Object<'_, '_>,
    (field, lines): (Field, Option<&Value>),
    rows: &mut Vec<Row>,
    read: ReadRow,
) {
    let Some(value) = seed.given(field) else {
        return;
    };
    let list = seed.path(field);
    let items = reader.list(value, &list, (0, usize::MAX), Place::Other);
    let others = reader.take_violations();
    for (index, value) in items.unwrap_or_default().iter().enumerate() {
        let place = RowPlace {
            list: field.name,
            index,
            line: lines.and_then(|lines| lines.get(index)?.as_u64()),
        };
        let record = read_row(reader, value, place.within(&list), read);
        let violations = reader.take_violations();
        let record = record.filter(|_| violations.is_empty());
        rows.push(Row {
            place,
            record: record.ok_or(violations),
        });
    }
    reader.put_violations(others);
}

fn read_row(
    reader: &mut Reader<'_>,
    value: &Value,
    path: Path<'_>,
    read: ReadRow,
) -> Option<SeedRecord> {
    let mut row = reader.object(value, path, Place::Other)?;
    let record = read(reader, &mut row);
    row.close(reader);
    record
}

fn read_label(reader: &mut Reader<'_>, label: &mut Object<'_, '_>) -> Option<SeedRecord> {
    ignore_answered(label);
    let display_name = name_of(reader, label, LONGEST_LABEL_NAME);
    let key = key_of(reader, label);
    Some(SeedRecord::Label(LabelSeed {
        display_name: display_name?,
        key,
    }))
}

fn read_field(reader: &mut Reader<'_>, field: &mut Object<'_, '_>) -> Option<SeedRecord> {
    ignore_answered(field);
    let display_name = name_of(reader, field, LONGEST_FIELD_NAME);
    let key = key_of(reader, field);
    let data_type = field.required_named(reader, DATA_TYPE);
    Some(SeedRecord::ExtendedField(ExtendedFieldSeed {
        display_name: display_name?,
        data_type: data_type?,
        key,
    }))
}

fn read_contact(reader: &mut Reader<'_>, contact: &mut Object<'_, '_>) -> Option<SeedRecord> {
    // What follows from the rest of a contact; memberInfo and picture are internal to Wix.
    contact.ignore(&["primaryInfo", "memberInfo", "picture", "segments"]);
    let info = contact.given(INFO);
    Some(SeedRecord::Contact(Box::new(ContactSeed {
        id: contact.guid(reader, ID),
        info: info.map_or_else(InfoDraft::default, |value| {
            reader.on(surface_of(value), |reader| {
                read_info(reader, value, contact.path(INFO))
            })
        }),
        history: read_history(reader, contact),
    })))
}

/// Where an info comes from: Velo's first version has lists, and values of fields, where the SDK has
/// `{items}` (semantics §1.6).
fn surface_of(info: &Value) -> Surface {
    let some = |is: fn(&Value) -> bool| {
        let mut lists = LISTS.iter().filter_map(|name| info.get(*name));
        lists.any(is)
    };
    let fields = info.get("extendedFields").and_then(Value::as_object);
    let is_flat =
        |fields: &Map<String, Value>| !fields.is_empty() && !fields.contains_key(ITEMS.name);
    if some(Value::is_array)
        || info.get(PROFILE_PICTURE.name).is_some()
        || !some(Value::is_object) && fields.is_some_and(is_flat)
    {
        return Surface::Velo;
    }
    Surface::Sdk
}

fn read_history(reader: &mut Reader<'_>, contact: &mut Object<'_, '_>) -> History {
    let revision = contact.given(REVISION);
    let (email_subscription, email_deliverability) = read_primary(reader, contact, PRIMARY_EMAIL);
    let (phone_subscription, _) = read_primary(reader, contact, PRIMARY_PHONE);
    History {
        revision: revision
            .and_then(|value| reader.revision(value, &contact.path(REVISION), Place::Other)),
        created_date: read_date(reader, contact, CREATED_DATE),
        updated_date: read_date(reader, contact, UPDATED_DATE),
        source: read_source(reader, contact),
        last_activity: read_activity(reader, contact),
        email_subscription,
        email_deliverability,
        phone_subscription,
    }
}

fn read_date(
    reader: &mut Reader<'_>,
    object: &mut Object<'_, '_>,
    field: Field,
) -> Option<Timestamp> {
    let value = object.given(field)?;
    read_moment(reader, value, &object.path(field))
}

/// Reads a moment: a `Date`, which arrives as ISO text, or milliseconds since 1970.
pub(super) fn read_moment(
    reader: &mut Reader<'_>,
    value: &Value,
    path: &Path<'_>,
) -> Option<Timestamp> {
    let moment = match value {
        Value::String(text) => Timestamp::parse(text),
        Value::Number(_) => whole_number(value).and_then(Timestamp::from_millis),
        _ => {
            reader.wrong_type(
                path,
                "a Date, ISO text or milliseconds",
                value,
                Place::Other,
            );
            return None;
        }
    };
    if moment.is_none() {
        let description = format!(
            "must be a Date or a moment with its time zone such as 2024-01-02T03:04:05.678Z, found {}",
            found(value)
        );
        reader.format(path, "DATE_TIME", &description, None);
    }
    moment
}

fn read_source(reader: &mut Reader<'_>, contact: &mut Object<'_, '_>) -> Option<Source> {
    let value = contact.given(SOURCE)?;
    let mut source = reader.object(value, contact.path(SOURCE), Place::Other)?;
    source.ignore(&["wixAppId"]);
    let source_type = source.required_named(reader, SOURCE_TYPE);
    let app_id = source.optional_text(reader, APP_ID, LONGEST_APP_ID);
    source.close(reader);
    Some(Source {
        source_type: source_type?,
        app_id,
    })
}

fn read_activity(reader: &mut Reader<'_>, contact: &mut Object<'_, '_>) -> Option<Activity> {
    let value = contact.given(LAST_ACTIVITY)?;
    let mut activity = reader.object(value, contact.path(LAST_ACTIVITY), Place::Other)?;
    let date = activity.required(reader, ACTIVITY_DATE);
    let date = date.and_then(|value| read_moment(reader, value, &activity.path(ACTIVITY_DATE)));
    let activity_type = activity.required_named(reader, ACTIVITY_TYPE);
    activity.close(reader);
    Some(Activity {
        date: date?,
        activity_type: activity_type?,
    })
}

fn read_primary(
    reader: &mut Reader<'_>,
    contact: &mut Object<'_, '_>,
    field: Field,
) -> (
    Option<SubscriptionStatus>,
    Option<EmailDeliverabilityStatus>,
) {
    let Some(value) = contact.given(field) else {
        return (None, None);
    };
    let Some(mut primary) = reader.object(value, contact.path(field), Place::Other) else {
        return (None, None);
    };
    // The item that is primary says these.
    primary.ignore(&[
        "email",
        "phone",
        "countryCode",
        "e164Phone",
        "formattedPhone",
    ]);
    let subscription = primary.named(reader, SUBSCRIPTION);
    let deliverability = match field.name == PRIMARY_EMAIL.name {
        true => primary.named(reader, DELIVERABILITY),
        // That of a phone is internal to Wix.
        false => primary.get(DELIVERABILITY).and(None),
    };
    primary.close(reader);
    (subscription, deliverability)
}
