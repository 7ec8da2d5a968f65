import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ADA, failures, ourError } from './failures.mjs';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

for (const [what, failure] of Object.entries(failures)) {
  test(`${what}: an SDKError in every respect`, async () => {
    const error = await ourError(...failure);
    assert.ok(error instanceof Error);
    assert.equal(error.name, 'Error');
    assert.equal(error.constructor.name, 'SDKError');
    assert.deepEqual(Object.keys(error), ['response', 'requestId', 'details', 'status', 'message']);
    assert.match(error.requestId, GUID);
    assert.equal(error.details.requestId, error.requestId);
    assert.equal(error.response.status, error.status);
    assert.equal(error.code, undefined);
    const message = JSON.parse(error.message);
    assert.deepEqual(Object.keys(message), ['message', 'details']);
    assert.deepEqual(message.details, error.details);
    assert.equal(error.message, JSON.stringify(message, null, 2));
    const sentence = JSON.stringify(message.message).slice(1, -1);
    assert.ok(error.stack.includes(sentence), `the stack does not say what happened: ${error.stack}`);
  });
}

test('an application error', async () => {
  const error = await ourError(...failures['a duplicate']);
  const description = 'A contact with the same primary email or phone already exists.';
  const data = { duplicateContactId: ADA, duplicateEmail: 'ADA@example.com' };
  assert.equal(error.status, 409);
  assert.deepEqual(Object.entries(error.details.applicationError),
    [['description', description], ['code', 'DUPLICATE_CONTACT_EXISTS'], ['data', data]]);
  assert.equal(JSON.parse(error.message).message, description);
  assert.deepEqual(error.response, {
    data: { details: { applicationError: { description, code: 'DUPLICATE_CONTACT_EXISTS', data } }, message: description },
    status: 409,
  });
});

test('a stale revision says what user code looks for', async () => {
  const error = await ourError(...failures['an old revision']);
  assert.equal(error.status, 409);
  assert.equal(error.details.applicationError.code, 'CONTACT_ALREADY_CHANGED');
  assert.equal(error.details.applicationError.description, 'Contact has been updated since the requested revision.');
  assert.equal(JSON.parse(error.message).message, 'Contact has been updated since the requested revision.');
  assert.deepEqual(Object.keys(error.details), ['applicationError', 'requestId', 'hint']);
  assert.match(error.details.hint, /^The contact is at revision 1, the request says 7\./);
});

const noGuid = (field, found) => ({
  field,
  description: `must be a GUID such as 2712ae1d-3f64-46c2-ac3a-94a6c2e29847, found ${found}`,
  violatedRule: 'FORMAT',
  data: { type: 'GUID' },
});
const wrongType = (field, expected, found) => (
  { field, description: `must be ${expected}, found ${found}`, violatedRule: 'TYPE', data: { expected } }
);

test('a validation error: sorted, in the names of the arguments', async () => {
  const error = await ourError('contacts', 'updateContact', ['x', { name: 7 }, 'y', { allowDuplicates: 3 }]);
  const violations = [
    noGuid('contactId', '"x"'),
    wrongType('info.name', 'an object', 'the number 7'),
    wrongType('options.allowDuplicates', 'true or false', 'the number 3'),
    wrongType('revision', 'a whole number', 'the string "y"'),
  ];
  assert.equal(error.status, 400);
  assert.deepEqual(Object.keys(error.details), ['validationError', 'requestId', 'hint']);
  assert.deepEqual(error.details.validationError, { fieldViolations: violations });
  assert.deepEqual(Object.keys(error.details.validationError.fieldViolations[0]), ['field', 'description', 'violatedRule', 'data']);
  const sentence = violations.map(({ field, description }) => `"${field}" ${description}`).join(', ');
  assert.equal(JSON.parse(error.message).message, `INVALID_ARGUMENT: ${sentence}`);
  const sent = error.response.data.details.validationError.fieldViolations;
  const names = ['allowDuplicates', 'contactId', 'info.name', 'revision'];
  assert.deepEqual(sent.map(({ field }) => field), names, 'the answer itself has the names of REST');
  const sentSentence = sent.map(({ field, description }) => `"${field}" ${description}`).join(', ');
  assert.equal(error.response.data.message, `INVALID_ARGUMENT: ${sentSentence}`);
});

test('getContact calls its id _id, REST calls it id', async () => {
  const error = await ourError('contacts', 'getContact', ['x']);
  assert.equal(error.details.validationError.fieldViolations[0].field, '_id');
  assert.equal(error.response.data.details.validationError.fieldViolations[0].field, 'id');
});

test('a 403, which has no code of its own', async () => {
  const error = await ourError(...failures['a visitor who creates']);
  assert.equal(error.status, 403);
  const { code, description, data } = error.details.applicationError;
  assert.deepEqual({ code, description }, { code: 403, description: 'Forbidden' });
  assert.deepEqual(data, { requestId: error.requestId, details: { message: 'Forbidden', details: {} } });
  assert.match(error.details.hint, /actAs/);
});

test('a hint that nobody needs is not there', async () => {
  const error = await ourError(...failures['too little data']);
  assert.deepEqual(Object.keys(error.details), ['applicationError', 'requestId']);
  assert.ok(!error.message.includes('hint'), error.message);
});

test('two failures have two request ids, and share nothing', async () => {
  const [first, second] = await Promise.all([ourError('contacts', 'getContact', ['x']), ourError('contacts', 'getContact', ['x'])]);
  assert.notEqual(first.requestId, second.requestId);
  first.details.validationError.fieldViolations[0].field = 'changed';
  assert.equal(second.details.validationError.fieldViolations[0].field, '_id');
  assert.equal(first.response.data.details.validationError.fieldViolations[0].field, 'id');
});

test('what a terminal shows of it names the cause', async () => {
  const shown = inspect(await ourError(...failures['an old revision']));
  assert.match(shown, /Contact has been updated since the requested revision\./);
  assert.match(shown, /CONTACT_ALREADY_CHANGED/);
});
