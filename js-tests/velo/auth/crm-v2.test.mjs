import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, mock, test } from 'node:test';
import * as own from 'wix-crm-local';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';

// Where wix-crm.v2 differs from @wix/crm: semantics §1.1 and §10, usage (c) 16 and 17.

const { site } = own;
const { contacts, labels } = v2;
const required = createRequire(import.meta.url)('wix-crm-local/velo/wix-crm.v2');

let warn;
beforeEach(() => {
  warn = mock.method(console, 'warn', () => {});
  site.reset();
  site.actAs('WIX_USER');
});
afterEach(() => warn.mock.restore());

test('it has the names that the SDK’s modules have', () => {
  for (const part of ['contacts', 'labels', 'extendedFields', 'submittedContact']) {
    assert.deepEqual(Object.keys(v2[part]), Object.keys(own[part]));
    for (const [name, value] of Object.entries(v2[part])) if (typeof value === 'function') assert.equal(value.name, name);
  }
  assert.equal(contacts.EmailTag.MAIN, 'MAIN');
});

test('import and require work on the same site, which is the package’s own', async () => {
  const { contact } = await contacts.createContact({ name: { first: 'Ada' } });
  assert.equal((await required.contacts.getContact(contact._id)).info.name.first, 'Ada');
  assert.equal((await own.contacts.getContact(contact._id)).info.name.first, 'Ada');
});

test('a revision among the options is taken, with a warning', async () => {
  const { contact } = await contacts.createContact({ name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } });
  const other = await contacts.createContact({ name: { first: 'Grace' } });
  const updated = await contacts.updateContact(contact._id, { company: 'Engines' }, { revision: contact.revision });
  assert.equal(updated.contact.revision, 2);
  const [sentence] = warn.mock.calls[0].arguments;
  assert.match(sentence, /updateContact\(contactId, info, \{revision\}\).*updateContact\(contactId, info, contact\.revision, options\)/);
  const taken = { emails: { items: [{ email: 'ada@example.com' }] } };
  const { contact: grace } = other;
  await assert.rejects(contacts.updateContact(grace._id, taken, { revision: 1 }), { status: 409 });
  assert.equal((await contacts.updateContact(grace._id, taken, { revision: 1, allowDuplicates: true })).contact.revision, 2);
});

test('a stale revision is stale there too', async () => {
  const { contact } = await contacts.createContact({ name: { first: 'Ada' } });
  await contacts.updateContact(contact._id, { company: 'Engines' }, 1);
  const stale = elevate(contacts.updateContact)(contact._id, { company: 'Mills' }, { revision: 1 });
  await assert.rejects(stale, ({ details }) => details.applicationError.code === 'CONTACT_ALREADY_CHANGED');
});

for (const [what, third] of Object.entries({ 'no revision': undefined, 'options without one': { allowDuplicates: true }, 'null': null })) {
  test(`an update needs a revision: ${what}`, async () => {
    const { contact } = await contacts.createContact({ name: { first: 'Ada' } });
    await assert.rejects(contacts.updateContact(contact._id, { company: 'Engines' }, third), ({ details }) => {
      assert.deepEqual(details.validationError.fieldViolations.map(({ field }) => field), ['revision']);
      return true;
    });
  });
}

test('`suppressAuth` after the last argument of a function is elevation, anywhere else it is nothing', async () => {
  site.actAs('ANONYMOUS_VISITOR');
  const { label } = await labels.findOrCreateLabel('VIP', {}, { suppressAuth: true });
  const { contact } = await contacts.createContact({ name: { first: 'Ada' } }, { allowDuplicates: true }, { suppressAuth: true });
  const { contact: labelled } = await contacts.labelContact(contact._id, [label.key], { suppressAuth: true });
  assert.deepEqual(labelled.info.labelKeys.items, [label.key]);
  await assert.rejects(contacts.labelContact(contact._id, [label.key], { suppressAuth: false }), { status: 403 });
  await assert.rejects(contacts.getContact(contact._id, { suppressAuth: true }), { status: 403 });
  await assert.rejects(contacts.queryContacts().find({ suppressAuth: true }), { status: 403 });
});

test('both at once, as some code has it, do no harm', async () => {
  site.actAs('MEMBER');
  const options = { allowDuplicates: false, suppressAuth: true };
  const { contact } = await elevate(contacts.createContact)({ name: { first: 'Ada' } }, options, options);
  assert.equal(contact.revision, 1);
});
