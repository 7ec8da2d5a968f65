import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { listed } from './page.mjs';

// The page as README.md says to host it, below a path of a host that knows nothing of it.

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

let browser;
let folder;
let server;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hosted-page-'));
  browser = await launch();
});
after(async () => {
  await browser?.close();
  server?.stop();
  rmSync(folder, { recursive: true });
});

/** The commands of the README but for the build, which has been done, with another folder to copy into. */
function copyAsTheReadmeSays() {
  const [, commands] = /^## Demo page$[^]*?^ {4}cargo xtask build\n((?: {4}.*\n)+)/m.exec(readFileSync(join(ROOT, 'README.md'), 'utf8'));
  const target = join(folder, 'some', 'path');
  execFileSync('sh', ['-ec', commands.replaceAll('public', `'${target}'`)], { cwd: ROOT });
}

test('the page works below any path, from the files that the README names', async () => {
  copyAsTheReadmeSays();
  server = await serve(folder);
  const { page, troubles, requests, close } = await open(browser, `${server.address}/some/path/`);
  assert.equal((await listed(page)).length, 25);
  assert.deepEqual(requests.filter((path) => !path.startsWith('/some/path/')), []);
  assert.deepEqual(troubles, []);
  await close();
});
