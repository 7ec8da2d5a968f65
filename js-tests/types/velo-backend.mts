// Backend and page code of Velo as people write it.
import wixCrmBackend, { contacts, triggeredEmails, type Contact, type ContactsQueryBuilder, type VeloError } from 'wix-crm-local/velo/wix-crm-backend';
import * as frontend from 'wix-crm-local/velo/wix-crm-frontend';
import wixCrm from 'wix-crm-local/velo/wix-crm';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import { site, type SentEmail } from 'wix-crm-local';

const created = await contacts.createContact(
  { name: { first: 'Ada' }, emails: [{ email: 'ada@example.com', tag: 'MAIN' }], labelKeys: ['custom.vip'], extendedFields: { 'custom.role': 'Pupil' } },
  { allowDuplicates: false, suppressAuth: true },
) satisfies Contact;
const { info, revision, _id: contactId } = await contacts.getContact(created._id, { suppressAuth: true });
const email = info.emails?.[0]?.email satisfies string | undefined;
await contacts.updateContact({ contactId, revision }, { ...info, company: email }, { suppressAuth: true });

let query: ContactsQueryBuilder = elevate(contacts.queryContacts)().eq('primaryInfo.email', 'ada@example.com');
query = query.or(contacts.queryContacts().hasSome('info.labelKeys', ['custom.vip']));
const page = await query.limit(10).find({ suppressAuth: true });
const next = (page.hasNext() ? (await page.next()).items : page.items) satisfies Contact[];
const total = page.totalCount satisfies number;

const { label } = await contacts.findOrCreateLabel('VIP');
await contacts.labelContact(contactId, [label.key!]);
const { extendedField, newExtendedField } = await contacts.findOrCreateExtendedField({ displayName: 'Role', dataType: 'TEXT' });
const isNew = newExtendedField satisfies boolean;
await contacts.renameExtendedField(extendedField.key!, 'Part');

const submitted = ((await contacts.appendOrCreateContact({ emails: [{ email: 'ada@example.com' }] })).contactId) satisfies string;
await triggeredEmails.emailContact('Welcome', submitted, { variables: { name: 'Ada' } });
await wixCrmBackend.contacts.deleteContact(contactId);
const former = (await wixCrmBackend.createContact({ firstName: 'Ada', emails: ['ada@example.com'], 'Pet name': 'Rex' })) satisfies string;
await wixCrmBackend.emailContact('Welcome', former);
await frontend.contacts.appendOrCreateContact({ name: { first: 'Ada' } });
await wixCrm.createContact({ phones: ['5550001'] });
const sent = site.emails() satisfies SentEmail[];
const code = (error: unknown): string => (error as VeloError).code;

// @ts-expect-error: the shape of wix-crm.v2
await contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } });
// @ts-expect-error: an email is an object
await contacts.createContact({ emails: ['ada@example.com'] });
// @ts-expect-error: the arguments of wix-crm.v2
await contacts.updateContact(contactId, {}, revision);
// @ts-expect-error: the answer is the contact
created.contact;
// @ts-expect-error: labels are not filtered
contacts.queryLabels().eq('key', 'custom.vip');
// @ts-expect-error: pages only submit
frontend.contacts.getContact;

export { code, isNew, next, sent, total };
