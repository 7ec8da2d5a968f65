import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { temporaryFolder } from '../child.mjs';
import { rawConnection, request } from './raw.mjs';
import { call, CONTACTS, named, startServer } from './server.mjs';

const MEGABYTE = 2 ** 20;

test('200 clients at once get their own answers', async () => {
  const { url, port } = await startServer(['--quiet']);
  const clients = await Promise.all(Array.from({ length: 200 }, () => rawConnection(port)));
  await Promise.all(clients.map(async ({ send, answer, socket }, client) => {
    const name = `Client ${client}`;
    send(request('POST', CONTACTS, { body: JSON.stringify(named(name)) }));
    const { contact } = JSON.parse((await answer()).text);
    send(request('GET', `${CONTACTS}/${contact.id}`) + request('DELETE', `${CONTACTS}/${contact.id}`));
    assert.equal(JSON.parse((await answer()).text).contact.info.name.first, name);
    assert.equal((await answer()).status, 200);
    socket.destroy();
  }));
  assert.equal((await call(url, CONTACTS)).body.pagingMetadata.total, 0);
});

test('a client that sends on and on without waiting for answers is held back', async () => {
  const server = await startServer(['--quiet', '--latency', '600000']);
  const { socket, send } = await rawConnection(server.port);
  const SENT = 100_000;
  send(request('GET', CONTACTS) + request('GET', '/').repeat(SENT));
  // Others are answered meanwhile; each answer takes a turn in which the server could have read on.
  for (let turn = 0; turn < 200; turn++) assert.equal((await fetch(server.url)).status, 200);
  server.child.kill('SIGTERM');
  const [, waiting] = /(\d+) running requests/.exec(await server.printed(/running requests/));
  assert.ok(Number(waiting) < SENT / 10, `${waiting} requests were taken`);
  socket.destroy();
  await server.end('SIGTERM');
});

test('what clients sent is not kept', async () => {
  const server = await measuredServer();
  await disturb(server);
  const before = await server.memory();
  for (let round = 0; round < 5; round++) await disturb(server);
  const after = await server.memory();
  assert.ok(after - before < 4 * MEGABYTE, `${before} bytes were in use, and ${after} after five times as many requests`);
  assert.equal(server.errors(), '');
  await server.end();
});

/** A server that tells, when asked, how many bytes it uses, garbage aside. */
async function measuredServer() {
  const file = join(temporaryFolder(), 'measure.mjs');
  writeFileSync(file, `
    import { setImmediate as turn } from 'node:timers/promises';
    process.on('message', async () => {
      for (let index = 0; index < 5; index++) {
        gc();
        await turn();
      }
      const { heapUsed, external } = process.memoryUsage();
      process.send(heapUsed + external);
    });
    process.channel.unref();
  `);
  const server = await startServer(['--quiet'], { nodeArguments: ['--expose-gc', '--import', file], stdio: ['ignore', 'pipe', 'pipe', 'ipc'] });
  const memory = async () => {
    server.child.send('how much?');
    return (await once(server.child, 'message'))[0];
  };
  return { ...server, memory };
}

/** Clients that break off, send nonsense, send too much, and do not read. */
async function disturb({ port, url }) {
  const body = JSON.stringify({ info: { name: { first: 'x'.repeat(30_000) } } });
  const texts = [
    request('POST', CONTACTS, { body }),
    request('POST', CONTACTS, { body, headers: { expect: '100-continue', 'content-length': body.length + 1 } }),
    request('POST', CONTACTS, { headers: { 'content-length': 2 * MEGABYTE } }) + ' '.repeat(2 * MEGABYTE),
    request('POST', CONTACTS, { headers: { 'transfer-encoding': 'chunked' } }) + `7d00\r\n${'x'.repeat(32_000)}\r\nnonsense\r\n`,
    request('GET', '/').repeat(300),
    'nonsense\r\n\r\n',
  ];
  for (const text of texts) {
    await Promise.all(Array.from({ length: 20 }, async () => {
      const { socket, send, closed } = await rawConnection(port);
      send(text);
      await once(socket, 'data');
      socket.resetAndDestroy();
      await closed();
    }));
  }
  assert.equal((await call(url, CONTACTS)).body.pagingMetadata.total, 0);
}
