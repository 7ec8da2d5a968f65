import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import * as own from 'wix-crm-local';
import { contacts } from 'wix-crm-local/velo/wix-crm.v2';
import { Permissions, webMethod } from 'wix-crm-local/velo/wix-web-module';

// The SDK makes up the cause of an answer that names none: the status in words on Wix, its number with createClient (semantics §9.2).

const { site } = own;

beforeEach(() => {
  site.reset();
  site.actAs('ANONYMOUS_VISITOR');
});

const errorOf = (call) => call.then(() => assert.fail('it was carried out'), (error) => error);

const forbidden = { description: 'Forbidden', code: 'FORBIDDEN', data: {} };

test('a 403 of wix-crm.v2, by a call and by a query', async () => {
  for (const call of [() => contacts.createContact({ name: { first: 'Ada' } }), () => contacts.queryContacts().find()]) {
    const error = await errorOf(call());
    assert.equal(error.status, 403);
    assert.deepEqual(Object.keys(error), ['response', 'requestId', 'details', 'status', 'message']);
    const { hint, ...details } = error.details;
    assert.deepEqual(details, { applicationError: forbidden, requestId: error.requestId });
    assert.match(hint, /^It takes CONTACTS\./);
    assert.deepEqual(JSON.parse(error.message), { message: 'Forbidden', details: error.details });
    // The id of a request may have these digits too.
    assert.ok(error.stack.includes('FORBIDDEN') && !/"code": 403/.test(error.stack), error.stack);
    assert.equal(error.response.status, 403);
  }
});

test('an error with a code of its own stays as it is', async () => {
  site.actAs('WIX_USER');
  const unknown = 'a0000000-0000-4000-8000-00000000000a';
  const { details } = await errorOf(contacts.getContact(unknown));
  assert.equal(details.applicationError.code, 'CONTACT_NOT_FOUND');
  const { details: malformed } = await errorOf(contacts.getContact('x'));
  assert.equal(malformed.validationError.fieldViolations[0].field, '_id');
});

test('the package’s own functions have the number', async () => {
  const { details } = await errorOf(own.contacts.queryContacts().find());
  assert.equal(details.applicationError.code, 403);
});

test('a web method that refuses has the same cause', async () => {
  const { details, status } = await errorOf(webMethod(Permissions.Admin, () => {})());
  assert.equal(status, 403);
  assert.deepEqual(details.applicationError, forbidden);
});
