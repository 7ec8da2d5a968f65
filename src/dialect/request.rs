//! Reading the calls of the functions that callers know.

use serde_json::{Map, Value};
use uuid::Uuid;

use super::arguments::Arguments;
use super::hint::Place;
use super::info::read_info;
use super::items::read_keys;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::surface::Field;
use crate::contact::{
    Append, BulkLabel, BulkUpdate, Create, Fieldset, InfoDraft, MOST_SOURCES, Merge, Part,
    Projection, Selection, Update,
};
use crate::error::{Rule, quoted};
use crate::model::DataType;
use crate::query::{Paging, Query};

const ALLOW_DUPLICATES: Field = Field::new("allowDuplicates");
const FIELDS: Field = Field::new("fields");
const FIELDSETS: Field = Field::new("fieldsets");
const SOURCE_CONTACT_IDS: Field = Field::new("sourceContactIds");

/// Most label keys a call can name, most `fields` and `fieldsets` (semantics §6.1, §8.1).
pub(super) const MOST_LABEL_KEYS: usize = 100;
const MOST_FIELDS: usize = 100;
const MOST_FIELDSETS: usize = 10;
const LONGEST_FIELD: usize = 100;

/// A well-formed request.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Request {
    /// `createContact(info, options?)`
    CreateContact(Create),
    /// `getContact(_id, options?)`
    GetContact(Uuid, Projection),
    /// `updateContact(contactId, info, revision, options?)`
    UpdateContact(Update),
    /// `deleteContact(contactId)`
    DeleteContact(Uuid),
    /// `labelContact(contactId, labelKeys)`
    LabelContact(Uuid, Vec<String>),
    /// `unlabelContact(contactId, labelKeys)`
    UnlabelContact(Uuid, Vec<String>),
    /// `mergeContacts(targetContactId, targetContactRevision, options?)`
    MergeContacts(Merge),
    /// `previewMergeContacts(targetContactId, options?)`
    PreviewMergeContacts(Uuid, Vec<Uuid>),
    /// `appendOrCreateContact(options?)`
    AppendOrCreateContact(Append),
    /// `findOrCreateLabel(displayName, options?)`
    FindOrCreateLabel(String),
    /// `getLabel(key, options?)`
    GetLabel(String),
    /// `bulkDeleteContacts(options?)`
    BulkDeleteContacts(Selection),
    /// `bulkUpdateContacts(options?)`
    BulkUpdateContacts(BulkUpdate),
    /// `bulkLabelAndUnlabelContacts(options?)`
    BulkLabelAndUnlabelContacts(BulkLabel),
    /// `listFacets(options?)`, `queryFacets(options?)`
    QueryFacets(Option<Value>, Paging),
    /// `listBulkJobs(options?)`
    ListBulkJobs(Paging),
    /// `getBulkJob(jobId)`
    GetBulkJob(Uuid),
    /// `queryContacts(query?, options?)`, `listContacts(options?)`
    QueryContacts(Query, Projection),
    /// `queryLabels(query?, options?)`, `listLabels(options?)`
    QueryLabels(Listing),
    /// `queryExtendedFields(query?)`, `listExtendedFields(options?)`
    QueryExtendedFields(Listing),
    /// `renameLabel(key, {displayName}, options?)`
    RenameLabel(String, String),
    /// `deleteLabel(key)`
    DeleteLabel(String),
    /// `findOrCreateExtendedField(displayName, dataType)`
    FindOrCreateExtendedField(String, DataType),
    /// `getExtendedField(key)`
    GetExtendedField(String),
    /// `renameExtendedField(key, {displayName})`
    RenameExtendedField(String, String),
    /// `deleteExtendedField(key)`
    DeleteExtendedField(String),
}

/// Which labels, or extended fields, to answer.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Listing {
    /// What to look for.
    pub query: Query,
    /// How the display names start, with their case.
    pub starts_with: Option<String>,
    /// What the answer calls its numbers.
    pub metadata: &'static str,
}

/// Reads `createContact(info, options?)`.
pub(crate) fn create_contact(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let info = info(reader, arguments.get(0));
    let allow_duplicates = duplicates_option(reader, arguments.get(1));
    Some(Request::CreateContact(Create {
        info,
        allow_duplicates,
    }))
}

/// Reads `getContact(_id, options?)`.
pub(crate) fn get_contact(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let id = guid(reader, arguments.get(0), "id");
    let projection = projection(reader, arguments.get(1));
    Some(Request::GetContact(id?, projection))
}

/// Reads `updateContact(contactId, info, revision, options?)`.
pub(crate) fn update_contact(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let contact_id = identified(reader, arguments.get(0));
    let info = info(reader, arguments.get(1));
    let revision = revision(reader, arguments.get(2), "revision");
    let allow_duplicates = duplicates_option(reader, arguments.get(3));
    Some(Request::UpdateContact(Update {
        contact_id: contact_id?,
        info,
        revision: revision?,
        allow_duplicates,
    }))
}

/// Reads `deleteContact(contactId)`.
pub(crate) fn delete_contact(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    guid(reader, arguments.get(0), "contactId").map(Request::DeleteContact)
}

/// Reads `labelContact(contactId, labelKeys)`.
pub(crate) fn label_contact(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let id = guid(reader, arguments.get(0), "contactId");
    let keys = label_keys(reader, arguments.get(1));
    Some(Request::LabelContact(id?, keys?))
}

/// Reads `unlabelContact(contactId, labelKeys)`.
pub(crate) fn unlabel_contact(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let id = guid(reader, arguments.get(0), "contactId");
    let keys = label_keys(reader, arguments.get(1));
    Some(Request::UnlabelContact(id?, keys?))
}

/// Reads `mergeContacts(targetContactId, targetContactRevision, options?)`.
pub(crate) fn merge_contacts(reader: &mut Reader<'_>, arguments: &Arguments) -> Option<Request> {
    let target_contact_id = guid(reader, arguments.get(0), "targetContactId");
    let revision = revision(reader, arguments.get(1), "targetContactRevision");
    let source_contact_ids = sources(reader, arguments.get(2), "third");
    Some(Request::MergeContacts(Merge {
        target_contact_id: target_contact_id?,
        target_contact_revision: revision?,
        source_contact_ids: source_contact_ids?,
    }))
}

/// Reads `previewMergeContacts(targetContactId, options?)`.
pub(crate) fn preview_merge_contacts(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
) -> Option<Request> {
    let target = guid(reader, arguments.get(0), "targetContactId");
    let sources = sources(reader, arguments.get(1), "second");
    Some(Request::PreviewMergeContacts(target?, sources?))
}

/// The contact's info; nothing at all is an empty one, which the rules refuse by their own codes.
fn info(reader: &mut Reader<'_>, value: Option<&Value>) -> InfoDraft {
    value.map_or_else(InfoDraft::default, |value| {
        read_info(reader, value, Path::Root("info"))
    })
}

pub(super) fn guid(reader: &mut Reader<'_>, value: Option<&Value>, name: &str) -> Option<Uuid> {
    let path = Path::Root(name);
    let advice = match reader.surface().is_flat() {
        true => "createContact answers the contact itself: the id is result._id.",
        false => {
            "createContact answers {contact}: the id is result.contact._id. getContact answers the contact itself."
        }
    };
    let value = reader.required(value, &path, Some(advice))?;
    reader.guid(value, &path, Place::ContactId)
}

/// The id of a contact to update; in `wix-crm-backend` it stands in an object with the revision.
fn identified(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Uuid> {
    let name = "contactId";
    match value {
        Some(value @ Value::Object(_)) if reader.surface().is_flat() => {
            reader.guid(value, &Path::Root(name), Place::Identifiers)
        }
        _ => guid(reader, value, name),
    }
}

fn revision(reader: &mut Reader<'_>, value: Option<&Value>, name: &str) -> Option<u32> {
    let path = Path::Root(name);
    let advice = match reader.surface().is_flat() {
        true => "Pass {contactId, revision} first: contact.revision of the last answer.",
        false => "Name the revision the call was made for: contact.revision of the last answer.",
    };
    let value = reader.required(value, &path, Some(advice))?;
    reader.revision(value, &path, Place::Revision)
}

fn label_keys(reader: &mut Reader<'_>, value: Option<&Value>) -> Option<Vec<String>> {
    let path = Path::Root("labelKeys");
    let value = reader.required(value, &path, None)?;
    let items = reader.list(value, &path, (1, MOST_LABEL_KEYS), Place::LabelKeys)?;
    Some(read_keys(reader, items, &path))
}

/// Opens the options, whose members are members of the request itself on the wire. Code that also
/// runs on Velo v1 passes `suppressAuth` everywhere; the SDK passes over it. A number is an index:
/// `infos.map(contacts.createContact)` works with the SDK.
pub(super) fn options<'v>(
    reader: &mut Reader<'_>,
    value: Option<&'v Value>,
    place: Place,
) -> Option<Object<'v, 'static>> {
    let value = value.filter(|value| place != Place::Options || !value.is_number())?;
    let mut options = reader.object(value, Path::Root("options"), place)?;
    options.ignore(&["suppressAuth"]);
    options.belongs_to_request();
    Some(options)
}

/// Reads a call whose one argument are options, that of options left out as well.
pub(super) fn read_options(
    reader: &mut Reader<'_>,
    arguments: &Arguments,
    place: Place,
    read: &dyn Fn(&mut Reader<'_>, &mut Object<'_, '_>) -> Option<Request>,
) -> Option<Request> {
    let nothing = Value::Object(Map::new());
    let given = arguments.get(0).filter(|value| !value.is_number());
    let given = given.unwrap_or(&nothing);
    let mut options = options(reader, Some(given), place)?;
    let request = read(reader, &mut options);
    options.close(reader);
    request
}

fn duplicates_option(reader: &mut Reader<'_>, value: Option<&Value>) -> bool {
    let Some(mut options) = options(reader, value, Place::Options) else {
        return false;
    };
    let allowed = options.flag(reader, ALLOW_DUPLICATES);
    options.close(reader);
    allowed
}

fn sources(reader: &mut Reader<'_>, value: Option<&Value>, place: &str) -> Option<Vec<Uuid>> {
    let path = Path::Root(SOURCE_CONTACT_IDS.wire);
    let advice = format!("Pass {{sourceContactIds: […]}} as the {place} argument.");
    let value = reader.required(value, &path, Some(&advice));
    let mut options = options(reader, value, Place::MergeOptions)?;
    let ids = options.given(SOURCE_CONTACT_IDS);
    options.close(reader);
    let ids = reader.required(ids, &path, None)?;
    let ids = reader.list(ids, &path, (1, MOST_SOURCES), Place::MergeOptions)?;
    let read = |(index, value)| reader.guid(value, &path.index(index), Place::Other);
    let guids: Vec<_> = ids.iter().enumerate().filter_map(read).collect();
    Some(guids)
}

/// `fields` and `fieldsets` add up; with neither, everything is shown (semantics §8.1).
fn projection(reader: &mut Reader<'_>, value: Option<&Value>) -> Projection {
    let Some(mut options) = options(reader, value, Place::Options) else {
        return Projection::FULL;
    };
    let asked = asked_parts(reader, &mut options);
    options.close(reader);
    asked.unwrap_or(Projection::FULL)
}

/// Reads the members `fields` and `fieldsets`; `None` where they ask for nothing.
pub(super) fn asked_parts(
    reader: &mut Reader<'_>,
    options: &mut Object<'_, '_>,
) -> Option<Projection> {
    let fields = options.given(FIELDS);
    let fieldsets = options.given(FIELDSETS);
    let mut shown = Projection::LEAST;
    let mut asked = false;
    if let Some(value) = fields {
        let path = options.path(FIELDS);
        let names = reader.list(value, &path, (0, MOST_FIELDS), Place::Other);
        for (index, value) in names.unwrap_or_default().iter().enumerate() {
            asked = true;
            shown = field(reader, value, &path.index(index), shown);
        }
    }
    if let Some(value) = fieldsets {
        let path = options.path(FIELDSETS);
        let names = reader.list(value, &path, (0, MOST_FIELDSETS), Place::Other);
        for (index, value) in names.unwrap_or_default().iter().enumerate() {
            asked = true;
            let set = reader.named::<Fieldset>(value, &path.index(index));
            shown = set.map_or(shown, |set| shown.with_fieldset(set));
        }
    }
    asked.then_some(shown)
}

fn field(reader: &mut Reader<'_>, value: &Value, path: &Path<'_>, shown: Projection) -> Projection {
    let Some(name) = reader.text(value, path, (1, LONGEST_FIELD), Place::Other) else {
        return shown;
    };
    shown.with_field(name).unwrap_or_else(|| {
        let names: Vec<_> = Part::NAMES.iter().map(|(name, _)| *name).collect();
        let description = format!(
            "must be one of {}, found {}",
            names.join(", "),
            quoted(name)
        );
        let hint = name
            .strip_prefix('_')
            .filter(|bare| names.contains(bare))
            .map(|bare| format!("Fields go by their REST names: {bare} rather than {name}."));
        let data = Some(("allowedValues", names.into()));
        reader.push(path, Rule::Enum, description, data, hint);
        shown
    })
}
