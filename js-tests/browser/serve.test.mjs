import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { after, test } from 'node:test';
import { call, CONTACTS, named, startServer } from '../serve/server.mjs';
import { launch } from './chromium.mjs';

// Pages in Chromium that call `wix-crm-local serve` from an origin of their own.

const { url } = await startServer(['--quiet']);
const pages = createServer((request, response) => response.setHeader('content-type', 'text/html').end('<!doctype html><title>page</title>'));
await once(pages.listen(0), 'listening');
const browser = await launch();
after(async () => {
  await browser.close();
  pages.close();
});

/** What a page of this host gets that creates a contact: `{ status, first, hasRequestId }`, or the name of the error. */
async function createFrom(host) {
  const page = await browser.newPage();
  await page.goto(`http://${host}:${pages.address().port}`);
  const result = await page.evaluate(async ([address, body]) => {
    const headers = { authorization: 'anything', 'content-type': 'application/json' };
    const response = await fetch(address, { method: 'POST', headers, body: JSON.stringify(body) }).catch(({ name }) => name);
    if (typeof response === 'string') return response;
    const { contact } = await response.json();
    return { status: response.status, first: contact.info.name.first, hasRequestId: response.headers.has('x-wix-request-id') };
  }, [url + CONTACTS, named(host)]);
  await page.close();
  return result;
}

for (const host of ['localhost', '127.0.0.1']) {
  test(`a page of ${host} creates a contact and reads the answer`, async () => {
    assert.deepEqual(await createFrom(host), { status: 200, first: host, hasRequestId: true });
  });
}

test('a page of another name does not, even if it is on this machine', async () => {
  assert.equal(await createFrom('pages.localhost'), 'TypeError');
  const { contacts } = (await call(url, CONTACTS)).body;
  assert.ok(!contacts.some(({ info }) => info.name.first === 'pages.localhost'));
});
