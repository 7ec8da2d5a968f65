import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { before, describe, test } from 'node:test';
import { run } from '../child.mjs';
import { addressOf, call, CONTACTS, follow, named } from '../serve/server.mjs';
import { installedManifest, installedProject } from './project.mjs';

let folder;
before(() => {
  folder = installedProject();
});

describe('npx wix-crm-local, where the package is installed', () => {
  test('has a version', () => {
    assert.equal(run('npx', ['--offline', 'wix-crm-local', '--version'], { cwd: folder }), `${installedManifest(folder).version}\n`);
  });

  test('serves until it is stopped', async () => {
    // npm does not pass signals on to what it runs: a terminal sends them to the whole group of processes.
    const server = follow(spawn('npx', ['--offline', 'wix-crm-local', 'serve', '--port', '0'], { cwd: folder, detached: true }));
    try {
      const { url } = await addressOf(server);
      const { status, body } = await call(url, CONTACTS, { body: named('Ada') });
      assert.deepEqual([status, body.contact.info.name.first], [200, 'Ada']);
    } finally {
      process.kill(-server.child.pid, 'SIGTERM');
    }
    const { stdout } = await server.ended;
    assert.match(stdout, /POST \/contacts\/v4\/contacts {2}200/);
  });
});
