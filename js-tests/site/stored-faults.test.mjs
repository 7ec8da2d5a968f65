import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { memory } from './adapter.mjs';
import { failureOf } from './surfaces.mjs';

// What changes although a call fails, or only reads, is stored before that call answers.

const info = { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } };
const revisions = (adapter) => adapter.batches.map((changes) => changes.map(({ value }) => value.revision));

function storedSite() {
  const adapter = memory();
  return { adapter, site: createSite({ persist: adapter }) };
}

test('the change of somebody else, with which a call is in conflict', async () => {
  const { adapter, site } = storedSite();
  const { contact } = await site.contacts.createContact(info);
  site.failNext('updateContact', 'conflict');
  await failureOf(site.contacts.updateContact(contact._id, { company: 'Engines' }, 1));
  assert.deepEqual(revisions(adapter), [[1], [2]]);
});

test('a new contact that is filled in when it is read', async () => {
  const { adapter, site } = storedSite();
  site.lag({ enrichment: 0 });
  const { contact } = await site.contacts.createContact(info);
  assert.equal((await site.contacts.getContact(contact._id)).revision, 2);
  assert.deepEqual(revisions(adapter), [[1], [2]]);
  const again = createSite({ persist: memory({ rows: adapter.rows() }) });
  assert.deepEqual((await again.contacts.getContact(contact._id)).info, (await site.contacts.getContact(contact._id)).info);
});

test('a call that could not be stored is remembered as it failed, and queries that lag never see its change', async () => {
  const { adapter, site } = storedSite();
  site.clock.set(0);
  site.lag({ queries: 1000 });
  adapter.fail(new Error('the disk is full'));
  await failureOf(site.contacts.createContact(info));
  const [{ error, result }] = site.calls();
  assert.deepEqual([error.status, result], [500, undefined]);
  assert.match(error.details.hint, /the disk is full/);
  site.clock.advance(1000);
  assert.equal((await site.contacts.queryContacts().find()).totalCount, 0);
});

test('a planned failure stores nothing', async () => {
  const { adapter, site } = storedSite();
  site.failNext('createContact', { status: 500 });
  await failureOf(site.contacts.createContact(info));
  assert.deepEqual(adapter.batches, []);
});

test('what changed no record stays when the next change cannot be stored', async () => {
  const { adapter, site } = storedSite();
  const { contact } = await site.contacts.createContact(info);
  await site.contacts.bulkDeleteContacts({ filter: { 'info.name.first': 'Nobody' } });
  site.seed({});
  adapter.fail(new Error('the disk is full'));
  await failureOf(site.contacts.createContact({ name: { first: 'Bob' } }));
  assert.deepEqual(site.bulkJobs().map(({ type, totalItems }) => [type, totalItems]), [['DELETE', 0]]);
  await site.contacts.deleteContact(contact._id);
  site.reset();
  assert.deepEqual(adapter.rows().map(({ key }) => key), [contact._id]);
  assert.equal(adapter.batches.length, 3);
});
