/** Ready code, by the name it has in the address. All of it runs on the contacts of the page, and may run more than once. */
export const snippets = [
  {
    name: 'create',
    title: 'Create',
    code: `
const { contact } = await contacts.createContact({
  name: { first: 'Ada', last: 'Lovelace' },
  emails: { items: [{ email: \`ada.\${Date.now()}@example.com\`, tag: 'WORK' }] },
  addresses: { items: [{ address: { country: 'GB', city: 'London' } }] },
  company: 'Engines',
});
console.log(contact._id, 'is at revision', contact.revision);

const read = await contacts.getContact(contact._id);
console.log(read.primaryEmail);
console.log(read.info);
`,
  },
  {
    name: 'query',
    title: 'Query',
    code: `
// Sorted, and page by page.
let page = await contacts.queryContacts()
  .startsWith('info.name.last', 'B')
  .ascending('info.name.last')
  .limit(10)
  .find();
console.log(page.totalCount, 'found, on', page.totalPages, 'pages');

const names = page.items.map(({ info }) => info.name.last);
while (page.hasNext()) {
  page = await page.next();
  names.push(...page.items.map(({ info }) => info.name.last));
}
console.log(new Set(names));
`,
  },
  {
    name: 'update',
    title: 'Update',
    code: `
// An update needs the revision. Whoever is late reads it again.
async function rename(id, first) {
  const { revision } = await contacts.getContact(id);
  try {
    return await contacts.updateContact(id, { name: { first } }, revision);
  } catch (error) {
    if (error.status !== 409) throw error;
    console.warn(error);
    return rename(id, first);
  }
}

const { items: [someone] } = await contacts.queryContacts().limit(1).find();
site.failNext('updateContact', 'conflict'); // somebody else is faster, once
const { contact } = await rename(someone._id, 'Augusta');
console.log(contact.info.name.first, 'is at revision', contact.revision);
`,
  },
  {
    name: 'duplicate',
    title: 'Duplicate',
    code: `
const emails = { items: [{ email: \`grace.\${Date.now()}@example.com\` }] };
const { contact } = await contacts.createContact({ emails });
try {
  await contacts.createContact({ emails });
} catch (error) {
  console.error(error);
  const { duplicateContactId } = error.details.applicationError.data;
  console.log('It is the first one:', duplicateContactId === contact._id);
}

const options = { allowDuplicates: true };
const { contact: twin } = await contacts.createContact({ emails }, options);
console.log('Both are there:', contact._id, twin._id);
`,
  },
  {
    name: 'label',
    title: 'Label',
    code: `
const { label, newLabel } = await labels.findOrCreateLabel('Met at the fair');
console.log(label.key, newLabel ? 'is new' : 'was there');

const { items } = await contacts.queryContacts().limit(3).find();
for (const { _id } of items) await contacts.labelContact(_id, [label.key]);

const found = await contacts.queryContacts()
  .hasSome('info.labelKeys', [label.key])
  .find();
for (const { info } of found.items) {
  console.log(info.name?.first, info.labelKeys.items);
}
`,
  },
  {
    name: 'merge',
    title: 'Merge',
    code: `
const email = \`kate.\${Date.now()}@example.com\`;
const { contact: target } = await contacts.createContact({
  name: { first: 'Katherine' },
  company: 'Langley',
});
const { contact: source } = await contacts.createContact({
  name: { first: 'Kate', last: 'Johnson' },
  emails: { items: [{ email }] },
});

const options = { sourceContactIds: [source._id] };
const preview = await contacts.previewMergeContacts(target._id, options);
console.log('It would be', preview.contact.info);

await contacts.mergeContacts(target._id, target.revision, options);
const merged = await contacts.getContact(source._id);
console.log('The old id leads to the target:', merged._id === target._id);
`,
  },
  {
    name: 'events',
    title: 'Events',
    code: `
contacts.onContactCreated(({ entity, metadata }) => {
  console.log(metadata.slug, entity._id, metadata.identity);
});
contacts.onContactUpdated(({ entity, modifiedFields }) => {
  console.log('updated to revision', entity.revision, modifiedFields);
});

const { contact } = await contacts.createContact({ name: { first: 'Alan' } });
const { _id, revision } = contact;
await contacts.updateContact(_id, { jobTitle: 'Codebreaker' }, revision);
await site.idle(); // handlers run after the call that caused the event
console.log(site.events().map(({ metadata }) => metadata.eventType));
`,
  },
  {
    name: 'fields',
    title: 'Extended fields',
    code: `
const { field } = await extendedFields.findOrCreateExtendedField(
  'Shoe size',
  'NUMBER',
);
console.log(field.key, field.dataType);

const { contact } = await contacts.createContact({
  name: { first: 'Edsger' },
  extendedFields: { items: { [field.key]: 43 } },
});
console.log(contact.info.extendedFields.items);

const { items } = await contacts.queryContacts()
  .gt(\`info.extendedFields.\${field.key}\`, 40)
  .find();
console.log(items.map(({ info }) => info.name.first));
`,
  },
  {
    name: 'visitor',
    title: 'Visitors',
    code: `
import { elevate } from 'wix-auth';

site.actAs('ANONYMOUS_VISITOR');
await contacts.queryContacts().find().catch((error) => console.error(error));

const email = \`visitor.\${Date.now()}@example.com\`;
const { contactId } = await submittedContact.appendOrCreateContact({
  info: { emails: { items: [{ email }] } },
});
console.log('A visitor may submit:', contactId);

const getContact = elevate(contacts.getContact);
const { primaryInfo } = await getContact(contactId);
console.log('Elevated code may read:', primaryInfo);
`,
  },
  {
    name: 'failure',
    title: 'Failures',
    code: `
// Calls fail as they may on Wix, when a test wants them to.
async function patiently(call, attempts = 3) {
  try {
    return await call();
  } catch (error) {
    if (error.status !== 429 || attempts === 1) throw error;
    console.warn(error.status, 'so once more');
    return patiently(call, attempts - 1);
  }
}

site.failNext('queryContacts', { status: 429 }, 2);
const query = () => contacts.queryContacts().find();
const { totalCount } = await patiently(query);
console.log(totalCount, 'contacts,', site.calls().length, 'calls');
`,
  },
  {
    name: 'clock',
    title: 'Clock',
    code: `
site.clock.set('2026-01-01T09:00:00.000Z');
const { contact } = await contacts.createContact({ name: { first: 'Grace' } });

site.clock.advance(24 * 60 * 60 * 1000);
const { _id, revision } = contact;
await contacts.updateContact(_id, { company: 'Navy' }, revision);

const { _createdDate, _updatedDate } = await contacts.getContact(_id);
console.log({ _createdDate, _updatedDate });
`,
  },
  {
    name: 'bulk',
    title: 'Bulk',
    code: `
const { label } = await labels.findOrCreateLabel('Spring letter');
const { jobId } = await contacts.bulkLabelAndUnlabelContacts({
  filter: { 'info.name.first': { $startsWith: 'A' } },
  labelKeysToAdd: [label.key],
});
const job = site.bulkJobs().find(({ id }) => id === jobId);
console.log(job.type, job.status, job.successTotal, 'of', job.totalItems);

const { facets } = await contacts.listFacets();
for (const { facetType, facetDisplayName, count } of facets) {
  if (facetType === 'LABEL') console.log(count, facetDisplayName);
}
`,
  },
  {
    name: 'rest',
    title: 'REST',
    code: `
const API = 'https://www.wixapis.com/contacts/v4/contacts';
const headers = { Authorization: 'any', 'Content-Type': 'application/json' };
const send = (method, url, body) =>
  fetch(url, { method, headers, body: JSON.stringify(body) });

const info = { name: { first: 'Barbara' } };
const response = await send('POST', API, { info });
const { contact } = await response.json();
console.log(response.status, contact);

const update = { revision: 7, info: { company: 'CLU' } };
const refused = await send('PATCH', \`\${API}/\${contact.id}\`, update);
console.log(refused.status, await refused.json());
`,
  },
  {
    name: 'velo',
    title: 'Velo',
    code: `
import { contacts, triggeredEmails } from 'wix-crm-backend';

const SUPPRESS = { suppressAuth: true };
const email = \`hedy.\${Date.now()}@example.com\`;
const info = { name: { first: 'Hedy' }, emails: [{ email }] };
const contact = await contacts.createContact(info, SUPPRESS);
const identifiers = { contactId: contact._id, revision: contact.revision };
await contacts.updateContact(identifiers, { jobTitle: 'Inventor' }, SUPPRESS);

const { items } = await contacts.queryContacts()
  .eq('info.emails.email', email)
  .find(SUPPRESS);
console.log(items[0].info);

await triggeredEmails.emailContact('Welcome', contact._id);
console.log(site.emails());
`,
  },
].map(({ code, ...snippet }) => ({ ...snippet, code: code.trim() }));
