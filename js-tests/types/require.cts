// An importer by `require` gets declarations of its own, with the same types.
import type { contacts as RealContacts, extendedFields as RealFields, labels as RealLabels, submittedContact as RealSubmitted } from '@wix/crm';
import type { BuildDescriptors } from '@wix/sdk-types';
import { contacts, createSite, extendedFields, init, labels, site, submittedContact } from 'wix-crm-local';
import { createFetch, handleRequest } from 'wix-crm-local/http';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import { contacts as velo } from 'wix-crm-local/velo/wix-crm.v2';
import web = require('wix-crm-local/web');

type Functions<Real> = { [Key in keyof Real as Real[Key] extends (...args: any[]) => any ? Key : never]: Real[Key] };
contacts satisfies Functions<BuildDescriptors<typeof RealContacts, undefined>>;
labels satisfies Functions<BuildDescriptors<typeof RealLabels, undefined>>;
extendedFields satisfies Functions<BuildDescriptors<typeof RealFields, undefined>>;
submittedContact satisfies Functions<BuildDescriptors<typeof RealSubmitted, undefined>>;
contacts.createContact({}) satisfies Promise<contacts.CreateContactResponse>;
contacts.queryContacts().eq('_id', 'id').find() satisfies Promise<contacts.ContactsQueryResult>;
createSite().contacts.createContact satisfies typeof contacts.createContact;
web.contacts.createContact satisfies typeof contacts.createContact;
init({ phones: true, places: true }) satisfies Promise<void>;
site.clock.now() satisfies Date;
elevate(velo.createContact) satisfies typeof contacts.createContact;
site.idle() satisfies Promise<void>;
createFetch({ site: createSite() }) satisfies typeof fetch;
handleRequest(new Request('https://www.wixapis.com'), site) satisfies Promise<Response>;

// @ts-expect-error labels are no contacts
labels satisfies Functions<BuildDescriptors<typeof RealContacts, undefined>>;
// @ts-expect-error without the revision
contacts.updateContact('id', {});
