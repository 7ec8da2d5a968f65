import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, test } from 'node:test';
import { site } from 'wix-crm-local';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import { contacts } from 'wix-crm-local/velo/wix-crm.v2';
import { Permissions, webMethod } from 'wix-crm-local/velo/wix-web-module';

// semantics §10: the permission guards who may call from a page, and says nothing of who calls inside.

const required = createRequire(import.meta.url)('wix-crm-local/velo/wix-web-module');
const ada = { name: { first: 'Ada' } };

beforeEach(() => {
  site.reset();
  site.actAs('WIX_USER');
});

const IDENTITIES = ['WIX_USER', 'APP', 'MEMBER', 'ANONYMOUS_VISITOR'];
const MAY_CALL = {
  Anyone: IDENTITIES,
  SiteMember: ['WIX_USER', 'APP', 'MEMBER'],
  Admin: ['WIX_USER', 'APP'],
};

for (const [permission, allowed] of Object.entries(MAY_CALL)) {
  for (const identity of IDENTITIES) {
    const may = allowed.includes(identity);
    test(`Permissions.${permission} ${may ? 'lets' : 'does not let'} ${identity} call`, async () => {
      let ran = false;
      const greet = webMethod(Permissions[permission], async function greet(name) {
        ran = true;
        return `Hello ${name}`;
      });
      const call = () => greet('Ada');
      if (may) {
        assert.equal(await site.as(identity, call), 'Hello Ada');
        return;
      }
      await assert.rejects(site.as(identity, call), (error) => {
        assert.equal(error.status, 403);
        assert.equal(JSON.parse(error.message).message, 'Forbidden');
        assert.match(error.details.hint, new RegExp(`web method greet has Permissions.${permission}, and the caller is ${identity}.*site.actAs`));
        return true;
      });
      assert.equal(ran, false);
    });
  }
}

test('it has the properties, the name and the length that @wix/web-methods leaves on the function', () => {
  const options = { cache: { tags: ['greeting'], ttl: 60 } };
  const greet = webMethod(Permissions.SiteMember, function greet(first, last) { return [first, last]; }, options);
  assert.deepEqual({ ...greet }, { permission: 'SiteMember', options });
  assert.equal(greet.name, 'greet');
  assert.equal(greet.length, 2);
  assert.deepEqual(Object.keys(webMethod(Permissions.Anyone, () => {})), ['permission']);
  assert.deepEqual(Permissions, { Admin: 'Admin', SiteMember: 'SiteMember', Anyone: 'Anyone' });
});

test('it passes on what it is given, what it answers and what it throws', async () => {
  const echo = webMethod(Permissions.Anyone, (...args) => args);
  assert.deepEqual(await echo(1, undefined, { two: 2 }), [1, undefined, { two: 2 }]);
  const fail = webMethod(Permissions.Anyone, async () => { throw new RangeError('as it is'); });
  await assert.rejects(fail(), { name: 'RangeError', message: 'as it is' });
});

describe('inside', () => {
  const create = webMethod(Permissions.Anyone, () => contacts.createContact(ada));
  const createElevated = webMethod(Permissions.Anyone, async () => (await elevate(contacts.createContact)(ada)).contact.revision);

  test('calls are those of who called, unless they are elevated', async () => {
    site.actAs('ANONYMOUS_VISITOR');
    await assert.rejects(create(), { status: 403 });
    assert.equal(await createElevated(), 1);
    assert.deepEqual(site.events().map(({ metadata }) => metadata.identity.identityType), ['APP']);
  });

  test('who called stays who called, whoever the site says calls next', async () => {
    const slow = webMethod(Permissions.Anyone, async () => {
      await nextTurn();
      return contacts.createContact(ada);
    });
    site.actAs('ANONYMOUS_VISITOR');
    const call = slow();
    site.actAs('WIX_USER');
    await assert.rejects(call, { status: 403 });
  });

  test('other web methods ask for no permission, those that were required too', async () => {
    const forAdmins = webMethod(Permissions.Admin, () => 'from the backend');
    const requiredForAdmins = required.webMethod(required.Permissions.Admin, () => 'from the backend');
    const both = webMethod(Permissions.Anyone, async () => {
      await nextTurn();
      return [forAdmins(), requiredForAdmins()];
    });
    site.actAs('ANONYMOUS_VISITOR');
    assert.deepEqual(await both(), ['from the backend', 'from the backend']);
    await assert.rejects(forAdmins(), { status: 403 });
  });
});

test('many at once each keep who called them', async () => {
  const whoCalls = webMethod(Permissions.Anyone, async (turns) => {
    for (let turn = 0; turn < turns; turn++) await nextTurn();
    return [site.identity, await contacts.queryContacts().find().then(() => 'found', ({ status }) => status)];
  });
  const answers = await Promise.all(Array.from({ length: 60 }, (_, number) => {
    site.actAs(IDENTITIES[number % 4]);
    return whoCalls((number * 7) % 5);
  }));
  answers.forEach((answer, number) => assert.deepEqual(answer, [IDENTITIES[number % 4], number % 4 < 2 ? 'found' : 403]));
});

describe('what makes no web method', () => {
  for (const permission of [undefined, 'Member', 'toString', () => {}]) {
    test(`a permission that is none: ${String(permission)}`, () => {
      assert.throws(() => webMethod(permission, () => {}), { name: 'TypeError', message: /Permissions\.Anyone, Permissions\.SiteMember or Permissions\.Admin; found/ });
    });
  }
  test('no function', () => {
    assert.throws(() => webMethod(Permissions.Anyone), { name: 'TypeError', message: /there is no function to run/ });
  });
});
