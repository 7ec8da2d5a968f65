// Each function of ours takes the place of the real one, and the real one would take ours.
import type { contacts as RealContacts, labels as RealLabels } from '@wix/crm';
import { contacts, labels } from 'wix-crm-local';
import type { Bound, Fn, FunctionsOf } from './real.mjs';

contacts.createContact satisfies Fn<'contacts', 'createContact'>;
contacts.getContact satisfies Fn<'contacts', 'getContact'>;
contacts.updateContact satisfies Fn<'contacts', 'updateContact'>;
contacts.deleteContact satisfies Fn<'contacts', 'deleteContact'>;
contacts.labelContact satisfies Fn<'contacts', 'labelContact'>;
contacts.unlabelContact satisfies Fn<'contacts', 'unlabelContact'>;
contacts.mergeContacts satisfies Fn<'contacts', 'mergeContacts'>;
labels.findOrCreateLabel satisfies Fn<'labels', 'findOrCreateLabel'>;
labels.getLabel satisfies Fn<'labels', 'getLabel'>;

declare const real: { contacts: Bound<'contacts'>; labels: Bound<'labels'> };
real.contacts.createContact satisfies typeof contacts.createContact;
real.contacts.getContact satisfies typeof contacts.getContact;
real.contacts.updateContact satisfies typeof contacts.updateContact;
real.contacts.deleteContact satisfies typeof contacts.deleteContact;
real.contacts.labelContact satisfies typeof contacts.labelContact;
real.contacts.unlabelContact satisfies typeof contacts.unlabelContact;
real.contacts.mergeContacts satisfies typeof contacts.mergeContacts;
real.labels.findOrCreateLabel satisfies typeof labels.findOrCreateLabel;
real.labels.getLabel satisfies typeof labels.getLabel;

// Both whole modules: the functions as a client binds them, the enum objects as the real modules export them.
contacts satisfies Pick<Bound<'contacts'>, FunctionsOf<typeof contacts> & keyof Bound<'contacts'>>;
labels satisfies Pick<Bound<'labels'>, FunctionsOf<typeof labels> & keyof Bound<'labels'>>;
contacts satisfies Omit<typeof RealContacts, FunctionsOf<typeof RealContacts> | 'utils'>;
labels satisfies Omit<typeof RealLabels, FunctionsOf<typeof RealLabels> | 'utils'>;
null! as Exclude<keyof typeof contacts, keyof typeof RealContacts> satisfies never;
null! as Exclude<keyof typeof labels, keyof typeof RealLabels> satisfies never;

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
// @ts-expect-error labels are no contacts
labels satisfies Pick<Bound<'contacts'>, 'createContact'>;
// @ts-expect-error enum objects of the other module
labels satisfies Omit<typeof RealContacts, FunctionsOf<typeof RealContacts> | 'utils'>;
// @ts-expect-error a name that the other module does not have
null! as Exclude<keyof typeof contacts, keyof typeof RealLabels> satisfies never;
