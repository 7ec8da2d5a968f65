//! Where a picture is kept: one text in `@wix/crm`, an object in the REST API (wire §3).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};
use serde_json::Value;

use super::hint::Place;
use super::object::Object;
use super::path::Path;
use super::reader::Reader;
use super::surface::{Field, ID, Surface};
use super::syntax;
use super::value::whole_number;
use crate::contact::Patch;
use crate::error::quoted;
use crate::model::{ImageProvider, Picture, object};

const IMAGE: Field = Field::new("image");
const URL: Field = Field::new("url");
const FILENAME: Field = Field::new("filename");
const ALT_TEXT: Field = Field::new("altText");
const WIDTH: Field = Field::new("width");
const HEIGHT: Field = Field::new("height");

/// Longest picture address: what URLs may have in common browsers and servers.
const LONGEST_IMAGE: usize = 8192;

/// How the address of a picture in Wix's media manager starts.
const MEDIA: &str = "wix:image://v1/";
/// What JavaScript's `encodeURIComponent` encodes, which is how the SDK writes file names.
const COMPONENT: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'_')
    .remove(b'.')
    .remove(b'!')
    .remove(b'~')
    .remove(b'*')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')');
/// Where Wix's media manager shows its pictures.
const STATIC: &str = "https://static.wixstatic.com/media/";

/// Reads the address of a picture that stands in a member of its own.
pub(super) fn read_address(
    reader: &mut Reader<'_>,
    owner: &mut Object<'_, '_>,
    field: Field,
) -> Patch<Picture> {
    let text = owner.text(reader, field, LONGEST_IMAGE);
    read_text(reader, text, &owner.path(field))
}

/// Reads the member `image` of a picture.
pub(super) fn read_image(reader: &mut Reader<'_>, picture: &mut Object<'_, '_>) -> Patch<Picture> {
    let text = match (reader.surface(), picture.get(IMAGE)) {
        (Surface::Rest, Some(value @ Value::Object(_))) => {
            read_parts(reader, value, picture.path(IMAGE))
        }
        _ => picture.text(reader, IMAGE, LONGEST_IMAGE),
    };
    read_text(reader, text, &picture.path(IMAGE))
}

fn read_text(reader: &mut Reader<'_>, text: Patch<String>, path: &Path<'_>) -> Patch<Picture> {
    let image = match text {
        Patch::Keep => return Patch::Keep,
        Patch::Clear => return Patch::Clear,
        Patch::Set(image) => image,
    };
    if !syntax::has_scheme(&image) {
        let description = format!("must be a URL such as https://…, found {}", quoted(&image));
        reader.format(path, "URL", &description, None);
        return Patch::Keep;
    }
    let provider = provider_of(&image);
    Patch::Set(Picture { image, provider })
}

fn provider_of(image: &str) -> ImageProvider {
    if image.starts_with("wix:image://") || image.starts_with("image://") {
        return ImageProvider::WixMedia;
    }
    ImageProvider::External
}

/// Reads `{id, url, width, height, filename, altText}`: a picture of the media manager by its id, any
/// other by its address.
fn read_parts(reader: &mut Reader<'_>, value: &Value, path: Path<'_>) -> Patch<String> {
    let Some(mut image) = reader.object(value, path, Place::Other) else {
        return Patch::Keep;
    };
    let id = image.optional_text(reader, ID, LONGEST_IMAGE);
    let url = image.optional_text(reader, URL, LONGEST_IMAGE);
    let filename = image.optional_text(reader, FILENAME, LONGEST_IMAGE);
    let alt_text = image.optional_text(reader, ALT_TEXT, LONGEST_IMAGE);
    let [width, height] = [WIDTH, HEIGHT].map(|field| pixels(reader, &mut image, field));
    image.close(reader);
    let is_shown = url.as_deref().is_none_or(|url| url.starts_with(STATIC));
    match (id, url) {
        (Some(id), _) if is_shown => {
            let name = filename.or(alt_text).map_or_else(String::new, |name| {
                format!("/{}", utf8_percent_encode(&name, COMPONENT))
            });
            Patch::Set(format!(
                "{MEDIA}{id}{name}#originWidth={width}&originHeight={height}"
            ))
        }
        (_, Some(url)) => Patch::Set(url),
        _ => Patch::Clear,
    }
}

fn pixels(reader: &mut Reader<'_>, image: &mut Object<'_, '_>, field: Field) -> i64 {
    let Some(value) = image.given(field) else {
        return 0;
    };
    let number = whole_number(value);
    if number.is_none() {
        reader.wrong_type(&image.path(field), "a whole number", value, Place::Other);
    }
    number.unwrap_or_default()
}

/// The member `image` of a picture.
pub(super) fn show_image(image: &str, surface: Surface) -> Value {
    if surface == Surface::Sdk {
        return image.into();
    }
    parts(image).unwrap_or_else(|| object(vec![("url", image.into())]))
}

/// What the address of a picture in the media manager says of it.
fn parts(image: &str) -> Option<Value> {
    let (path, size) = image.strip_prefix(MEDIA)?.split_once('#')?;
    let (id, filename) = path.split_once('/').unwrap_or((path, ""));
    let filename = percent_decode_str(filename).decode_utf8().ok()?;
    let mut shown = vec![("id", id.into()), ("url", format!("{STATIC}{id}").into())];
    if !filename.is_empty() {
        shown.push(("filename", filename.into()));
    }
    for part in size.split('&') {
        match part.split_once('=') {
            Some(("originWidth", width)) => {
                shown.push(("width", width.parse::<i64>().ok()?.into()))
            }
            Some(("originHeight", height)) => {
                shown.push(("height", height.parse::<i64>().ok()?.into()));
            }
            _ => return None,
        }
    }
    Some(object(shown))
}
