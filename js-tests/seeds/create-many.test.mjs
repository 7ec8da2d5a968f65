import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { contactsOf } from './seed.mjs';

const NOW = new Date('2026-01-31T12:00:00.000Z');

function made(count, seed, now = NOW) {
  const site = createSite();
  site.clock.set(now);
  site.ids.seed(1);
  return { site, ids: site.createMany(count, seed) };
}

test('the same numbers at the same time make the same contacts', async () => {
  const [one, other] = [made(300, 7), made(300, 7)];
  assert.deepEqual(one.ids, other.ids);
  const contacts = await contactsOf(one.site);
  assert.deepEqual(contacts, await contactsOf(other.site));
  assert.deepEqual(contacts.map(({ _id }) => _id), one.ids, 'the ids are not those of the contacts, the oldest first');
  assert.notDeepEqual(await contactsOf(made(300, 8).site), contacts);
  assert.deepEqual(await contactsOf(made(300).site), await contactsOf(made(300, 1).site));
});

test('contacts are as people are', async () => {
  const contacts = await contactsOf(made(1000, 3).site);
  const all = (read) => contacts.flatMap(({ info }) => read(info)?.items ?? []);
  const emails = all(({ emails: list }) => list).map(({ email }) => email);
  assert.equal(new Set(emails).size, emails.length, 'an email comes twice');
  for (const email of emails) assert.match(email, /^[a-z]+\.[a-z]+\d*@example\.(com|org|net)$/);
  const phones = all(({ phones: list }) => list);
  assert.deepEqual(phones.filter(({ e164Phone }) => !e164Phone), [], 'a number is not valid');
  const countries = new Set(phones.map(({ countryCode }) => countryCode));
  assert.equal(countries.size, 8);
  const addresses = all(({ addresses: list }) => list);
  assert.deepEqual(new Set(addresses.map(({ address }) => address.country)), countries);
  for (const read of [(info) => info.company, (info) => info.jobTitle, (info) => info.birthdate, (info) => info.locale, (info) => info.labelKeys]) {
    const having = contacts.filter(({ info }) => read(info)).length;
    assert.ok(having > 100 && having < 900, `${read}: ${having}`);
  }
  for (const { info, _createdDate: created, _updatedDate: updated, revision } of contacts) {
    assert.ok(info.name.first && info.name.last && (info.emails || info.phones));
    assert.ok(created >= NOW - 731 * 864e5 && created <= updated && updated <= NOW);
    assert.equal(revision > 1, updated > created || revision > 1);
  }
});

test('what is made is part of the seeded state, and nothing happened', async () => {
  const { site, ids } = made(20, 1);
  assert.deepEqual(site.events(), []);
  await site.contacts.deleteContact(ids[0]);
  await site.contacts.createContact({ name: { first: 'Ada' } });
  site.reset();
  assert.deepEqual((await contactsOf(site)).map(({ _id }) => _id), ids);
  const more = site.createMany(5, 2);
  site.reset();
  assert.equal((await contactsOf(site)).length, 25);
  assert.equal(new Set([...ids, ...more]).size, 25);
});

test('labels that are there are used by their names', async () => {
  const site = createSite();
  site.seed({ labels: [{ displayName: 'Newsletter', key: 'custom.letters' }] });
  site.createMany(200);
  const keys = new Set((await contactsOf(site)).flatMap(({ info }) => info.labelKeys?.items ?? []));
  assert.ok(keys.has('custom.letters') && keys.has('contacts.customers') && !keys.has('custom.newsletter'));
});

test('nobody is made', () => {
  assert.deepEqual(createSite().createMany(0), []);
});

test('numbers that are none', () => {
  const site = createSite();
  for (const n of [-1, 1.5, NaN, Infinity, 100_001, '5', undefined, null, 5n]) {
    assert.throws(() => site.createMany(n), { name: 'TypeError', message: /^site\.createMany: "n" must be a whole number from 0 to 100000, found / });
  }
  for (const seed of [-1, 0.5, 2 ** 32, '1', null]) {
    assert.throws(() => site.createMany(1, seed), { name: 'TypeError', message: /^site\.createMany: "seed" must be a whole number from 0 to 4294967295, found / });
  }
});
