use crate::dialect::{
    Arguments, Reader, Request, bulk_request, facet_request, field_request, label_request,
    query_request, request as read, submit_request,
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
    /// Whether visitors and members may call it too (semantics §10).
    pub open: bool,
    /// Reads a call of it; `None` where the reader noted why not.
    pub read: fn(&mut Reader<'_>, &Arguments) -> Option<Request>,
}

/// Every function there is, one row each.
pub(super) const OPERATIONS: [Operation; 28] = [
    Operation {
        name: "createContact",
        signature: "createContact(info, options)",
        arguments: &["info"],
        open: false,
        read: read::create_contact,
    },
    Operation {
        name: "getContact",
        signature: "getContact(_id, options)",
        arguments: &["_id"],
        open: false,
        read: read::get_contact,
    },
    Operation {
        name: "updateContact",
        signature: "updateContact(contactId, info, revision, options)",
        arguments: &["contactId", "info", "revision"],
        open: false,
        read: read::update_contact,
    },
    Operation {
        name: "deleteContact",
        signature: "deleteContact(contactId)",
        arguments: &["contactId"],
        open: false,
        read: read::delete_contact,
    },
    Operation {
        name: "labelContact",
        signature: "labelContact(contactId, labelKeys)",
        arguments: &["contactId", "labelKeys"],
        open: false,
        read: read::label_contact,
    },
    Operation {
        name: "unlabelContact",
        signature: "unlabelContact(contactId, labelKeys)",
        arguments: &["contactId", "labelKeys"],
        open: false,
        read: read::unlabel_contact,
    },
    Operation {
        name: "mergeContacts",
        signature: "mergeContacts(targetContactId, targetContactRevision, options)",
        arguments: &["targetContactId", "targetContactRevision"],
        open: false,
        read: read::merge_contacts,
    },
    Operation {
        name: "previewMergeContacts",
        signature: "previewMergeContacts(targetContactId, options)",
        arguments: &["targetContactId"],
        open: false,
        read: read::preview_merge_contacts,
    },
    Operation {
        name: "appendOrCreateContact",
        signature: "appendOrCreateContact({info, passThroughData, contactId})",
        arguments: &["options"],
        open: true,
        read: submit_request::append_or_create_contact,
    },
    Operation {
        name: "listFacets",
        signature: "listFacets({paging, language})",
        arguments: &["options"],
        open: false,
        read: facet_request::list_facets,
    },
    Operation {
        name: "queryFacets",
        signature: "queryFacets({paging, language, filter})",
        arguments: &["options"],
        open: false,
        read: facet_request::query_facets,
    },
    Operation {
        name: "bulkDeleteContacts",
        signature: "bulkDeleteContacts({filter, search})",
        arguments: &["options"],
        open: false,
        read: bulk_request::bulk_delete_contacts,
    },
    Operation {
        name: "bulkUpdateContacts",
        signature: "bulkUpdateContacts({filter, search, info})",
        arguments: &["options"],
        open: false,
        read: bulk_request::bulk_update_contacts,
    },
    Operation {
        name: "bulkLabelAndUnlabelContacts",
        signature: "bulkLabelAndUnlabelContacts({filter, search, labelKeysToAdd, labelKeysToRemove})",
        arguments: &["options"],
        open: false,
        read: bulk_request::bulk_label_and_unlabel_contacts,
    },
    Operation {
        name: "findOrCreateLabel",
        signature: "findOrCreateLabel(displayName, options)",
        arguments: &["displayName"],
        open: false,
        read: label_request::find_or_create,
    },
    Operation {
        name: "getLabel",
        signature: "getLabel(key, options)",
        arguments: &["key"],
        open: false,
        read: label_request::get,
    },
    Operation {
        name: "renameLabel",
        signature: "renameLabel(key, {displayName}, options)",
        arguments: &["key", "label"],
        open: false,
        read: label_request::rename,
    },
    Operation {
        name: "deleteLabel",
        signature: "deleteLabel(key)",
        arguments: &["key"],
        open: false,
        read: label_request::delete,
    },
    Operation {
        name: "findOrCreateExtendedField",
        signature: "findOrCreateExtendedField(displayName, dataType)",
        arguments: &["displayName", "dataType"],
        open: false,
        read: field_request::find_or_create,
    },
    Operation {
        name: "getExtendedField",
        signature: "getExtendedField(key)",
        arguments: &["key"],
        open: false,
        read: field_request::get,
    },
    Operation {
        name: "renameExtendedField",
        signature: "renameExtendedField(key, {displayName})",
        arguments: &["key", "field"],
        open: false,
        read: field_request::rename,
    },
    Operation {
        name: "deleteExtendedField",
        signature: "deleteExtendedField(key)",
        arguments: &["key"],
        open: false,
        read: field_request::delete,
    },
    Operation {
        name: "queryContacts",
        signature: "queryContacts(query, options)",
        arguments: &["query"],
        open: false,
        read: query_request::query_contacts,
    },
    Operation {
        name: "listContacts",
        signature: "listContacts(options)",
        arguments: &["options"],
        open: false,
        read: query_request::list_contacts,
    },
    Operation {
        name: "queryLabels",
        signature: "queryLabels(query, options)",
        arguments: &["query"],
        open: false,
        read: query_request::query_labels,
    },
    Operation {
        name: "listLabels",
        signature: "listLabels(options)",
        arguments: &["options"],
        open: false,
        read: query_request::list_labels,
    },
    Operation {
        name: "queryExtendedFields",
        signature: "queryExtendedFields(query)",
        arguments: &["query"],
        open: false,
        read: query_request::query_extended_fields,
    },
    Operation {
        name: "listExtendedFields",
        signature: "listExtendedFields(options)",
        arguments: &["options"],
        open: false,
        read: query_request::list_extended_fields,
    },
];

impl Operation {
    /// The function of this name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|operation| operation.name == name)
    }
}
