import assert from 'node:assert/strict';
import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, request } from 'node:http';
import { once } from 'node:events';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { temporaryFolder } from '../child.mjs';
import { counts, HOSTED, listed, serveHosted, visit } from './page.mjs';

let browser;
before(async () => {
  browser = await launch();
});
after(() => browser?.close());

const kept = async (page) => {
  await page.evaluate(() => navigator.serviceWorker.ready);
  await page.waitForFunction(() => navigator.serviceWorker.controller?.state === 'activated');
};

const heading = (page, name) => page.getByRole('heading', { name, level: 2 });

test('the service worker keeps every file of the page', () => {
  const [list] = /\["\.\/"[^\]]*\]/.exec(readFileSync(join(HOSTED, 'sw.js'), 'utf8'));
  const listed = JSON.parse(list).filter((file) => !file.startsWith('pkg/'));
  const files = readdirSync(HOSTED, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(HOSTED.length + 1))
    .filter((file) => !file.startsWith('pkg/') && !file.endsWith('.map') && !['index.html', 'sw.js'].includes(file));
  assert.deepEqual(listed.sort(), ['./', ...files].sort());
});

test('the page works without its server, with what was changed, and shows a new version at once', async (t) => {
  const root = temporaryFolder();
  cpSync(HOSTED, root, { recursive: true });
  const server = await serve(root);
  t.after(server.stop);
  const { page, troubles, close } = await visit(browser, server);
  await page.getByRole('searchbox').click();
  await listed(page);
  await kept(page);
  await page.evaluate(async () => {
    const isKept = async (name) => Boolean(await caches.match(`/pkg/dist/${name}.mjs`));
    for (const name of ['phone', 'place', 'seeds']) while (!await isKept(name)) await new Promise(requestAnimationFrame);
  });
  const ask = (method, body) => page.evaluate(async ([method, body]) => {
    const headers = { authorization: 'any', 'content-type': 'application/json' };
    const response = await fetch('/contacts/v4/contacts', { method, body, headers });
    await response.json();
    return response.status;
  }, [method, body]);
  assert.equal(await ask('POST', '{"info":{"name":{"first":"Ada"}}}'), 200);

  writeFileSync(join(root, 'index.html'), readFileSync(join(root, 'index.html'), 'utf8').replace('The Wix Contacts API', 'A new version'));
  await page.goto(`${server.address}/?from=here#/contacts`);
  await page.getByText('A new version').waitFor();
  await counts(page, '1,001');
  assert.deepEqual(troubles, []);

  server.stop();
  await page.goto(`${server.address}/?from=home#/contacts`);
  await page.getByText('A new version').waitFor();
  await counts(page, '1,001');
  for (const view of ['Errors', 'Code', 'Site']) {
    await page.getByRole('link', { name: view, exact: true }).click();
    await heading(page, view).waitFor();
  }
  await page.getByRole('link', { name: 'Code', exact: true }).click();
  await page.getByLabel('Your code').fill(`
    await contacts.createContact({ phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
    console.log('There are', (await contacts.queryContacts().find()).totalCount);`);
  await page.getByRole('button', { name: 'Run', exact: true }).click();
  await page.getByText('There are 1002').waitFor();
  assert.equal(await ask('GET'), 200);
  await close();
});

test('what the page has loaded is not sent again to be kept', async (t) => {
  const server = await serveHosted();
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
