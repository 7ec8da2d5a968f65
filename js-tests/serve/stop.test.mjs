import assert from 'node:assert/strict';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../child.mjs';
import { rawConnection, request } from './raw.mjs';
import { CONTACTS, startServer } from './server.mjs';

const BODY = JSON.stringify({ info: { name: { first: 'Ada' } } });

// More than a connection holds while nobody reads.
const addresses = { items: Array.from({ length: 50 }, () => ({ address: { city: 'x'.repeat(50), addressLine1: 'x'.repeat(250) } })) };
const seedFile = join(temporaryFolder(), 'seed.json');
writeFileSync(seedFile, JSON.stringify({ contacts: Array.from({ length: 400 }, () => ({ info: { name: { first: 'Ada' }, addresses } })) }));

test('an answer that nobody reads does not hold up the end for ever', async () => {
  const server = await startServer(['--seed', seedFile]);
  const { socket, send, closed } = await rawConnection(server.port);
  send(request('GET', `${CONTACTS}?paging.limit=1000`));
  await once(socket, 'data');
  socket.pause();
  assert.equal((await server.end()).code, 0);
  socket.destroy();
  await closed();
});

/** A request that the server is working on: it has said that it waits for the body. */
async function runningRequest({ port }) {
  const connection = await rawConnection(port);
  connection.send(request('POST', CONTACTS, { headers: { expect: '100-continue', 'content-length': BODY.length } }));
  assert.equal((await connection.answer()).status, 100);
  return connection;
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  describe(signal, () => {
    test('ends a server that has nothing to do, with code 0', async () => {
      const server = await startServer();
      const { code, stderr } = await server.end(signal);
      assert.deepEqual({ code, stderr }, { code: 0, stderr: '' });
    });

    test('closes idle connections at once, and waits for what is running', async () => {
      const server = await startServer();
      const idle = await rawConnection(server.port);
      idle.send(request('GET', CONTACTS));
      assert.equal((await idle.answer()).headers.connection, 'keep-alive');
      const silent = await rawConnection(server.port);
      const running = await runningRequest(server);

      const ended = server.end(signal);
      await server.printed(/Stopping when 1 running request is answered\. A second Ctrl\+C stops at once\./);
      await Promise.all([idle.closed(), silent.closed()]);
      const [refused] = await once(connect(server.port, '127.0.0.1'), 'error');
      assert.equal(refused.code, 'ECONNREFUSED');

      running.send(BODY);
      const { status, headers } = await running.answer();
      assert.deepEqual([status, headers.connection], [200, 'close']);
      await running.closed();
      assert.equal((await ended).code, 0);
    });

    test('waits until an answer is read, and closes the connection then', async () => {
      const server = await startServer(['--seed', seedFile]);
      const reading = await rawConnection(server.port);
      reading.send(request('GET', `${CONTACTS}?paging.limit=1000`));
      await once(reading.socket, 'data');
      reading.socket.pause();
      const ended = server.end(signal);
      await server.printed(/Stopping/);
      reading.socket.resume();
      const { headers, text } = await reading.answer();
      assert.equal(headers.connection, 'keep-alive');
      assert.equal(JSON.parse(text).contacts.length, 400);
      await reading.closed();
      assert.equal((await ended).code, 0);
    });

    test('ends it at once the second time', async () => {
      const server = await startServer();
      await runningRequest(server);
      server.child.kill(signal);
      await server.printed(/Stopping/);
      const { code } = await server.end(signal);
      assert.equal(code, { SIGINT: 130, SIGTERM: 143 }[signal]);
    });
  });
}
