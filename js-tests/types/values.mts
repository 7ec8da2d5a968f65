// Values, enums, options and errors of the two packages fit into each other.
import {
  contacts as realContacts,
  extendedFields as realFields,
  labels as realLabels,
  submittedContact as realSubmitted,
} from '@wix/crm';
import { contacts, extendedFields, labels, submittedContact } from 'wix-crm-local';
import type { SiteEvent } from 'wix-crm-local';
import type { Covers, Fn, Result, Same } from './real.mjs';

// Ours have every field of the real ones. Addresses and pictures of contacts have more.
true satisfies Covers<contacts.Contact, realContacts.Contact>;
true satisfies Covers<contacts.ContactInfo, realContacts.ContactInfo>;
true satisfies Covers<submittedContact.ContactInfo, realSubmitted.ContactInfo>;
true satisfies Same<labels.ContactLabel, realLabels.ContactLabel>;
true satisfies Same<extendedFields.ExtendedField, realFields.ExtendedField>;
true satisfies Same<contacts.ContactsFacet, realContacts.ContactsFacet>;

// What functions answer.
true satisfies Covers<Result<typeof contacts.createContact>, Result<Fn<'contacts', 'createContact'>>>;
true satisfies Covers<Result<typeof contacts.getContact>, Result<Fn<'contacts', 'getContact'>>>;
true satisfies Covers<Result<typeof contacts.updateContact>, Result<Fn<'contacts', 'updateContact'>>>;
true satisfies Covers<Result<typeof contacts.labelContact>, Result<Fn<'contacts', 'labelContact'>>>;
true satisfies Covers<Result<typeof contacts.unlabelContact>, Result<Fn<'contacts', 'unlabelContact'>>>;
true satisfies Covers<Result<typeof contacts.mergeContacts>, Result<Fn<'contacts', 'mergeContacts'>>>;
true satisfies Covers<Result<typeof contacts.previewMergeContacts>, Result<Fn<'contacts', 'previewMergeContacts'>>>;
true satisfies Covers<Result<typeof contacts.listContacts>, Result<Fn<'contacts', 'listContacts'>>>;
true satisfies Same<Result<typeof contacts.listFacets>, Result<Fn<'contacts', 'listFacets'>>>;
true satisfies Same<Result<typeof contacts.queryFacets>, Result<Fn<'contacts', 'queryFacets'>>>;
true satisfies Same<Result<typeof contacts.bulkDeleteContacts>, Result<Fn<'contacts', 'bulkDeleteContacts'>>>;
true satisfies Same<Result<typeof contacts.bulkUpdateContacts>, Result<Fn<'contacts', 'bulkUpdateContacts'>>>;
true satisfies Same<Result<typeof contacts.bulkLabelAndUnlabelContacts>, Result<Fn<'contacts', 'bulkLabelAndUnlabelContacts'>>>;
true satisfies Same<Result<typeof labels.findOrCreateLabel>, Result<Fn<'labels', 'findOrCreateLabel'>>>;
true satisfies Same<Result<typeof labels.getLabel>, Result<Fn<'labels', 'getLabel'>>>;
true satisfies Same<Result<typeof labels.renameLabel>, Result<Fn<'labels', 'renameLabel'>>>;
true satisfies Same<Result<typeof labels.listLabels>, Result<Fn<'labels', 'listLabels'>>>;
true satisfies Same<Result<typeof extendedFields.findOrCreateExtendedField>, Result<Fn<'extendedFields', 'findOrCreateExtendedField'>>>;
true satisfies Same<Result<typeof extendedFields.getExtendedField>, Result<Fn<'extendedFields', 'getExtendedField'>>>;
true satisfies Same<Result<typeof extendedFields.renameExtendedField>, Result<Fn<'extendedFields', 'renameExtendedField'>>>;
true satisfies Same<Result<typeof extendedFields.listExtendedFields>, Result<Fn<'extendedFields', 'listExtendedFields'>>>;
true satisfies Same<Result<typeof submittedContact.appendOrCreateContact>, Result<Fn<'submittedContact', 'appendOrCreateContact'>>>;

// What functions take.
true satisfies Same<contacts.CreateContactOptions, realContacts.CreateContactOptions>;
true satisfies Same<contacts.GetContactOptions, realContacts.GetContactOptions>;
true satisfies Same<contacts.UpdateContactOptions, realContacts.UpdateContactOptions>;
true satisfies Same<contacts.MergeContactsOptions, realContacts.MergeContactsOptions>;
true satisfies Same<contacts.PreviewMergeContactsOptions, realContacts.PreviewMergeContactsOptions>;
true satisfies Same<contacts.ListContactsOptions, realContacts.ListContactsOptions>;
true satisfies Same<contacts.ListFacetsOptions, realContacts.ListFacetsOptions>;
true satisfies Same<contacts.QueryFacetsOptions, realContacts.QueryFacetsOptions>;
true satisfies Same<contacts.BulkDeleteContactsOptions, realContacts.BulkDeleteContactsOptions>;
true satisfies Covers<contacts.BulkUpdateContactsOptions, realContacts.BulkUpdateContactsOptions>;
true satisfies Same<contacts.BulkLabelAndUnlabelContactsOptions, realContacts.BulkLabelAndUnlabelContactsOptions>;
true satisfies Same<labels.FindOrCreateLabelOptions, realLabels.FindOrCreateLabelOptions>;
true satisfies Same<labels.GetLabelOptions, realLabels.GetLabelOptions>;
true satisfies Same<labels.RenameLabel, realLabels.RenameLabel>;
true satisfies Same<labels.RenameLabelOptions, realLabels.RenameLabelOptions>;
true satisfies Same<labels.ListLabelsOptions, realLabels.ListLabelsOptions>;
true satisfies Same<labels.QueryLabelsOptions, realLabels.QueryLabelsOptions>;
true satisfies Same<extendedFields.RenameExtendedField, realFields.RenameExtendedField>;
true satisfies Same<extendedFields.ListExtendedFieldsOptions, realFields.ListExtendedFieldsOptions>;
true satisfies Covers<submittedContact.AppendOrCreateContactOptions, realSubmitted.AppendOrCreateContactOptions>;

// What handlers of events get, and what `site.events()` shows of it.
true satisfies Covers<contacts.ContactCreatedEnvelope, realContacts.ContactCreatedEnvelope>;
true satisfies Covers<contacts.ContactUpdatedEnvelope, realContacts.ContactUpdatedEnvelope>;
true satisfies Same<contacts.ContactDeletedEnvelope, realContacts.ContactDeletedEnvelope>;
true satisfies Covers<contacts.ContactMergedEnvelope, realContacts.ContactMergedEnvelope>;
true satisfies Same<labels.LabelCreatedEnvelope, realLabels.LabelCreatedEnvelope>;
true satisfies Same<labels.LabelUpdatedEnvelope, realLabels.LabelUpdatedEnvelope>;
true satisfies Same<labels.LabelDeletedEnvelope, realLabels.LabelDeletedEnvelope>;
true satisfies Same<extendedFields.ExtendedFieldCreatedEnvelope, realFields.ExtendedFieldCreatedEnvelope>;
true satisfies Same<extendedFields.ExtendedFieldUpdatedEnvelope, realFields.ExtendedFieldUpdatedEnvelope>;
true satisfies Same<extendedFields.ExtendedFieldDeletedEnvelope, realFields.ExtendedFieldDeletedEnvelope>;
true satisfies Same<contacts.EventMetadata, realContacts.EventMetadata>;
({}) as Omit<SiteEvent, 'metadata'> satisfies Partial<contacts.ContactMergedEnvelope>;
({}) as contacts.ContactUpdatedEnvelope satisfies Omit<SiteEvent, 'metadata'>;
({}) as labels.LabelCreatedEnvelope satisfies Omit<SiteEvent, 'metadata'>;
({}) as extendedFields.ExtendedFieldCreatedEnvelope satisfies Omit<SiteEvent, 'metadata'>;
({}) as SiteEvent['metadata'] satisfies realContacts.EventMetadata;

// Every code of the real unions and no other, name by name.
true satisfies Same<contacts.CreateContactApplicationErrors, realContacts.CreateContactApplicationErrors>;
true satisfies Same<contacts.GetContactApplicationErrors, realContacts.GetContactApplicationErrors>;
true satisfies Same<contacts.UpdateContactApplicationErrors, realContacts.UpdateContactApplicationErrors>;
true satisfies Same<contacts.DeleteContactApplicationErrors, realContacts.DeleteContactApplicationErrors>;
true satisfies Same<contacts.LabelContactApplicationErrors, realContacts.LabelContactApplicationErrors>;
true satisfies Same<contacts.UnlabelContactApplicationErrors, realContacts.UnlabelContactApplicationErrors>;
true satisfies Same<contacts.MergeContactsApplicationErrors, realContacts.MergeContactsApplicationErrors>;
true satisfies Same<contacts.PreviewMergeContactsApplicationErrors, realContacts.PreviewMergeContactsApplicationErrors>;
true satisfies Same<contacts.ListContactsApplicationErrors, realContacts.ListContactsApplicationErrors>;
true satisfies Same<contacts.QueryContactsApplicationErrors, realContacts.QueryContactsApplicationErrors>;
true satisfies Same<contacts.BulkDeleteContactsApplicationErrors, realContacts.BulkDeleteContactsApplicationErrors>;
true satisfies Same<
  contacts.BulkLabelAndUnlabelContactsApplicationErrors,
  realContacts.BulkLabelAndUnlabelContactsApplicationErrors
>;
true satisfies Same<labels.FindOrCreateLabelApplicationErrors, realLabels.FindOrCreateLabelApplicationErrors>;
true satisfies Same<labels.QueryLabelsApplicationErrors, realLabels.QueryLabelsApplicationErrors>;
true satisfies Same<
  extendedFields.FindOrCreateExtendedFieldApplicationErrors,
  realFields.FindOrCreateExtendedFieldApplicationErrors
>;
true satisfies Same<extendedFields.QueryExtendedFieldsApplicationErrors, realFields.QueryExtendedFieldsApplicationErrors>;
true satisfies Same<submittedContact.AppendOrCreateContactApplicationErrors, realSubmitted.AppendOrCreateContactApplicationErrors>;

// Enums, as objects and as types, both ways.
contacts.EmailTag satisfies typeof realContacts.EmailTag;
realContacts.PhoneTag satisfies typeof contacts.PhoneTag;
contacts.EmailTag.HOME satisfies realContacts.EmailTagWithLiterals;
realContacts.ContactFieldSet.FULL satisfies contacts.ContactFieldSetWithLiterals;
extendedFields.FieldDataType.DATE satisfies realFields.FieldDataTypeWithLiterals;
realSubmitted.IdentityType.MEMBER satisfies submittedContact.IdentityTypeWithLiterals;
true satisfies Same<contacts.ContactActivityTypeWithLiterals, realContacts.ContactActivityTypeWithLiterals>;
true satisfies Same<contacts.ContactSourceTypeWithLiterals, realContacts.ContactSourceTypeWithLiterals>;
true satisfies Same<contacts.ContactsFacetTypeWithLiterals, realContacts.ContactsFacetTypeWithLiterals>;
true satisfies Same<contacts.AddressTagWithLiterals, realContacts.AddressTagWithLiterals>;
true satisfies Same<contacts.SubscriptionStatusWithLiterals, realContacts.SubscriptionStatusWithLiterals>;
true satisfies Same<labels.LabelTypeWithLiterals, realLabels.LabelTypeWithLiterals>;
true satisfies Same<extendedFields.FieldTypeWithLiterals, realFields.FieldTypeWithLiterals>;

// Were a check above no check, these would pass.
// @ts-expect-error one code more than labelContact has
true satisfies Same<contacts.DeleteContactApplicationErrors, realContacts.LabelContactApplicationErrors>;
// @ts-expect-error codes of contacts
true satisfies Same<labels.QueryLabelsApplicationErrors, realContacts.QueryContactsApplicationErrors>;
// @ts-expect-error another enum
contacts.EmailTag satisfies typeof realContacts.PhoneTag;
// @ts-expect-error another enum
submittedContact.IdentityType.MEMBER satisfies realFields.FieldTypeWithLiterals;
// @ts-expect-error info is no contact
({}) as contacts.ContactInfo satisfies realContacts.Contact;
// @ts-expect-error options of another function
true satisfies Same<contacts.MergeContactsOptions, realContacts.GetContactOptions>;
// @ts-expect-error a label has no data type
true satisfies Same<labels.ContactLabel, realFields.ExtendedField>;
// @ts-expect-error ours have fields that the real types leave out
true satisfies Same<contacts.Contact, realContacts.Contact>;
// @ts-expect-error the real types leave out fields of ours
true satisfies Covers<realContacts.Contact, contacts.Contact>;
// @ts-expect-error an event of a deletion has no entity
true satisfies Covers<contacts.ContactDeletedEnvelope, realContacts.ContactCreatedEnvelope>;
