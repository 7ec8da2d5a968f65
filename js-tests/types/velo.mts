// The modules that backend files import by Wix's names, and what their types refuse.
import type { contacts as RealContacts, extendedFields as RealFields, labels as RealLabels } from '@wix/crm';
import type { BuildDescriptors } from '@wix/sdk-types';
import * as own from 'wix-crm-local';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import { contacts, extendedFields, labels, submittedContact } from 'wix-crm-local/velo/wix-crm.v2';
import { fetch, getJSON } from 'wix-crm-local/velo/wix-fetch';
import { ok, response } from 'wix-crm-local/velo/wix-http-functions';
import wixSecretsBackend, { getSecret } from 'wix-crm-local/velo/wix-secrets-backend';
import { secrets } from 'wix-crm-local/velo/wix-secrets-backend.v2';
import { Permissions, webMethod } from 'wix-crm-local/velo/wix-web-module';

type Functions<Real> = { [Key in keyof Real as Real[Key] extends (...args: any[]) => any ? Key : never]: Real[Key] };
contacts satisfies Functions<BuildDescriptors<typeof RealContacts, undefined>>;
labels satisfies Functions<BuildDescriptors<typeof RealLabels, undefined>>;
extendedFields satisfies Functions<BuildDescriptors<typeof RealFields, undefined>>;
submittedContact satisfies typeof own.submittedContact;
contacts.updateContact('id', {}, { revision: 1, allowDuplicates: true }) satisfies Promise<own.contacts.UpdateContactResponse>;
contacts.EmailTag.MAIN satisfies own.contacts.EmailTag;

elevate(contacts.createContact) satisfies typeof contacts.createContact;
elevate(contacts.queryContacts)().eq('info.name.first', 'Ada').find() satisfies Promise<own.contacts.ContactsQueryResult>;
elevate(own.labels.findOrCreateLabel)('VIP') satisfies Promise<own.labels.FindOrCreateLabelResponse>;

const greet = webMethod(Permissions.Anyone, (name: string) => `Hello ${name}`, { cache: { tags: ['greeting'] } });
greet('Ada') satisfies Promise<string>;
greet.permission satisfies Permissions;
webMethod(Permissions.Admin, async (id: string) => contacts.getContact(id))('id') satisfies Promise<own.contacts.Contact>;

own.site.as('MEMBER', () => contacts.getContact('id')) satisfies Promise<own.contacts.Contact>;
own.site.as('APP', () => 7) satisfies number;
own.site.secrets.set({ API_KEY: 'value' });
getSecret('API_KEY') satisfies Promise<string>;
wixSecretsBackend.getSecret satisfies typeof getSecret;
elevate(secrets.getSecretValue)('API_KEY') satisfies Promise<{ value: string }>;
ok({ body: { contactId: 'id' }, headers: { 'Content-Type': 'application/json' } }).status satisfies number;
response({ status: 418 }) satisfies ReturnType<typeof ok>;
fetch('https://example.com/', { method: 'POST' }) satisfies Promise<Response>;
getJSON('https://example.com/') satisfies Promise<unknown>;

// @ts-expect-error a revision is needed
contacts.updateContact('id', {});
// @ts-expect-error options without a revision
contacts.updateContact('id', {}, { allowDuplicates: true });
// @ts-expect-error a module is no function
elevate(contacts);
// @ts-expect-error the argument of the web method
greet(7);
// @ts-expect-error no such permission
webMethod(Permissions.Member, () => 'hello');
// @ts-expect-error no function
webMethod(Permissions.Anyone);
// @ts-expect-error no such identity
own.site.as('VISITOR', () => 7);
// @ts-expect-error a secret is a string
own.site.secrets.set({ API_KEY: 7 });
// @ts-expect-error a response needs a status
response({ body: 'teapot' });
