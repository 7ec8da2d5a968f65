import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../child.mjs';
import { rawConnection, request } from './raw.mjs';
import { call, CONTACTS, named, startServer } from './server.mjs';

const COLOURED = /\x1b\[/;

test('a request is a line: time, method, path and query, status, milliseconds, who called', async () => {
  const { url, printed } = await startServer();
  await call(url, `${CONTACTS}?paging.limit=1`);
  assert.match(await printed(/ ms.*\n/), /^\d\d:\d\d:\d\d {2}GET \/contacts\/v4\/contacts\?paging\.limit=1 {2}200 {2}\d+ ms {2}WIX_USER\n$/m);
});

test('failures, hints and warnings stand below, indented', async () => {
  const { url, next } = await startServer();
  const logged = next(/403.*\n.*\n/);
  await call(url, CONTACTS, { body: { info: { emails: ['ada@example.com'] } } });
  await call(url, `${CONTACTS}/query`, { body: { query: { filter: { 'info.labelKeys.items': { $hasSome: ['custom.none'] } } } } });
  await call(url, CONTACTS, { headers: { authorization: '' } });
  const lines = (await logged).replace(/^\d\d:\d\d:\d\d {2}/gm, '').replace(/ {2}\d+ ms/g, '').split('\n');
  assert.deepEqual(lines.slice(0, 7), [
    'POST /contacts/v4/contacts  400  WIX_USER',
    '    INVALID_ARGUMENT: "info.emails" must be an object, found an array of 1',
    "    hint: Flat arrays belong to wix-crm-backend. Write emails: {items: [{email: 'a@b.co'}]}.",
    'POST /contacts/v4/contacts/query  200  WIX_USER',
    '    warning: Queries know no info.labelKeys.items; it is taken for info.labelKeys. Wix may refuse it.',
    'GET /contacts/v4/contacts  403  ANONYMOUS_VISITOR',
    '    Forbidden',
  ]);
});

test('a client that went away before it was answered has no status', async () => {
  const { port, next } = await startServer(['--latency', '600000']);
  const logged = next(/ms.*\n.*ms.*\n/);
  const { socket, send, answer } = await rawConnection(port);
  // What the server says of itself comes at once, and when it does, the second request is there too.
  send(request('GET', '/') + request('GET', CONTACTS));
  assert.equal((await answer()).status, 200);
  socket.resetAndDestroy();
  assert.match(await logged, /GET \/contacts\/v4\/contacts {2}aborted {2}\d+ ms {2}WIX_USER\n/);
});

describe('nothing that a client sends can command the terminal or forge a line', () => {
  const ESCAPE = '\x1b[31m';

  test('in texts that an error quotes', async () => {
    const server = await startServer();
    const path = `${CONTACTS}/${encodeURIComponent(`${ESCAPE}\u202e\u2028\n12:00:00  GET /forged`)}`;
    assert.equal((await call(server.url, path)).status, 400);
    const logged = await server.printed(/found ".*\n/);
    assert.match(logged, /found "\\u\{1b\}\[31m\\u\{202e\}\\u\{2028\}\\u\{a\}12:00:00 {2}GET \/forged/);
    assert.equal(logged.replaceAll('\n', '').match(/[\p{C}\p{Zl}\p{Zp}]/u), null);
  });

  test('and what is long is cut', async () => {
    const server = await startServer();
    await call(server.url, `/${'x'.repeat(10_000)}`);
    for (const line of (await server.printed(/404.*\n.*\n/)).split('\n')) assert.ok(line.length < 500, line);
  });
});

describe('colours', () => {
  // What a terminal is to the server, with Node's own rules about who wants colours.
  const folder = temporaryFolder();
  const terminal = join(folder, 'terminal.mjs');
  writeFileSync(terminal, `
    import { WriteStream } from 'node:tty';
    const { hasColors, getColorDepth } = WriteStream.prototype;
    Object.assign(process.stdout, { isTTY: true, hasColors, getColorDepth });
  `);
  // What Node takes for a reason to show colours or not: the machines of CI services have none for it.
  const { NO_COLOR, FORCE_COLOR, NODE_DISABLE_COLORS, CI, TEAMCITY_VERSION, TF_BUILD, TMUX, COLORTERM, TERM_PROGRAM, ...plain } = process.env;
  const env = { ...plain, TERM: 'xterm-256color' };

  async function logged(environment, nodeArguments) {
    const server = await startServer([], { nodeArguments, env: { ...env, ...environment } });
    await call(server.url, CONTACTS);
    return server.printed(/ ms/);
  }

  test('on a terminal', async () => {
    assert.match(await logged({}, ['--import', terminal]), /\x1b\[32m200\x1b\[0m/);
  });

  test('not under NO_COLOR', async () => {
    assert.doesNotMatch(await logged({ NO_COLOR: '1' }, ['--import', terminal]), COLOURED);
  });

  test('not in a file or a pipe', async () => {
    assert.doesNotMatch(await logged({}, []), COLOURED);
  });
});

test('the server serves on when nobody reads its log any more', async () => {
  const server = await startServer();
  server.child.stdout.destroy();
  for (const first of ['Ada', 'Grace', 'Edsger']) assert.equal((await call(server.url, CONTACTS, { body: named(first) })).status, 200);
  assert.equal((await server.end()).code, 0);
});
