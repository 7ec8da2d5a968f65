//! What is kept of labels, extended fields and memberships, and of where merged contacts went.

use super::archive::{Archive, named, optional, optional_text};
use crate::model::{ExtendedField, Label, Timestamp};
use crate::site::{Member, Merged};

pub(super) fn label(archive: &mut dyn Archive, label: &mut Label) {
    archive.text("key", &mut label.key);
    archive.text("displayName", &mut label.display_name);
    archive.text("namespace", &mut label.namespace);
    let of_namespace = &mut label.namespace_display_name;
    archive.text("namespaceDisplayName", of_namespace);
    named(archive, "labelType", &mut label.label_type);
    optional(archive, CREATED, &mut label.created_date, &moment);
    optional(archive, UPDATED, &mut label.updated_date, &moment);
}

pub(super) fn extended_field(archive: &mut dyn Archive, field: &mut ExtendedField) {
    archive.text("key", &mut field.key);
    archive.text("displayName", &mut field.display_name);
    archive.text("namespace", &mut field.namespace);
    named(archive, "dataType", &mut field.data_type);
    named(archive, "fieldType", &mut field.field_type);
    optional_text(archive, "description", &mut field.description);
    archive.flag("readOnly", &mut field.read_only);
    optional(archive, CREATED, &mut field.created_date, &moment);
    optional(archive, UPDATED, &mut field.updated_date, &moment);
}

const CREATED: &str = "createdDate";
const UPDATED: &str = "updatedDate";

pub(super) fn member(archive: &mut dyn Archive, member: &mut Member) {
    archive.guid("contactId", &mut member.contact_id);
    let membership = &mut member.membership;
    archive.flag("member", &mut membership.member);
    optional(archive, "role", &mut membership.role, &named);
    let subscription = &mut membership.billing_subscription;
    archive.flag("billingSubscription", subscription);
}

pub(super) fn merged(archive: &mut dyn Archive, merged: &mut Merged) {
    archive.guid("sourceContactId", &mut merged.source);
    archive.guid("targetContactId", &mut merged.target);
}

fn moment(archive: &mut dyn Archive, name: &str, moment: &mut Timestamp) {
    archive.moment(name, moment);
}
