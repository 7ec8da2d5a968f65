import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch, open } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { HOSTED, listed } from './page.mjs';

let browser;
let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hosted-page-'));
  cpSync(HOSTED, join(folder, 'some/path'), { recursive: true });
  [browser, server] = await Promise.all([launch(), serve(folder)]);
});
after(async () => {
  await browser?.close();
  server?.stop();
  rmSync(folder, { recursive: true });
});

test('the page works below any path, of a host that knows nothing of it', async () => {
  const { page, troubles, requests, close } = await open(browser, `${server.address}/some/path/`);
  assert.equal((await listed(page)).length, 25);
  assert.deepEqual(requests.filter((path) => !path.startsWith('/some/path/')), []);
  await page.getByRole('link', { name: 'Code', exact: true }).click();
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.locator('.output .notice.good').waitFor();
  assert.deepEqual(troubles, []);
  await close();
});
