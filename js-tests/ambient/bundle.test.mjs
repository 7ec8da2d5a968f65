import assert from 'node:assert/strict';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { build } from 'esbuild';
import { emptyPages } from '../browser/empty.mjs';
import { run } from '../child.mjs';
import { projectWithWix } from './project.mjs';

// Programs for Wix with `wix-crm-local/register`, bundled by esbuild without configuration.

const PROGRAM = `
  import 'wix-crm-local/register';
  import { contacts } from '@wix/crm';
  import { elevate } from '@wix/sdk/context';

  export async function main() {
    const heard = [];
    contacts.onContactCreated(({ entity }) => { heard.push(entity.info.name.first); });
    const { contact } = await elevate(contacts.createContact)({ name: { first: 'Ada' } });
    const { items } = await contacts.queryContacts().find();
    const refused = await contacts.getContact('x').catch((error) => error);
    return [contact.revision, items.length, refused.constructor.name, refused.status, ...heard];
  }
`;
const ANSWER = [1, 1, 'SDKError', 400, 'Ada'];

/** The SDK for Node is CommonJS in part. */
const REQUIRE = "import { createRequire } from 'node:module'; const require = createRequire(import.meta.url);";

const folder = projectWithWix();
const options = { stdin: { contents: PROGRAM, resolveDir: folder, loader: 'js' }, bundle: true, logLevel: 'silent' };

describe('bundled, and run by Node', () => {
  const FORMS = {
    'for Node.mjs': { platform: 'node', format: 'esm', banner: { js: REQUIRE } },
    'for Node.cjs': { platform: 'node', format: 'cjs' },
    'for browsers.mjs': { platform: 'browser', format: 'esm' },
    'for browsers, minified.mjs': { platform: 'browser', format: 'esm', minify: true },
  };
  for (const [name, form] of Object.entries(FORMS)) {
    test(name, async () => {
      const { warnings } = await build({ ...options, ...form, outfile: join(folder, name) });
      assert.deepEqual(warnings.map(({ text }) => text), []);
      writeFileSync(join(folder, 'run.mjs'), `import { main } from './${name}'; console.log(JSON.stringify(await main()));`);
      assert.deepEqual(JSON.parse(run(process.execPath, ['run.mjs'], { cwd: folder })), ANSWER);
    });
  }
});

test('bundled, and run by Chromium', async () => {
  const { outputFiles } = await build({ ...options, platform: 'browser', format: 'esm', write: false });
  const pages = await emptyPages({ 'program.mjs': outputFiles[0].contents });
  try {
    const { result } = await pages.on(async (path) => (await import(path)).main(), '/program.mjs');
    assert.deepEqual(result, ANSWER);
  } finally {
    await pages.stop();
  }
});
