//! Changes of records that are events: what is stored, and what is told about it.

use uuid::Uuid;

use super::{Event, Happening, Origin, Site};
use crate::model::{Contact, ExtendedField, Label};

impl Site {
    /// Stores a new contact.
    pub fn create_contact(&mut self, contact: Contact) {
        let id = contact.id;
        self.records.contacts.put(contact);
        if let Some(contact) = self.records.contacts.shared(&id) {
            self.tell(Origin::Request, Happening::ContactCreated(contact));
        }
    }

    /// Stores a contact over the one of the same id.
    pub fn update_contact(&mut self, contact: Contact, origin: Origin) {
        let id = contact.id;
        let before = self.records.contacts.shared(&id);
        self.records.contacts.put(contact);
        if let (Some(before), Some(after)) = (before, self.records.contacts.shared(&id)) {
            self.tell(origin, Happening::ContactUpdated { before, after });
        }
    }

    /// Takes a contact out, and what it was to the site.
    pub fn delete_contact(&mut self, id: Uuid, origin: Origin) {
        self.records.members.take(&id);
        if self.records.contacts.take(&id).is_some() {
            self.tell(origin, Happening::ContactDeleted(id));
        }
    }

    /// Tells that contacts went into another one, which is stored already.
    pub fn merged_contacts(&mut self, target: Uuid, sources: Vec<Uuid>) {
        if let Some(target) = self.records.contacts.shared(&target) {
            let happening = Happening::ContactsMerged { target, sources };
            self.tell(Origin::Request, happening);
        }
    }

    /// Stores a new label.
    pub fn create_label(&mut self, label: Label) {
        let key = label.key.clone();
        self.records.labels.put(key.clone(), label);
        if let Some(label) = self.records.labels.shared(&key) {
            self.tell(Origin::Request, Happening::LabelCreated(label));
        }
    }

    /// Stores a label over the one of the same key.
    pub fn update_label(&mut self, label: Label) {
        let key = label.key.clone();
        let before = self.records.labels.shared(&key);
        self.records.labels.put(key.clone(), label);
        if let (Some(before), Some(after)) = (before, self.records.labels.shared(&key)) {
            self.tell(Origin::Request, Happening::LabelUpdated { before, after });
        }
    }

    /// Takes a label out.
    pub fn delete_label(&mut self, key: &str) {
        if self.records.labels.take(key).is_some() {
            self.tell(Origin::Request, Happening::LabelDeleted(key.to_owned()));
        }
    }

    /// Stores a new extended field.
    pub fn create_extended_field(&mut self, field: ExtendedField) {
        let key = field.key.clone();
        self.records.extended_fields.put(key.clone(), field);
        if let Some(field) = self.records.extended_fields.shared(&key) {
            self.tell(Origin::Request, Happening::ExtendedFieldCreated(field));
        }
    }

    /// Stores an extended field over the one of the same key.
    pub fn update_extended_field(&mut self, field: ExtendedField) {
        let key = field.key.clone();
        let before = self.records.extended_fields.shared(&key);
        self.records.extended_fields.put(key.clone(), field);
        if let (Some(before), Some(after)) = (before, self.records.extended_fields.shared(&key)) {
            self.tell(
                Origin::Request,
                Happening::ExtendedFieldUpdated { before, after },
            );
        }
    }

    /// Takes an extended field out.
    pub fn delete_extended_field(&mut self, key: &str) {
        if self.records.extended_fields.take(key).is_some() {
            let happening = Happening::ExtendedFieldDeleted(key.to_owned());
            self.tell(Origin::Request, happening);
        }
    }

    fn tell(&mut self, origin: Origin, happening: Happening) {
        let event = Event {
            id: self.ids.next_event(),
            sequence: self.outbox.next_sequence(),
            time: self.now(),
            identity: self.identity,
            origin,
            happening,
        };
        self.outbox.push(event);
    }
}
