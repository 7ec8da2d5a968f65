import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { elevate } from '@wix/sdk/context';
import { createSite } from 'wix-crm-local';
import { installContext } from 'wix-crm-local/http';
import { clientOf, modules, pinnedSite } from './sides.mjs';

// Calls without a client next to those of the real SDK's client, on two sites that start alike.

/** A new one each time: the SDK changes what it is given (wire §3.3). */
const info = () => ({
  name: { first: 'Ada', last: 'Byron' },
  emails: { items: [{ email: 'ada@example.com', tag: 'WORK' }] },
  phones: { items: [{ phone: '62183848', countryCode: 'DK' }] },
  addresses: { items: [{ address: { addressLine1: '1 Main St', city: 'Bath', country: 'GB', location: { latitude: 51.38, longitude: -2.36 } } }] },
  extendedFields: { items: { 'invoices.vatId': '1' } },
  picture: { image: 'https://example.com/ada.png' },
  birthdate: '1815-12-10',
});

/** Every function of the modules, by name; `said` notes what each answers. */
async function useAll({ contacts, labels, extendedFields, submittedContact }, said) {
  const { contact: ada } = await said('createContact', contacts.createContact(info()));
  const { contact: grace } = await said('createContact', contacts.createContact({ name: { first: 'Grace' } }, { allowDuplicates: true }));
  await said('getContact', contacts.getContact(ada._id));
  await said('getContact', contacts.getContact(ada._id, { fields: ['info.name'], fieldsets: ['BASIC'] }));
  await said('updateContact', contacts.updateContact(ada._id, { company: 'Engines', birthdate: null }, 1));
  const { label } = await said('findOrCreateLabel', labels.findOrCreateLabel('Very important', { language: 'en' }));
  await said('getLabel', labels.getLabel(label.key));
  await said('renameLabel', labels.renameLabel(label.key, { displayName: 'Less important' }));
  await said('listLabels', labels.listLabels({ startsWith: 'Less', paging: { limit: 1 }, sort: { fieldName: 'displayName', order: 'ASC' } }));
  await said('queryLabels', labels.queryLabels({ filter: { key: label.key } }));
  await said('labelContact', contacts.labelContact(ada._id, [label.key, 'contacts.customers']));
  await said('unlabelContact', contacts.unlabelContact(ada._id, [label.key]));
  const { field } = await said('findOrCreateExtendedField', extendedFields.findOrCreateExtendedField('Age', 'NUMBER'));
  await said('getExtendedField', extendedFields.getExtendedField(field.key));
  await said('renameExtendedField', extendedFields.renameExtendedField(field.key, { displayName: 'Years' }));
  await said('listExtendedFields', extendedFields.listExtendedFields({ fieldType: 'USER_DEFINED' }));
  await said('queryExtendedFields', extendedFields.queryExtendedFields({ filter: { dataType: 'NUMBER' } }));
  const sort = { fieldName: 'createdDate', order: 'DESC' };
  await said('listContacts', contacts.listContacts({ sort, paging: { limit: 1, offset: 1 }, fieldsets: ['FULL'] }));
  await said('queryContacts', contacts.queryContacts({ filter: { 'info.name.first': 'Ada' }, fieldsets: ['FULL'] }));
  await said('listFacets', contacts.listFacets({ language: 'en' }));
  await said('queryFacets', contacts.queryFacets({ filter: { 'info.extendedFields.emailSubscriptions.subscriptionStatus': 'SUBSCRIBED' } }));
  await said('previewMergeContacts', contacts.previewMergeContacts(ada._id, { sourceContactIds: [grace._id] }));
  await said('mergeContacts', contacts.mergeContacts(ada._id, 4, { sourceContactIds: [grace._id] }));
  await said('appendOrCreateContact', submittedContact.appendOrCreateContact({ info: { emails: { items: [{ email: 'joan@example.com' }] } } }));
  await said('bulkLabelAndUnlabelContacts', contacts.bulkLabelAndUnlabelContacts({ filter: {}, labelKeysToAdd: [label.key] }));
  await said('bulkUpdateContacts', contacts.bulkUpdateContacts({ filter: {}, info: { company: 'Mills' } }));
  await said('deleteLabel', labels.deleteLabel(label.key));
  await said('deleteExtendedField', extendedFields.deleteExtendedField(field.key));
  await said('deleteContact', contacts.deleteContact(ada._id));
  await said('bulkDeleteContacts', contacts.bulkDeleteContacts({ filter: {} }));
}

/** The builders, and the pages of what they find. */
async function queryAll({ contacts, labels, extendedFields }, said, site) {
  for (const first of ['Ada', 'Grace', 'Joan']) {
    await contacts.createContact({ name: { first } });
    site.clock.advance(1000);
  }
  const page = await contacts.queryContacts().ne('info.name.first', 'Grace').limit(1).find();
  await said('queryContacts', shown(page));
  await said('queryContacts', shown(await page.next()));
  await said('queryContacts', shown(await contacts.queryContacts().descending('createdDate').find()));
  await said('queryLabels', shown(await labels.queryLabels().startsWith('displayName', 'C').find()));
  await said('queryExtendedFields', shown(await extendedFields.queryExtendedFields().ascending('displayName').limit(2).find()));
}

const shown = (page) => ({ items: page.items, totalCount: page.totalCount, length: page.length, hasNext: page.hasNext(), hasPrev: page.hasPrev() });

/** What the steps answered on a site, with the names of the functions, and all that has happened there. */
async function record(site, given, steps) {
  const answers = [];
  await steps(given, async (name, promise) => {
    const answer = await promise;
    answers.push([name, structuredClone(answer)]);
    return answer;
  }, site);
  return { answers, events: site.events(), jobs: site.bulkJobs() };
}

async function compare(steps) {
  const [site, other] = [pinnedSite(), pinnedSite()];
  const uninstall = installContext(site);
  const ambient = await record(site, modules, steps).finally(uninstall);
  const client = await record(other, clientOf(other), steps);
  assert.deepEqual(ambient, client);
  return ambient.answers.map(([name]) => name);
}

const used = new Set();
after(() => {
  const functions = Object.values(modules).flatMap((module) => Object.entries(module).filter(([name, value]) => isCall(name, value)));
  assert.deepEqual([...used].sort(), functions.map(([name]) => name).sort(), 'a function was not tried');
});
const isCall = (name, value) => typeof value === 'function' && !name.startsWith('on');

test('every function answers what it answers a client', async () => {
  for (const name of await compare(useAll)) used.add(name);
});

test('builders find what they find for a client', async () => {
  await compare(queryAll);
});

test('a function that asks by itself gets what a client gives it', async () => {
  const [site, other] = [pinnedSite(), pinnedSite()];
  const uninstall = installContext(site);
  const transformResponse = ({ labels }) => labels.length;
  for (const more of [{}, { transformResponse }, { transformResponse: [transformResponse], migrationOptions: { optInTransformResponse: true } }]) {
    const ask = (client) => async () => {
      const { data, status, statusText, headers } = await client.request(() => ({ method: 'GET', url: '/contacts/v4/labels', ...more }));
      return { data, status, statusText, requestId: headers.get('X-Wix-Request-Id') };
    };
    assert.deepEqual(await elevate(ask)(), await clientOf(other, 'APP').use(ask)());
  }
  uninstall();
});

test('dates are dates, and the caller may do with an answer what he likes', async () => {
  const site = pinnedSite();
  const uninstall = installContext(site);
  const { contact } = await modules.contacts.createContact(info()).finally(uninstall);
  assert.deepEqual(contact._createdDate, site.clock.now());
  contact.info.name.first = 'changed';
  assert.equal((await site.contacts.getContact(contact._id)).info.name.first, 'Ada');
});

test('calls run in the order in which they are made, those without a client among the others', async () => {
  const site = pinnedSite();
  const uninstall = installContext(site);
  const { contact: { _id } } = await site.contacts.createContact({ name: { first: 'Ada' } });
  const answers = await Promise.all([
    modules.contacts.updateContact(_id, { company: '1' }, 1),
    site.contacts.updateContact(_id, { phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } }, 2),
    modules.contacts.updateContact(_id, { company: '3' }, 3),
    site.contacts.updateContact(_id, { company: '4' }, 4),
  ]).finally(uninstall);
  assert.deepEqual(answers.map(({ contact }) => contact.revision), [2, 3, 4, 5]);
});

test('warnings go where those of the site go', async () => {
  const warnings = [];
  const site = createSite({ onWarning: (sentence) => warnings.push(sentence) });
  const uninstall = installContext(site);
  await modules.contacts.queryContacts().eq('info.emails.items.email', 'a@b.co').find().finally(uninstall);
  assert.deepEqual(warnings, ['Queries know no info.emails.items.email; it is taken for info.emails.email. Wix may refuse it.']);
});
