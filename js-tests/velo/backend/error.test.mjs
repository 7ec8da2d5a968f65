import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { site } from 'wix-crm-local';
import { contacts } from 'wix-crm-local/velo/wix-crm-backend';

const ADA = { name: { first: 'Ada' }, emails: [{ email: 'ada@example.com' }] };
const failureOf = (promise) => promise.then((value) => assert.fail(`answered ${JSON.stringify(value)}`), (error) => error);

beforeEach(() => {
  site.reset();
  site.actAs('WIX_USER');
});

describe('what wix-crm-backend rejects with', () => {
  test('has what callers look for, in the sentence of Wix', async () => {
    const { _id } = await contacts.createContact(ADA);
    const error = await failureOf(contacts.createContact(ADA));
    const { message, description, code, name, status, requestId, details } = error;
    const sentence = 'A contact with the same primary email or phone already exists.';
    assert.ok(error instanceof Error);
    assert.deepEqual({ message, description, code, name, status }, {
      message: sentence, description: sentence, code: 'DUPLICATE_CONTACT_EXISTS', name: 'Error', status: 409,
    });
    assert.deepEqual(details.applicationError, { description: sentence, code, data: { duplicateContactId: _id, duplicateEmail: 'ada@example.com' } });
    assert.equal(details.requestId, requestId);
    assert.match(error.stack, /error\.test\.mjs/);
  });

  test('says of arguments what would be right, in the message as well', async () => {
    const error = await failureOf(contacts.createContact({ emails: { items: [{ email: 'ada@example.com' }] } }));
    const { fieldViolations } = error.details.validationError;
    assert.deepEqual([error.status, error.code, fieldViolations[0].field], [400, 'INVALID_ARGUMENT', 'info.emails']);
    assert.equal(error.description, 'INVALID_ARGUMENT: "info.emails" must be an array, found an object');
    assert.equal(error.message, `${error.description}. ${error.details.hint}`);
    assert.match(error.details.hint, /belongs to wix-crm\.v2/);
  });

  test('names the lack of permission as Wix does', async () => {
    site.actAs('ANONYMOUS_VISITOR');
    const { status, code, description, details } = await failureOf(contacts.queryContacts().find());
    assert.deepEqual([status, code, description, details.applicationError.code], [403, 'FORBIDDEN', 'Forbidden', 'FORBIDDEN']);
  });

  test('is what a handler of warnings throws, as it is', async (t) => {
    const thrown = new Error('no warnings, please');
    t.mock.method(console, 'warn', () => {
      throw thrown;
    });
    assert.equal(await failureOf(contacts.queryContacts().eq('info.emails.items.email', 'ada@example.com').find()), thrown);
  });
});

describe('arguments of another dialect', () => {
  let contactId;
  beforeEach(async () => {
    ({ _id: contactId } = await contacts.createContact(ADA));
  });

  const mistakes = {
    'updateContact(contactId, info, revision)': [() => contacts.updateContact(contactId, { company: 'Engines' }, 1), /Pass \{contactId, revision\} first/],
    'updateContact(contact, info)': [
      async () => contacts.updateContact(await contacts.getContact(contactId), { company: 'Engines' }),
      /Pass \{contactId, revision\} and no more/,
    ],
    'updateContact without anything': [() => contacts.updateContact(), /"contactId" is required, "revision" is required/],
    'createContact({info})': [() => contacts.createContact({ info: ADA }), /not wrapped: createContact\(info, options\)/],
    'appendOrCreateContact({info})': [() => contacts.appendOrCreateContact({ info: ADA }), /"info\.info".*not wrapped: appendOrCreateContact\(info\)/],
    'renameLabel(key, {displayName})': [() => contacts.renameLabel('custom.vip', { displayName: 'Very' }), /Pass the text alone: renameLabel\(/],
    'findOrCreateExtendedField(displayName, dataType)': [
      () => contacts.findOrCreateExtendedField('Role', 'TEXT'),
      /findOrCreateExtendedField\(\{displayName, dataType\}, options\)/,
    ],
    'getContact(result.contact._id), where result is the contact': [() => contacts.getContact(undefined), /the id is result\._id/],
  };

  for (const [mistake, [make, message]] of Object.entries(mistakes)) {
    test(mistake, () => assert.rejects(make, { name: 'Error', status: 400, code: 'INVALID_ARGUMENT', message }));
  }

  test('change nothing', async () => {
    for (const [make] of Object.values(mistakes)) await failureOf(make());
    assert.equal((await contacts.getContact(contactId)).revision, 1);
  });
});
