import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from './chromium.mjs';
import { serve } from './server.mjs';

// The demo page, as `cargo xtask start` serves it.

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serve(fileURLToPath(new URL('../../www', import.meta.url)))]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** Waits for the example to end; answers what it shows, one text for each call. */
async function results(page) {
  const list = page.locator('#results:not([data-state=running])');
  await list.waitFor({ state: 'attached' });
  assert.equal(await list.getAttribute('data-state'), 'done', await page.locator('body').innerText());
  return page.locator('#results > *').allTextContents();
}

/** What each call of the example must show, in order. */
const SHOWN = [
  /^Created a contact.*createContact.*ada@example\.com.*"revision": 1/s,
  /^Created a second one.*createContact.*"e164Phone": "\+4562183848".*"formattedPhone": "\+45 62183848"/s,
  /^Read.*getContact.*"email": "ada@example\.com"/s,
  /^Updated.*updateContact.*"revision": 2.*"company": "Engines"/s,
  /^Made a label.*findOrCreateLabel.*"key": "custom\.very-important".*"newLabel": true/s,
  /^Labelled.*labelContact.*"revision": 3.*custom\.very-important/s,
  /^Merged.*mergeContacts.*"revision": 4.*62183848/s,
  /^Read by the id that was merged away.*getContact.*"revision": 4/s,
  /^Refused.*updateContact.*409.*CONTACT_ALREADY_CHANGED.*Contact has been updated since the requested revision\./s,
  /^Deleted.*deleteContact/s,
];

test('shows the example and what came of it, without any trouble', async () => {
  const { page, troubles, close } = await open(browser, server.address);
  const shown = await results(page);
  assert.equal(shown.length, SHOWN.length, shown.join('\n'));
  for (const [index, pattern] of SHOWN.entries()) assert.match(shown[index], pattern);
  assert.deepEqual(troubles, []);
  await close();
});

test('runs the example again, on another site', async () => {
  const { page, troubles, close } = await open(browser, server.address);
  const [first] = await results(page);
  await page.locator('#again').click();
  const [again] = await results(page);
  assert.match(again, SHOWN[0]);
  assert.notEqual(again, first, 'the second run shows the ids of the first');
  assert.deepEqual(troubles, []);
  await close();
});

test('says which versions it runs', async () => {
  const { page, close } = await open(browser, server.address);
  await results(page);
  assert.match(await page.locator('#versions').textContent(), /^wix-crm-local \d+\.\d+\.\d+, .*@wix\/crm \d/);
  await close();
});

test('asks its own server only, and for nothing twice', async () => {
  const { page, requests, close } = await open(browser, server.address);
  await results(page);
  const origins = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin));
  assert.deepEqual([...new Set(origins)], [server.address]);
  assert.deepEqual(requests, [...new Set(requests)]);
  await close();
});
