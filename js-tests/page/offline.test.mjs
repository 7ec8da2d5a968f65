import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { temporaryFolder } from '../child.mjs';
import { counts, listed, visit } from './page.mjs';
import { runCode } from './pane.mjs';

const WWW = fileURLToPath(new URL('../../www', import.meta.url));

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const kept = async (page) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
};

test('the service worker keeps every file of the page', () => {
  const [, list] = /const FILES = `([^`]*)`/.exec(readFileSync(join(WWW, 'sw.js'), 'utf8'));
  const listed = list.trim().split(/\s+/).filter((file) => !file.startsWith('pkg/'));
  const files = readdirSync(WWW, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(WWW.length + 1));
  const wanted = ['./', ...files.filter((file) => !['index.html', 'sw.js'].includes(file))];
  assert.deepEqual([...listed].sort(), wanted.sort(), 'FILES in www/sw.js are not the files of www/');
});

test('the page works without its server, with what was changed, and shows a new version at once', async (t) => {
  const root = temporaryFolder();
  cpSync(WWW, root, { recursive: true });
  const server = await serve(root);
  t.after(server.stop);
  const { page, troubles, close } = await visit(browser, server);
  await listed(page);
  await kept(page);
  await page.evaluate(async () => (await import('/site/perform.js')).perform('createContact', { name: { first: 'Ada' } }));

  writeFileSync(join(root, 'index.html'), readFileSync(join(root, 'index.html'), 'utf8').replace('The Wix Contacts API', 'A new version'));
  await page.reload();
  await page.getByText('A new version').waitFor();
  await counts(page, '1,001');
  await page.getByRole('link', { name: 'Code', exact: true }).click();
  await page.locator('body[data-view=code]').waitFor();
  await page.waitForFunction(async () => {
    const chunks = await Promise.all(['phone', 'place', 'seeds'].map((name) => caches.match(`/pkg/dist/${name}.mjs`)));
    return chunks.every(Boolean);
  });
  assert.deepEqual(troubles, []);

  server.stop();
  await page.goto(`${server.address}/?from=home#/contacts`);
  await page.getByText('A new version').waitFor();
  await counts(page, '1,001');
  const { state, lines } = await runCode(page, `
    await contacts.createContact({ phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
    console.log((await contacts.queryContacts().find()).totalCount);`);
  assert.deepEqual([state, lines], ['done', ['log 1002']]);
  const status = await page.evaluate(async () => (await fetch('/contacts/v4/labels', { headers: { authorization: 'any' } })).status);
  assert.equal(status, 200);
  await close();
});

test('what the page has loaded is not sent again to be kept', async (t) => {
  const server = await serve(WWW);
  t.after(server.stop);
  const sent = new Map();
  const proxy = createServer((incoming, outgoing) => {
    const { method, url, headers } = incoming;
    request(server.address + url, { method, headers }, (answer) => {
      sent.set(url, [...(sent.get(url) ?? []), answer.statusCode]);
      answer.pipe(outgoing.writeHead(answer.statusCode, answer.headers));
    }).end();
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  t.after(() => proxy.close().closeAllConnections());
  const { page, close } = await visit(browser, { address: `http://127.0.0.1:${proxy.address().port}` });
  await listed(page);
  await kept(page);
  const twice = [...sent].filter(([, statuses]) => statuses.filter((status) => status === 200).length > 1);
  assert.deepEqual(twice, []);
  assert.ok([...sent.values()].flat().includes(304), 'nothing was revalidated');
  await close();
});
