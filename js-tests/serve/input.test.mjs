import assert from 'node:assert/strict';
import { once } from 'node:events';
import { METHODS } from 'node:http';
import { describe, test } from 'node:test';
import { rawConnection, request } from './raw.mjs';
import { call, CONTACTS, named, startServer } from './server.mjs';

const MEGABYTE = 2 ** 20;

const server = await startServer();

const namesOf = async ({ url }) => (await call(url, CONTACTS)).body.contacts.map(({ info }) => info.name.first);

describe('pipelined requests', () => {
  test('are carried out and answered in order', async () => {
    const { send, answer, socket } = await rawConnection(server.port);
    const names = Array.from({ length: 150 }, (_, index) => `Pipelined ${index}`);
    send(names.map((name) => request('POST', CONTACTS, { body: JSON.stringify(named(name)) }) + request('GET', CONTACTS)).join(''));
    for (const [index, name] of names.entries()) {
      assert.equal(JSON.parse((await answer()).text).contact.info.name.first, name);
      assert.equal(JSON.parse((await answer()).text).pagingMetadata.total, index + 1);
    }
    socket.destroy();
  });

  test('come to an end at the first one that is no HTTP, after the answers to those before', async () => {
    const { send, answer, closed } = await rawConnection(server.port);
    send(`${request('GET', CONTACTS)}${request('GET', '/nowhere')}BROKEN\r\n\r\n${request('GET', CONTACTS)}`);
    assert.deepEqual([(await answer()).status, (await answer()).status, (await answer()).status, await answer()], [200, 404, 400, undefined]);
    await closed();
  });

  test('are answered to a client that says it is done sending, however long that takes', async () => {
    const { port } = await startServer(['--latency', '20']);
    const { socket, answer, closed } = await rawConnection(port);
    socket.end(request('GET', CONTACTS) + request('GET', '/nowhere'));
    assert.deepEqual([(await answer()).status, (await answer()).status], [200, 404]);
    await closed();
  });
});

describe('what is no HTTP is refused with a sentence, and the connection closed', () => {
  const ROWS = [
    ['no request', 'hello\r\n\r\n', 400],
    ['an unknown method', request('BREW', CONTACTS), 400],
    ['an unknown protocol', `GET ${CONTACTS} SPDY/3\r\n\r\n`, 400],
    ['a path with bytes that are not ASCII', request('GET', '/\x9b31m'), 400],
    ['a header with a control character', request('GET', CONTACTS, { headers: { 'x-a': 'a\x00b' } }), 400],
    ['a header that is none', `GET ${CONTACTS} HTTP/1.1\r\nhost: localhost\r\nno header\r\n\r\n`, 400],
    ['no Host', `GET ${CONTACTS} HTTP/1.1\r\n\r\n`, 400],
    ['two Hosts', `GET ${CONTACTS} HTTP/1.1\r\nhost: localhost\r\nhost: localhost\r\n\r\n`, 400],
    ['two lengths', request('POST', CONTACTS, { headers: { 'content-length': '2\r\ncontent-length: 3' } }), 400],
    ['a length and chunks', request('POST', CONTACTS, { headers: { 'content-length': '2', 'transfer-encoding': 'chunked' } }), 400],
    ['a length that is no number', request('POST', CONTACTS, { headers: { 'content-length': 'many' } }), 400],
    ['a chunk that is none', `${request('POST', CONTACTS, { headers: { 'transfer-encoding': 'chunked' } })}x\r\n`, 400],
    ['too many headers', request('GET', CONTACTS, { headers: { 'x-a': 'a'.repeat(70_000) } }), 431],
    ['a request for a proxy', request('CONNECT', 'example.com:443'), 405],
    ['HTTPS', '\x16\x03\x01\x02\x00\x01\x00\x01\xfc', 400],
  ];
  for (const [name, text, status] of ROWS) {
    test(name, async () => {
      const { socket, answer, closed } = await rawConnection(server.port);
      socket.write(Buffer.from(text, 'latin1'));
      const answered = await answer();
      assert.equal(answered.status, status);
      if (answered.text) assert.match(JSON.parse(answered.text).message, /\.$/);
      socket.end();
      await closed();
    });
  }

  test('a method that no route takes', async () => {
    const { send, answer, socket } = await rawConnection(server.port);
    // `TRACE` is one that a standard `Request` cannot have.
    const methods = METHODS.filter((method) => !['GET', 'POST', 'CONNECT'].includes(method));
    send(methods.map((method) => request(method, CONTACTS)).join(''));
    for (const method of methods) assert.equal((await answer()).status, 405, method);
    socket.destroy();
  });

  test('a target that is no path', async () => {
    const { send, answer, socket } = await rawConnection(server.port);
    send(request('OPTIONS', '*') + request('GET', `http://user:secret@localhost${CONTACTS}`) + request('GET', '//') + request('GET', '/%'));
    assert.deepEqual([(await answer()).status, (await answer()).status, (await answer()).status, (await answer()).status], [400, 400, 404, 404]);
    socket.destroy();
  });
});

describe('bodies', () => {
  const refused = async (text) => {
    const { send, answer, socket } = await rawConnection(server.port);
    send(request('POST', CONTACTS, { body: text }) + request('GET', CONTACTS));
    const [{ status }, next] = [await answer(), await answer()];
    socket.destroy();
    assert.equal(next.status, 200);
    return status;
  };

  for (const text of ['{', '{"info":', 'info', '[]', '"text"', '3', '\x00', '{"a":1}}']) {
    test(`${JSON.stringify(text)} is refused, and the connection goes on`, async () => {
      assert.equal(await refused(text), 400);
    });
  }

  test('of just one megabyte are read', async () => {
    const body = JSON.stringify({ ...named('Big') });
    const { send, answer, socket } = await rawConnection(server.port);
    send(request('POST', CONTACTS, { body: body.padEnd(MEGABYTE) }));
    assert.equal((await answer()).status, 200);
    socket.destroy();
  });

  test('of more are refused by their length, before they are sent', async () => {
    const { send, answer, closed } = await rawConnection(server.port);
    send(request('POST', CONTACTS, { headers: { expect: '100-continue', 'content-length': MEGABYTE + 1 } }));
    const { status, headers } = await answer();
    assert.deepEqual([status, headers.connection], [413, 'close']);
    send('x'.repeat(MEGABYTE + 1));
    await closed();
  });

  test('of some more are refused to clients that read only when they have sent everything', async () => {
    const headers = { 'content-type': 'application/json' };
    assert.equal((await fetch(server.url + CONTACTS, { method: 'POST', headers, body: ' '.repeat(8 * MEGABYTE) })).status, 413);
  });

  test('without end are not read to their end', async () => {
    const { socket, send, answer, closed } = await rawConnection(server.port);
    send(request('POST', CONTACTS, { headers: { 'transfer-encoding': 'chunked' } }));
    const chunk = `10000\r\n${' '.repeat(0x10000)}\r\n`;
    let sent = 0;
    const pump = () => {
      do sent += chunk.length; while (socket.write(chunk));
    };
    socket.on('drain', pump);
    pump();
    assert.equal((await answer()).status, 413);
    await closed();
    assert.ok(sent < 40 * MEGABYTE, `${sent} bytes were taken`);
  });

  test('to routes that read none are no second request', async () => {
    const { send, answer, socket } = await rawConnection(server.port);
    send(request('GET', CONTACTS, { body: request('DELETE', `${CONTACTS}/x`) }) + request('GET', '/nowhere'));
    assert.deepEqual([(await answer()).status, (await answer()).status], [200, 404]);
    socket.destroy();
  });
});

describe('clients that stop in the middle', () => {
  test('of a body change nothing', async () => {
    const { socket, send, answer, closed } = await rawConnection(server.port);
    const begin = JSON.stringify(named('Half'));
    send(request('POST', CONTACTS, { headers: { expect: '100-continue', 'content-length': begin.length + 1 } }));
    assert.equal((await answer()).status, 100);
    const aborted = server.next(/POST [^]*(aborted|ended the request in the middle)/);
    send(begin);
    socket.resetAndDestroy();
    await closed();
    await aborted;
    assert.ok(!(await namesOf(server)).includes('Half'));
  });

  test('of a body, but want to know what became of it, are told', async () => {
    const { socket, answer, closed } = await rawConnection(server.port);
    socket.end(request('POST', CONTACTS, { headers: { 'content-length': 100 }, body: '{"info":' }));
    assert.equal((await answer()).status, 400);
    await closed();
  });

  test('of an answer leave the server as it was', async () => {
    for (let index = 0; index < 20; index++) {
      const { socket, send } = await rawConnection(server.port);
      send(request('GET', CONTACTS).repeat(20));
      await once(socket, 'data');
      socket.resetAndDestroy();
    }
    assert.equal((await call(server.url, CONTACTS)).status, 200);
  });
});

describe('slow clients are not waited for', { concurrency: true }, () => {
  test('in the headers', async () => {
    const { send, answer, closed } = await rawConnection(server.port);
    send(`GET ${CONTACTS} HTTP/1.1\r\nhost: loc`);
    assert.equal((await answer()).status, 408);
    await closed();
  });

  test('in the body', async () => {
    const { send, answer, closed } = await rawConnection(server.port);
    send(request('POST', CONTACTS, { headers: { 'content-length': 100 }, body: '{' }));
    assert.equal((await answer()).status, 408);
    await closed();
  });

  test('before the first byte', async () => {
    const { closed } = await rawConnection(server.port);
    await closed();
  });
});

test('after all of this the server has complained of nothing, and serves', async () => {
  assert.equal(server.errors(), '');
  assert.equal((await call(server.url, CONTACTS, { body: named('Last') })).status, 200);
});
