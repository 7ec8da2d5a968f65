import assert from 'node:assert/strict';
import { afterEach, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import sinon from 'sinon';
import { createSite } from 'wix-crm-local';
import { createFetch } from 'wix-crm-local/http';
import { run } from '../child.mjs';
import { failureOf } from './surfaces.mjs';

// No test here waits for more than a few milliseconds: the clock of the fake timers is moved by hand.

const LONG = 1_000_000;
const ada = { name: { first: 'Ada' } };

/** Long enough for what is settled to be told to those who wait. */
async function settle() {
  for (let turn = 0; turn < 50; turn++) await undefined;
}

/** The runner of these tests needs the others. */
const fakeTimers = () => sinon.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date'] });

/** A site with latency, under fake timers. */
function slowSite() {
  const clock = fakeTimers();
  const site = createSite();
  site.latency(LONG);
  return { site, clock };
}

afterEach(() => sinon.restore());

describe('latency', () => {
  test('holds a call back before it is carried out', async () => {
    const { site, clock } = slowSite();
    const call = site.contacts.createContact(ada);
    await settle();
    clock.tick(LONG - 1);
    await settle();
    assert.deepEqual([site.calls().length, site.events().length], [0, 0]);
    clock.tick(1);
    assert.equal((await call).contact.revision, 1);
    assert.equal(site.calls()[0].time.getTime(), LONG);
  });

  test('lets calls wait side by side, and run in the order in which they were made', async () => {
    const { site, clock } = slowSite();
    const [first] = [site.contacts.createContact(ada), site.labels.findOrCreateLabel('VIP')];
    site.latency(0);
    const last = site.contacts.createContact(ada);
    clock.tick(LONG);
    await last;
    assert.deepEqual(site.calls().map(({ operation }) => operation), ['createContact', 'findOrCreateLabel', 'createContact']);
    assert.equal((await first).contact.revision, 1);
  });

  test('holds requests back, and idle waits for them', async () => {
    const { site, clock } = slowSite();
    const fetch = createFetch({ site, identities: [{ identity: 'WIX_USER' }] });
    const response = fetch('https://www.wixapis.com/contacts/v4/labels');
    let isIdle = false;
    await settle();
    const idle = site.idle().then(() => { isIdle = true; });
    await settle();
    assert.equal(isIdle, false);
    clock.tick(LONG);
    await idle;
    assert.equal((await response).status, 200);
  });

  test('holds planned failures back as well, which are taken when the call is carried out', async () => {
    const { site, clock } = slowSite();
    site.failNext('createContact', 'network');
    const call = failureOf(site.contacts.createContact(ada));
    await settle();
    assert.equal(site.pendingFailures().length, 1);
    clock.tick(LONG);
    assert.equal((await call).code, 'UNKNOWN');
  });

  test('leaves no timer behind, neither a fake one nor one of the platform', async () => {
    const { site, clock } = slowSite();
    const call = site.contacts.createContact(ada);
    assert.equal(clock.countTimers(), 1);
    clock.tick(LONG);
    await call;
    assert.equal(clock.countTimers(), 0);
    const script = `
      import sinon from 'sinon';
      import { createSite } from 'wix-crm-local';
      const clock = sinon.useFakeTimers();
      const site = createSite();
      site.latency(${LONG});
      const call = site.contacts.createContact({ name: { first: 'Ada' } });
      clock.tick(${LONG});
      console.log((await call).contact.revision);
    `;
    // It would not end for a quarter of an hour.
    assert.equal(run(process.execPath, ['--input-type', 'module', '--eval', script], { cwd: fileURLToPath(new URL('..', import.meta.url)) }), '1\n');
  });

  test('ends by itself under fake timers that nobody moves, and leaves none of them', async () => {
    const clock = fakeTimers();
    const site = createSite();
    site.latency(1);
    assert.equal((await site.contacts.createContact(ada)).contact.revision, 1);
    assert.equal(clock.countTimers(), 0);
  });

  test('is over when the timers are the real ones again', async () => {
    const clock = fakeTimers();
    const site = createSite();
    site.latency(1);
    const call = site.contacts.createContact(ada);
    clock.restore();
    assert.equal((await call).contact.revision, 1);
  });

  test('of 0 makes no timer, and a call runs at once', async () => {
    const { site, clock } = slowSite();
    site.latency(0);
    const call = site.contacts.createContact(ada);
    assert.deepEqual([clock.countTimers(), site.events().length], [0, 1]);
    await call;
  });

  test('stays through reset', async () => {
    const { site, clock } = slowSite();
    site.reset();
    site.contacts.createContact(ada);
    assert.equal(clock.countTimers(), 1);
    clock.tick(LONG);
    await site.idle();
  });

  test('is that of a clone, too', async () => {
    const { site, clock } = slowSite();
    const call = site.clone().contacts.createContact(ada);
    assert.equal(clock.countTimers(), 1);
    clock.tick(LONG);
    await call;
  });

  test('that is none is refused, and changes nothing', () => {
    const { site, clock } = slowSite();
    for (const wrong of [-1, 1.5, NaN, Infinity, '5', 2 ** 31, null, undefined, {}]) {
      assert.throws(() => site.latency(wrong), { status: 400, message: /"ms" (must be a whole number of milliseconds from 0 to 2\^31 - 1, found |is required)/ });
    }
    site.contacts.createContact(ada);
    assert.equal(clock.countTimers(), 1);
    clock.tick(LONG);
  });
});
