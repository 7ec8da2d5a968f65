use crate::dialect::{
    Arguments, Reader, Request, field_request, label_request, query_request, request as read,
};

/// A function that callers know by name.
#[derive(Debug)]
pub(super) struct Operation {
    /// Its name in `@wix/crm`.
    pub name: &'static str,
    /// How it is called, for advice to callers.
    pub signature: &'static str,
    /// Its positional arguments; what else it takes are options.
    pub arguments: &'static [&'static str],
    /// Reads a call of it; `None` where the reader noted why not.
    pub read: fn(&mut Reader<'_>, &Arguments) -> Option<Request>,
}

/// Every function there is, one row each.
pub(super) const OPERATIONS: [Operation; 22] = [
    Operation {
        name: "createContact",
        signature: "createContact(info, options)",
        arguments: &["info"],
        read: read::create_contact,
    },
    Operation {
        name: "getContact",
        signature: "getContact(_id, options)",
        arguments: &["_id"],
        read: read::get_contact,
    },
    Operation {
        name: "updateContact",
        signature: "updateContact(contactId, info, revision, options)",
        arguments: &["contactId", "info", "revision"],
        read: read::update_contact,
    },
    Operation {
        name: "deleteContact",
        signature: "deleteContact(contactId)",
        arguments: &["contactId"],
        read: read::delete_contact,
    },
    Operation {
        name: "labelContact",
        signature: "labelContact(contactId, labelKeys)",
        arguments: &["contactId", "labelKeys"],
        read: read::label_contact,
    },
    Operation {
        name: "unlabelContact",
        signature: "unlabelContact(contactId, labelKeys)",
        arguments: &["contactId", "labelKeys"],
        read: read::unlabel_contact,
    },
    Operation {
        name: "mergeContacts",
        signature: "mergeContacts(targetContactId, targetContactRevision, options)",
        arguments: &["targetContactId", "targetContactRevision"],
        read: read::merge_contacts,
    },
    Operation {
        name: "previewMergeContacts",
        signature: "previewMergeContacts(targetContactId, options)",
        arguments: &["targetContactId"],
        read: read::preview_merge_contacts,
    },
    Operation {
        name: "findOrCreateLabel",
        signature: "findOrCreateLabel(displayName, options)",
        arguments: &["displayName"],
        read: label_request::find_or_create,
    },
    Operation {
        name: "getLabel",
        signature: "getLabel(key, options)",
        arguments: &["key"],
        read: label_request::get,
    },
    Operation {
        name: "renameLabel",
        signature: "renameLabel(key, {displayName}, options)",
        arguments: &["key", "label"],
        read: label_request::rename,
    },
    Operation {
        name: "deleteLabel",
        signature: "deleteLabel(key)",
        arguments: &["key"],
        read: label_request::delete,
    },
    Operation {
        name: "findOrCreateExtendedField",
        signature: "findOrCreateExtendedField(displayName, dataType)",
        arguments: &["displayName", "dataType"],
        read: field_request::find_or_create,
    },
    Operation {
        name: "getExtendedField",
        signature: "getExtendedField(key)",
        arguments: &["key"],
        read: field_request::get,
    },
    Operation {
        name: "renameExtendedField",
        signature: "renameExtendedField(key, {displayName})",
        arguments: &["key", "field"],
        read: field_request::rename,
    },
    Operation {
        name: "deleteExtendedField",
        signature: "deleteExtendedField(key)",
        arguments: &["key"],
        read: field_request::delete,
    },
    Operation {
        name: "queryContacts",
        signature: "queryContacts(query, options)",
        arguments: &["query"],
        read: query_request::query_contacts,
    },
    Operation {
        name: "listContacts",
        signature: "listContacts(options)",
        arguments: &["options"],
        read: query_request::list_contacts,
    },
    Operation {
        name: "queryLabels",
        signature: "queryLabels(query, options)",
        arguments: &["query"],
        read: query_request::query_labels,
    },
    Operation {
        name: "listLabels",
        signature: "listLabels(options)",
        arguments: &["options"],
        read: query_request::list_labels,
    },
    Operation {
        name: "queryExtendedFields",
        signature: "queryExtendedFields(query)",
        arguments: &["query"],
        read: query_request::query_extended_fields,
    },
    Operation {
        name: "listExtendedFields",
        signature: "listExtendedFields(options)",
        arguments: &["options"],
        read: query_request::list_extended_fields,
    },
];

impl Operation {
    /// The function of this name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|operation| operation.name == name)
    }
}
