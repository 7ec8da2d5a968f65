import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { contacts, labels, submittedContact } from '@wix/crm';
import { auth } from '@wix/essentials';
import * as sdk from '@wix/sdk/context';
import { createSite } from 'wix-crm-local';
import { installContext } from 'wix-crm-local/http';

// Who calls: the site's own identity without elevation, an app with it, each for its own call only.

const require = createRequire(import.meta.url);
const cjs = { contacts: require('@wix/crm').contacts, auth: require('@wix/essentials').auth, sdk: require('@wix/sdk/context') };
const ada = { name: { first: 'Ada' } };

let site;
let uninstall;
beforeEach(() => {
  site = createSite();
  site.actAs('ANONYMOUS_VISITOR');
  uninstall = installContext(site);
});
afterEach(() => uninstall());

const identities = () => site.events().map(({ metadata }) => metadata.identity.identityType);

describe('a visitor', () => {
  test('may not read, and gets an error that says so', async () => {
    await assert.rejects(contacts.queryContacts().find(), { status: 403 });
    await assert.rejects(contacts.createContact(ada), { status: 403 });
    assert.deepEqual(site.events(), []);
  });

  test('may submit a form', async () => {
    const { newContact } = await submittedContact.appendOrCreateContact({ info: ada });
    assert.equal(newContact, true);
    assert.deepEqual(identities(), ['ANONYMOUS_VISITOR']);
  });

  test('is no visitor any more after `actAs`', async () => {
    site.actAs('WIX_USER');
    await contacts.createContact(ada);
    site.actAs('MEMBER');
    await assert.rejects(contacts.createContact(ada), { status: 403 });
    assert.deepEqual(identities(), ['WIX_USER']);
  });
});

const ELEVATES = {
  'auth.elevate of @wix/essentials': [auth.elevate, contacts],
  'elevate of @wix/sdk/context, a copy of the same function': [sdk.elevate, contacts],
  'auth.elevate, required': [cjs.auth.elevate, cjs.contacts],
  'elevate of @wix/sdk/context, required': [cjs.sdk.elevate, cjs.contacts],
  'auth.elevate, with what was required': [auth.elevate, cjs.contacts],
  'auth.elevate, required, with what was imported': [cjs.auth.elevate, contacts],
};

for (const [what, [elevate, module]] of Object.entries(ELEVATES)) {
  describe(what, () => {
    test('makes a function an app’s, for its own calls only', async () => {
      const create = elevate(module.createContact);
      await create(ada);
      await assert.rejects(module.createContact(ada), { status: 403 });
      await create({ name: { first: 'Grace' } });
      assert.deepEqual(identities(), ['APP', 'APP']);
      assert.equal(site.identity, 'ANONYMOUS_VISITOR');
    });

    test('makes a builder an app’s, with the pages of what it finds', async () => {
      site.seed({ contacts: ['Ada', 'Grace', 'Joan'].map((first) => ({ info: { name: { first } } })) });
      const page = await elevate(module.queryContacts)().ascending('info.name.first').limit(2).find();
      await assert.rejects(module.queryContacts().find(), { status: 403 });
      const { items } = await page.next();
      assert.deepEqual([...page.items, ...items].map(({ info }) => info.name.first), ['Ada', 'Grace', 'Joan']);
    });
  });
}

test('what is elevated twice is elevated', async () => {
  await auth.elevate(sdk.elevate(auth.elevate(contacts.createContact)))(ada);
  assert.deepEqual(identities(), ['APP']);
});

test('every one of many calls at the same time keeps its identity', async () => {
  site.actAs('MEMBER');
  const elevated = auth.elevate(labels.findOrCreateLabel);
  const find = auth.elevate(contacts.queryContacts);
  const outcomes = await Promise.all(Array.from({ length: 200 }, async (_, number) => {
    // Some calls begin while others are under way.
    for (let tick = 0; tick < (number * 7) % 13; tick++) await undefined;
    const calls = [
      () => elevated(`Label ${number}`).then(({ newLabel }) => newLabel),
      () => labels.findOrCreateLabel('Forbidden').catch(({ status }) => status),
      () => find().limit(1).find().then(({ items }) => items.length),
      () => contacts.queryContacts().limit(1).find().catch(({ status }) => status),
    ];
    return calls[number % calls.length]();
  }));
  outcomes.forEach((outcome, number) => assert.equal(outcome, [true, 403, 0, 403][number % 4], `call ${number}`));
  assert.deepEqual(new Set(identities()), new Set(['APP']));
  assert.equal(site.events().length, 50);
});
