import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { createFetch } from 'wix-crm-local/http';
import { failureOf } from './surfaces.mjs';

// What the shared cases cannot say: dates, events, what is remembered of contacts.

const info = { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } };

/** A site whose clock stands still. */
function pinned(lag) {
  const site = createSite();
  site.clock.set('2024-01-02T03:04:05.678Z');
  site.lag(lag);
  return site;
}

test('a query of a contact that was read before answers it as it was, with its dates', async () => {
  const site = pinned({ queries: 1000 });
  const { contact } = await site.contacts.createContact(info);
  site.clock.advance(1000);
  const query = () => site.contacts.queryContacts().find();
  for (let time = 0; time < 3; time++) assert.deepEqual((await query()).items, [contact]);
  await site.contacts.updateContact(contact._id, { company: 'Engines' }, 1);
  for (let time = 0; time < 3; time++) {
    const read = await site.contacts.getContact(contact._id);
    assert.equal(read.info.company, 'Engines');
    assert.deepEqual((await query()).items, [contact]);
  }
  site.clock.advance(1000);
  assert.deepEqual((await query()).items, [await site.contacts.getContact(contact._id)]);
});

test('code that looks for a contact it has just made does not find it, and finds it after a while', async () => {
  const site = pinned({ queries: 5000 });
  await site.contacts.createContact(info);
  const find = () => site.contacts.queryContacts().eq('primaryInfo.email', 'ada@example.com').find();
  assert.equal((await find()).totalCount, 0);
  const fetch = createFetch({ site, identities: [{ identity: 'WIX_USER' }] });
  const count = async () => (await (await fetch('https://www.wixapis.com/contacts/v4/contacts')).json()).pagingMetadata.total;
  assert.equal(await count(), 0);
  site.clock.advance(5000);
  assert.equal((await find()).totalCount, 1);
  assert.equal(await count(), 1);
});

test('the clock may be the system\'s', async (context) => {
  let now = 1_700_000_000_000;
  context.mock.method(Date, 'now', () => now);
  const site = createSite();
  site.lag({ queries: 100 });
  await site.contacts.createContact(info);
  assert.equal((await site.contacts.queryContacts().find()).totalCount, 0);
  now += 100;
  assert.equal((await site.contacts.queryContacts().find()).totalCount, 1);
});

test('the enrichment of a new contact makes an update fail with the revision of its creation', async () => {
  const site = pinned({ enrichment: 200 });
  const told = [];
  site.contacts.onContactUpdated(({ entity, modifiedFields }) => told.push([entity.revision, Object.keys(modifiedFields).length > 0]));
  const { contact } = await site.contacts.createContact(info);
  assert.deepEqual(Object.keys(contact.info.extendedFields.items), ['contacts.displayByFirstName', 'contacts.displayByLastName']);
  site.clock.advance(200);
  const error = await failureOf(site.contacts.updateContact(contact._id, { company: 'Engines' }, contact.revision));
  assert.equal(error.details.applicationError.code, 'CONTACT_ALREADY_CHANGED');
  const { revision, info: { extendedFields } } = await site.contacts.getContact(contact._id);
  assert.deepEqual([revision, extendedFields.items['emailSubscriptions.effectiveEmail']], [2, 'ada@example.com']);
  await site.contacts.updateContact(contact._id, { company: 'Engines' }, revision);
  await site.idle();
  assert.deepEqual(told, [[2, true], [3, true]]);
});

test('without lag a site is what it was', async () => {
  const [plain, other] = [createSite(), createSite()];
  other.lag({ queries: 1000, enrichment: 1000 });
  other.lag({});
  for (const site of [plain, other]) {
    site.ids.seed(1);
    site.clock.set(0);
    await site.contacts.createContact(info);
    await site.contacts.queryContacts().find();
  }
  assert.deepEqual(other.events(), plain.events());
  assert.deepEqual((await other.contacts.queryContacts().find()).items, (await plain.contacts.queryContacts().find()).items);
});
