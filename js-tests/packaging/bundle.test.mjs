import assert from 'node:assert/strict';
import { existsSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { run } from '../child.mjs';
import { compiledWasm, installedProject } from './project.mjs';

// A program that uses the package, bundled by esbuild without configuration and then run, away from node_modules.

const program = (entry) => `
  import { contacts, createSite, init, site, versions } from '${entry}';

  const sentence = (use) => { try { return use(); } catch (error) { return error.message; } };

  async function main() {
    const early = sentence(() => site.identity);
    const { contact } = await contacts.createContact({ phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
    await init({ phones: true, places: true });
    const other = createSite();
    const addresses = { items: [{ address: { country: 'US' } }] };
    other.seed({ contacts: [{ info: { addresses, phones: { items: [{ phone: '6464644789', countryCode: 'US' }] } } }] });
    const stale = await contacts.updateContact(contact._id, { company: 'C' }, 7).catch((error) => error);
    console.log(JSON.stringify({
      early, late: site.identity, phone: contact.primaryPhone.e164Phone, className: stale.constructor.name, status: stale.status,
      versions: Object.keys(versions()),
    }));
  }
  main();
`;

const late = { late: 'WIX_USER', phone: '+4562183848', className: 'SDKError', status: 409, versions: ['package', 'engine', 'emulates'] };
const AT_ONCE = { early: 'WIX_USER', ...late };
const AFTER_LOADING = {
  early: 'site.identity: the engine is not loaded yet. In a browser, call `await init()` first, or any function of `contacts` or `labels`; '
    + 'from then on this answers at once.',
  ...late,
};

let folder;
before(() => {
  folder = installedProject();
});

/** Bundles the program and runs what comes out; answers what it printed. */
async function bundled(name, options, entry = 'wix-crm-local') {
  const outfile = join(folder, 'bundles', name);
  const { warnings } = await build({
    stdin: { contents: program(entry), resolveDir: folder, loader: 'js' }, outfile, bundle: true, logLevel: 'silent', ...options,
  });
  assert.deepEqual(warnings.map(({ text }) => text), []);
  assert.ok(existsSync(outfile), 'esbuild wrote something else');
  return JSON.parse(run(process.execPath, [outfile], { cwd: join(folder, 'bundles') }));
}

describe('bundled for Node', () => {
  test('as an ES module', async () => {
    assert.deepEqual(await bundled('node.mjs', { platform: 'node', format: 'esm' }), AT_ONCE);
  });

  test('as CommonJS', async () => {
    assert.deepEqual(await bundled('node.cjs', { platform: 'node', format: 'cjs' }), AT_ONCE);
  });

  test('minified', async () => {
    assert.deepEqual(await bundled('node.min.mjs', { platform: 'node', format: 'esm', minify: true }), AT_ONCE);
  });
});

describe('bundled for browsers', () => {
  test('as an ES module', async () => {
    assert.deepEqual(await bundled('browser.mjs', { platform: 'browser', format: 'esm' }), AFTER_LOADING);
  });

  test('as a script', async () => {
    assert.deepEqual(await bundled('script.cjs', { platform: 'browser', format: 'iife' }), AFTER_LOADING);
  });

  test('minified, for old syntax', async () => {
    assert.deepEqual(await bundled('old.cjs', { platform: 'browser', format: 'iife', minify: true, target: 'es2020' }), AFTER_LOADING);
  });

  test('as modules in several files, of which phone numbers, places and seeds are three', async () => {
    const outdir = join(folder, 'bundles/split');
    const input = join(folder, 'input.mjs');
    writeFileSync(input, program('wix-crm-local'));
    const { metafile } = await build({
      entryPoints: [input], outdir, outExtension: { '.js': '.mjs' },
      bundle: true, splitting: true, format: 'esm', platform: 'browser', metafile: true,
    });
    const [entry] = Object.values(metafile.outputs).filter((output) => output.entryPoint?.endsWith('input.mjs'));
    const [index, phone] = ['index.mjs', 'phone.mjs'].map((file) => statSync(join(folder, 'node_modules/wix-crm-local/dist', file)).size);
    assert.ok(entry.bytes < index + phone / 2, `the phone numbers are in the first file, of ${entry.bytes} bytes`);
    for (const chunk of ['phone.mjs', 'place.mjs', 'seeds.mjs']) {
      assert.equal(Object.values(metafile.outputs).filter((output) => output.entryPoint?.endsWith(chunk)).length, 1);
    }
    assert.deepEqual(JSON.parse(run(process.execPath, [join(outdir, 'input.mjs')], { cwd: folder })), AFTER_LOADING);
  });
});

test('what is not used is not bundled', async () => {
  const { outputFiles } = await build({
    stdin: { contents: `import { contacts } from 'wix-crm-local';`, resolveDir: folder },
    bundle: true, format: 'esm', platform: 'browser', write: false,
  });
  assert.ok(outputFiles[0].contents.byteLength < 100, `importing without using leaves ${outputFiles[0].contents.byteLength} bytes`);
});

test('bundled for a worker that wants its WebAssembly compiled beforehand', async () => {
  for (const condition of ['workerd', 'edge-light']) {
    const options = { platform: 'neutral', format: 'esm', conditions: [condition], plugins: [compiledWasm], external: ['node:fs'] };
    assert.deepEqual(await bundled(`${condition}.mjs`, options), AT_ONCE, condition);
  }
});
