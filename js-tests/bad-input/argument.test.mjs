import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ADA, GRACE, NOBODY, violation, watch } from './watch.mjs';

// Arguments that are not what belongs at their place, too few of them, too many, and lists of the wrong length.

/** Each function that takes an id: how to call it with one, and what the argument is called. */
const ids = [
  ['getContact', (id) => [id], '_id'],
  ['updateContact', (id) => [id, { company: 'C' }, 1], 'contactId'],
  ['deleteContact', (id) => [id], 'contactId'],
  ['labelContact', (id) => [id, ['custom.vip']], 'contactId'],
  ['unlabelContact', (id) => [id, ['custom.vip']], 'contactId'],
  ['mergeContacts', (id) => [id, 1, { sourceContactIds: [ADA] }], 'targetContactId'],
];

for (const [call, argumentsWith, field] of ids) {
  test(`${call} takes an id and nothing else for one`, async () => {
    const { refuses } = watch();
    const wrongType = (found) => violation(field, 'TYPE', `must be a string, found ${found}`);
    await refuses(call, argumentsWith(42), wrongType('the number 42'));
    await refuses(call, argumentsWith(true), wrongType('true'));
    await refuses(call, argumentsWith([ADA]), wrongType('an array of 1'));
    await refuses(call, argumentsWith({ _id: ADA }), wrongType('an object'));
    await refuses(call, argumentsWith(null), violation(field, 'REQUIRED_FIELD', 'is required'));
    await refuses(call, argumentsWith(undefined), violation(field, 'REQUIRED_FIELD', 'is required'));
    await refuses(call, argumentsWith(''),
      violation(field, 'FORMAT', 'must be a GUID such as 2712ae1d-3f64-46c2-ac3a-94a6c2e29847, found ""'));
    await refuses(call, argumentsWith(NOBODY), 'CONTACT_NOT_FOUND');
  });
}

test('a hint says how an id is passed', async () => {
  const { refuses } = watch();
  const error = await refuses('deleteContact', [{ contactId: ADA }], violation('contactId', 'TYPE', 'must be a string, found an object'));
  assert.equal(error.details.hint, "Pass the contact's id alone: deleteContact(contactId).");
});

test('functions called with nothing', async () => {
  const { refuses } = watch();
  const required = (field) => violation(field, 'REQUIRED_FIELD', 'is required');
  await refuses('createContact', [], 'INSUFFICIENT_CONTACT_DATA');
  await refuses('getContact', [], required('_id'));
  await refuses('updateContact', [], required('contactId'), required('revision'));
  await refuses('deleteContact', [], required('contactId'));
  await refuses('labelContact', [], required('contactId'), required('labelKeys'));
  await refuses('unlabelContact', [], required('contactId'), required('labelKeys'));
  await refuses('mergeContacts', [], required('options.sourceContactIds'), required('targetContactId'), required('targetContactRevision'));
  await refuses('findOrCreateLabel', [], required('displayName'));
  await refuses('getLabel', [], required('key'));
});

test('infos that are none', async () => {
  const { refuses } = watch();
  const wrongType = (found) => violation('info', 'TYPE', `must be an object, found ${found}`);
  await refuses('createContact', ['Ada'], wrongType('the string "Ada"'));
  await refuses('createContact', [[{ name: { first: 'Ada' } }]], wrongType('an array of 1'));
  await refuses('createContact', [7], wrongType('the number 7'));
  await refuses('updateContact', [ADA, false, 1], wrongType('false'));
  await refuses('createContact', [{}], 'INSUFFICIENT_CONTACT_DATA');
  await refuses('createContact', [null], 'INSUFFICIENT_CONTACT_DATA');
  await refuses('updateContact', [ADA, {}, 1], 'INSUFFICIENT_UPDATE_CONTACT_DATA');
});

/** Each function that takes options: how to call it with some. */
const options = [
  ['createContact', (value) => [{ name: { first: 'A' } }, value]],
  ['getContact', (value) => [ADA, value]],
  ['updateContact', (value) => [ADA, { company: 'C' }, 1, value]],
  ['mergeContacts', (value) => [ADA, 1, value]],
  ['findOrCreateLabel', (value) => ['VIP', value]],
  ['getLabel', (value) => ['custom.vip', value]],
];

for (const [call, argumentsWith] of options) {
  test(`${call} takes an object for its options`, async () => {
    const { refuses } = watch();
    const wrongType = (found) => violation('options', 'TYPE', `must be an object, found ${found}`);
    await refuses(call, argumentsWith('FULL'), wrongType('the string "FULL"'));
    await refuses(call, argumentsWith([]), wrongType('an array of 0'));
    await refuses(call, argumentsWith(true), wrongType('true'));
    await refuses(call, argumentsWith(Symbol()), wrongType('a Symbol'));
  });
}

test('functions that take one thing can be mapped over a list of it', async () => {
  const { accepts, refuses } = watch();
  await accepts('createContact', [{ name: { first: 'A' } }, 1, []]);
  await accepts('getContact', [ADA, 1, []]);
  await accepts('findOrCreateLabel', ['VIP', 1, []]);
  await refuses('mergeContacts', [ADA, 1, 1], violation('options', 'TYPE', 'must be an object, found the number 1'));
});

test('null and undefined are no options, an unknown option is a mistake', async () => {
  const { accepts, refuses } = watch();
  for (const none of [null, undefined, {}]) {
    await accepts('createContact', [{ name: { first: 'A' } }, none]);
    await accepts('getContact', [ADA, none]);
    await accepts('findOrCreateLabel', ['VIP', none]);
    await accepts('getLabel', ['custom.vip', none]);
  }
  const error = await refuses('createContact', [{ name: { first: 'A' } }, { allowDuplicate: true }],
    violation('options.allowDuplicate', 'UNKNOWN_FIELD', 'is not a field here'));
  assert.match(error.details.hint, /allowDuplicates/);
});

test('arguments too many have no effect, whatever they are', async () => {
  const { accepts } = watch();
  const { contact } = await accepts('createContact', [{ name: { first: 'A' } }, {}, Symbol('x'), 10n]);
  assert.equal((await accepts('getContact', [contact._id, {}, new Map()])).info.name.first, 'A');
  assert.equal((await accepts('labelContact', [contact._id, ['custom.vip'], { suppressAuth: true }])).contact.revision, 2);
  assert.equal((await accepts('labelContact', [contact._id, Object.assign(['custom.vip'], { extra: 1 })])).contact.revision, 2);
});

test('more than 50 emails, phones or addresses', async () => {
  const { refuses } = watch();
  const many = (item) => ({ items: Array.from({ length: 51 }, (_, index) => item(index)) });
  const tooMany = (field) => violation(field, 'MAX_SIZE', 'must have at most 50 items, found 51');
  await refuses('createContact', [{ emails: many((index) => ({ email: `e${index}@example.com` })) }], tooMany('info.emails.items'));
  await refuses('updateContact', [ADA, { phones: many((index) => ({ phone: `100000${index}` })) }, 1], tooMany('info.phones.items'));
  const addresses = many((index) => ({ address: { city: `C${index}` } }));
  await refuses('createContact', [{ name: { first: 'A' }, addresses }], tooMany('info.addresses.items'));
});

test('lists of the wrong length', async () => {
  const { refuses } = watch();
  await refuses('labelContact', [ADA, []], violation('labelKeys', 'MIN_SIZE', 'must have at least 1 item, found 0'));
  await refuses('labelContact', [ADA, Array(101).fill('custom.vip')],
    violation('labelKeys', 'MAX_SIZE', 'must have at most 100 items, found 101'));
  await refuses('mergeContacts', [ADA, 1, { sourceContactIds: [] }],
    violation('options.sourceContactIds', 'MIN_SIZE', 'must have at least 1 item, found 0'));
  await refuses('mergeContacts', [ADA, 1, { sourceContactIds: Array(6).fill(GRACE) }],
    violation('options.sourceContactIds', 'MAX_SIZE', 'must have at most 5 items, found 6'));
});

test('holes in a list are null', async () => {
  const { refuses } = watch();
  const hole = (field) => violation(field, 'TYPE', 'must be an object, found null');
  await refuses('createContact', [{ emails: { items: [, { email: 'a@b.co' }, ,] } }],
    hole('info.emails.items[0]'), hole('info.emails.items[2]'));
  await refuses('labelContact', [ADA, Array(2)],
    violation('labelKeys[0]', 'TYPE', 'must be a string, found null'), violation('labelKeys[1]', 'TYPE', 'must be a string, found null'));
  await refuses('createContact', [{ emails: { items: Array(2 ** 32 - 1) } }],
    violation('info', 'TYPE', 'must be an object, found more data than one call can carry'));
});

test('a picture whose address is no URL is a TypeError, as in the SDK', async () => {
  const { refuses } = watch();
  const error = await refuses('createContact', [{ name: { first: 'A' }, picture: { image: 'ada.png' } }], 'TypeError: Invalid URL');
  assert.ok(error instanceof TypeError);
  await refuses('updateContact', [ADA, { picture: { image: 'ada.png' } }, 1], 'TypeError: Invalid URL');
});
