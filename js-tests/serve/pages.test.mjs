import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { rawConnection, request } from './raw.mjs';
import { call, CONTACTS, named, startServer } from './server.mjs';

const server = await startServer();

async function answered(method, path, options) {
  const connection = await rawConnection(server.port);
  connection.send(request(method, path, options));
  const answer = await connection.answer();
  connection.socket.destroy();
  return answer;
}

describe('pages on this machine may call', () => {
  const ORIGINS = ['http://localhost', 'http://localhost:5173', 'https://localhost:8443', 'http://127.0.0.1:3000', 'http://[::1]:3000'];
  for (const origin of ORIGINS) {
    test(origin, async () => {
      const { status, headers } = await answered('GET', CONTACTS, { headers: { origin } });
      assert.equal(status, 200);
      assert.equal(headers['access-control-allow-origin'], origin);
      assert.equal(headers['access-control-expose-headers'], 'x-wix-request-id, x-wix-crm-local-warning');
      assert.equal(headers.vary, 'origin');
    });
  }

  test('and browsers that ask before get to know it', async () => {
    const names = 'authorization,content-type,x-wix-bi-gateway';
    const asking = { origin: 'http://localhost:5173', 'access-control-request-method': 'PATCH', 'access-control-request-headers': names };
    const { status, headers, text } = await answered('OPTIONS', `${CONTACTS}/x`, { headers: asking });
    assert.deepEqual([status, text], [204, '']);
    assert.equal(headers['access-control-allow-origin'], 'http://localhost:5173');
    assert.ok(headers['access-control-allow-methods'].split(', ').includes('PATCH'));
    assert.equal(headers['access-control-allow-headers'], names);
    assert.equal(headers.vary, 'origin');
  });

  test('and read why a call failed', async () => {
    const { status, headers } = await answered('POST', CONTACTS, { headers: { origin: 'http://localhost' }, body: '{' });
    assert.deepEqual([status, headers['access-control-allow-origin']], [400, 'http://localhost']);
  });
});

describe('other pages get no leave to read the answer', () => {
  const ORIGINS = [
    ...['https://example.com', 'http://localhost.example.com', 'http://127.0.0.1.example.com', 'http://localhost@example.com'],
    ...['file://localhost', 'http://localhost/', 'http://LOCALHOST', 'http://local\thost', 'null', 'localhost'],
  ];
  for (const origin of ORIGINS) {
    test(origin, async () => {
      const { headers } = await answered('GET', CONTACTS, { headers: { origin } });
      assert.equal(headers['access-control-allow-origin'], undefined);
      assert.equal(headers.vary, 'origin');
      const { status, headers: asked } = await answered('OPTIONS', CONTACTS, { headers: { origin, 'access-control-request-method': 'POST' } });
      assert.equal(status, 403);
      assert.equal(asked['access-control-allow-origin'], undefined);
    });
  }
});

describe('a server for this machine', () => {
  for (const host of ['localhost', 'LOCALHOST:80', '127.0.0.1:1', '[::1]', '[::1]:4400']) {
    test(`answers to the name ${host}`, async () => {
      assert.equal((await answered('GET', CONTACTS, { headers: { host } })).status, 200);
    });
  }

  for (const host of ['example.com', 'localhost.example.com', '127.0.0.1.example.com:4400', '192.0.2.1']) {
    test(`does not answer to the name ${host}, which a page may have given to it`, async () => {
      const { status, text } = await answered('POST', CONTACTS, { headers: { host }, body: JSON.stringify(named('Mallory')) });
      assert.equal(status, 403);
      assert.match(JSON.parse(text).message, /^This server answers to localhost, 127\.0\.0\.1, \[::1\], not to .*\. --host adds a name\.$/);
    });
  }

  test('nor where the name stands in the target', async () => {
    assert.equal((await answered('GET', `http://example.com${CONTACTS}`)).status, 403);
    assert.equal((await answered('GET', `http://127.0.0.1${CONTACTS}`, { headers: { host: 'example.com' } })).status, 200);
  });

  for (const host of ['', 'a b', 'localhost/x', 'user@localhost', 'localhost:port', 'localhost?']) {
    test(`refuses the Host ${JSON.stringify(host)}`, async () => {
      assert.equal((await answered('GET', CONTACTS, { headers: { host } })).status, 400);
    });
  }

  test('has not made a contact for any of them', async () => {
    assert.deepEqual((await call(server.url, CONTACTS)).body.contacts, []);
  });
});

describe('at its address', () => {
  test('it says what it is and how to call it', async () => {
    const response = await fetch(server.url);
    assert.equal(response.headers.get('content-type'), 'text/plain;charset=UTF-8');
    const text = await response.text();
    assert.match(text, /the Wix Contacts API\./);
    assert.ok(text.includes(`curl ${server.url}/contacts/v4/contacts -H 'Authorization: anything'`));
  });
});
