import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import * as own from 'wix-crm-local';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';

// What `elevate` of wix-auth makes of functions: semantics §10, usage (b) 5, (c) 2 and 30.

const require = createRequire(import.meta.url);
const { createSite, site } = own;
const ada = { name: { first: 'Ada' } };

// Elevated when this module is loaded, as backend files do it.
const createEarly = elevate(v2.contacts.createContact);
const queryEarly = elevate(v2.contacts.queryContacts);

let warn;
beforeEach(() => {
  warn = mock.method(console, 'warn', () => {});
  site.reset();
  site.actAs('ANONYMOUS_VISITOR');
});
afterEach(() => warn.mock.restore());

const identities = (of = site) => of.events().map(({ metadata }) => metadata.identity.identityType);
const warnings = () => warn.mock.calls.map(({ arguments: [sentence] }) => sentence);

test('what is elevated while modules are loaded acts as an app, and the function itself does not', async () => {
  await createEarly(ada);
  await assert.rejects(v2.contacts.createContact(ada), { status: 403 });
  assert.deepEqual(identities(), ['APP']);
  assert.equal(site.identity, 'ANONYMOUS_VISITOR');
});

test('an elevated queryContacts answers a builder, not a promise, whose pages are an app’s too', async () => {
  for (const first of ['Ada', 'Grace', 'Joan']) await createEarly({ name: { first } });
  const builder = queryEarly();
  assert.equal(builder.then, undefined);
  const page = await builder.ascending('info.name.first').limit(2).find();
  await assert.rejects(v2.contacts.queryContacts().find(), { status: 403 });
  const { items } = await page.next();
  assert.deepEqual([...page.items, ...items].map(({ info }) => info.name.first), ['Ada', 'Grace', 'Joan']);
});

test('an elevated builder takes a condition of one that is not', async () => {
  const { contact } = await createEarly(ada);
  const either = queryEarly().eq('info.name.last', 'Lovelace').or(v2.contacts.queryContacts().eq('info.name.first', 'Ada'));
  const { items } = await either.find();
  assert.deepEqual(items.map(({ _id }) => _id), [contact._id]);
});

const modules = { 'wix-crm.v2': v2, 'wix-crm.v2, required': require('wix-crm-local/velo/wix-crm.v2'), 'wix-crm-local': own };
for (const [name, module] of Object.entries(modules)) {
  for (const part of ['contacts', 'labels', 'extendedFields', 'submittedContact']) {
    test(`every function of ${part} of ${name} can be elevated, by import and by require, and once more`, () => {
      const functions = Object.values(module[part]).filter((value) => typeof value === 'function');
      assert.ok(functions.length > 0);
      for (const run of functions) {
        const elevated = elevate(run);
        assert.notEqual(elevated, run);
        assert.equal(require('wix-crm-local/velo/wix-auth').elevate(run), elevated);
        assert.equal(elevate(elevated), elevated);
      }
      assert.deepEqual(warnings(), []);
    });
  }
}

test('a function of another site acts there', async () => {
  const other = createSite();
  other.actAs('MEMBER');
  await elevate(other.labels.findOrCreateLabel)('VIP');
  assert.deepEqual(identities(other), ['APP']);
  assert.deepEqual(identities(), []);
});

test('elevation wins over who runs a function', async () => {
  await site.as('MEMBER', async () => {
    await createEarly(ada);
    await assert.rejects(v2.contacts.createContact(ada), { status: 403 });
  });
  assert.deepEqual(identities(), ['APP']);
});

test('handlers of what an elevated call caused are not elevated', async () => {
  const other = createSite();
  other.actAs('ANONYMOUS_VISITOR');
  const refused = [];
  other.contacts.onContactCreated(() => other.contacts.createContact(ada).catch(({ status }) => refused.push(status)));
  await elevate(other.contacts.createContact)(ada);
  await other.idle();
  assert.deepEqual(refused, [403]);
});

describe('what is no function of the API', () => {
  const foreign = {
    'an arrow function around one': () => v2.contacts.createContact(ada),
    'a bound one': v2.contacts.createContact.bind(undefined, ada),
    'an async one around an awaited call': async () => (await v2.contacts.createContact(ada)).contact,
  };
  for (const [what, run] of Object.entries(foreign)) {
    test(`stays as it is: ${what}`, async () => {
      await assert.rejects(elevate(run)(), { status: 403 });
    });
  }

  test('is answered with a warning that names it', () => {
    function wixDataQuery() {
      return 'as it is';
    }
    assert.equal(elevate(wixDataQuery)(), 'as it is');
    assert.equal(warnings().length, 1);
    assert.match(warnings()[0], /elevate\(wixDataQuery\): this is no function of the API, and stays as it is/);
  });

  for (const value of [undefined, null, 'createContact', v2.contacts]) {
    test(`is refused where it cannot be called: ${value}`, () => {
      assert.throws(() => elevate(value), { name: 'TypeError', message: /elevate\(function\) takes a function of the API.*found (null|a value of type \w+)$/ });
    });
  }
});
