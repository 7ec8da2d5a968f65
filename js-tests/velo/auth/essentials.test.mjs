import 'wix-crm-local/register';
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { beforeEach, test } from 'node:test';
import * as sdk from '@wix/crm';
import { auth } from '@wix/essentials';
import * as context from '@wix/sdk/context';
import * as own from 'wix-crm-local';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';

// Backend files mix the ways: auth.elevate of @wix/essentials gets functions of ours, and elevate of wix-auth those of the SDK.

const { createSite, site } = own;
const required = createRequire(import.meta.url)('@wix/essentials');
const ada = { name: { first: 'Ada' } };

beforeEach(() => {
  site.reset();
  site.actAs('ANONYMOUS_VISITOR');
});

const identities = () => site.events().map(({ metadata }) => metadata.identity.identityType);

const ELEVATES = {
  'auth.elevate of @wix/essentials': auth.elevate,
  'auth.elevate, required': required.auth.elevate,
  'elevate of @wix/sdk/context': context.elevate,
};

for (const [what, elevateOfSdk] of Object.entries(ELEVATES)) {
  for (const [name, { contacts }] of Object.entries({ 'wix-crm.v2': v2, 'wix-crm-local': own, '@wix/crm': sdk })) {
    test(`${what} elevates functions of ${name}`, async () => {
      const { contact } = await elevateOfSdk(contacts.createContact)(ada);
      assert.equal((await elevateOfSdk(contacts.getContact)(contact._id)).info.name.first, 'Ada');
      assert.equal((await elevateOfSdk(contacts.queryContacts)().eq('info.name.first', 'Ada').find()).items.length, 1);
      await assert.rejects(contacts.createContact(ada), { status: 403 });
      assert.deepEqual(identities(), ['APP']);
    });
  }
}

test('what both have elevated is elevated', async () => {
  await auth.elevate(elevate(v2.contacts.createContact))(ada);
  assert.deepEqual(identities(), ['APP']);
});

test('a function of another site stays with it', async () => {
  const other = createSite();
  other.actAs('MEMBER');
  await auth.elevate(other.contacts.createContact)(ada);
  assert.equal(other.events().length, 1);
  assert.deepEqual(identities(), []);
});

test('site.as says who calls by the SDK’s functions too', async () => {
  site.actAs('WIX_USER');
  await site.as('MEMBER', () => assert.rejects(sdk.contacts.createContact(ada), { status: 403 }));
  await site.as('APP', () => sdk.contacts.createContact(ada));
  assert.deepEqual(identities(), ['APP']);
});
