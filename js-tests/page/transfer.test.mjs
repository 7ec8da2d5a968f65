import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { serveHosted } from './page.mjs';
import { transferred } from './transfer.mjs';

const MOST_BYTES = 300_000;

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), serveHosted()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

test('a first visit to the page transfers less than 300 kB, with all that is kept for visits without a network', async () => {
  const bytes = await transferred(browser, server.address);
  assert.ok(bytes > 200_000, `${bytes} bytes are not even the engine`);
  assert.ok(bytes < MOST_BYTES, `${bytes} bytes were transferred`);
});
