use serde_json::Value;

use super::hint::Place;
use super::items;
use super::object::Object;
use super::path::Path;
use super::picture::{read_address, read_image};
use super::reader::Reader;
use super::surface::Field;
use super::syntax;
use crate::contact::{InfoDraft, NameDraft, Patch};
use crate::error::quoted;
use crate::model::{Picture, parse_local_date};

const NAME: Field = Field::new("name");
const FIRST: Field = Field::new("first");
const LAST: Field = Field::new("last");
const COMPANY: Field = Field::new("company");
const JOB_TITLE: Field = Field::new("jobTitle");
const BIRTHDATE: Field = Field::new("birthdate");
const LOCALE: Field = Field::new("locale");
const PICTURE: Field = Field::new("picture");
pub(super) const PROFILE_PICTURE: Field = Field::new("profilePicture");
pub(super) const ITEMS: Field = Field::new("items");

/// Longest name, company, job title, street, city (semantics §2.1).
pub(super) const LONG_TEXT: usize = 1000;

/// Members of `info` that belong to Wix's own apps; answers of real sites carry them.
const INTERNAL: [&str; 2] = ["assignedUserIds", "locations"];

/// Reads an `info`.
pub(super) fn read_info(reader: &mut Reader<'_>, value: &Value, path: Path<'_>) -> InfoDraft {
    let Some(mut info) = reader.object(value, path, Place::Info) else {
        return InfoDraft::default();
    };
    info.ignore(&INTERNAL);
    let draft = InfoDraft {
        name: read_name(reader, &mut info),
        emails: items::read_emails(reader, &mut info),
        phones: items::read_phones(reader, &mut info),
        addresses: items::read_addresses(reader, &mut info),
        company: info.text(reader, COMPANY, LONG_TEXT),
        job_title: info.text(reader, JOB_TITLE, LONG_TEXT),
        birthdate: read_birthdate(reader, &mut info),
        locale: read_locale(reader, &mut info),
        label_keys: items::read_label_keys(reader, &mut info),
        extended_fields: items::read_extended_fields(reader, &mut info),
        picture: read_picture(reader, &mut info),
    };
    info.close(reader);
    draft
}

fn read_name(reader: &mut Reader<'_>, info: &mut Object<'_, '_>) -> NameDraft {
    let Some(value) = info.given(NAME) else {
        return NameDraft::default();
    };
    let Some(mut name) = reader.object(value, info.path(NAME), Place::Name) else {
        return NameDraft::default();
    };
    let draft = NameDraft {
        first: name.text(reader, FIRST, LONG_TEXT),
        last: name.text(reader, LAST, LONG_TEXT),
    };
    name.close(reader);
    draft
}

fn read_birthdate(reader: &mut Reader<'_>, info: &mut Object<'_, '_>) -> Patch<chrono::NaiveDate> {
    checked(reader, info, BIRTHDATE, LONG_TEXT, |reader, text, path| {
        let date = parse_local_date(text);
        if date.is_none() {
            let description = format!(
                "must be a date of the form YYYY-MM-DD, found {}",
                quoted(text)
            );
            let hint = text.contains('T').then(|| {
                "A Date arrives as a full timestamp; pass text such as '1995-04-25'.".to_owned()
            });
            reader.format(path, "LOCAL_DATE", &description, hint);
        }
        date
    })
}

/// Locales are stored in lower case (semantics §13.55).
fn read_locale(reader: &mut Reader<'_>, info: &mut Object<'_, '_>) -> Patch<String> {
    checked(reader, info, LOCALE, LONG_TEXT, |reader, text, path| {
        if !syntax::is_language_tag(text) {
            let description = format!(
                "must be a language tag such as en-us, found {}",
                quoted(text)
            );
            reader.format(path, "LANGUAGE_TAG", &description, None);
            return None;
        }
        Some(text.to_lowercase())
    })
}

/// A text that has to be of a form, or `null` or empty to be taken away.
fn checked<T>(
    reader: &mut Reader<'_>,
    object: &mut Object<'_, '_>,
    field: Field,
    most: usize,
    parse: impl FnOnce(&mut Reader<'_>, &str, &Path<'_>) -> Option<T>,
) -> Patch<T> {
    match object.text(reader, field, most) {
        Patch::Keep => Patch::Keep,
        Patch::Clear => Patch::Clear,
        Patch::Set(text) => {
            parse(reader, &text, &object.path(field)).map_or(Patch::Keep, Patch::Set)
        }
    }
}

fn read_picture(reader: &mut Reader<'_>, info: &mut Object<'_, '_>) -> Patch<Picture> {
    // A picture of its own form is what there was before (semantics §1.6).
    if reader.surface().is_flat()
        && let picture @ (Patch::Set(_) | Patch::Clear) =
            read_address(reader, info, PROFILE_PICTURE)
    {
        info.ignore(&[PICTURE.name]);
        return picture;
    }
    let value = match info.get(PICTURE) {
        None => return Patch::Keep,
        Some(Value::Null) => return Patch::Clear,
        Some(value) => value,
    };
    let Some(mut picture) = reader.object(value, info.path(PICTURE), Place::Picture) else {
        return Patch::Keep;
    };
    // The server says where a picture is kept; answers carry it and requests may send it back.
    picture.ignore(&["imageProvider"]);
    let image = read_image(reader, &mut picture);
    picture.close(reader);
    image
}
