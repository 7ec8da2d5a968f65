import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

// The samples of Wix's documentation, each in the file where it belongs, unchanged. run.mjs beside them calls them as somebody who works
// on the site, and as a visitor.

for (const site of ['get-contact', 'update-contact', 'create-contact']) {
  test(`the samples of ${site} run as they stand`, () => {
    const { status, stderr } = spawnSync(process.execPath, ['--import', 'wix-crm-local/register', 'run.mjs'], {
      cwd: fileURLToPath(new URL(site, import.meta.url)),
      encoding: 'utf8',
    });
    assert.equal(status, 0, stderr);
  });
}
