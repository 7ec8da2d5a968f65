import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { counts, listed, servePage, visit } from './page.mjs';

// Code of a page that calls the REST API, as Wix answers it, while the demo page is open.

let browser;
let server;
let visited;
before(async () => {
  [browser, server] = await Promise.all([launch(), servePage()]);
  visited = await visit(browser, server);
  await listed(visited.page);
  await visited.page.evaluate(() => navigator.serviceWorker.ready);
  await visited.page.waitForFunction(() => navigator.serviceWorker.controller);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** What `fetch` answers a page: `[status, body]`, or the name of the error. */
const ask = (page, path, { body, ...init } = {}) => page.evaluate(async ([path, init]) => {
  const headers = { authorization: 'any', 'content-type': 'application/json' };
  const response = await fetch(path, { headers, ...init }).catch(({ name }) => name);
  return typeof response === 'string' ? response : [response.status, await response.json()];
}, [path, { ...init, ...(body && { body: JSON.stringify(body) }) }]);

test('a request changes the site of the page, which shows and logs it', async () => {
  const { page } = visited;
  const [status, { contact }] = await ask(page, '/contacts/v4/contacts', { method: 'POST', body: { info: { name: { first: 'Ada' } } } });
  assert.deepEqual([status, contact.revision, contact.info.name.first], [200, 1, 'Ada']);
  await counts(page, '1,001');
  const path = `/_api/contacts/v4/contacts/${contact.id}`;
  const [stale, { details }] = await ask(page, path, { method: 'PATCH', body: { revision: 7, info: { company: 'Engines' } } });
  assert.deepEqual([stale, details.applicationError.code], [409, 'CONTACT_ALREADY_CHANGED']);
  const log = await page.evaluate(async () => (await import('/store.js')).store.state.calls.slice(-2).map((call) => (
    [call.operation, call.by, call.identity, call.error?.code])));
  assert.deepEqual(log, [
    ['POST /contacts/v4/contacts', 'request', 'WIX_USER', undefined],
    [`PATCH ${path}`, 'request', 'WIX_USER', 'CONTACT_ALREADY_CHANGED'],
  ]);
  assert.deepEqual(visited.troubles.splice(0).filter((trouble) => !trouble.includes('409')), []);
});

test('who calls is what the header says, and a planned failure of the network is one', async () => {
  const { page } = visited;
  const [status] = await ask(page, '/contacts/v4/contacts', { headers: {} });
  assert.equal(status, 403);
  const [forbidden] = await ask(page, '/contacts/v4/contacts', { headers: { authorization: 'wix-crm-local:MEMBER' } });
  assert.equal(forbidden, 403);
  const headers = { authorization: 'any', 'content-type': 'text/plain' };
  const [invalid] = await ask(page, '/contacts/v4/contacts', { method: 'POST', headers, body: {} });
  assert.equal(invalid, 415);
  const logged = () => page.evaluate(async () => (await import('/store.js')).store.state.calls.length);
  const length = await logged();
  await page.evaluate(async () => (await import('/site/perform.js')).perform('site.failNext', 'listContacts', 'network'));
  assert.equal(await ask(page, '/contacts/v4/contacts'), 'TypeError');
  assert.equal(await logged() - length, 2, 'the log has not got the plan and the failure, or more');
});

test('a token is issued, and good', async () => {
  const { page } = visited;
  const [, { access_token: token }] = await ask(page, '/oauth2/token', { method: 'POST', body: { clientId: 'any', grantType: 'anonymous' } });
  const [status, { contactId }] = await ask(page, '/contacts/v4/contact-submit', {
    method: 'POST', headers: { authorization: token, 'content-type': 'application/json' },
    body: { info: { emails: { items: [{ email: 'visitor@example.com' }] } } },
  });
  assert.equal(status, 200);
  assert.match(contactId, /^[0-9a-f-]{36}$/);
});

test('another page of the folder is answered by the open page, and without one by a sentence', async () => {
  const other = await visited.page.context().newPage();
  await other.goto(`${server.address}/favicon.svg`);
  assert.equal((await ask(other, '/contacts/v4/contacts'))[0], 200);
  await visited.page.close();
  const [status, { message }] = await ask(other, '/contacts/v4/contacts');
  assert.deepEqual([status, message], [503, 'No tab has the demo page open, and the site that would answer lives in that page.']);
  await other.close();
});
