import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ADA, violation, watch } from './watch.mjs';

// Values that JSON cannot say, or says otherwise than they are, at every place that an argument can have.

class Private {
  #secret = 1;
  get secret() { return this.#secret; }
}

const unsayable = [
  [new Map([['first', 'Ada']]), 'a Map'],
  [new Set(['Ada']), 'a Set'],
  [new WeakMap(), 'a WeakMap'],
  [Symbol('Ada'), 'a Symbol'],
  [Object(Symbol('Ada')), 'a Symbol'],
  [10n, 'a BigInt'],
  [Object(10n), 'a BigInt'],
  [() => 'Ada', 'a function'],
  [class Ada {}, 'a function'],
  [NaN, 'NaN'],
  [Infinity, 'Infinity'],
  [-Infinity, '-Infinity'],
  [new Date(NaN), 'an invalid Date'],
  [/Ada/, 'a RegExp'],
  [new TypeError('Ada'), 'an Error'],
  [Promise.resolve('Ada'), 'a Promise'],
  [new Uint8Array([65]), 'a Uint8Array'],
  [Buffer.from('Ada'), 'a Uint8Array'],
  [new ArrayBuffer(1), 'an ArrayBuffer'],
  [new URLSearchParams('first=Ada'), 'a URLSearchParams'],
  [new Private(), 'a Private'],
  [(function* () {})(), 'an object of a nameless class'],
];

/** Every kind of place: how to call with a value there, where the violation is, and what belongs there. */
const places = [
  ['createContact', (value) => [value], 'info', 'an object'],
  ['createContact', (value) => [{ name: value }], 'info.name', 'an object'],
  ['createContact', (value) => [{ name: { first: value, last: 'L' } }], 'info.name.first', 'a string'],
  ['createContact', (value) => [{ emails: value }], 'info.emails', 'an object'],
  ['createContact', (value) => [{ emails: { items: value } }], 'info.emails.items', 'an array'],
  ['createContact', (value) => [{ emails: { items: [{ email: 'a@b.co' }, value] } }], 'info.emails.items[1]', 'an object'],
  ['createContact', (value) => [{ emails: { items: [{ email: value }] } }], 'info.emails.items[0].email', 'a string'],
  ['createContact', (value) => [{ extendedFields: { items: { 'custom.notes': value } } }],
    'info.extendedFields.items.custom.notes', 'a string or a number'],
  ['createContact', (value) => [{ name: { first: 'A' } }, value], 'options', 'an object'],
  ['createContact', (value) => [{ name: { first: 'A' } }, { allowDuplicates: value }], 'options.allowDuplicates', 'true or false'],
  ['getContact', (value) => [value], '_id', 'a string'],
  ['getContact', (value) => [ADA, { fields: [value] }], 'options.fields[0]', 'a string'],
  ['updateContact', (value) => [value, { company: 'C' }, 1], 'contactId', 'a string'],
  ['updateContact', (value) => [ADA, { company: 'C' }, value], 'revision', 'a whole number'],
  ['deleteContact', (value) => [value], 'contactId', 'a string'],
  ['labelContact', (value) => [ADA, value], 'labelKeys', 'an array'],
  ['unlabelContact', (value) => [ADA, [value]], 'labelKeys[0]', 'a string'],
  ['mergeContacts', (value) => [ADA, 1, { sourceContactIds: [value] }], 'options.sourceContactIds[0]', 'a string'],
  ['findOrCreateLabel', (value) => [value], 'displayName', 'a string'],
  ['getLabel', (value) => [value], 'key', 'a string'],
];

for (const [value, found] of unsayable) {
  test(`${inspect(value, { depth: 0 })} is refused at every place as ${found}`, async () => {
    const { refuses } = watch();
    for (const [call, argumentsWith, field, wanted] of places) {
      await refuses(call, argumentsWith(value), violation(field, 'TYPE', `must be ${wanted}, found ${found}`));
    }
  });
}

test('several bad values are all named, in the order of their fields', async () => {
  const { refuses } = watch();
  await refuses(
    'updateContact', [10n, { name: { first: Symbol('x'), last: NaN } }, new Map(), () => {}],
    violation('contactId', 'TYPE', 'must be a string, found a BigInt'),
    violation('info.name.first', 'TYPE', 'must be a string, found a Symbol'),
    violation('info.name.last', 'TYPE', 'must be a string, found NaN'),
    violation('options', 'TYPE', 'must be an object, found a function'),
    violation('revision', 'TYPE', 'must be a whole number, found a Map'),
  );
});

test('values in boxes, and objects that say what they are in JSON, count as that', async () => {
  const { accepts } = watch();
  const url = new URL('https://example.com/ada.png');
  const { contact } = await accepts('createContact', [{
    name: { first: new String('Ada'), last: { toJSON: () => 'Lovelace' } },
    emails: { items: [{ email: 'a@b.co' }, { email: 'boxed@example.com', primary: new Boolean(true) }] },
    extendedFields: { items: { 'custom.score': new Number(7) } },
    picture: { image: url },
  }]);
  assert.deepEqual(contact.info.name, { first: 'Ada', last: 'Lovelace' });
  assert.equal(contact.primaryInfo.email, 'boxed@example.com');
  assert.equal(contact.info.extendedFields.items['custom.score'], 7);
  assert.equal(contact.info.picture.image, url.href);
});

test('a Date counts as the text that it is in JSON', async () => {
  const { accepts, refuses } = watch();
  const date = new Date('1995-04-25');
  const error = await refuses('createContact', [{ name: { first: 'A' }, birthdate: date }],
    violation('info.birthdate', 'FORMAT', 'must be a date of the form YYYY-MM-DD, found "1995-04-25T00:00:00.000Z"'));
  assert.equal(error.details.hint, "A Date arrives as a full timestamp; pass text such as '1995-04-25'.");
  const { contact } = await accepts('createContact', [{ name: { first: date } }]);
  assert.equal(contact.info.name.first, '1995-04-25T00:00:00.000Z');
});
