import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';

const ada = { name: { first: 'Ada' } };

test('sites do not see each other', async () => {
  const [one, other] = [createSite(), createSite()];
  one.seed({ extendedFields: [{ displayName: 'Age', dataType: 'NUMBER' }], labels: [{ displayName: 'VIP' }] });
  one.actAs('APP');
  one.clock.set(0);
  const { contact } = await one.contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } });
  one.members.set(contact._id, { member: true });

  await assert.rejects(other.contacts.getContact(contact._id), { status: 404 });
  await assert.rejects(other.labels.getLabel('custom.vip'), { status: 404 });
  await assert.rejects(other.contacts.createContact({ ...ada, extendedFields: { items: { 'custom.age': 7 } } }), { status: 400 });
  assert.equal(other.identity, 'WIX_USER');
  assert.notEqual(other.clock.now().getTime(), 0);
  assert.throws(() => other.members.get(contact._id), { status: 404 });
  await other.contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } });
});

test('sites go back to what they were seeded with', async () => {
  const { contacts, labels, seed, reset, members } = createSite();
  const _id = 'a0000000-0000-4000-8000-00000000000a';
  seed({ contacts: [{ _id, info: { ...ada, emails: { items: [{ email: 'ada@example.com' }] } } }] });
  const seeded = await contacts.getContact(_id);
  const { contact: grace } = await contacts.createContact({ name: { first: 'Grace' } });
  await labels.findOrCreateLabel('VIP');
  await contacts.updateContact(seeded._id, { emails: { items: [{ email: 'other@example.com' }] } }, 1);
  members.set(seeded._id, { member: true });
  await contacts.mergeContacts(seeded._id, 2, { sourceContactIds: [grace._id] });

  reset();
  assert.deepEqual(await contacts.getContact(seeded._id), seeded);
  await assert.rejects(contacts.getContact(grace._id), { status: 404 });
  await assert.rejects(labels.getLabel('custom.vip'), { status: 404 });
  assert.equal(members.get(seeded._id), null);
  await assert.rejects(contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } }), { status: 409 });
  await contacts.createContact({ emails: { items: [{ email: 'other@example.com' }] } });
});

test('sites make the same ids from the same number, and again after a reset', async () => {
  const [one, other] = [createSite(), createSite()];
  const info = { ...ada, emails: { items: [{ email: 'ada@example.com' }] }, addresses: { items: [{ address: { city: 'Bath' } }] } };
  const idsOf = async ({ contacts }) => {
    await contacts.getContact('not a GUID').catch(() => {});
    const { contact } = await contacts.createContact(info);
    return [contact._id, contact.info.emails.items[0]._id, contact.info.addresses.items[0]._id];
  };
  for (const site of [one, other]) {
    site.ids.seed(7);
    site.clock.set(0);
  }
  await one.contacts.getContact('a failed call takes no id').catch(() => {});
  const ids = await idsOf(one);
  assert.deepEqual(await idsOf(other), ids);
  one.reset();
  assert.deepEqual(await idsOf(one), ids);
  other.ids.seed(8);
  other.reset();
  assert.notDeepEqual(await idsOf(other), ids);
});

describe('warnings', () => {
  /** Sends a field that callers cannot write, twice; both calls are carried out. */
  async function callTwice({ contacts }) {
    const info = { company: 'C', extendedFields: { items: { 'emailSubscriptions.subscriptionStatus': 'SUBSCRIBED' } } };
    for (const first of ['Ada', 'Grace']) {
      const { contact } = await contacts.createContact({ name: { first } });
      await contacts.updateContact(contact._id, info, 1);
    }
  }

  test('go to the function of the site, each of them', async () => {
    const sentences = [];
    await callTwice(createSite({ onWarning: (sentence) => sentences.push(sentence) }));
    assert.equal(sentences.length, 2);
    assert.match(sentences[0], /emailSubscriptions\.subscriptionStatus .*ignored/);
    assert.equal(sentences[1], sentences[0]);
  });

  test('go to the console once, where the site has no function', async (context) => {
    const warn = context.mock.method(console, 'warn', () => {});
    await callTwice(createSite());
    assert.equal(warn.mock.callCount(), 1);
    assert.match(warn.mock.calls[0].arguments[0], /^wix-crm-local: .*emailSubscriptions\.subscriptionStatus .*ignored/);
  });

  test('that throw reject the call, which has been carried out', async () => {
    const { contacts } = createSite({ onWarning: (sentence) => { throw new Error(sentence); } });
    const { contact } = await contacts.createContact(ada);
    const info = { company: 'C', extendedFields: { items: { 'emailSubscriptions.subscriptionStatus': 'SUBSCRIBED' } } };
    await assert.rejects(contacts.updateContact(contact._id, info, 1), /^Error: .*emailSubscriptions\.subscriptionStatus .*ignored/);
    assert.equal((await contacts.getContact(contact._id)).info.company, 'C');
  });
});
