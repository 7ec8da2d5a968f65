import assert from 'node:assert/strict';
import { describe, mock, test } from 'node:test';
import { createSite } from 'wix-crm-local';

const ada = { name: { first: 'Ada' } };

describe('calls that nobody awaits', () => {
  test('run in the order they were made', async () => {
    const { contacts } = createSite();
    const { contact: { _id } } = await contacts.createContact(ada);
    const updates = Array.from({ length: 20 }, (_, index) => contacts.updateContact(_id, { company: `C${index}` }, index + 1));
    const answers = await Promise.all(updates);
    assert.deepEqual(answers.map(({ contact }) => contact.info.company), Array.from({ length: 20 }, (_, index) => `C${index}`));
    assert.equal((await contacts.getContact(_id)).revision, 21);
  });

  test('may depend on each other', async () => {
    const { contacts, labels } = createSite();
    const { contact: { _id } } = await contacts.createContact(ada);
    const calls = [
      labels.findOrCreateLabel('VIP'),
      contacts.labelContact(_id, ['custom.vip']),
      contacts.unlabelContact(_id, ['custom.vip']),
      contacts.getContact(_id),
      contacts.deleteContact(_id),
      contacts.getContact(_id).catch(({ status }) => status),
    ];
    const [, labelled, unlabelled, read, , gone] = await Promise.all(calls);
    assert.deepEqual(labelled.contact.info.labelKeys, { items: ['custom.vip'] });
    assert.equal(unlabelled.contact.info.labelKeys, undefined);
    assert.equal(read.revision, 3);
    assert.equal(gone, 404);
  });

  test('with the same revision: one wins, the others hear that the contact has changed', async () => {
    const { contacts } = createSite();
    const { contact } = await contacts.createContact(ada);
    const attempts = ['first', 'second', 'third'].map((company) => contacts.updateContact(contact._id, { company }, contact.revision));
    const [winner, ...losers] = await Promise.allSettled(attempts);
    assert.equal(winner.value?.contact.info.company, 'first');
    const codes = losers.map(({ reason }) => reason?.details.applicationError.code);
    assert.deepEqual(codes, ['CONTACT_ALREADY_CHANGED', 'CONTACT_ALREADY_CHANGED']);
    const { revision, info } = await contacts.getContact(contact._id);
    assert.deepEqual([revision, info.company], [2, 'first']);
  });

  test('with the same email: one wins, the others are told of it', async () => {
    const { contacts } = createSite();
    const create = () => contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } });
    const [winner, loser] = await Promise.allSettled([create(), create()]);
    assert.equal(loser.reason?.details.applicationError.data.duplicateContactId, winner.value?.contact._id);
  });
});

describe('arguments', () => {
  test('count as they were at the call', async () => {
    const { contacts } = createSite();
    const info = { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } };
    const creating = contacts.createContact(info);
    info.name.first = 'changed';
    info.emails.items.push({ email: 'changed@example.com' });
    delete info.name;
    const { contact } = await creating;
    assert.equal(contact.info.name.first, 'Ada');
    assert.deepEqual(contact.info.emails.items.map(({ email }) => email), ['ada@example.com']);

    const keys = ['contacts.customers'];
    const labelling = contacts.labelContact(contact._id, keys);
    keys[0] = 'custom.changed';
    assert.deepEqual((await labelling).contact.info.labelKeys.items, ['contacts.customers']);
  });

  test('that cannot be read reject the promise, they do not throw', async () => {
    const { contacts } = createSite();
    const promise = contacts.createContact({ get name() { throw new Error('no'); } });
    await assert.rejects(promise, { status: 400 });
  });
});

test('functions work on their own, away from their module', async () => {
  const site = createSite();
  const { createContact, getContact, updateContact, deleteContact, labelContact, unlabelContact, mergeContacts } = site.contacts;
  const { findOrCreateLabel, getLabel } = site.labels;
  const { seed, reset, actAs, clock: { now }, ids: { seed: seedIds }, members: { get } } = site;
  seedIds(1);
  seed({ contacts: [{ info: ada }] });
  const { contact } = await createContact(ada);
  const { contact: twin } = await createContact(ada);
  const { label } = await findOrCreateLabel('VIP');
  await getLabel(label.key);
  await labelContact(contact._id, [label.key]);
  await unlabelContact(contact._id, [label.key]);
  await updateContact(contact._id, { company: 'C' }, 3);
  await mergeContacts(contact._id, 4, { sourceContactIds: [twin._id] });
  assert.equal((await getContact(twin._id))._id, contact._id);
  await deleteContact(contact._id);
  assert.equal(get((await createContact(ada)).contact._id), null);
  assert.ok(now() instanceof Date);
  actAs('APP');
  reset();
});

describe('mocked time', () => {
  test('does not hold calls up, and is the time of what they make', async () => {
    const now = Date.UTC(2030, 0, 2, 3, 4, 5, 678);
    mock.timers.enable({ apis: ['setTimeout', 'setInterval', 'setImmediate', 'Date'], now });
    try {
      const { contacts } = createSite();
      const { contact } = await contacts.createContact({ ...ada, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
      assert.equal(contact._createdDate.toISOString(), '2030-01-02T03:04:05.678Z');
      mock.timers.tick(1000);
      const { contact: updated } = await contacts.updateContact(contact._id, { company: 'C' }, 1);
      assert.equal(updated._updatedDate.toISOString(), '2030-01-02T03:04:06.678Z');
      assert.equal(updated._createdDate.toISOString(), '2030-01-02T03:04:05.678Z');
    } finally {
      mock.timers.reset();
    }
  });

  test('gives way to the clock of a site', async () => {
    mock.timers.enable({ apis: ['Date'], now: 1000 });
    try {
      const { contacts, clock } = createSite();
      const created = async () => (await contacts.createContact(ada)).contact._createdDate.getTime();
      assert.equal(await created(), 1000);
      clock.advance(500);
      assert.equal(await created(), 1500);
      mock.timers.setTime(2000);
      assert.equal(await created(), 2500);
      clock.set(7);
      mock.timers.setTime(3000);
      assert.equal(await created(), 7);
      clock.advance(1);
      assert.equal(await created(), 8);
      clock.useSystem();
      assert.equal(await created(), 3000);
    } finally {
      mock.timers.reset();
    }
  });
});

test('a rejection that nobody looks at yet does not hold up the calls after it', async () => {
  const { contacts } = createSite();
  const failing = contacts.getContact('not a GUID');
  const { contact } = await contacts.createContact(ada);
  assert.equal(contact.revision, 1);
  await assert.rejects(failing, { status: 400 });
});
