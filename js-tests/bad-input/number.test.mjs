import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSite } from 'wix-crm-local';
import { ADA, violation, watch } from './watch.mjs';

// Numbers at the edges; NaN and the infinities are among the values that JSON cannot say.

const updateAt = (revision) => [ADA, { company: 'C' }, revision];
const tooLarge = (found) => violation('revision', 'MAX', `must be at most 2147483647, found the number ${found}`);
const notWhole = (found) => violation('revision', 'TYPE', `must be a whole number, found ${found}`);

test('revisions that are no revision', async () => {
  const { refuses } = watch();
  await refuses('updateContact', updateAt(2 ** 53), tooLarge('9007199254740992'));
  await refuses('updateContact', updateAt(2 ** 31), tooLarge('2147483648'));
  await refuses('updateContact', updateAt(Number.MAX_VALUE), tooLarge('1.7976931348623157e+308'));
  await refuses('updateContact', updateAt(-1), violation('revision', 'MIN', 'must be at least 0, found the number -1'));
  await refuses('updateContact', updateAt(1.5), notWhole('the number 1.5'));
  await refuses('updateContact', updateAt(Number.MIN_VALUE), notWhole('the number 5e-324'));
  await refuses('updateContact', updateAt('1e0'), notWhole('the string "1e0"'));
  await refuses('mergeContacts', [ADA, 2 ** 53], violation('options.sourceContactIds', 'REQUIRED_FIELD', 'is required'),
    violation('targetContactRevision', 'MAX', 'must be at most 2147483647, found the number 9007199254740992'));
});

test('-0 is 0', async () => {
  const { refuses, accepts } = watch();
  await refuses('updateContact', updateAt(-0), 'CONTACT_ALREADY_CHANGED');
  const { contact } = await accepts('createContact', [{ name: { first: 'A' }, extendedFields: { items: { 'custom.score': -0 } } }]);
  assert.equal(contact.info.extendedFields.items['custom.score'], 0);
});

test('numbers of an extended field come back as they are', async () => {
  const { accepts } = watch();
  for (const score of [0.1, 2 ** 53, Number.MAX_SAFE_INTEGER, -1.5e-7, Number.MAX_VALUE, Number.MIN_VALUE]) {
    const { contact } = await accepts('createContact', [{ name: { first: 'A' }, extendedFields: { items: { 'custom.score': score } } }]);
    assert.equal(contact.info.extendedFields.items['custom.score'], score);
  }
});

test('numbers of any number of digits come back to the last bit', async () => {
  const site = createSite();
  site.seed({ extendedFields: [{ displayName: 'score', dataType: 'NUMBER' }] });
  await fc.assert(
    fc.asyncProperty(fc.double({ noNaN: true, noDefaultInfinity: true }), fc.double({ min: -90, max: 90, noNaN: true }), async (score, latitude) => {
      const address = { location: { latitude, longitude: -latitude } };
      const { contact } = await site.contacts.createContact({
        name: { first: 'A' },
        extendedFields: { items: { 'custom.score': score } },
        addresses: { items: [{ address }] },
      });
      assert.equal(contact.info.extendedFields.items['custom.score'], score + 0);
      assert.equal(contact.info.addresses.items[0].address.location.latitude, latitude + 0);
    }),
    { seed: 1, numRuns: 1000 },
  );
});
