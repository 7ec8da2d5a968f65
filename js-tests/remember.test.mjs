import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';

// Contacts that are read again are copies of what was read before. Nobody may notice.

const name = (contact) => contact.info.name.first;

async function siteWithAda() {
  const site = createSite();
  site.seed({ labels: [{ displayName: 'VIP' }], contacts: [{ info: { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } } }] });
  const { items: [{ _id }] } = await site.contacts.queryContacts().find();
  return { site, contacts: site.contacts, id: _id };
}

/** Reads a contact as often as it takes to be remembered, and once more. */
async function readAgain(contacts, id) {
  for (let reads = 0; reads < 3; reads++) await contacts.getContact(id);
  return contacts.getContact(id);
}

describe('contacts that are read again', () => {
  test('every caller has a copy of its own, dates included', async () => {
    const { contacts, id } = await siteWithAda();
    for (let reads = 0; reads < 5; reads++) {
      const mine = await contacts.getContact(id);
      assert.equal(name(mine), 'Ada');
      assert.equal(mine.info.emails.items.length, 1);
      assert.ok(mine._createdDate instanceof Date && mine._createdDate.getTime() > 0);
      mine.info.name.first = 'changed';
      mine.info.emails.items.pop();
      mine._createdDate.setTime(0);
    }
    const { items: [first] } = await contacts.queryContacts().find();
    assert.equal(name(first), 'Ada');
  });

  test('are as they were when they were first read', async () => {
    const { contacts, id } = await siteWithAda();
    const first = await contacts.getContact(id);
    const again = await readAgain(contacts, id);
    assert.deepStrictEqual(again, first);
    assert.deepStrictEqual((await contacts.listContacts()).contacts, [first]);
    assert.equal(JSON.stringify(again), JSON.stringify(first));
  });

  test('show every change, whoever made it', async () => {
    const { site, contacts, id } = await siteWithAda();
    await readAgain(contacts, id);
    const { contact } = await contacts.updateContact(id, { name: { first: 'Grace' } }, 1);
    assert.deepStrictEqual(await readAgain(contacts, id), contact);
    await contacts.labelContact(id, ['custom.vip']);
    assert.deepEqual((await readAgain(contacts, id)).info.labelKeys.items, ['custom.vip']);
    await site.labels.deleteLabel('custom.vip');
    assert.equal((await readAgain(contacts, id)).info.labelKeys, undefined);
    site.members.set(id, { member: true });
    assert.equal((await readAgain(contacts, id)).info.extendedFields.items['members.membershipStatus'], 'APPROVED');
    await contacts.bulkUpdateContacts({ filter: {}, info: { company: 'Mills' } });
    assert.equal((await readAgain(contacts, id)).info.company, 'Mills');
    site.reset();
    assert.equal(name(await readAgain(contacts, id)), 'Ada');
    await contacts.updateContact(id, { name: { first: 'Edith' } }, 1);
    assert.equal(name(await readAgain(contacts, id)), 'Edith');
  });

  test('belong to their site', async () => {
    const [one, other] = [await siteWithAda(), createSite()];
    const { contact } = await other.contacts.createContact({ name: { first: 'Bob' } });
    await readAgain(one.contacts, one.id);
    assert.equal(name(await readAgain(other.contacts, contact._id)), 'Bob');
    assert.equal(name(await readAgain(one.contacts, one.id)), 'Ada');
  });

  test('a read that runs beside a write shows one state or the other', async () => {
    const { contacts, id } = await siteWithAda();
    await readAgain(contacts, id);
    const [before, , after] = await Promise.all([
      contacts.getContact(id), contacts.updateContact(id, { company: 'Mills' }, 1), contacts.getContact(id),
    ]);
    assert.deepEqual([before.revision, before.info.company, after.revision, after.info.company], [1, undefined, 2, 'Mills']);
  });

  test('more contacts than are remembered, read again and again', async () => {
    const site = createSite();
    const count = 20_000;
    site.seed({ contacts: Array.from({ length: count }, (_, n) => ({ info: { name: { first: `n${n}` } } })) });
    const page = (offset) => site.contacts.listContacts({ paging: { limit: 1000, offset } });
    for (let round = 0; round < 3; round++) {
      for (let offset = 0; offset < count; offset += 1000) {
        const { contacts } = await page(offset);
        assert.deepEqual(contacts.map(name), contacts.map((_, place) => `n${offset + place}`));
      }
    }
  });
});
