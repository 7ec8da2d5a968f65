import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, mock, test } from 'node:test';
import { site } from 'wix-crm-local';
import { elevate } from 'wix-crm-local/velo/wix-auth';
import { fetch, getJSON } from 'wix-crm-local/velo/wix-fetch';
import * as http from 'wix-crm-local/velo/wix-http-functions';
import wixSecretsBackend, { getSecret } from 'wix-crm-local/velo/wix-secrets-backend';
import { secrets } from 'wix-crm-local/velo/wix-secrets-backend.v2';

// Modules of Wix that stand beside contacts in real backend files: responses, secrets, fetch.

const require = createRequire(import.meta.url);

describe('wix-http-functions', () => {
  const STATUSES = { ok: 200, created: 201, badRequest: 400, forbidden: 403, notFound: 404, serverError: 500 };

  for (const [name, status] of Object.entries(STATUSES)) {
    test(`${name} is ${status}, whatever the options say`, () => {
      const options = { status: 418, headers: { 'Content-Type': 'application/json' }, body: { contactId: 'x' } };
      assert.deepEqual(http[name](options), { status, headers: options.headers, body: options.body });
      assert.deepEqual(http[name](), { status, headers: {} });
    });
  }

  test('response has the status it is given', () => {
    assert.deepEqual(http.response({ status: 418, body: 'teapot' }), { status: 418, headers: {}, body: 'teapot' });
  });

  for (const options of [undefined, {}, { status: '200' }, { status: 99 }, { status: 600 }, { status: 200.5 }]) {
    test(`response needs a status: ${JSON.stringify(options)}`, () => {
      assert.throws(() => http.response(options), { name: 'TypeError', message: /the status must be a whole number from 100 to 599; found/ });
    });
  }
});

describe('secrets', () => {
  beforeEach(() => {
    site.secrets.set({ API_KEY: 'value of the key' });
    site.actAs('ANONYMOUS_VISITOR');
  });
  afterEach(() => site.actAs('WIX_USER'));

  test('getSecret answers the value to anybody, by every way to the module', async () => {
    for (const get of [getSecret, wixSecretsBackend.getSecret, elevate(getSecret), require('wix-crm-local/velo/wix-secrets-backend').getSecret]) {
      assert.equal(await get('API_KEY'), 'value of the key');
    }
  });

  test('getSecretValue answers it to apps and Wix users, and elevated to anybody', async () => {
    const hint = /permission to manage secrets.*elevate\(secrets\.getSecretValue\)\(name\)/;
    await assert.rejects(secrets.getSecretValue('API_KEY'), ({ status, details }) => status === 403 && hint.test(details.hint));
    assert.deepEqual(await elevate(secrets.getSecretValue)('API_KEY'), { value: 'value of the key' });
    assert.deepEqual(await site.as('APP', () => secrets.getSecretValue('API_KEY')), { value: 'value of the key' });
  });

  test('a name without a secret is refused by a sentence that says how to set it', async () => {
    for (const get of [getSecret, elevate(secrets.getSecretValue)]) {
      for (const name of ['OTHER_KEY', 'toString', undefined]) {
        await assert.rejects(get(name), ({ message }) => message.includes(`no secret of the name ${JSON.stringify(name)}. Set it: site.secrets.set(`));
      }
    }
  });

  test('what is set takes the place of what was there, and outlives a reset', async () => {
    const table = { OTHER_KEY: 'other' };
    site.secrets.set(table);
    table.OTHER_KEY = 'changed';
    site.reset();
    assert.equal(await getSecret('OTHER_KEY'), 'other');
    await assert.rejects(getSecret('API_KEY'), /no secret of the name "API_KEY"/);
  });

  for (const [what, values, message] of [
    ['null', null, /takes an object: \{ NAME: value \}/],
    ['a string', 'API_KEY', /takes an object/],
    ['a number', { API_KEY: 7 }, /"API_KEY" must be a string/],
    ['nothing', { API_KEY: undefined }, /"API_KEY" must be a string/],
  ]) {
    test(`secrets are strings by name, not ${what}, and are refused as a whole`, async () => {
      assert.throws(() => site.secrets.set(values), { name: 'TypeError', message });
      assert.equal(await getSecret('API_KEY'), 'value of the key');
    });
  }
});

describe('wix-fetch', () => {
  let calls;
  let answer;
  beforeEach(() => {
    calls = [];
    mock.method(globalThis, 'fetch', async (url, options) => {
      calls.push([url, options]);
      return answer;
    });
  });
  afterEach(() => mock.restoreAll());

  test('fetch is the global one, as it is at the call', async () => {
    answer = new Response('text');
    const options = { method: 'POST', body: 'x' };
    assert.equal(await fetch('https://example.com/', options), answer);
    assert.deepEqual(calls, [['https://example.com/', options]]);
  });

  test('getJSON gets JSON, whatever method the options have', async () => {
    answer = new Response('{"some":["json"]}');
    assert.deepEqual(await getJSON('https://example.com/', { method: 'POST', headers: { 'X-Key': 'k' } }), { some: ['json'] });
    const [[url, { method, headers }]] = calls;
    assert.deepEqual([url, method, Object.fromEntries(headers)], ['https://example.com/', 'GET', { accept: 'application/json', 'x-key': 'k' }]);
  });

  test('getJSON leaves an Accept that there is', async () => {
    answer = new Response('1');
    assert.equal(await getJSON('https://example.com/', { headers: { accept: 'text/plain' } }), 1);
    assert.equal(calls[0][1].headers.get('accept'), 'text/plain');
  });

  test('getJSON rejects what is no JSON', async () => {
    answer = new Response('<html>');
    await assert.rejects(getJSON('https://example.com/'), SyntaxError);
  });
});
