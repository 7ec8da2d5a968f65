import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { temporaryFolder } from '../child.mjs';
import { launch } from './chromium.mjs';
import { emptyPages } from './empty.mjs';
import { serve } from './server.mjs';

// REST requests in Chromium: answered in the page, and by a service worker.

const HTTP = '/pkg/dist/http.mjs';
const INDEX = '/pkg/dist/index.mjs';
const WEB = '/pkg/dist/web.mjs';
const WASM = '/pkg/dist/core.wasm';

describe('createFetch in a page', () => {
  // Service workers get no module later than at the start, so this one names the entry itself.
  const WORKER = `
    import { createSite } from '${INDEX}';
    import { handleRequest } from '${HTTP}';

    const site = createSite();
    addEventListener('install', () => skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
    addEventListener('fetch', (event) => {
      if (new URL(event.request.url).pathname.startsWith('/_api/')) event.respondWith(handleRequest(event.request, site));
    });
  `;

  let pages;
  before(async () => {
    pages = await emptyPages({ 'worker.js': WORKER });
  });
  after(() => pages?.stop());

  test('loads the engine with the first request, unless an entry has done so', async () => {
    const list = async ([http, entry]) => {
      const { createFetch } = await import(http);
      const module = entry && (await import(entry));
      await module?.contacts.createContact({ name: { first: 'Ada' } });
      const response = await createFetch()('https://www.wixapis.com/contacts/v4/contacts', { headers: { authorization: 'a key' } });
      return [response.status, (await response.json()).contacts.length];
    };
    const alone = await pages.on(list, [HTTP]);
    assert.deepEqual(alone, { result: [200, 0], requests: [HTTP, INDEX] });
    const beside = await pages.on(list, [HTTP, WEB]);
    assert.deepEqual(beside, { result: [200, 1], requests: [HTTP, WEB, WASM] });
  });

  test('stands in for the global fetch, also while the engine is being fetched', async () => {
    const { result } = await pages.on(async ([http, entry]) => {
      const [{ createFetch }] = await Promise.all([import(http), import(entry)]);
      globalThis.fetch = createFetch({ passthrough: globalThis.fetch });
      const response = await fetch('https://www.wixapis.com/contacts/v4/contacts', { headers: { authorization: 'a key' } });
      return [response.status, (await fetch('/index.html')).status];
    }, [HTTP, WEB]);
    assert.deepEqual(result, [200, 200]);
  });

  test('names the host of what it refuses, the page\'s own as well', async () => {
    const { result } = await pages.on(async (http) => {
      const { createFetch } = await import(http);
      const refused = async (address) => (await createFetch()(address).catch((error) => error)).refused;
      return [await refused('https://example.com/page'), (await refused('/page')) === location.host];
    }, HTTP);
    assert.deepEqual(result, ['example.com', true]);
  });

  test('is not needed where a service worker, a module of no bundler, answers for the page\'s own domain', async () => {
    const { result } = await pages.on(async () => {
      await navigator.serviceWorker.register('/worker.js', { type: 'module' });
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
      const headers = { authorization: 'a key', 'content-type': 'application/json' };
      const body = JSON.stringify({ info: { name: { first: 'Ada' } } });
      const response = await fetch('/_api/contacts/v4/contacts', { method: 'POST', headers, body });
      return [response.status, (await response.json()).contact.info.name.first, (await fetch('/index.html')).status];
    });
    assert.deepEqual(result, [200, 'Ada', 200]);
  });
});

describe('a service worker in one file', () => {
  // The page has the real SDK in it, and knows nothing of us.
  const PAGE = `
    import { contacts, submittedContact } from '@wix/crm';
    import { AppStrategy, createClient, OAuthStrategy } from '@wix/sdk';

    globalThis.run = async () => {
      const modules = { contacts, submittedContact };
      const visitor = createClient({ modules, auth: OAuthStrategy({ clientId: 'a-client' }) });
      const app = createClient({ modules, auth: AppStrategy({ appId: 'an-app', appSecret: 'secret', instanceId: 'an-instance' }) });
      const { contactId } = await visitor.submittedContact.appendOrCreateContact({
        info: { name: { first: 'Ada' }, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } },
      });
      const refused = await visitor.contacts.getContact(contactId).catch(({ status }) => status);
      const contact = await app.contacts.getContact(contactId);
      return [refused, contact.info.name.first, contact.primaryPhone.e164Phone];
    };
  `;
  // The example of the README, at work on the page that is open already.
  const [, example] = /^```js service-worker\n([^]*?)^```$/m.exec(readFileSync(new URL('../../pkg/README.md', import.meta.url), 'utf8'));
  const WORKER = `
    ${example}
    addEventListener('install', () => skipWaiting());
    addEventListener('activate', (event) => event.waitUntil(clients.claim()));
  `;

  let browser;
  let server;
  before(async () => {
    const root = temporaryFolder();
    writeFileSync(join(root, 'index.html'), '<!doctype html><title>page</title>');
    await Promise.all([bundle(PAGE, join(root, 'page.js')), bundle(WORKER, join(root, 'worker.js'))]);
    [browser, server] = await Promise.all([launch(), serve(root)]);
  });
  after(async () => {
    await browser?.close();
    server?.stop();
  });

  test('answers the real SDK in a page, tokens and all', async () => {
    const page = await (await browser.newContext()).newPage();
    // The server's policy lets a page call nobody but the server. This page is one that may call Wix.
    await page.route('**/index.html', (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>page</title>' }));
    await page.goto(`${server.address}/index.html`);
    await page.evaluate(async () => {
      await navigator.serviceWorker.register('/worker.js');
      await navigator.serviceWorker.ready;
      if (!navigator.serviceWorker.controller) await new Promise((done) => navigator.serviceWorker.addEventListener('controllerchange', done));
    });
    await page.addScriptTag({ url: '/page.js' });
    assert.deepEqual(await page.evaluate(() => globalThis.run()), [403, 'Ada', '+4562183848']);
  });
});

/** A program as one script that needs no other file. */
function bundle(contents, outfile) {
  const resolveDir = fileURLToPath(new URL('..', import.meta.url));
  return build({ stdin: { contents, resolveDir }, outfile, bundle: true, format: 'iife', platform: 'browser', minify: true, logLevel: 'error' });
}
