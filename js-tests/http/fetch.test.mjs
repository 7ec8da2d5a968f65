import { contacts } from '@wix/crm';
import { ApiKeyStrategy, createClient } from '@wix/sdk';
import assert from 'node:assert/strict';
import { afterEach, describe, mock, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { createFetch, handleRequest } from 'wix-crm-local/http';
import { API, CONTACTS } from './request.mjs';

const original = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = original;
  mock.restoreAll();
});

const HEADERS = { authorization: 'a key', 'content-type': 'application/json' };
const CREATE = { method: 'POST', headers: HEADERS, body: JSON.stringify({ info: { name: { first: 'Ada' } } }) };
const OTHER = 'https://example.com/page';

/** A `fetch` that notes what it was called with. */
function noting() {
  const calls = [];
  return Object.assign(async (...args) => { calls.push(args); return new Response('elsewhere'); }, { calls });
}

describe('the address', () => {
  for (const [name, address] of Object.entries({
    'a text': CONTACTS, 'a URL': new URL(CONTACTS), 'what becomes a text': { toString: () => CONTACTS },
  })) {
    test(`may be ${name}`, async () => {
      const response = await createFetch({ site: createSite() })(address, CREATE);
      assert.equal(response.status, 200);
      assert.equal((await response.json()).contact.revision, 1);
    });
  }

  test('may be a Request, parts of which the second argument overrides', async () => {
    const site = createSite();
    const fetch = createFetch({ site });
    assert.equal((await fetch(new Request(CONTACTS, CREATE))).status, 200);
    const { contact } = await (await fetch(new Request(CONTACTS, CREATE), { body: JSON.stringify({ info: { name: { first: 'Bo' } } }) })).json();
    assert.equal(contact.info.name.first, 'Bo');
    const visitor = await fetch(new Request(CONTACTS, CREATE), { headers: { 'content-type': 'application/json' } });
    assert.equal(visitor.status, 403);
    assert.equal((await site.contacts.listContacts()).contacts.length, 2);
  });

  for (const url of [
    'https://www.wixapis.com/contacts/v4/contacts', 'https://edge.wixapis.com/contacts/v4/contacts',
    'https://WWW.WixAPIs.com./contacts/v4/contacts', 'https://www.wixapis.com:8443/contacts/v4/contacts',
    'http://www.wixapis.com/contacts/v4/contacts', 'https://manage.wix.com/_api/contacts/v4/contacts',
    'https://www.wix.com/_api/contacts/v4/contacts',
  ]) {
    test(`${url} is Wix's`, async () => {
      assert.equal((await createFetch({ site: createSite() })(url, { headers: HEADERS })).status, 200);
    });
  }

  for (const [host, url] of Object.entries({
    'example.com': OTHER, 'manage.wix.com': 'https://manage.wix.com/dashboard', 'notwixapis.com': 'https://notwixapis.com/contacts/v4/contacts',
    'wixapis.com.example.com': 'https://wixapis.com.example.com/', 'localhost:3000': 'http://localhost:3000/_api/contacts/v4/contacts',
    'data:': 'data:,text', 'wix.com': 'https://wix.com/_apis',
  })) {
    test(`${url} is not, and the refusal names ${host}`, async () => {
      await assert.rejects(createFetch()(url), (error) => {
        assert.ok(error instanceof TypeError);
        assert.ok(error.message.startsWith(`createFetch: a request to ${host} was refused`), error.message);
        return error.refused === host;
      });
    });
  }

  test('that is none is refused as fetch refuses it', async () => {
    const [theirs, ours] = await Promise.all([original, createFetch()].map((fetch) => fetch('no address').catch((error) => error)));
    assert.deepEqual([ours.constructor, ours.message], [theirs.constructor, theirs.message]);
  });

  test('with a user name is refused as fetch refuses it', async () => {
    await assert.rejects(createFetch()('https://ada:secret@www.wixapis.com/contacts/v4/contacts'), TypeError);
  });
});

describe('a body', () => {
  const text = CREATE.body;
  const bytes = new TextEncoder().encode(text);
  for (const [name, body] of Object.entries({
    'a text': text, 'bytes': bytes, 'an ArrayBuffer': bytes.buffer, 'a Blob': new Blob([text]), 'a stream': new Blob([text]).stream(),
  })) {
    test(`may be ${name}`, async () => {
      assert.equal((await createFetch({ site: createSite() })(CONTACTS, { ...CREATE, body, duplex: 'half' })).status, 200);
    });
  }

  for (const [type, body] of Object.entries({
    'multipart/form-data': new FormData(), 'application/x-www-form-urlencoded': new URLSearchParams({ a: '1' }), 'text/plain': text,
  })) {
    test(`of ${type} is refused`, async () => {
      const response = await createFetch({ site: createSite() })(CONTACTS, { method: 'POST', headers: { authorization: 'a key' }, body });
      assert.equal(response.status, 415);
      assert.ok((await response.json()).message.includes(`not ${type}`));
    });
  }

  test('of a GET is refused as fetch refuses it', async () => {
    await assert.rejects(createFetch()(CONTACTS, { body: text }), TypeError);
  });
});

describe('a signal', () => {
  test('that was aborted before rejects with its reason, and nothing happens', async () => {
    const site = createSite();
    const reason = new Error('enough');
    await assert.rejects(createFetch({ site })(CONTACTS, { ...CREATE, signal: AbortSignal.abort(reason) }), (error) => error === reason);
    assert.equal((await site.contacts.listContacts()).contacts.length, 0);
  });

  test('that was aborted before counts for tokens too', async () => {
    const init = { method: 'POST', headers: HEADERS, body: '{"grantType":"anonymous","clientId":"a-client"}', signal: AbortSignal.abort() };
    await assert.rejects(createFetch()(`${API}/oauth2/token`, init), { name: 'AbortError' });
  });

  test('that is aborted later rejects at once, whatever the body waits for', async () => {
    const given = new AbortController();
    const waiting = new ReadableStream({ pull: () => new Promise(() => {}) });
    const answer = createFetch({ site: createSite() })(CONTACTS, { ...CREATE, body: waiting, duplex: 'half', signal: given.signal });
    given.abort();
    await assert.rejects(answer, { name: 'AbortError' });
  });

  test('of a Request counts as well', async () => {
    const given = new AbortController();
    const request = new Request(CONTACTS, { ...CREATE, signal: given.signal });
    given.abort();
    await assert.rejects(createFetch({ site: createSite() })(request), { name: 'AbortError' });
  });

  test('that is never aborted changes nothing, and nothing holds on to it', async () => {
    const { addEventListener: add, removeEventListener: remove } = EventTarget.prototype;
    const { signal } = new AbortController();
    const fetch = createFetch({ site: createSite() });
    const listening = new Set();
    mock.method(EventTarget.prototype, 'addEventListener', function addEventListener(...args) {
      if (this !== signal) listening.add(args[1]);
      return add.apply(this, args);
    });
    mock.method(EventTarget.prototype, 'removeEventListener', function removeEventListener(...args) {
      listening.delete(args[1]);
      return remove.apply(this, args);
    });
    for (let number = 0; number < 20; number++) assert.equal((await fetch(CONTACTS, { headers: HEADERS, signal })).status, 200);
    assert.equal(listening.size, 0, 'nobody listens when all is answered');
  });
});

describe('passthrough', () => {
  test('as a function gets what fetch was called with', async () => {
    const passthrough = noting();
    const fetch = createFetch({ passthrough });
    const init = { method: 'POST', body: 'text' };
    assert.equal(await (await fetch(OTHER, init)).text(), 'elsewhere');
    const request = new Request(OTHER, init);
    await fetch(request);
    await fetch('/relative');
    assert.deepEqual(passthrough.calls, [[OTHER, init], [request, undefined], ['/relative', undefined]]);
    assert.equal(request.bodyUsed, false);
  });

  test('gets nothing that is meant for Wix', async () => {
    const passthrough = noting();
    await createFetch({ site: createSite(), passthrough })(`${API}/somewhere/else`);
    assert.deepEqual(passthrough.calls, []);
  });

  test('true calls the global fetch as it is then', async () => {
    const fetch = createFetch({ passthrough: true });
    globalThis.fetch = noting();
    await fetch(OTHER);
    assert.deepEqual(globalThis.fetch.calls, [[OTHER, undefined]]);
  });

  test('true ends where fetch is the global one itself, twice or wrapped', async () => {
    const last = noting();
    globalThis.fetch = last;
    globalThis.fetch = createFetch({ passthrough: true });
    globalThis.fetch = createFetch({ passthrough: true });
    const inner = globalThis.fetch;
    globalThis.fetch = (...args) => inner(...args);
    assert.deepEqual(await Promise.all([1, 2].map(async () => (await fetch(OTHER)).text())), ['elsewhere', 'elsewhere']);
    assert.deepEqual(last.calls, [[OTHER, undefined], [OTHER, undefined]]);
  });

  test('true goes on after a global fetch that throws', async () => {
    const fetch = createFetch({ passthrough: true });
    globalThis.fetch = () => { throw new Error('broken'); };
    await assert.rejects(fetch(OTHER), { message: 'broken' });
    globalThis.fetch = noting();
    assert.equal((await fetch(OTHER)).status, 200);
  });

  test('false refuses, as its absence does', async () => {
    await assert.rejects(createFetch({ passthrough: false })(OTHER), /a request to example\.com was refused/);
  });
});

describe('as the global fetch', () => {
  test('it answers for Wix and leaves the rest to the one before', async () => {
    const site = createSite();
    const before = noting();
    globalThis.fetch = createFetch({ site, passthrough: before });
    assert.equal((await fetch(CONTACTS, CREATE)).status, 200);
    assert.equal(await (await fetch(OTHER)).text(), 'elsewhere');
    assert.equal((await site.contacts.listContacts()).contacts.length, 1);
  });
});

describe('the real SDK', () => {
  const auth = ApiKeyStrategy({ apiKey: 'a key', siteId: 'a site' });
  const forms = {
    'from the edge': { useCDN: true },
    'on a dashboard page': { host: { apiBaseUrl: 'manage.wix.com' } },
  };
  for (const [name, form] of Object.entries(forms)) {
    test(`is answered ${name}`, async () => {
      const client = createClient({ modules: { contacts }, auth, fetch: createFetch({ site: createSite() }), ...form });
      const { contact } = await client.contacts.createContact({ name: { first: 'Ada' } });
      assert.equal((await client.contacts.getContact(contact._id)).revision, 1);
    });
  }

  test('on a site of its own is answered by a passthrough, and without it told which host was refused', async () => {
    const site = createSite();
    const clientOf = (passthrough) => createClient({
      modules: { contacts }, auth, host: { apiBaseUrl: 'shop.example.com' }, fetch: createFetch({ site, passthrough }),
    });
    await clientOf((input, init) => handleRequest(new Request(input, init), site)).contacts.createContact({ name: { first: 'Ada' } });
    assert.equal((await site.contacts.listContacts()).contacts.length, 1);
    await assert.rejects(clientOf().contacts.listContacts(), { message: 'System error occurred: {"refused":"shop.example.com"}' });
  });
});

describe('options', () => {
  const wrong = {
    'no object': ['all', /^createFetch: the options must be an object$/],
    'a list': [[], /must be an object/],
    'an unknown one': [{ passThrough: true }, /^createFetch: unknown option "passThrough"; the options are "site", "passthrough", "identities"$/],
    'a passthrough that is neither': [{ passthrough: 'yes' }, /^createFetch: "passthrough" must be a function or a boolean$/],
    'a site that is none': [{ site: {} }, /^createFetch: the site must be one of this version of wix-crm-local/],
    'a site of null': [{ site: null }, /the site must be one of/],
  };
  for (const [name, [options, message]] of Object.entries(wrong)) {
    test(`${name} throws at once`, () => {
      assert.throws(() => createFetch(options), (error) => error instanceof TypeError && message.test(error.message));
    });
  }
});
