import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { createSite, site } from 'wix-crm-local';
import { connectEvents } from 'wix-crm-local/velo/events';
import wixCrmBackend, { contacts as v1 } from 'wix-crm-local/velo/wix-crm-backend';
import { contacts as v2, extendedFields, labels } from 'wix-crm-local/velo/wix-crm.v2';
import { beginAnew, refusal } from './begin.mjs';

// What real code gets wrong (usage (b) and (c) 12 to 18), by what it wrote.

const ADA = { name: { first: 'Ada' } };
const ITEMS = { items: [{ email: 'ada@example.com' }] };

/** A contact, and its id and revision as `updateContact` of v1 takes them. */
async function makeAda() {
  const contact = await v1.createContact(ADA);
  return { contact, id: contact._id, identifiers: { contactId: contact._id, revision: contact.revision } };
}

/** A call that is refused: the fields that are wrong, and what the advice says. */
async function refuses(call, fields, hint) {
  const found = await refusal(call);
  assert.equal(found.status, 400);
  assert.deepEqual(found.fields, fields);
  assert.match(found.hint, hint);
}

beginAnew();

describe('usage (c) 12: results of another version', () => {
  test('{ contact } of what v1 answers is undefined, which nothing can warn of', async () => {
    const { contact } = await v1.createContact(ADA);
    assert.equal(contact, undefined);
  });

  test('contact.contact.revision ?? 0 of what getContact of v2 answers is a conflict', async () => {
    const { id } = await makeAda();
    const current = await v2.getContact(id);
    const { status, code, message } = await refusal(v2.updateContact(id, { company: 'Engines' }, current?.contact?.revision ?? 0));
    assert.deepEqual([status, code], [409, 'CONTACT_ALREADY_CHANGED']);
    assert.match(message, /Contact has been updated since the requested revision\./);
  });

  test('_id of what createContact of v2 answers is undefined, and no id', async () => {
    const created = await v2.createContact(ADA);
    await refuses(v2.getContact(created._id), ['_id REQUIRED_FIELD'], /createContact answers \{contact\}: the id is result\.contact\._id/);
  });
});

describe('usage (c) 13: shapes of v2 in functions of v1, and back', () => {
  for (const name of ['emails', 'phones', 'addresses', 'labelKeys']) {
    test(`${name}: { items } in v1`, () => refuses(v1.createContact({ ...ADA, [name]: { items: [] } }), [`info.${name} TYPE`], /\{items\} belongs to wix-crm\.v2/));
    test(`${name}: [] in v2`, () => refuses(v2.createContact({ ...ADA, [name]: [] }), [`info.${name} TYPE`], /Flat arrays belong to wix-crm-backend/));
  }

  test('extendedFields: { items } beside a flat list of emails in v1', async () => {
    const call = v1.createContact({ ...ADA, emails: ITEMS.items, extendedFields: { items: { 'custom.age': 36 } } });
    assert.equal((await refusal(call)).status, 400);
    assert.equal((await v1.queryContacts().find()).totalCount, 0);
  });

  test('flat extended fields in v2', () =>
    refuses(v2.createContact({ ...ADA, extendedFields: { 'custom.age': 36 } }), ['info.extendedFields.custom.age UNKNOWN_FIELD'], /extendedFields: \{items: /));

  for (const [version, contacts] of [['v1', v1], ['v2', v2]]) {
    test(`primaryInfo on write in ${version}`, () =>
      refuses(contacts.createContact({ ...ADA, primaryInfo: { email: 'ada@example.com' } }), ['info.primaryInfo UNKNOWN_FIELD'], /primary: true/));
  }

  test('profilePicture in v2', () =>
    refuses(v2.createContact({ ...ADA, profilePicture: 'https://example.com/a.png' }), ['info.profilePicture UNKNOWN_FIELD'], /picture: \{image/));

  test('the object of v1 and the two arguments of v2 to findOrCreateExtendedField', async () => {
    await refuses(extendedFields.findOrCreateExtendedField({ displayName: 'Age', dataType: 'NUMBER' }), ['dataType REQUIRED_FIELD', 'displayName TYPE'],
      /findOrCreateExtendedField\(displayName, dataType\)/);
    const { status } = await refusal(v1.findOrCreateExtendedField('Age', 'NUMBER'));
    assert.equal(status, 400);
  });

  test('the text of v1 to renameLabel of v2', async () => {
    const { label } = await labels.findOrCreateLabel('New Lead');
    await refuses(labels.renameLabel(label.key, 'Old Lead'), ['label TYPE'], /renameLabel\(key, \{displayName\}/);
  });
});

describe('usage (c) 14: strings where objects belong', () => {
  test("emails: ['…'] in v1", () => refuses(v1.createContact({ ...ADA, emails: ['ada@example.com'] }), ['info.emails[0] TYPE'], /\{email: /));
  test("phones: ['…'] in v1", () => refuses(v1.createContact({ ...ADA, phones: ['0113 496 0000'] }), ['info.phones[0] TYPE'], /\{phone: /));
  test('an address as free text in v1', () =>
    refuses(v1.createContact({ ...ADA, addresses: [{ tag: 'HOME', address: '1 High St, Leeds' }] }), ['info.addresses[0].address TYPE'], /An address is an object/));
  test("emails: { items: ['…'] } in v2", () => refuses(v2.createContact({ ...ADA, emails: { items: ['ada@example.com'] } }), ['info.emails.items[0] TYPE'], /\{email: /));
  test("labels: ['…'] to appendOrCreateContact of v1", async () => {
    const { status, hint } = await refusal(v1.appendOrCreateContact({ ...ADA, emails: ITEMS.items, labels: ['VIP'] }));
    assert.equal(status, 400);
    assert.match(hint, /labelKeys/);
  });
  test('a label in place of its key', async () => {
    const { label } = await v1.findOrCreateLabel('New Lead');
    const { id } = await makeAda();
    await refuses(v1.labelContact(id, [label]), ['labelKeys[0] TYPE'], /by its key alone/);
    await refuses(v1.labelContact(id, label.key), ['labelKeys TYPE'], /array of label keys/);
  });
});

describe('usage (c) 15: empty values', () => {
  test('empty lists, empty and missing names and phones are normal', async () => {
    const { info } = await v1.createContact({ name: { first: 'Ada', last: '' }, emails: [], phones: [], company: undefined });
    assert.deepEqual(info.name, { first: 'Ada' });
    const other = await v1.createContact({ name: undefined, emails: ITEMS.items, phones: undefined, jobTitle: null });
    assert.equal(other.primaryInfo.email, 'ada@example.com');
  });

  test('nothing but empty values is refused', async () => {
    const { code } = await refusal(v1.createContact({ name: { first: '', last: '' }, emails: [], phones: [] }));
    assert.equal(code, 'INSUFFICIENT_CONTACT_DATA');
  });

  test('undefined and empty values of extended fields', async () => {
    const { extendedField } = await v1.findOrCreateExtendedField({ displayName: 'Source', dataType: 'TEXT' });
    const { info } = await v1.createContact({ ...ADA, extendedFields: { [extendedField.key]: '', 'custom.utm': undefined } });
    assert.equal(info.extendedFields[extendedField.key], undefined);
  });
});

describe('usage (c) 16: info in info', () => {
  const INFO = ['info.info UNKNOWN_FIELD'];
  const NOT_WRAPPED = /Pass the contact's info itself, not wrapped/;
  test('createContact({ info }) of v1', () => refuses(v1.createContact({ info: ADA }), INFO, NOT_WRAPPED));
  test('createContact({ info }) of v2', () => refuses(v2.createContact({ info: ADA }), INFO, NOT_WRAPPED));
  test('updateContact(id, { info }, revision) and (id, { info }, { revision }) of v2', async () => {
    const { id } = await makeAda();
    await refuses(v2.updateContact(id, { info: { company: 'Engines' } }, 1), INFO, NOT_WRAPPED);
    await refuses(v2.updateContact(id, { info: { company: 'Engines' } }, { revision: 1 }), INFO, NOT_WRAPPED);
  });
  test('the shape of contacts v5', () => refuses(v2.createContact({ contact: { name: ADA.name } }), ['info.contact UNKNOWN_FIELD'], /Contacts V5/));
});

describe('usage (c) 17: arguments of v2 to updateContact of v1, and back', () => {
  test('(id, info, revision)', async () => {
    const { id } = await makeAda();
    const { status, fields } = await refusal(wixCrmBackend.contacts.updateContact(id, { emails: ITEMS }, 1));
    assert.equal(status, 400);
    assert.ok(fields.length > 0);
  });

  test('(id, info) without a revision', async () => {
    const { id } = await makeAda();
    const { status, hint } = await refusal(v1.updateContact(id, { primaryInfo: { email: 'ada@example.com' } }));
    assert.equal(status, 400);
    assert.match(hint, /revision/);
  });

  test('({ contactId }, info) without a revision', async () => {
    const { id } = await makeAda();
    const { status, hint } = await refusal(v1.updateContact({ contactId: id }, { company: 'Engines' }));
    assert.equal(status, 400);
    assert.match(hint, /revision/);
  });

  test('created.contactId, which is undefined', async () => {
    const { contact } = await makeAda();
    const { status } = await refusal(v1.updateContact({ contactId: contact.contactId, revision: 1 }, { company: 'Engines' }));
    assert.equal(status, 400);
  });

  test('({ contactId, revision }, info) of v2', async () => {
    const { identifiers } = await makeAda();
    await refuses(v2.updateContact(identifiers, { company: 'Engines' }), ['contactId TYPE', 'revision REQUIRED_FIELD'], /updateContact\(contactId, info, revision/);
  });
});

describe('usage (c) 18: arithmetic with revisions', () => {
  const update = async (change) => {
    const { id, contact } = await makeAda();
    return v1.updateContact({ contactId: id, revision: change(contact) }, { company: 'Engines' });
  };
  test('revision + 1 is a conflict', async () => assert.equal((await refusal(update(({ revision }) => revision + 1))).status, 409));
  test('revision++ as a value is the revision read', async () => assert.equal((await update((contact) => contact.revision++)).revision, 2));
  test('|| 1 works for a fresh contact', async () => assert.equal((await update(({ missing }) => missing || 1)).revision, 2));
  test('?? 0 is a conflict', async () => assert.equal((await refusal(update(({ missing }) => missing ?? 0))).code, 'CONTACT_ALREADY_CHANGED'));
  test('a revision as text counts', async () => assert.equal((await update(({ revision }) => String(revision))).revision, 2));
});

describe('usage (b) 25, (c) 26 and 28: what does not exist', () => {
  test("a member's id in place of a contact's", async () => {
    const memberId = 'a0000000-0000-4000-8000-00000000000a';
    assert.equal((await refusal(v1.labelContact(memberId, ['contacts.customers']))).code, 'CONTACT_NOT_FOUND');
    assert.equal((await refusal(v2.getContact(memberId))).code, 'CONTACT_NOT_FOUND');
  });

  test('event.contact: the handler runs, does nothing and is told why', async () => {
    const warnings = [];
    const other = createSite({ onWarning: (sentence) => warnings.push(sentence) });
    const names = [];
    connectEvents({ wixCrm_onContactCreated: ({ contact }) => names.push(contact?.info.name.first) }, { site: other });
    await other.contacts.createContact(ADA);
    await other.idle();
    assert.deepEqual(names, [undefined]);
    assert.deepEqual(warnings, ['wixCrm_onContactCreated: event.contact does not exist; the contact is event.entity.']);
  });

  test('functions that no version has', () => {
    assert.throws(() => v1.archiveContact('id'), TypeError);
    assert.throws(() => wixCrmBackend.createActivity(), TypeError);
  });
});

test('a site that is not strict passes over what Wix says nothing about', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  site.setStrict(false);
  t.after(() => site.setStrict(true));
  const contact = await v1.createContact({ ...ADA, emails: ITEMS, primaryInfo: { email: 'ada@example.com' }, labels: ['VIP'] });
  assert.deepEqual(Object.keys(contact.info).sort(), ['extendedFields', 'name']);
  assert.equal(warn.mock.callCount(), 3);
  const { code, hint } = await refusal(v1.createContact({ info: ADA }));
  assert.equal(code, 'INSUFFICIENT_CONTACT_DATA');
  assert.match(hint, /info\.info is not a field here: it is passed over\. Pass the contact's info itself/);
});
