use crate::dialect::{Arguments, Reader, Request};
use crate::dialect::{query_request, request as read};

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
pub(super) const OPERATIONS: [Operation; 15] = [
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
        name: "findOrCreateLabel",
        signature: "findOrCreateLabel(displayName, options)",
        arguments: &["displayName"],
        read: read::find_or_create_label,
    },
    Operation {
        name: "getLabel",
        signature: "getLabel(key, options)",
        arguments: &["key"],
        read: read::get_label,
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
