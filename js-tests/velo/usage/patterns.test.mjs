import assert from 'node:assert/strict';
import { test } from 'node:test';
import { site } from 'wix-crm-local';
import { connectEvents } from 'wix-crm-local/velo/events';
import wixCrmBackend, { contacts, triggeredEmails } from 'wix-crm-local/velo/wix-crm-backend';
import * as crm from 'wix-crm-local/velo/wix-crm.v2';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import { beginAnew, refusal } from './begin.mjs';

// The calls that real code makes, as it makes them (usage (b)), by number.

const EMAIL = 'ada@example.com';
const ADA = { name: { first: 'Ada', last: 'Byron' }, emails: [{ email: EMAIL, tag: 'MAIN', primary: true }], phones: [{ phone: '62183848', tag: 'MOBILE' }] };
const SA = { suppressAuth: true };
const FIRST_NAMES = ['Ada', 'Bea', 'Cleo', 'Dora', 'Emmy'];

async function createMany() {
  for (const first of FIRST_NAMES) await contacts.createContact({ name: { first }, emails: [{ email: `${first}@example.com` }] });
}

beginAnew();

test('usage (b) 1: find by email, take the first', async () => {
  const { _id } = await contacts.createContact(ADA);
  site.actAs('ANONYMOUS_VISITOR');
  for (const field of ['primaryInfo.email', 'info.emails.email']) {
    const { items } = await contacts.queryContacts().eq(field, EMAIL.toUpperCase()).limit(1).find(SA);
    assert.equal(items.length > 0 ? items[0]._id : null, _id);
  }
});

test('usage (b) 2: query, then create', async () => {
  const findOrCreate = async () => {
    const { items } = await contacts.queryContacts().eq('primaryInfo.email', EMAIL).find(SA);
    if (items.length > 0) return items[0]._id;
    return (await contacts.createContact(ADA, { allowDuplicates: false, suppressAuth: true }))._id;
  };
  assert.equal(await findOrCreate(), await findOrCreate());
});

test('usage (b) 3: an email to a contact', async () => {
  const { _id } = await contacts.createContact(ADA);
  await triggeredEmails.emailContact('WELCOME', _id, { variables: { name: 'Ada', visits: 3 } });
  await triggeredEmails.emailContact('WELCOME', _id);
  assert.deepEqual(site.emails().map(({ contactId }) => contactId), [_id, _id]);
  const { _id: silent } = await contacts.createContact({ name: { first: 'Grace' } });
  assert.match((await triggeredEmails.emailContact('WELCOME', silent).catch(({ message }) => message)), /does not have valid email for site/);
});

test('usage (b) 4: append or create, by a visitor', async () => {
  site.actAs('ANONYMOUS_VISITOR');
  const { contactId } = await contacts.appendOrCreateContact({ name: ADA.name, emails: [{ email: EMAIL }] });
  const again = await contacts.appendOrCreateContact({ emails: [{ email: EMAIL }], phones: [{ phone: '123' }] });
  assert.equal(again.contactId, contactId);
  assert.equal((await refusal(contacts.getContact(contactId))).status, 403);
});

test('usage (b) 5: elevated functions as constants; an elevated query is a builder at once', async () => {
  site.actAs('ANONYMOUS_VISITOR');
  const elevatedCreate = elevate(contacts.createContact);
  const elevatedQuery = elevate(contacts.queryContacts);
  const { _id } = await elevatedCreate(ADA, SA);
  const { items } = await elevatedQuery().eq('info.emails.email', EMAIL).find();
  assert.equal(items[0]._id, _id);
  assert.equal((await elevate(contacts.getContact)(_id))._id, _id);
});

test('usage (b) 6: read a contact, then update it with its revision', async () => {
  const { _id } = await contacts.createContact(ADA);
  const { revision } = await contacts.getContact(_id, SA);
  const updated = await contacts.updateContact({ contactId: _id, revision }, { labelKeys: ['contacts.customers'] }, { allowDuplicates: false, suppressAuth: true });
  assert.deepEqual(updated.info.labelKeys, ['contacts.customers']);
  assert.equal(updated.revision, revision + 1);
});

test('usage (b) 7: the whole info that was read is sent back', async () => {
  const { _id } = await contacts.createContact(ADA);
  const contact = await crm.contacts.getContact(_id);
  const info = { ...contact.info, emails: { items: [...contact.info.emails.items, { email: 'byron@example.com' }] } };
  const updated = await crm.contacts.updateContact(_id, info, contact.revision);
  assert.deepEqual(updated.contact.info.emails.items.map(({ email }) => email), [EMAIL, 'byron@example.com']);
});

test('usage (b) 8: find a label or create it, then put it on', async () => {
  const { _id } = await contacts.createContact(ADA);
  const { label } = await contacts.findOrCreateLabel('Pool owner/soon to be pool owner', SA);
  const labelled = await contacts.labelContact(_id, [label.key], SA);
  assert.deepEqual(labelled.info.labelKeys, ['custom.pool-owner-soon-to-be-pool-owner']);
});

test('usage (b) 9: create, and find on any throw', async () => {
  const upsert = async () => {
    try {
      return (await crm.contacts.createContact({ emails: { items: [{ email: EMAIL }] } })).contact._id;
    } catch {
      return (await crm.contacts.queryContacts().eq('primaryInfo.email', EMAIL).limit(1).find()).items[0]._id;
    }
  };
  assert.equal(await upsert(), await upsert());
});

test('usage (b) 10: list all, by pages until a short one, and by next()', async () => {
  await createMany();
  const bySkip = [];
  for (let skip = 0, page; !page || page.length === 2; skip += 2) {
    page = (await contacts.queryContacts().ascending('info.name.first').skip(skip).limit(2).find(SA)).items;
    bySkip.push(...page);
  }
  const byNext = [];
  let result = await contacts.queryContacts().ascending('info.name.first').limit(2).find(SA);
  byNext.push(...result.items);
  while (result.hasNext && result.hasNext()) {
    result = await result.next();
    byNext.push(...result.items);
  }
  for (const found of [bySkip, byNext]) assert.deepEqual(found.map(({ info }) => info.name.first), FIRST_NAMES);
});

test('usage (b) 11: read the members of a contact', async () => {
  const { extendedField } = await contacts.findOrCreateExtendedField({ displayName: 'Role', dataType: 'TEXT' }, SA);
  const { _id } = await contacts.createContact({ ...ADA, extendedFields: { [extendedField.key]: 'Author' } });
  const contact = await contacts.getContact(_id, SA);
  assert.equal(contact.primaryInfo.email, EMAIL);
  assert.equal(contact.info.name.first, 'Ada');
  assert.equal(contact.info.extendedFields['custom.role'], 'Author');
  assert.equal(contact.info.emails[0].email, EMAIL);
});

test('usage (b) 12: a handler of backend/events.js that updates its contact', async (t) => {
  t.after(() => connectEvents({}));
  connectEvents({
    async wixCrm_onContactCreated(event) {
      const contactId = event.entity._id || event.metadata.entityId;
      if ((event.entity.info.labelKeys ?? []).includes('contacts.customers')) return;
      await contacts.updateContact({ contactId, revision: event.entity.revision }, { labelKeys: ['contacts.customers'] }, SA);
    },
  });
  const { _id } = await contacts.createContact(ADA);
  await site.idle();
  assert.deepEqual((await contacts.getContact(_id)).info.labelKeys, ['contacts.customers']);
});

test('usage (b) 16: custom fields, some of them undefined', async () => {
  const { extendedField } = await contacts.findOrCreateExtendedField({ displayName: 'Source', dataType: 'TEXT' });
  const { info } = await contacts.createContact({ ...ADA, extendedFields: { [extendedField.key]: 'ad', 'custom.utm-term': undefined } });
  assert.equal(info.extendedFields['custom.source'], 'ad');
});

test('usage (b) 17: submittedContact with its info wrapped, by a visitor', async () => {
  site.actAs('ANONYMOUS_VISITOR');
  const { contactId } = await crm.submittedContact.appendOrCreateContact({ info: { emails: { items: [{ email: EMAIL }] } }, passThroughData: '{}' });
  assert.equal((await elevate(crm.contacts.getContact)(contactId)).primaryInfo.email, EMAIL);
});

test('usage (b) 20: find a field or create it, and use its key', async () => {
  const { extendedField } = await contacts.findOrCreateExtendedField({ displayName: 'Event we met at', dataType: 'TEXT' }, SA);
  assert.equal(extendedField.key, 'custom.event-we-met-at');
});

test('usage (b) 21: look a field up by its display name', async () => {
  await contacts.findOrCreateExtendedField({ displayName: 'Role', dataType: 'TEXT' });
  const { items } = await crm.extendedFields.queryExtendedFields().eq('namespace', 'custom').find();
  assert.equal(items.find(({ displayName }) => displayName === 'Role').key, 'custom.role');
});

test('usage (b) 22: a segment by label, page by page', async () => {
  const { label } = await contacts.findOrCreateLabel('VIP');
  await createMany();
  const { items } = await contacts.queryContacts().find();
  for (const { _id } of items) await contacts.labelContact(_id, [label.key]);
  await contacts.createContact({ name: { first: 'Other' } });
  let page = await contacts.queryContacts().hasSome('info.labelKeys', [label.key]).limit(3).find(SA);
  let count = page.items.length;
  while (page.hasNext()) {
    page = await page.next();
    count += page.items.length;
  }
  assert.equal(count, FIRST_NAMES.length);
  const { totalCount } = await contacts.queryContacts().ne('info.extendedFields.emailSubscriptions.subscriptionStatus', 'SUBSCRIBED').find(SA);
  assert.equal(totalCount, FIRST_NAMES.length + 1);
});

test('usage (b) 23: the functions of old, from the default import', async () => {
  const id = await wixCrmBackend.createContact({ firstName: 'Ada', emails: [EMAIL], phones: ['62183848'] });
  assert.equal(typeof id, 'string');
  await wixCrmBackend.emailContact('WELCOME', id, { variables: {} });
  assert.equal((await wixCrmBackend.getContactById(id)).firstName, 'Ada');
  assert.equal(await wixCrmBackend.createContact({ emails: [EMAIL] }), id);
});

test('usage (c) 4: awaiting a query that was not sent gives the query', async () => {
  const query = await contacts.queryContacts();
  assert.equal(typeof query.find, 'function');
});

test('usage (c) 6 and 7: a result says how much there is, and becomes JSON', async () => {
  await createMany();
  const result = await contacts.queryContacts().limit(2).find();
  assert.deepEqual([result.items.length, result.length, result.totalCount, result.hasNext(), result.hasPrev()], [2, 2, 5, true, false]);
  assert.match(JSON.stringify(result), /@example\.com/);
});

test('usage (c) 22: the tags of emails are members of the module', () => {
  assert.equal(crm.contacts.EmailTag.MAIN, 'MAIN');
});

test('usage (c) 29: the default import has what the named ones are', () => {
  assert.equal(wixCrmBackend.contacts, contacts);
  assert.equal(wixCrmBackend.triggeredEmails, triggeredEmails);
});

test('usage: errors are told apart as real code tells them', async () => {
  const { _id } = await contacts.createContact(ADA);
  const error = await contacts.createContact(ADA, { allowDuplicates: false }).catch((reason) => reason);
  assert.ok(error.message.includes('already exists'));
  assert.equal(error.details.applicationError.code, 'DUPLICATE_CONTACT_EXISTS');
  assert.equal(error.details.applicationError.data.duplicateContactId, _id);
  assert.equal(error.status, 409);
});
