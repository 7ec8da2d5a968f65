import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import fc from 'fast-check';
import { request } from './raw.mjs';
import { call, CONTACTS, startServer } from './server.mjs';

const server = await startServer(['--quiet']);

const pieces = fc.oneof(
  fc.constantFrom(
    request('GET', CONTACTS),
    request('POST', CONTACTS, { body: '{"info":{"name":{"first":"Ada"}}}' }),
    request('POST', `${CONTACTS}/query`, { headers: { 'transfer-encoding': 'chunked' } }),
    request('POST', CONTACTS, { headers: { expect: '100-continue', 'content-length': '10' } }),
    request('GET', CONTACTS, { headers: { connection: 'close' } }),
    ...['2\r\n{}\r\n', '0\r\n\r\n', '\r\n', '\r\n\r\n', 'host: localhost\r\n', ' HTTP/1.0\r\n', '{"info":', 'GET '],
    'upgrade: websocket\r\nconnection: upgrade\r\n',
  ).map((text) => Buffer.from(text)),
  fc.uint8Array({ maxLength: 20 }).map((bytes) => Buffer.from(bytes)),
);

/** Some bytes of a text go, or come twice. */
const damaged = fc.tuple(fc.array(pieces, { minLength: 1, maxLength: 8 }), fc.nat(), fc.nat(30)).map(([parts, from, length]) => {
  const bytes = Buffer.concat(parts);
  const start = from % (bytes.length + 1);
  const [end, next] = length % 2 ? [start + length, start] : [start, start + length];
  return Buffer.concat([bytes.subarray(0, end), bytes.subarray(next)]);
});

test('whatever bytes come in, the connection comes to an end, and the server serves on', async () => {
  await fc.assert(
    fc.asyncProperty(damaged, async (bytes) => {
      const socket = connect(server.port, '127.0.0.1');
      // Where the server closes the connection while we send, that is an end as well.
      socket.on('error', () => {});
      socket.end(bytes);
      socket.resume();
      await once(socket, 'close');
    }),
    { numRuns: 500 },
  );
  assert.equal((await call(server.url, CONTACTS)).status, 200);
  assert.deepEqual(server.errors(), '');
  assert.equal((await server.end()).code, 0);
});
