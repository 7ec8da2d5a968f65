import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { temporaryFolder } from '../child.mjs';
import { LIBRARIES } from '../stores/libraries.mjs';
import { call, CONTACTS, named, PACKAGE, PROGRAM, startServer } from './server.mjs';

// `serve --state`.

const [{ program, args: nodeArguments, missing }] = LIBRARIES;
const inFolder = () => ({ program, nodeArguments, cwd: temporaryFolder() });

const namesIn = async ({ url }) => (await call(url, CONTACTS)).body.contacts.map(({ info }) => info.name.first);

/** What the command says where it cannot begin. */
function complaint({ cwd, ...options }, ...more) {
  const args = [...nodeArguments, PROGRAM, 'serve', '--port', '0', '--state', 'site.sqlite', ...more];
  const { status, stdout, stderr } = spawnSync(program, args, { encoding: 'utf8', cwd, ...options });
  assert.deepEqual({ status, stdout }, { status: 1, stdout: '' });
  return stderr;
}

describe('serve --state', { skip: missing }, () => {
  for (const signal of ['SIGTERM', 'SIGKILL']) {
    test(`goes on after ${signal} with what it has answered`, async () => {
      const options = inFolder();
      const first = await startServer(['--state', 'site.sqlite'], options);
      assert.match(first.output(), /It has no contacts yet\. .* site\.sqlite keeps what comes\./);
      for (const name of ['Ada', 'Grace']) assert.equal((await call(first.url, CONTACTS, { body: named(name) })).status, 200);
      await call(first.url, '/contacts/v4/labels', { body: { displayName: 'VIP' } });
      await first.end(signal);

      const second = await startServer(['--state', 'site.sqlite'], options);
      assert.match(second.output(), /It goes on with site\.sqlite: 2 contacts, 1 label, 0 extended fields\./);
      assert.deepEqual(await namesIn(second), ['Ada', 'Grace']);
      await second.end();
      assert.deepEqual(readdirSync(options.cwd), ['site.sqlite']);
    });
  }

  test('takes a seed for a file that has nothing yet, and only then', async () => {
    const options = inFolder();
    writeFileSync(join(options.cwd, 'seed.json'), JSON.stringify({ contacts: [named('Ada')] }));
    const args = ['--state', 'site.sqlite', '--seed', 'seed.json'];
    const first = await startServer(args, options);
    assert.match(first.output(), /It begins with seed\.json: 1 contact, 0 labels, 0 extended fields\. site\.sqlite keeps what comes\./);
    await call(first.url, CONTACTS, { body: named('Grace') });
    await first.end();

    const second = await startServer(args, options);
    assert.match(second.output(), /It goes on with site\.sqlite: 2 contacts, .*\. seed\.json is left out: it is for a file that has nothing yet\./);
    assert.deepEqual(await namesIn(second), ['Ada', 'Grace']);
    await second.end();
  });

  test('says what is wrong with the file, and leaves it as it is', () => {
    const options = inFolder();
    const file = join(options.cwd, 'site.sqlite');
    writeFileSync(file, 'no database, but text\n'.repeat(100));
    const before = readFileSync(file);
    const sentence = 'it is no SQLite database. Choose another file (file is not a database).';
    assert.equal(complaint(options), `wix-crm-local: --state: site.sqlite: ${sentence}\n`);
    assert.deepEqual(readFileSync(file), before);
  });

  test('says that another server has it', async () => {
    const options = inFolder();
    const server = await startServer(['--state', 'site.sqlite'], options);
    assert.match(complaint(options), /^wix-crm-local: --state: site\.sqlite: somebody else has it open: another process, /);
    assert.equal((await call(server.url, CONTACTS, { body: named('Ada') })).status, 200);
  });

  test('says that there is no SQLite', () => {
    const options = { ...inFolder(), env: { ...process.env, NODE_OPTIONS: '--no-experimental-sqlite' } };
    assert.match(complaint(options), /^wix-crm-local: --state: wix-crm-local\/sqlite needs an SQLite, and Node [\d.]+ has none\. /);
  });

  test('prints nothing but the address with --quiet', async () => {
    const server = await startServer(['--quiet', '--state', 'site.sqlite'], inFolder());
    const { stdout } = await server.end();
    assert.equal(stdout, `wix-crm-local ${PACKAGE.version} serves the Wix Contacts API at ${server.url}\n`);
  });
});
