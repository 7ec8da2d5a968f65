import assert from 'node:assert/strict';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { beforeEach, describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';
import { site as defaultSite } from 'wix-crm-local';

// Who calls: `site.actAs` says who does everywhere, `site.as` who does in all that one function begins (semantics §10).

const ada = { name: { first: 'Ada' } };
const grace = { name: { first: 'Grace' } };

let site;
beforeEach(() => {
  site = createSite();
});

const identities = () => site.events().map(({ metadata }) => metadata.identity.identityType);

describe('site.as', () => {
  test('answers what the function does, and lasts across its awaits', async () => {
    site.actAs('ANONYMOUS_VISITOR');
    const answer = await site.as('WIX_USER', async () => {
      await site.contacts.createContact(ada);
      await nextTurn();
      await site.contacts.createContact(grace);
      return site.identity;
    });
    assert.equal(answer, 'WIX_USER');
    assert.equal(site.identity, 'ANONYMOUS_VISITOR');
    await assert.rejects(site.contacts.createContact(ada), { status: 403 });
    assert.deepEqual(identities(), ['WIX_USER', 'WIX_USER']);
  });

  test('is over when the function throws or rejects', async () => {
    assert.throws(() => site.as('MEMBER', () => { throw new RangeError('thrown'); }), RangeError);
    await assert.rejects(site.as('MEMBER', async () => { throw new RangeError('rejected'); }), RangeError);
    assert.equal(site.identity, 'WIX_USER');
  });

  test('goes inside another, and the outer one goes on after it', async () => {
    await site.as('ANONYMOUS_VISITOR', async () => {
      await site.as('APP', () => site.contacts.createContact(ada));
      await assert.rejects(site.contacts.createContact(ada), { status: 403 });
    });
    assert.deepEqual(identities(), ['APP']);
  });

  test('counts when a call is made, not when its answer is awaited', async () => {
    const call = site.as('MEMBER', () => site.contacts.createContact(ada));
    await assert.rejects(call, { status: 403 });
    const builder = site.as('MEMBER', () => site.contacts.queryContacts());
    assert.equal((await builder.find()).items.length, 0);
    await assert.rejects(site.as('MEMBER', () => builder.find()), { status: 403 });
  });

  test('is not undone by actAs inside it, which is for everybody else', async () => {
    await site.as('MEMBER', async () => {
      site.actAs('APP');
      assert.equal(site.identity, 'MEMBER');
    });
    assert.equal(site.identity, 'APP');
  });

  test('is for one site alone', async () => {
    const other = createSite();
    await site.as('ANONYMOUS_VISITOR', async () => {
      assert.equal((await other.contacts.createContact(ada)).contact.revision, 1);
    });
  });

  test('refuses an identity that there is not, and runs nothing', () => {
    const run = () => assert.fail('the function ran');
    assert.throws(() => site.as('ADMIN', run), /identity.*ANONYMOUS_VISITOR|ANONYMOUS_VISITOR.*identity/s);
    assert.throws(() => site.as(undefined, run));
  });

  test('keeps many that run side by side apart', async () => {
    const kinds = ['WIX_USER', 'APP', 'MEMBER', 'ANONYMOUS_VISITOR'];
    const outcomes = await Promise.all(Array.from({ length: 80 }, (_, number) => {
      const identity = kinds[number % kinds.length];
      return site.as(identity, async () => {
        for (let turn = 0; turn < (number * 7) % 5; turn++) await nextTurn();
        const outcome = await site.contacts.createContact(ada).then(() => 'created', ({ status }) => status);
        await nextTurn();
        return [site.identity, outcome];
      });
    }));
    outcomes.forEach((outcome, number) => {
      const identity = kinds[number % kinds.length];
      assert.deepEqual(outcome, [identity, number % kinds.length < 2 ? 'created' : 403]);
    });
    assert.deepEqual([...new Set(identities())].sort(), ['APP', 'WIX_USER']);
    assert.equal(site.events().length, 40);
  });
});

test('handlers of events are called as the site says, whoever caused the event', async () => {
  const seen = [];
  site.contacts.onContactCreated(() => { seen.push(site.identity); });
  await site.as('APP', () => site.contacts.createContact(ada));
  await site.as('WIX_USER', () => site.contacts.createContact(grace));
  await site.idle();
  site.actAs('MEMBER');
  await site.as('APP', () => site.contacts.createContact(ada));
  await site.idle();
  assert.deepEqual(seen, ['WIX_USER', 'WIX_USER', 'MEMBER']);
});

test('Wix’s modules belong to the default site', async () => {
  defaultSite.reset();
  await defaultSite.as('ANONYMOUS_VISITOR', () => assert.rejects(v2.contacts.createContact(ada), { status: 403 }));
  await site.as('ANONYMOUS_VISITOR', async () => assert.equal((await v2.contacts.createContact(ada)).contact.revision, 1));
});
