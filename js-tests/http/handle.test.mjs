import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contacts, createSite, site as defaultSite } from 'wix-crm-local';
import { handleRequest } from 'wix-crm-local/http';
import { run } from '../child.mjs';
import { API, CONTACTS, posting, send } from './request.mjs';

const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const ADA = { info: { name: { first: 'Ada' } } };

describe('a request', () => {
  test('is answered as Wix does, by the same site as the modules', async () => {
    const site = createSite();
    const created = await send(CONTACTS, { site, ...posting(ADA) });
    assert.equal(created.status, 200);
    assert.equal(created.headers.get('content-type'), 'application/json');
    assert.match(created.headers.get('x-wix-request-id'), GUID);
    const { id, createdDate, revision } = created.body.contact;
    const contact = await site.contacts.getContact(id);
    assert.deepEqual([contact._id, contact._createdDate.toISOString(), contact.revision], [id, createdDate, revision]);
  });

  test('goes to the default site where none is named', async () => {
    const request = new Request(CONTACTS, { method: 'POST', headers: { authorization: 'a key' }, body: new Blob([JSON.stringify(ADA)]) });
    const { contact } = await (await handleRequest(request)).json();
    assert.equal((await contacts.getContact(contact.id)).revision, 1);
    defaultSite.reset();
  });

  test('may have any host, and the prefix of requests from a site\'s own domain', async () => {
    const site = createSite();
    await site.contacts.createContact(ADA.info);
    for (const url of ['http://127.0.0.1:4400/contacts/v4/contacts', 'https://example.com/_api/contacts/v4/contacts?paging.limit=5']) {
      assert.equal((await send(url, { site })).body.contacts.length, 1, url);
    }
  });

  test('that fails is told so in the words of Wix', async () => {
    const { status, headers, body } = await send(`${CONTACTS}/00000000-0000-4000-8000-000000000000`);
    assert.equal(status, 404);
    assert.equal(body.details.applicationError.code, 'CONTACT_NOT_FOUND');
    assert.match(headers.get('x-wix-request-id'), GUID);
  });

  test('to an unknown address, or by a method that it does not take, is told what there is', async () => {
    const unknown = await send(`${API}/contacts/v4/contcts`);
    assert.equal(unknown.status, 404);
    assert.match(unknown.body.message, /GET \/contacts\/v4\/contacts\b/);
    const wrong = await send(CONTACTS, { method: 'PUT', body: '{}' });
    assert.equal(wrong.status, 405);
    assert.deepEqual(wrong.headers.get('allow').split(', ').sort(), ['GET', 'POST']);
  });

  test('of a query builder of the SDK is known by its header, and finds the newest first', async () => {
    const site = createSite();
    for (const [time, first] of ['Ada', 'Bo'].entries()) {
      site.clock.set(time);
      await site.contacts.createContact({ name: { first } });
    }
    const query = posting({ query: { filter: {}, paging: { offset: 0, limit: 50 } } });
    const gateway = 'environment=js-sdk,package-name=@wix/auto_sdk_crm_contacts';
    const namesFor = async (headers) => {
      const { body } = await send(`${CONTACTS}/query`, { site, ...query, headers });
      return body.contacts.map(({ info }) => info.name.first);
    };
    assert.deepEqual(await namesFor({ 'x-wix-bi-gateway': gateway }), ['Bo', 'Ada']);
    assert.deepEqual(await namesFor({ 'x-wix-bi-gateway': 'environment=other' }), ['Ada', 'Bo']);
    assert.deepEqual(await namesFor({}), ['Ada', 'Bo']);
  });

  test('by HEAD is answered without a body', async () => {
    const response = await handleRequest(new Request(CONTACTS, { method: 'HEAD' }), createSite());
    assert.equal(response.status, 405);
    assert.equal(response.body, null);
  });
});

test('a site that cannot answer at all says why', () => {
  const script = `
    import { handleRequest } from 'wix-crm-local/http';
    WebAssembly.Instance = class { constructor() { throw new Error('no room'); } };
    const response = await handleRequest(new Request('${CONTACTS}'));
    console.log(response.status, (await response.json()).message);
  `;
  const cwd = fileURLToPath(new URL('.', import.meta.url));
  assert.equal(run(process.execPath, ['--input-type=module', '--eval', script], { cwd }), '500 no room\n');
});

describe('a body', () => {
  const bodies = (list) => list.map((body) => [String(body).slice(0, 20), body]);

  for (const [name, body] of bodies(['[]', '"text"', '1', 'null', 'true'])) {
    test(`of ${name} is refused as Wix does`, async () => {
      const { status, body: answer } = await send(CONTACTS, { method: 'POST', body });
      assert.deepEqual([status, answer], [400, { message: 'Expected an object' }]);
    });
  }

  for (const [name, body] of bodies(['{"info":', '{} {}', 'info=1', '{"a":1,}', '\u0000'])) {
    test(`of ${JSON.stringify(name)} is no JSON`, async () => {
      const { status, body: answer } = await send(CONTACTS, { method: 'POST', body });
      assert.equal(status, 400);
      assert.match(answer.message, /^The body must be JSON: ./);
    });
  }

  test('must be text in UTF-8, with or without its mark', async () => {
    assert.deepEqual(await statusAndMessage(Uint8Array.of(0x22, 0xff, 0x22)), [400, 'The body must be text in UTF-8.']);
    assert.deepEqual(await statusAndMessage(`\uFEFF${JSON.stringify(ADA)}`), [200, undefined]);
  });

  test('of nothing, or of white space, is none', async () => {
    for (const body of ['', ' \n']) {
      const { status, body: answer } = await send(CONTACTS, { method: 'POST', body, headers: { 'content-type': 'text/plain' } });
      assert.deepEqual([status, answer.details.applicationError.code], [400, 'INSUFFICIENT_CONTACT_DATA']);
    }
  });

  test('must be said to be JSON, or not be said to be anything', async () => {
    const types = { 'application/json': 200, 'Application/JSON; charset=utf-8': 200, 'application/vnd.api+json': 200, 'text/json': 200 };
    const others = { 'text/plain': 415, 'application/x-www-form-urlencoded': 415, 'application/jsonp': 415, 'text/plain; as=json': 415 };
    for (const [type, status] of Object.entries({ ...types, ...others })) {
      const answer = await send(CONTACTS, posting(ADA, { headers: { 'content-type': type } }));
      assert.equal(answer.status, status, type);
      if (status === 415) assert.ok(answer.body.message.endsWith(`application/json, not ${type}.`), answer.body.message);
    }
    const body = new TextEncoder().encode(JSON.stringify(ADA));
    const untyped = new Request(CONTACTS, { method: 'POST', headers: { authorization: 'a key' }, body });
    assert.equal((await handleRequest(untyped, createSite())).status, 200);
  });

  test('may come in pieces', async () => {
    const pieces = [...JSON.stringify({ info: { name: { first: 'Ädä 🎉' } } })].map((char) => new TextEncoder().encode(char));
    const { body } = await send(CONTACTS, { method: 'POST', body: streamOf(pieces), duplex: 'half' });
    assert.equal(body.contact.info.name.first, 'Ädä 🎉');
  });

  test('of a megabyte is read, and one byte more is refused', async () => {
    assert.deepEqual(await statusAndMessage(`${JSON.stringify(ADA)}`.padEnd(2 ** 20)), [200, undefined]);
    assert.deepEqual(await statusAndMessage(''.padEnd(2 ** 20 + 1)), [413, 'The body must have at most 1048576 bytes (1 MB).']);
    const { status } = await send(CONTACTS, posting(ADA, { headers: { 'content-length': String(2 ** 20 + 1) } }));
    assert.equal(status, 413, 'the header says already that it is too large');
  });

  test('without end is not read to its end', async () => {
    let read = 0;
    let cancelled = false;
    const endless = new ReadableStream({
      pull(controller) {
        read += 1;
        controller.enqueue(new Uint8Array(2 ** 16).fill(0x20));
      },
      cancel() {
        cancelled = true;
      },
    });
    assert.equal((await send(CONTACTS, { method: 'POST', body: endless, duplex: 'half' })).status, 413);
    assert.ok(cancelled);
    assert.ok(read < 20, `${read} pieces were read, of which 17 are too much`);
  });

  test('of a hundred thousand keys, or of a hundred thousand levels, is refused and nothing else', async () => {
    const keys = Array.from({ length: 100_000 }, (_, number) => `"${number}":1`).join();
    for (const info of [`{${keys}}`, `${'['.repeat(100_000)}${']'.repeat(100_000)}`, `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`]) {
      const { status, body } = await send(CONTACTS, { method: 'POST', body: `{"info":${info}}` });
      assert.equal(status, 400);
      assert.ok(body.details.validationError.fieldViolations.length > 0);
    }
  });

  test('that is a stream of something else than bytes rejects, as with fetch', async () => {
    const texts = streamOf([JSON.stringify(ADA)]);
    const answer = send(CONTACTS, { method: 'POST', body: texts, duplex: 'half' });
    await assert.rejects(answer, { name: 'TypeError', message: /something else than bytes/ });
  });

  test('that cannot be read rejects, as it is nobody\'s answer', async () => {
    const broken = new ReadableStream({ pull: (controller) => controller.error(new Error('the line broke')) });
    await assert.rejects(send(CONTACTS, { method: 'POST', body: broken, duplex: 'half' }), { message: 'the line broke' });
  });

  const statusAndMessage = async (body) => {
    const answer = await send(CONTACTS, { method: 'POST', body, headers: { 'content-type': 'application/json' } });
    return [answer.status, answer.body.message];
  };
});

const streamOf = (pieces) => new ReadableStream({
  start(controller) {
    for (const piece of pieces) controller.enqueue(piece);
    controller.close();
  },
});

describe('warnings', () => {
  const WARNING = 'x-wix-crm-local-warning';

  test('stand in headers, where nothing that the caller wrote can start another header', async () => {
    const site = createSite();
    const { status, headers } = await send(CONTACTS, { site, ...posting({ ...ADA, 'é\r\nset-cookie: a=b 🎉': 1 }) });
    assert.equal(status, 200);
    assert.ok(headers.get(WARNING).startsWith('\\u00e9\\u000d\\u000aset-cookie: a=b \\ud83c\\udf89 has no effect here.'), headers.get(WARNING));
    assert.equal(headers.get('set-cookie'), null);
    assert.equal((await send(CONTACTS, { site })).headers.get(WARNING), null);
  });

  test('do not grow with what the caller wrote', async () => {
    const unknown = Object.fromEntries(Array.from({ length: 1000 }, (_, number) => [`${number}${'é'.repeat(400)}`, 1]));
    const { status, headers } = await send(CONTACTS, posting({ ...ADA, ...unknown }));
    assert.equal(status, 200);
    assert.ok(headers.get(WARNING).length < 4000, `${headers.get(WARNING).length} characters`);
    assert.match(headers.get(WARNING), /There are \d+ more warnings\.$/);
  });
});

describe('arguments', () => {
  const request = () => new Request(CONTACTS);
  const wrong = {
    'no request': [[], /^handleRequest: the first argument must be a Request$/],
    'an address for a request': [[CONTACTS], /must be a Request/],
    'a site that is none': [[request(), {}], /^handleRequest: the site must be one of this version of wix-crm-local/],
    'what Bun passes': [[request(), { port: 1 }], /the site must be one of/],
    'an unknown option': [
      [request(), createSite(), { identity: 'APP' }], /^handleRequest: unknown option "identity"; the only option is "identities"$/,
    ],
    'options that are no object': [[request(), createSite(), null], /^handleRequest: the options must be an object$/],
  };
  for (const [name, [args, message]] of Object.entries(wrong)) {
    test(`${name} rejects with a TypeError`, async () => {
      await assert.rejects(handleRequest(...args), (error) => error instanceof TypeError && message.test(error.message));
    });
  }

  test('a request that was given up reaches no site', async () => {
    const site = createSite();
    const given = new AbortController();
    const headers = { authorization: 'a key', 'content-type': 'application/json' };
    const answer = handleRequest(new Request(CONTACTS, { ...posting(ADA), headers, signal: given.signal }), site);
    given.abort();
    await assert.rejects(answer, { name: 'AbortError' });
    assert.equal((await site.contacts.listContacts()).contacts.length, 0);
  });
});

describe('many requests', () => {
  test('at once are all answered, each once', async () => {
    const site = createSite();
    const names = Array.from({ length: 500 }, (_, number) => `Ada ${number}`);
    const answers = await Promise.all(names.map((first) => send(CONTACTS, { site, ...posting({ info: { name: { first } } }) })));
    assert.deepEqual(answers.map(({ status, body }) => [status, body.contact.info.name.first]), names.map((name) => [200, name]));
    assert.equal(new Set(answers.map(({ headers }) => headers.get('x-wix-request-id'))).size, 500);
    assert.equal((await send(`${CONTACTS}?paging.limit=1`, { site })).body.pagingMetadata.total, 500);
  });

  test('to two sites leave each with its own', async () => {
    const sites = [createSite(), createSite()];
    await Promise.all(Array.from({ length: 50 }, (_, number) => (
      send(CONTACTS, { site: sites[number % 2], ...posting({ info: { name: { first: `of ${number % 2}` } } }) }))));
    for (const [number, site] of sites.entries()) {
      const { contacts: found } = await site.contacts.listContacts();
      assert.deepEqual(found.map(({ info }) => info.name.first), Array(25).fill(`of ${number}`));
    }
  });
});
