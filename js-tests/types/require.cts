// An importer by `require` gets declarations of its own, with the same types.
import { contacts, createSite, init, labels, site } from 'wix-crm-local';
import web = require('wix-crm-local/web');
import type { Fn } from './real.mjs' with { 'resolution-mode': 'import' };

contacts.createContact satisfies Fn<'contacts', 'createContact'>;
contacts.getContact satisfies Fn<'contacts', 'getContact'>;
contacts.updateContact satisfies Fn<'contacts', 'updateContact'>;
contacts.deleteContact satisfies Fn<'contacts', 'deleteContact'>;
contacts.labelContact satisfies Fn<'contacts', 'labelContact'>;
contacts.unlabelContact satisfies Fn<'contacts', 'unlabelContact'>;
contacts.mergeContacts satisfies Fn<'contacts', 'mergeContacts'>;
labels.findOrCreateLabel satisfies Fn<'labels', 'findOrCreateLabel'>;
labels.getLabel satisfies Fn<'labels', 'getLabel'>;
createSite().contacts.createContact satisfies typeof contacts.createContact;
web.contacts.createContact satisfies typeof contacts.createContact;
init({ phones: true, places: true }) satisfies Promise<void>;
site.clock.now() satisfies Date;

// @ts-expect-error the result of another function
contacts.getContact satisfies Fn<'contacts', 'createContact'>;
// @ts-expect-error without the revision
contacts.updateContact('id', {});
