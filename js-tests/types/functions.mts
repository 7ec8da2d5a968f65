// Each function of ours takes the place of the real one, and the real one would take ours.
import type {
  contacts as RealContacts,
  extendedFields as RealExtendedFields,
  labels as RealLabels,
  submittedContact as RealSubmittedContact,
} from '@wix/crm';
import { contacts, extendedFields, labels, submittedContact } from 'wix-crm-local';
import type { Bound, Fn, FunctionsOf, ValuesOf } from './real.mjs';

contacts.createContact satisfies Fn<'contacts', 'createContact'>;
contacts.getContact satisfies Fn<'contacts', 'getContact'>;
contacts.updateContact satisfies Fn<'contacts', 'updateContact'>;
contacts.deleteContact satisfies Fn<'contacts', 'deleteContact'>;
contacts.labelContact satisfies Fn<'contacts', 'labelContact'>;
contacts.unlabelContact satisfies Fn<'contacts', 'unlabelContact'>;
contacts.mergeContacts satisfies Fn<'contacts', 'mergeContacts'>;
contacts.previewMergeContacts satisfies Fn<'contacts', 'previewMergeContacts'>;
contacts.listContacts satisfies Fn<'contacts', 'listContacts'>;
contacts.queryContacts satisfies Fn<'contacts', 'queryContacts'>;
contacts.listFacets satisfies Fn<'contacts', 'listFacets'>;
contacts.queryFacets satisfies Fn<'contacts', 'queryFacets'>;
contacts.bulkDeleteContacts satisfies Fn<'contacts', 'bulkDeleteContacts'>;
contacts.bulkUpdateContacts satisfies Fn<'contacts', 'bulkUpdateContacts'>;
contacts.bulkLabelAndUnlabelContacts satisfies Fn<'contacts', 'bulkLabelAndUnlabelContacts'>;
contacts.onContactCreated satisfies Fn<'contacts', 'onContactCreated'>;
contacts.onContactUpdated satisfies Fn<'contacts', 'onContactUpdated'>;
contacts.onContactDeleted satisfies Fn<'contacts', 'onContactDeleted'>;
contacts.onContactMerged satisfies Fn<'contacts', 'onContactMerged'>;
labels.findOrCreateLabel satisfies Fn<'labels', 'findOrCreateLabel'>;
labels.getLabel satisfies Fn<'labels', 'getLabel'>;
labels.renameLabel satisfies Fn<'labels', 'renameLabel'>;
labels.deleteLabel satisfies Fn<'labels', 'deleteLabel'>;
labels.listLabels satisfies Fn<'labels', 'listLabels'>;
labels.queryLabels satisfies Fn<'labels', 'queryLabels'>;
labels.onLabelCreated satisfies Fn<'labels', 'onLabelCreated'>;
labels.onLabelUpdated satisfies Fn<'labels', 'onLabelUpdated'>;
labels.onLabelDeleted satisfies Fn<'labels', 'onLabelDeleted'>;
extendedFields.findOrCreateExtendedField satisfies Fn<'extendedFields', 'findOrCreateExtendedField'>;
extendedFields.getExtendedField satisfies Fn<'extendedFields', 'getExtendedField'>;
extendedFields.renameExtendedField satisfies Fn<'extendedFields', 'renameExtendedField'>;
extendedFields.deleteExtendedField satisfies Fn<'extendedFields', 'deleteExtendedField'>;
extendedFields.listExtendedFields satisfies Fn<'extendedFields', 'listExtendedFields'>;
extendedFields.queryExtendedFields satisfies Fn<'extendedFields', 'queryExtendedFields'>;
extendedFields.onExtendedFieldCreated satisfies Fn<'extendedFields', 'onExtendedFieldCreated'>;
extendedFields.onExtendedFieldUpdated satisfies Fn<'extendedFields', 'onExtendedFieldUpdated'>;
extendedFields.onExtendedFieldDeleted satisfies Fn<'extendedFields', 'onExtendedFieldDeleted'>;
submittedContact.appendOrCreateContact satisfies Fn<'submittedContact', 'appendOrCreateContact'>;

declare const real: {
  contacts: Bound<'contacts'>;
  labels: Bound<'labels'>;
  extendedFields: Bound<'extendedFields'>;
  submittedContact: Bound<'submittedContact'>;
};
real.contacts.createContact satisfies typeof contacts.createContact;
real.contacts.getContact satisfies typeof contacts.getContact;
real.contacts.updateContact satisfies typeof contacts.updateContact;
real.contacts.deleteContact satisfies typeof contacts.deleteContact;
real.contacts.labelContact satisfies typeof contacts.labelContact;
real.contacts.unlabelContact satisfies typeof contacts.unlabelContact;
real.contacts.mergeContacts satisfies typeof contacts.mergeContacts;
real.contacts.previewMergeContacts satisfies typeof contacts.previewMergeContacts;
real.contacts.listContacts satisfies typeof contacts.listContacts;
real.contacts.listFacets satisfies typeof contacts.listFacets;
real.contacts.queryFacets satisfies typeof contacts.queryFacets;
real.contacts.bulkDeleteContacts satisfies typeof contacts.bulkDeleteContacts;
real.contacts.bulkUpdateContacts satisfies typeof contacts.bulkUpdateContacts;
real.contacts.bulkLabelAndUnlabelContacts satisfies typeof contacts.bulkLabelAndUnlabelContacts;
real.contacts.onContactCreated satisfies typeof contacts.onContactCreated;
real.contacts.onContactUpdated satisfies typeof contacts.onContactUpdated;
real.contacts.onContactDeleted satisfies typeof contacts.onContactDeleted;
real.contacts.onContactMerged satisfies typeof contacts.onContactMerged;
real.labels.findOrCreateLabel satisfies typeof labels.findOrCreateLabel;
real.labels.getLabel satisfies typeof labels.getLabel;
real.labels.renameLabel satisfies typeof labels.renameLabel;
real.labels.deleteLabel satisfies typeof labels.deleteLabel;
real.labels.listLabels satisfies typeof labels.listLabels;
real.labels.onLabelCreated satisfies typeof labels.onLabelCreated;
real.labels.onLabelUpdated satisfies typeof labels.onLabelUpdated;
real.labels.onLabelDeleted satisfies typeof labels.onLabelDeleted;
real.extendedFields.findOrCreateExtendedField satisfies typeof extendedFields.findOrCreateExtendedField;
real.extendedFields.getExtendedField satisfies typeof extendedFields.getExtendedField;
real.extendedFields.renameExtendedField satisfies typeof extendedFields.renameExtendedField;
real.extendedFields.deleteExtendedField satisfies typeof extendedFields.deleteExtendedField;
real.extendedFields.listExtendedFields satisfies typeof extendedFields.listExtendedFields;
real.extendedFields.onExtendedFieldCreated satisfies typeof extendedFields.onExtendedFieldCreated;
real.extendedFields.onExtendedFieldUpdated satisfies typeof extendedFields.onExtendedFieldUpdated;
real.extendedFields.onExtendedFieldDeleted satisfies typeof extendedFields.onExtendedFieldDeleted;
real.submittedContact.appendOrCreateContact satisfies typeof submittedContact.appendOrCreateContact;
// Our builders can do what the real ones can, and more: query.mts has the other direction of the three query functions.

// No function is missing.
type Missing<Real, Ours> = Exclude<FunctionsOf<Real>, keyof Ours>;
null! as Missing<Bound<'contacts'>, typeof contacts> satisfies never;
null! as Missing<Bound<'labels'>, typeof labels> satisfies never;
null! as Missing<Bound<'extendedFields'>, typeof extendedFields> satisfies never;
null! as Missing<Bound<'submittedContact'>, typeof submittedContact> satisfies never;

// The whole modules: the functions as a client binds them, the enum objects as the real modules export them, nothing else.
contacts satisfies Pick<Bound<'contacts'>, FunctionsOf<Bound<'contacts'>>>;
labels satisfies Pick<Bound<'labels'>, FunctionsOf<Bound<'labels'>>>;
extendedFields satisfies Pick<Bound<'extendedFields'>, FunctionsOf<Bound<'extendedFields'>>>;
submittedContact satisfies Pick<Bound<'submittedContact'>, FunctionsOf<Bound<'submittedContact'>>>;
contacts satisfies ValuesOf<typeof RealContacts>;
labels satisfies ValuesOf<typeof RealLabels>;
extendedFields satisfies ValuesOf<typeof RealExtendedFields>;
submittedContact satisfies ValuesOf<typeof RealSubmittedContact>;
null! as Exclude<keyof typeof contacts, keyof typeof RealContacts> satisfies never;
null! as Exclude<keyof typeof labels, keyof typeof RealLabels> satisfies never;
null! as Exclude<keyof typeof extendedFields, keyof typeof RealExtendedFields> satisfies never;
null! as Exclude<keyof typeof submittedContact, keyof typeof RealSubmittedContact> satisfies never;

// Were a check above no check, these would pass.
// @ts-expect-error the result of another function
contacts.getContact satisfies Fn<'contacts', 'createContact'>;
// @ts-expect-error the parameters of another function
contacts.labelContact satisfies Fn<'contacts', 'deleteContact'>;
// @ts-expect-error a result that is not a promise
(() => ({})) satisfies Fn<'contacts', 'getContact'>;
// @ts-expect-error a promise of nothing does not do for deleteContact (wire §8)
(async () => {}) satisfies Fn<'contacts', 'deleteContact'>;
// @ts-expect-error the real function is no descriptor of ours
contacts.createContact satisfies typeof RealContacts.createContact;
// @ts-expect-error only the form that returns a builder
((() => contacts.queryContacts()) as () => contacts.ContactsQueryBuilder) satisfies Fn<'contacts', 'queryContacts'>;
// @ts-expect-error the builder of labels
labels.queryLabels satisfies Fn<'contacts', 'queryContacts'>;
// @ts-expect-error the handlers of merges want to know more
contacts.onContactDeleted satisfies Fn<'contacts', 'onContactMerged'>;
// @ts-expect-error what the handlers of a label want are labels
labels.onLabelDeleted satisfies Fn<'labels', 'onLabelCreated'>;
// @ts-expect-error without a data type
((displayName: string) => extendedFields.getExtendedField(displayName)) satisfies Fn<'extendedFields', 'findOrCreateExtendedField'>;
// @ts-expect-error everything of labels is missing among the contacts
null! as Missing<Bound<'labels'>, typeof contacts> satisfies never;
// @ts-expect-error labels are no contacts
labels satisfies Pick<Bound<'contacts'>, 'createContact'>;
// @ts-expect-error enum objects of the other module
labels satisfies ValuesOf<typeof RealContacts>;
// @ts-expect-error a name that the other module does not have
null! as Exclude<keyof typeof contacts, keyof typeof RealLabels> satisfies never;
