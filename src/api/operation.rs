use crate::dialect::{
    Arguments, Reader, Request, Surface, bulk_request, facet_request, field_request, label_request,
    query_request, request as read, submit_request,
};
use crate::site::Permission;

/// A function that callers know by name.
#[derive(Debug)]
pub(super) struct Operation {
    /// Its name in `@wix/crm`.
    pub name: &'static str,
    /// How it is called, for advice to callers.
    pub signature: &'static str,
    /// Method and path of its REST request; a part in braces is the argument of that name.
    pub route: &'static str,
    /// Its positional arguments; what else it takes are options.
    pub arguments: &'static [&'static str],
    /// What its caller needs (semantics §10). Deleting and updating take more where the contact is a
    /// member, which whoever has this one has too.
    pub permission: Permission,
    /// Reads a call of it; `None` where the reader noted why not.
    pub read: fn(&mut Reader<'_>, &Arguments) -> Option<Request>,
}

/// Every function and every request there is, one row each.
pub(super) const OPERATIONS: [Operation; 30] = [
    Operation {
        name: "createContact",
        signature: "createContact(info, options)",
        route: "POST /contacts/v4/contacts",
        arguments: &["info"],
        permission: Permission::ContactsModify,
        read: read::create_contact,
    },
    Operation {
        name: "getContact",
        signature: "getContact(_id, options)",
        route: "GET /contacts/v4/contacts/{id}",
        arguments: &["_id"],
        permission: Permission::ContactsView,
        read: read::get_contact,
    },
    Operation {
        name: "updateContact",
        signature: "updateContact(contactId, info, revision, options)",
        route: "PATCH /contacts/v4/contacts/{contactId}",
        arguments: &["contactId", "info", "revision"],
        permission: Permission::ContactsModify,
        read: read::update_contact,
    },
    Operation {
        name: "deleteContact",
        signature: "deleteContact(contactId)",
        route: "DELETE /contacts/v4/contacts/{contactId}",
        arguments: &["contactId"],
        permission: Permission::ContactsModify,
        read: read::delete_contact,
    },
    Operation {
        name: "labelContact",
        signature: "labelContact(contactId, labelKeys)",
        route: "POST /contacts/v4/contacts/{contactId}/labels",
        arguments: &["contactId", "labelKeys"],
        permission: Permission::ContactsModify,
        read: read::label_contact,
    },
    Operation {
        name: "unlabelContact",
        signature: "unlabelContact(contactId, labelKeys)",
        route: "DELETE /contacts/v4/contacts/{contactId}/labels",
        arguments: &["contactId", "labelKeys"],
        permission: Permission::ContactsModify,
        read: read::unlabel_contact,
    },
    Operation {
        name: "mergeContacts",
        signature: "mergeContacts(targetContactId, targetContactRevision, options)",
        route: "POST /contacts/v4/contacts/{targetContactId}/merge",
        arguments: &["targetContactId", "targetContactRevision"],
        permission: Permission::ContactsMerge,
        read: read::merge_contacts,
    },
    Operation {
        name: "previewMergeContacts",
        signature: "previewMergeContacts(targetContactId, options)",
        route: "POST /contacts/v4/contacts/{targetContactId}/preview-merge",
        arguments: &["targetContactId"],
        permission: Permission::ContactsMerge,
        read: read::preview_merge_contacts,
    },
    Operation {
        name: "appendOrCreateContact",
        signature: "appendOrCreateContact({info, passThroughData, contactId})",
        route: "POST /contacts/v4/contact-submit",
        arguments: &["options"],
        permission: Permission::ContactsSubmit,
        read: submit_request::append_or_create_contact,
    },
    Operation {
        name: "listFacets",
        signature: "listFacets({paging, language})",
        route: "GET /contacts/v4/contacts/facets",
        arguments: &["options"],
        permission: Permission::ContactsView,
        read: facet_request::list_facets,
    },
    Operation {
        name: "queryFacets",
        signature: "queryFacets({paging, language, filter})",
        route: "POST /contacts/v4/contacts/facets/query",
        arguments: &["options"],
        permission: Permission::ContactsView,
        read: facet_request::query_facets,
    },
    Operation {
        name: "bulkDeleteContacts",
        signature: "bulkDeleteContacts({filter, search})",
        route: "POST /contacts/v4/bulk/contacts/delete",
        arguments: &["options"],
        permission: Permission::ContactsModify,
        read: bulk_request::bulk_delete_contacts,
    },
    Operation {
        name: "bulkUpdateContacts",
        signature: "bulkUpdateContacts({filter, search, info})",
        route: "POST /contacts/v4/bulk/contacts/update",
        arguments: &["options"],
        permission: Permission::ContactsModify,
        read: bulk_request::bulk_update_contacts,
    },
    Operation {
        name: "bulkLabelAndUnlabelContacts",
        signature: "bulkLabelAndUnlabelContacts({filter, search, labelKeysToAdd, labelKeysToRemove})",
        route: "POST /contacts/v4/bulk/contacts/add-remove-labels",
        arguments: &["options"],
        permission: Permission::ContactsModify,
        read: bulk_request::bulk_label_and_unlabel_contacts,
    },
    Operation {
        name: "findOrCreateLabel",
        signature: "findOrCreateLabel(displayName, options)",
        route: "POST /contacts/v4/labels",
        arguments: &["displayName"],
        permission: Permission::LabelsModify,
        read: label_request::find_or_create,
    },
    Operation {
        name: "getLabel",
        signature: "getLabel(key, options)",
        route: "GET /contacts/v4/labels/{key}",
        arguments: &["key"],
        permission: Permission::LabelsView,
        read: label_request::get,
    },
    Operation {
        name: "renameLabel",
        signature: "renameLabel(key, {displayName}, options)",
        route: "PATCH /contacts/v4/labels/{key}",
        arguments: &["key", "label"],
        permission: Permission::LabelsModify,
        read: label_request::rename,
    },
    Operation {
        name: "deleteLabel",
        signature: "deleteLabel(key)",
        route: "DELETE /contacts/v4/labels/{key}",
        arguments: &["key"],
        permission: Permission::LabelsModify,
        read: label_request::delete,
    },
    Operation {
        name: "findOrCreateExtendedField",
        signature: "findOrCreateExtendedField(displayName, dataType)",
        route: "POST /contacts/v4/extended-fields",
        arguments: &["displayName", "dataType"],
        permission: Permission::SchemaModify,
        read: field_request::find_or_create,
    },
    Operation {
        name: "getExtendedField",
        signature: "getExtendedField(key)",
        route: "GET /contacts/v4/extended-fields/{key}",
        arguments: &["key"],
        permission: Permission::SchemaView,
        read: field_request::get,
    },
    Operation {
        name: "renameExtendedField",
        signature: "renameExtendedField(key, {displayName})",
        route: "PATCH /contacts/v4/extended-fields/{key}",
        arguments: &["key", "field"],
        permission: Permission::SchemaModify,
        read: field_request::rename,
    },
    Operation {
        name: "deleteExtendedField",
        signature: "deleteExtendedField(key)",
        route: "DELETE /contacts/v4/extended-fields/{key}",
        arguments: &["key"],
        permission: Permission::SchemaModify,
        read: field_request::delete,
    },
    Operation {
        name: "queryContacts",
        signature: "queryContacts(query, options)",
        route: "POST /contacts/v4/contacts/query",
        arguments: &["query"],
        permission: Permission::ContactsView,
        read: query_request::query_contacts,
    },
    Operation {
        name: "listContacts",
        signature: "listContacts(options)",
        route: "GET /contacts/v4/contacts",
        arguments: &["options"],
        permission: Permission::ContactsView,
        read: query_request::list_contacts,
    },
    Operation {
        name: "queryLabels",
        signature: "queryLabels(query, options)",
        route: "POST /contacts/v4/labels/query",
        arguments: &["query"],
        permission: Permission::LabelsView,
        read: query_request::query_labels,
    },
    Operation {
        name: "listLabels",
        signature: "listLabels(options)",
        route: "GET /contacts/v4/labels",
        arguments: &["options"],
        permission: Permission::LabelsView,
        read: query_request::list_labels,
    },
    Operation {
        name: "queryExtendedFields",
        signature: "queryExtendedFields(query)",
        route: "POST /contacts/v4/extended-fields/query",
        arguments: &["query"],
        permission: Permission::SchemaView,
        read: query_request::query_extended_fields,
    },
    Operation {
        name: "listExtendedFields",
        signature: "listExtendedFields(options)",
        route: "GET /contacts/v4/extended-fields",
        arguments: &["options"],
        permission: Permission::SchemaView,
        read: query_request::list_extended_fields,
    },
    // The SDK has no function for jobs (semantics §8.3).
    Operation {
        name: "listBulkJobs",
        signature: "listBulkJobs({paging})",
        route: "GET /contacts/v4/bulk/contact/jobs",
        arguments: &["options"],
        permission: Permission::ContactsView,
        read: bulk_request::list_bulk_jobs,
    },
    Operation {
        name: "getBulkJob",
        signature: "getBulkJob(jobId)",
        route: "GET /contacts/v4/bulk/contact/jobs/{jobId}",
        arguments: &["jobId"],
        permission: Permission::ContactsView,
        read: bulk_request::get_bulk_job,
    },
];

/// How functions are called in `wix-crm-backend`, where that is another way (semantics §1.1 to §1.4).
const VELO_SIGNATURES: [(&str, &str); 5] = [
    (
        "updateContact",
        "updateContact({contactId, revision}, info, options)",
    ),
    ("appendOrCreateContact", "appendOrCreateContact(info)"),
    ("renameLabel", "renameLabel(key, displayName, options)"),
    (
        "renameExtendedField",
        "renameExtendedField(key, displayName, options)",
    ),
    (
        "findOrCreateExtendedField",
        "findOrCreateExtendedField({displayName, dataType}, options)",
    ),
];

impl Operation {
    /// How it is called where fields go by these names.
    pub(super) fn signature(&self, surface: Surface) -> &'static str {
        match surface {
            Surface::Sdk => self.signature,
            Surface::Rest => self.route,
            Surface::Velo => {
                let other = VELO_SIGNATURES.iter().find(|(name, _)| *name == self.name);
                other.map_or(self.signature, |(_, signature)| signature)
            }
        }
    }

    /// Its positional arguments where fields go by these names.
    pub(super) fn arguments(&self, surface: Surface) -> &'static [&'static str] {
        match surface {
            Surface::Velo if self.name == "appendOrCreateContact" => &["info"],
            _ => self.arguments,
        }
    }

    /// The method of its REST request.
    pub(super) fn method(&self) -> &'static str {
        self.route.split_once(' ').map_or("", |(method, _)| method)
    }

    /// The path of its REST request.
    pub(super) fn path(&self) -> &'static str {
        self.route.split_once(' ').map_or("", |(_, path)| path)
    }

    /// Whether its callers say which state of the contact they have seen.
    pub(super) fn takes_revision(&self) -> bool {
        let revisions = ["revision", "targetContactRevision"];
        self.arguments.iter().any(|name| revisions.contains(name))
    }

    /// The function of this name.
    pub(super) fn find(name: &str) -> Option<&'static Self> {
        OPERATIONS.iter().find(|operation| operation.name == name)
    }
}
