import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { memory } from './adapter.mjs';

const named = (first) => ({ name: { first } });
const names = async (site) => (await site.contacts.queryContacts().ascending('_createdDate').find()).items.map(({ info }) => info.name?.first);
const turn = () => new Promise(setImmediate);

async function fill(site) {
  await site.labels.findOrCreateLabel('VIP');
  await site.extendedFields.findOrCreateExtendedField('Size', 'NUMBER');
  const { contact: ada } = await site.contacts.createContact({ ...named('Ada'), emails: { items: [{ email: 'ada@example.com' }] }, labelKeys: { items: ['custom.vip'] } });
  const { contact: bob } = await site.contacts.createContact({ ...named('Bob'), extendedFields: { items: { 'custom.size': 2.5 } } });
  const { contact: eve } = await site.contacts.createContact(named('Eve'));
  await site.contacts.mergeContacts(ada._id, ada.revision, { sourceContactIds: [eve._id] });
  site.members.set(bob._id, { member: true });
  return { ada, bob, eve };
}

async function everything(site, { ada, bob, eve }) {
  return {
    contacts: (await site.contacts.queryContacts().ascending('_createdDate').find()).items,
    labels: (await site.labels.queryLabels().find()).items,
    fields: (await site.extendedFields.queryExtendedFields().find()).items,
    ada: await site.contacts.getContact(ada._id),
    merged: await site.contacts.getContact(eve._id),
    member: site.members.get(bob._id),
  };
}

for (const waits of [false, true]) {
  test(`a site goes on where its store stands, ${waits ? 'when it has waited for it' : 'at once'}`, async () => {
    const adapter = memory({ waits });
    if (waits) adapter.apply = ((apply) => (changes) => {
      const done = apply(changes);
      setImmediate(adapter.flush);
      return done;
    })(adapter.apply);
    const site = createSite({ persist: adapter });
    if (waits) assert.throws(() => site.reset(), /site\.reset: the site is being loaded from its store\. `await site\.idle\(\)` first\./);
    await site.idle();
    const people = await fill(site);
    await site.idle();
    const before = await everything(site, people);
    assert.equal(before.member.member, true);

    const again = createSite({ persist: memory({ rows: adapter.rows(), waits }) });
    await again.idle();
    assert.deepEqual(await everything(again, people), before);
    assert.deepEqual(again.events(), []);
    await site.close();
    assert.equal(adapter.isClosed, true);
  });
}

test('one operation is one list of changes, and reading is none', async () => {
  const adapter = memory();
  const site = createSite({ persist: adapter });
  assert.deepEqual(adapter.batches, []);
  site.seed({ labels: [{ displayName: 'VIP' }], contacts: [{ info: named('Ada') }, { info: named('Bob') }] });
  assert.equal(adapter.batches.length, 1);
  assert.deepEqual(adapter.batches[0].map(({ table, position }) => [table, position]), [['contacts', 0], ['contacts', 1], ['labels', 0]]);
  await names(site);
  await assert.rejects(site.contacts.createContact({}));
  assert.equal(adapter.batches.length, 1);
  await site.contacts.bulkDeleteContacts({ filter: {} });
  assert.deepEqual(adapter.batches[1].map(({ value }) => value), [null, null]);
  site.reset();
  assert.equal(adapter.batches[2].length, 2);
  assert.equal(adapter.rows().length, 3);
});

test('what is stored names its members as the REST API does', async () => {
  const adapter = memory();
  const site = createSite({ persist: adapter });
  site.clock.set('2024-01-02T03:04:05.678Z');
  const { contact } = await site.contacts.createContact({ ...named('Ada'), emails: { items: [{ email: 'ada@example.com' }] } });
  const [{ table, key, position, value }] = adapter.rows();
  assert.deepEqual({ table, key, position }, { table: 'contacts', key: contact._id, position: 0 });
  assert.equal(value.id, contact._id);
  assert.equal(value.revision, 1);
  assert.equal(value.createdDate, '2024-01-02T03:04:05.678Z');
  assert.equal(value.info.emails[0].email, 'ada@example.com');
});

test('reset goes back to what was loaded', async () => {
  const first = memory();
  await fill(createSite({ persist: first }));
  const adapter = memory({ rows: first.rows() });
  const site = createSite({ persist: adapter });
  await site.contacts.createContact(named('Zoe'));
  site.reset();
  assert.deepEqual(await names(site), ['Ada', 'Bob']);
  assert.deepEqual(new Set(adapter.rows().map((row) => JSON.stringify(row))), new Set(first.rows().map((row) => JSON.stringify(row))));
});

for (const waits of [false, true]) {
  test(`where a change cannot be stored nothing has happened${waits ? ', also later' : ''}`, async () => {
    const adapter = memory({ waits });
    const site = createSite({ persist: adapter });
    await site.idle();
    const heard = [];
    site.contacts.onContactCreated(({ entity }) => void heard.push(entity.info.name.first));
    const flushed = async (promise) => {
      const settled = Promise.allSettled([promise]);
      await turn();
      adapter.flush();
      return (await settled)[0];
    };
    await flushed(site.contacts.createContact(named('Ada')));
    adapter.fail(new Error('disk full'));
    const { reason } = await flushed(site.contacts.createContact(named('Bob')));
    assert.equal(reason.status, 500);
    assert.equal(reason.details.applicationError.description, 'The change could not be stored, and nothing has changed');
    assert.equal(reason.details.hint, 'disk full');
    assert.deepEqual(await names(site), ['Ada']);
    await flushed(site.contacts.createContact(named('Cleo')));
    assert.deepEqual(await names(site), ['Ada', 'Cleo']);
    await site.idle();
    assert.deepEqual(heard, ['Ada', 'Cleo']);
    assert.deepEqual(site.events().map(({ entity }) => entity.info.name.first), ['Ada', 'Cleo']);
    assert.deepEqual(site.calls().map(({ operation, error }) => [operation, error?.status]), [
      ['createContact', undefined], ['createContact', 500], ['queryContacts', undefined], ['createContact', undefined], ['queryContacts', undefined],
    ]);
  });
}

test('a control whose change cannot be stored throws', async () => {
  const adapter = memory();
  const site = createSite({ persist: adapter });
  site.seed({ contacts: [{ info: named('Ada') }] });
  for (const change of [() => site.seed({ contacts: [{ info: named('Bob') }] }), () => site.restore(createSite().snapshot())]) {
    adapter.fail(new Error('disk full'));
    assert.throws(change, { status: 500, message: 'The change could not be stored, and nothing has changed. disk full' });
    assert.deepEqual(await names(site), ['Ada']);
  }
  site.reset();
  assert.deepEqual(await names(site), ['Ada']);
});

test('a control whose change cannot be stored later is told by idle', async () => {
  const adapter = memory({ waits: true });
  const site = createSite({ persist: adapter });
  await site.idle();
  adapter.fail(new Error('disk full'));
  site.seed({ contacts: [{ info: named('Ada') }] });
  const found = names(site);
  assert.throws(() => site.reset(), /site\.reset: a change is being stored\. `await site\.idle\(\)` first\./);
  assert.equal(site.identity, 'WIX_USER');
  adapter.flush();
  await assert.rejects(site.idle(), { status: 500, message: /disk full/ });
  assert.deepEqual(await found, []);
  await site.idle();
  site.reset();
});

test('calls wait until those before them are stored', async () => {
  const adapter = memory({ waits: true });
  const site = createSite({ persist: adapter });
  await site.idle();
  const order = [];
  const created = site.contacts.createContact(named('Ada')).then(() => order.push('created'));
  const found = names(site).then((found) => order.push(found));
  await turn();
  assert.deepEqual(order, []);
  adapter.flush();
  await Promise.all([created, found]);
  assert.deepEqual(order, ['created', ['Ada']]);
});

test('a site follows what others write', async () => {
  const first = memory();
  const other = createSite({ persist: first });
  const people = await fill(other);
  const adapter = memory({ rows: first.rows() });
  const site = createSite({ persist: adapter });
  const before = first.batches.length;
  await other.contacts.createContact(named('Zoe'));
  await other.contacts.deleteContact(people.ada._id);
  first.batches.slice(before).forEach((changes) => adapter.listener.changed(changes));
  await site.idle();
  assert.deepEqual(await names(site), ['Bob', 'Zoe']);
  assert.deepEqual(adapter.batches, []);
  adapter.listener.replaced(memory().rows());
  await site.idle();
  assert.deepEqual(await names(site), []);
  assert.deepEqual(adapter.batches, []);
});

for (const waits of [false, true]) {
  test(`a damaged row is named${waits ? ', also later' : ''}`, async () => {
    const first = memory();
    await fill(createSite({ persist: first }));
    const rows = first.rows();
    const row = rows.find(({ value }) => value.info?.name.first === 'Bob');
    row.value.revision = 'x';
    const sentence = new RegExp(`the row of contacts with the key ${row.key}: revision must be a whole number`);
    if (!waits) return assert.throws(() => createSite({ persist: memory({ rows }) }), sentence);
    const site = createSite({ persist: memory({ rows, waits }) });
    await assert.rejects(site.idle(), sentence);
    await assert.rejects(names(site), (error) => error.status === 500 && sentence.test(error.details.hint));
    assert.throws(() => site.events(), sentence);
  });
}

test('a store with a damaged row is let go of, and what that fails with is not told', () => {
  let closed = 0;
  const rows = [{ table: 'contacts', key: 'x', position: 0, value: {} }];
  for (const fail of [() => { throw new Error('gone'); }, () => Promise.reject(new Error('gone')), () => undefined]) {
    const close = () => {
      closed++;
      return fail();
    };
    assert.throws(() => createSite({ persist: { load: () => rows, apply() {}, close } }), /the row of contacts with the key x: its key must be a GUID\. Repair/);
  }
  assert.equal(closed, 3);
});

test('a store that cannot be loaded says why', async () => {
  const broken = { load: () => { throw new Error('locked by another process'); }, apply() {}, close() {} };
  assert.throws(() => createSite({ persist: broken }), /locked by another process/);
  const later = { ...broken, load: async () => broken.load() };
  const site = createSite({ persist: later });
  await assert.rejects(site.contacts.createContact(named('Ada')), (error) => error.status === 500 && error.details.hint === 'locked by another process');
  await assert.rejects(site.idle(), /locked by another process/);
});

test('a site that was closed says so', async () => {
  const site = createSite();
  await site.contacts.createContact(named('Ada'));
  await site.close();
  await assert.rejects(site.contacts.createContact(named('Bob')), (error) => error.details.applicationError.description === 'The site was closed');
  assert.throws(() => site.reset(), /The site was closed/);
});

test('what is no adapter is refused', () => {
  for (const persist of [null, 1, 'file.sqlite', {}, { load() {}, apply() {} }]) {
    assert.throws(() => createSite({ persist }), { name: 'TypeError', message: /createSite: "persist" must be an adapter; it has no function (load|close)/ });
  }
});
