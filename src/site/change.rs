//! Changes of records that are events: what is stored, and what is told about it.

use std::rc::Rc;

use uuid::Uuid;

use super::{Action, Entity, Event, Origin, Record, Site};
use crate::model::{Contact, ExtendedField, Label};

impl Site {
    /// Stores a new contact.
    pub fn create_contact(&mut self, contact: Contact) {
        let id = contact.id;
        self.records.contacts.put(contact);
        self.note_change(id);
        if let Some(contact) = self.records.contacts.shared(&id) {
            self.tell(
                Entity::Contact,
                id.to_string(),
                Action::Created(Record::Contact(contact)),
            );
        }
    }

    /// Stores a contact over the one of the same id.
    pub fn update_contact(&mut self, contact: Contact, origin: Origin) {
        let id = contact.id;
        let before = self.records.contacts.shared(&id);
        self.records.contacts.put(contact);
        self.note_change(id);
        if let Some(after) = self.records.contacts.shared(&id).map(Record::Contact) {
            let action = Action::Updated { after, before };
            self.tell_from(origin, Entity::Contact, id.to_string(), action);
        }
    }

    /// Takes a contact out, and what it was to the site.
    pub fn delete_contact(&mut self, id: Uuid, origin: Origin) {
        self.records.members.take(&id);
        if self.records.contacts.take(&id).is_some() {
            self.note_change(id);
            self.tell_from(origin, Entity::Contact, id.to_string(), Action::Deleted);
        }
    }

    /// Stores a contact with what others add to it; these are still there.
    pub fn merge_contacts(&mut self, target: Contact, sources: Vec<Uuid>) {
        let action = Action::Merged {
            target: Rc::new(target.clone()),
            sources,
        };
        self.tell(Entity::Contact, target.id.to_string(), action);
        self.update_contact(target, Origin::Merge);
    }

    /// Stores a new label.
    pub fn create_label(&mut self, label: Label) {
        self.put_label(label, Action::Created);
    }

    /// Stores a label over the one of the same key.
    pub fn update_label(&mut self, label: Label) {
        self.put_label(label, updated);
    }

    fn put_label(&mut self, label: Label, action: fn(Record) -> Action) {
        let key = label.key.clone();
        self.records.labels.put(label);
        if let Some(label) = self.records.labels.shared(&key) {
            self.tell(Entity::Label, key, action(Record::Label(label)));
        }
    }

    /// Takes a label out.
    pub fn delete_label(&mut self, key: &str) {
        if self.records.labels.take(key).is_some() {
            self.tell(Entity::Label, key.to_owned(), Action::Deleted);
        }
    }

    /// Stores a new extended field.
    pub fn create_extended_field(&mut self, field: ExtendedField) {
        self.put_extended_field(field, Action::Created);
    }

    /// Stores an extended field over the one of the same key.
    pub fn update_extended_field(&mut self, field: ExtendedField) {
        self.put_extended_field(field, updated);
    }

    fn put_extended_field(&mut self, field: ExtendedField, action: fn(Record) -> Action) {
        let key = field.key.clone();
        self.records.extended_fields.put(field);
        if let Some(field) = self.records.extended_fields.shared(&key) {
            let action = action(Record::ExtendedField(field));
            self.tell(Entity::ExtendedField, key, action);
        }
    }

    /// Takes an extended field out.
    pub fn delete_extended_field(&mut self, key: &str) {
        if self.records.extended_fields.take(key).is_some() {
            self.tell(Entity::ExtendedField, key.to_owned(), Action::Deleted);
        }
    }

    fn tell(&mut self, entity: Entity, entity_id: String, action: Action) {
        self.tell_from(Origin::Request, entity, entity_id, action);
    }

    fn tell_from(&mut self, origin: Origin, entity: Entity, entity_id: String, action: Action) {
        let event = Event {
            id: self.ids.next_event(),
            sequence: self.outbox.next_sequence(),
            time: self.now(),
            identity: self.identity,
            origin,
            entity,
            entity_id,
            action,
        };
        self.outbox.push(event);
    }
}

const fn updated(after: Record) -> Action {
    Action::Updated {
        after,
        before: None,
    }
}
