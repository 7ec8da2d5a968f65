use serde_json::{Map, Value};
use uuid::Uuid;

use super::hint::Place;
use super::path::{Path, cut};
use super::reader::Reader;
use super::surface::{Field, Surface};
use crate::contact::Patch;
use crate::error::Rule;
use crate::model::Named;

/// An object of the request while its members are read.
#[derive(Debug)]
pub(crate) struct Object<'v, 'k> {
    members: &'v Map<String, Value>,
    path: Path<'k>,
    /// Whether the members are members of the request itself, as those of options are.
    is_request: bool,
    place: Place,
    surface: Surface,
    known: Vec<&'static str>,
    ignored: Vec<&'static str>,
}

impl<'v, 'k> Object<'v, 'k> {
    pub(super) const fn new(
        members: &'v Map<String, Value>,
        path: Path<'k>,
        place: Place,
        surface: Surface,
    ) -> Self {
        Self {
            members,
            path,
            is_request: false,
            place,
            surface,
            known: Vec::new(),
            ignored: Vec::new(),
        }
    }

    /// The path of a member, for as long as the object is borrowed.
    pub(super) fn path(&self, field: Field) -> Path<'_> {
        if self.is_request {
            return Path::Root(field.wire);
        }
        self.path.key(field.wire)
    }

    /// Names the members as members of the request.
    pub(super) fn belongs_to_request(&mut self) {
        self.is_request = true;
    }

    /// The member's value, if it has one.
    pub(super) fn get(&mut self, field: Field) -> Option<&'v Value> {
        let name = field.on(self.surface);
        self.known.push(name);
        self.members.get(name)
    }

    /// The member's value, where `null` says nothing.
    pub(super) fn given(&mut self, field: Field) -> Option<&'v Value> {
        self.get(field).filter(|value| !value.is_null())
    }

    /// The member's value, refusing that there is none.
    pub(super) fn required(&mut self, reader: &mut Reader<'_>, field: Field) -> Option<&'v Value> {
        let value = self.given(field);
        reader.required(value, &self.path(field), None)
    }

    /// The member as a value of an enumeration.
    pub(super) fn named<T: Named>(&mut self, reader: &mut Reader<'_>, field: Field) -> Option<T> {
        let value = self.given(field)?;
        reader.named(value, &self.path(field))
    }

    /// The member as a value of an enumeration, refusing that there is none.
    pub(super) fn required_named<T: Named>(
        &mut self,
        reader: &mut Reader<'_>,
        field: Field,
    ) -> Option<T> {
        let value = self.required(reader, field)?;
        reader.named(value, &self.path(field))
    }

    /// The member as true or false; nothing at all is false.
    pub(super) fn flag(&mut self, reader: &mut Reader<'_>, field: Field) -> bool {
        let value = self.given(field);
        value
            .and_then(|value| reader.flag(value, &self.path(field)))
            .unwrap_or_default()
    }

    /// The member as a GUID.
    pub(super) fn guid(&mut self, reader: &mut Reader<'_>, field: Field) -> Option<Uuid> {
        let value = self.given(field)?;
        reader.guid(value, &self.path(field), Place::Other)
    }

    /// Members that answers carry and requests may send back, to no effect.
    pub(super) fn ignore(&mut self, names: &[&'static str]) {
        self.ignored.extend(names);
    }

    /// As `ignore`, for members that have a name on each surface.
    pub(super) fn ignore_fields(&mut self, fields: &[Field]) {
        let surface = self.surface;
        self.ignored
            .extend(fields.iter().map(|field| field.on(surface)));
    }

    /// A text that `null` and empty text take away.
    pub(super) fn text(
        &mut self,
        reader: &mut Reader<'_>,
        field: Field,
        most: usize,
    ) -> Patch<String> {
        match self.get(field) {
            None => Patch::Keep,
            Some(Value::Null) => Patch::Clear,
            Some(value) => {
                let path = self.path(field);
                match reader.text(value, &path, (0, most), Place::Other) {
                    None => Patch::Keep,
                    Some("") => Patch::Clear,
                    Some(text) => Patch::Set(text.to_owned()),
                }
            }
        }
    }

    /// A text that is kept only if there is one.
    pub(super) fn optional_text(
        &mut self,
        reader: &mut Reader<'_>,
        field: Field,
        most: usize,
    ) -> Option<String> {
        match self.text(reader, field, most) {
            Patch::Set(text) => Some(text),
            Patch::Keep | Patch::Clear => None,
        }
    }

    /// Declines every member that nobody asked for. Of a request by REST the service passes over those
    /// that stand beside the ones it knows (usage (c) 27), which the caller is told.
    pub(super) fn close(self, reader: &mut Reader<'_>) {
        for (name, value) in self.members {
            let name = name.as_str();
            if self.known.contains(&name) || self.ignored.contains(&name) {
                continue;
            }
            let hint = self.hint(name, value, reader.signature());
            if self.is_request && self.surface == Surface::Rest {
                reader.warn(format!("{} has no effect here. {hint}", cut(name)));
            } else {
                let description = "is not a field here".to_owned();
                let path = self.path.key(self.surface.wire_name(name));
                reader.decline(&path, Rule::UnknownField, description, None, Some(hint));
            }
        }
    }

    fn hint(&self, name: &str, value: &Value, signature: &str) -> String {
        let renamed = self.surface.hint(name, &self.known);
        renamed
            .or_else(|| {
                self.place
                    .hint_for_key(name, value, signature, self.surface)
            })
            .unwrap_or_else(|| format!("Known here: {}.", self.known.join(", ")))
    }
}
