import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { EVENTS, merge } from './causes.mjs';
import { realEvent } from './real.mjs';

// What our handlers get next to what those of the real SDK get, when Wix sends an event of the same content.

for (const [name, [count, cause]] of Object.entries(EVENTS)) {
  test(`${name}: our events are the real ones`, () => compare(name, cause, count));
}

test('what a merge causes says so, as real events do', () => compare('contacts.onContactUpdated', merge, 1));
test('an app is the identity, as in real events', () => compare('labels.onLabelCreated', async (site) => {
  site.actAs('APP');
  await site.labels.findOrCreateLabel('New Lead');
}, 1));

async function compare(name, cause, count) {
  const [moduleName, functionName] = name.split('.');
  const site = createSite();
  const ours = [];
  site[moduleName][functionName]((event) => ours.push(event));
  await cause(site);
  await site.idle();
  assert.equal(ours.length, count);
  for (const event of ours) {
    const [real, ...others] = await realEvent(moduleName, functionName, event);
    assert.deepEqual(others, []);
    // Wix declares and documents the type, the SDK's dispatcher leaves it out.
    const { eventType, ...metadata } = event.metadata;
    const expected = { ...event, metadata };
    assert.deepEqual(expected, real);
    assert.deepEqual([Object.keys(expected), Object.keys(metadata)], [Object.keys(real), Object.keys(real.metadata)]);
  }
  const log = site.events().filter(({ metadata }) => metadata.eventType === ours[0].metadata.eventType);
  assert.deepEqual(log, ours);
}
