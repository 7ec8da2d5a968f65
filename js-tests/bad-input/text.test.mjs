import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, violation, watch } from './watch.mjs';

// Texts that are very long, or that UTF-8 cannot carry.

const LONG = 'x'.repeat(10 * 1024 * 1024);

test('10 MB of text, where there is a limit', async () => {
  const { refuses } = watch();
  const error = await refuses('createContact', [{ name: { first: LONG } }],
    violation('info.name.first', 'MAX_LENGTH', 'must have at most 1000 characters, found 10485760'));
  assert.ok(error.message.length < 1000, `the error repeats the text: ${error.message.length} characters`);
  await refuses('findOrCreateLabel', [LONG], violation('displayName', 'MAX_LENGTH', 'must have at most 180 characters, found 10485760'));
  await refuses('labelContact', [ADA, [LONG]], violation('labelKeys[0]', 'MAX_LENGTH', 'must have at most 80 characters, found 10485760'));
  await refuses('getContact', [LONG],
    violation('_id', 'FORMAT', `must be a GUID such as 2712ae1d-3f64-46c2-ac3a-94a6c2e29847, found "${'x'.repeat(40)}…"`));
  await refuses('updateContact', [ADA, { company: 'C' }, LONG],
    violation('revision', 'TYPE', `must be a whole number, found the string "${'x'.repeat(40)}…"`));
});

test('10 MB of text, where there is none', async () => {
  const { accepts } = watch();
  const { contact } = await accepts('createContact', [{ name: { first: 'A' }, extendedFields: { items: { 'custom.notes': LONG } } }]);
  // Not `equal`, which would print them.
  assert.ok(contact.info.extendedFields.items['custom.notes'] === LONG, 'the text came back changed');
});

test('10 MB of text as the name of a field', async () => {
  const { refuses } = watch();
  const error = await refuses('createContact', [{ name: { first: 'A', [LONG]: 'x' } }],
    violation(`info.name.${'x'.repeat(100)}`, 'UNKNOWN_FIELD', 'is not a field here'));
  assert.ok(error.message.length < 1000, `the error repeats the name: ${error.message.length} characters`);
  await refuses('createContact', [{ name: { first: 'A' }, extendedFields: { items: { [LONG]: 'x' } } }], 'INVALID_EXTENDED_FIELD_VALUE');
});

test('half a surrogate pair becomes U+FFFD', async () => {
  const { accepts, refuses } = watch();
  const info = { name: { first: '\ud83d', last: 'a\ude00b' }, emails: { items: [{ email: '\ud800@example.com' }] } };
  const { contact } = await accepts('createContact', [info]);
  assert.deepEqual(contact.info.name, { first: '\ufffd', last: 'a\ufffdb' });
  assert.equal(contact.primaryInfo.email, '\ufffd@example.com');
  const { label } = await accepts('findOrCreateLabel', ['x\udc00']);
  assert.equal(label.displayName, 'x\ufffd');
  await refuses('createContact', [{ name: { first: 'A' }, '\ud800': 1 }], violation('info.\ufffd', 'UNKNOWN_FIELD', 'is not a field here'));
  await refuses('getLabel', ['\ud800'], 'LABEL_NOT_FOUND');
});

test('whole surrogate pairs, NUL and line ends stay as they are', async () => {
  const { accepts } = watch();
  const name = { first: '😀\u0000\u2028', last: '"\\\n\u007f' };
  const { contact } = await accepts('createContact', [{ name }]);
  assert.deepEqual(contact.info.name, name);
});
