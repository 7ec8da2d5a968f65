import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';

const ada = { name: { first: 'Ada', last: 'Lovelace' }, emails: { items: [{ email: 'ada@example.com' }] }, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } };

async function busySite() {
  const site = createSite();
  site.ids.seed(1);
  site.clock.set('2024-01-02T03:04:05.678Z');
  site.seed({ labels: [{ displayName: 'VIP' }], extendedFields: [{ displayName: 'Size', dataType: 'NUMBER' }], contacts: [{ info: ada }, { info: { name: { first: 'Bob' } } }] });
  const { items } = await site.contacts.queryContacts().ascending('_createdDate').find();
  await site.contacts.updateContact(items[0]._id, { extendedFields: { items: { 'custom.size': 1.5 } }, labelKeys: { items: ['custom.vip'] } }, 1);
  await site.contacts.deleteContact(items[1]._id);
  await site.contacts.createContact({ emails: { items: [{ email: 'bob@example.com' }] } });
  return site;
}

async function records(site) {
  const { items: contacts } = await site.contacts.queryContacts().ascending('_createdDate').find();
  const { items: labels } = await site.labels.queryLabels().find();
  const { items: fields } = await site.extendedFields.queryExtendedFields().find();
  return { contacts, labels, fields };
}

test('a snapshot brings the records back, also on another site, and what reset goes back to', async () => {
  const site = await busySite();
  const before = await records(site);
  const bytes = site.snapshot();
  assert(bytes instanceof Uint8Array);
  await site.contacts.bulkDeleteContacts({ filter: {} });
  await site.labels.deleteLabel('custom.vip');
  site.restore(bytes);
  assert.deepEqual(await records(site), before);

  const other = createSite();
  other.restore(bytes.buffer);
  assert.deepEqual(await records(other), before);
  assert.deepEqual(other.events(), []);
  site.reset();
  other.reset();
  const seeded = await records(site);
  assert.deepEqual(await records(other), seeded);
  assert.equal(seeded.contacts.length, 2);
  assert.deepEqual(other.snapshot(), site.snapshot());
});

test('pinned ids go on where they stood', async () => {
  const site = await busySite();
  const bytes = site.snapshot();
  const create = async (of) => (await of.contacts.createContact({ name: { first: 'Next' } })).contact._id;
  const id = await create(site);
  const other = createSite();
  other.restore(bytes);
  assert.equal(await create(other), id);
  site.restore(bytes);
  assert.equal(await create(site), id);
});

test('a clone has the same records and settings and goes its own way', async () => {
  const site = await busySite();
  site.actAs('APP');
  const twin = site.clone();
  assert.deepEqual(await records(twin), await records(site));
  assert.equal(twin.identity, 'APP');
  assert.deepEqual(twin.clock.now(), site.clock.now());
  assert.deepEqual(twin.events(), []);
  const before = await records(site);
  await twin.contacts.bulkDeleteContacts({ filter: {} });
  twin.actAs('WIX_USER');
  assert.deepEqual(await records(site), before);
  assert.equal(site.identity, 'APP');
  twin.reset();
  assert.equal((await records(twin)).contacts.length, 2);
});

test('ids that are not pinned differ between a site and its clone', async () => {
  const site = createSite();
  const twin = site.clone();
  const [one, other] = await Promise.all([site, twin].map(({ contacts }) => contacts.createContact({ name: { first: 'Ada' } })));
  assert.notEqual(one.contact._id, other.contact._id);
});

test('bytes that are no snapshot are refused in words, and the site stays what it was', async () => {
  const site = await busySite();
  const before = await records(site);
  const good = site.snapshot();
  const altered = site.snapshot();
  altered[altered.length >> 1] ^= 1;
  const newer = site.snapshot();
  newer[4] += 1;
  for (const [bytes, sentence] of [
    [good.subarray(0, 100), /cut short or altered/],
    [good.subarray(0, 6), /cut short: it has 6 bytes/],
    [altered, /was altered: its checksum does not fit/],
    [newer, /has format 2, and this version of wix-crm-local reads formats up to 1: update wix-crm-local/],
    [new TextEncoder().encode('{"contacts":[]}'), /is of another kind: its first bytes/],
    [new Uint8Array(), /is of another kind/],
  ]) {
    assert.throws(() => site.restore(bytes), { name: 'Error', status: 400, message: sentence });
    assert.deepEqual(await records(site), before);
  }
  for (const value of [undefined, null, 'text', [1, 2], {}]) {
    assert.throws(() => site.restore(value), { name: 'TypeError', message: /site\.restore: expected the bytes that site\.snapshot\(\) answered, found/ });
  }
});

test('contacts that were read before are those of the snapshot after it', async () => {
  const site = await busySite();
  const { items: [contact] } = await site.contacts.queryContacts().find();
  const bytes = site.snapshot();
  const read = () => site.contacts.getContact(contact._id);
  await read();
  await read();
  await site.contacts.updateContact(contact._id, { company: 'Other' }, contact.revision);
  assert.equal((await read()).info.company, 'Other');
  site.restore(bytes);
  assert.deepEqual(await read(), contact);
  assert.deepEqual(await read(), contact);
});
