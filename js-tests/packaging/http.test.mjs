import assert from 'node:assert/strict';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { run, runScript } from '../child.mjs';
import { compiledWasm, installedManifest, installedProject } from './project.mjs';

// `wix-crm-local/http` as somebody installs it: which entry it finds, and what it brings into a bundle.

let folder;
before(() => {
  folder = installedProject();
});

const program = (imports) => `
  ${imports}
  async function main() {
    const fetch = createFetch();
    const headers = { authorization: 'a key', 'content-type': 'application/json' };
    const info = { phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } };
    const created = await fetch('https://www.wixapis.com/contacts/v4/contacts', { method: 'POST', headers, body: JSON.stringify({ info }) });
    const { contact } = await created.json();
    const response = await handleRequest(new Request('https://www.wixapis.com/contacts/v4/contacts/' + contact.id, { headers }));
    const { contact: { primaryPhone } } = await response.json();
    const token = await fetch('https://www.wixapis.com/oauth2/token', { method: 'POST', headers, body: '{"grantType":"anonymous","clientId":"c"}' });
    console.log(JSON.stringify([primaryPhone.e164Phone, token.status, await beside(contact.id)]));
  }
  main();
`;
const ALONE = ['+4562183848', 200, 'nothing'];
const BESIDE = ['+4562183848', 200, '1'];

const esm = program(`
  import { createFetch, handleRequest } from 'wix-crm-local/http';
  const beside = async () => 'nothing';
`);
const esmBeside = program(`
  import { contacts } from 'wix-crm-local';
  import { createFetch, handleRequest } from 'wix-crm-local/http';
  const beside = async (id) => String((await contacts.getContact(id)).revision);
`);
const cjs = program(`
  const { createFetch, handleRequest } = require('wix-crm-local/http');
  const beside = async () => 'nothing';
`);
const cjsBeside = program(`
  const { createFetch, handleRequest } = require('wix-crm-local/http');
  const beside = async (id) => String((await (await import('wix-crm-local')).contacts.getContact(id)).revision);
`);

describe('installed', () => {
  for (const [name, file, text, wanted] of [
    ['as an ES module', 'http.mjs', esm, ALONE], ['as an ES module beside the entry', 'http.mjs', esmBeside, BESIDE],
    ['as CommonJS', 'http.cjs', cjs, ALONE], ['as CommonJS beside the entry as an ES module', 'http.cjs', cjsBeside, BESIDE],
  ]) {
    test(name, () => assert.deepEqual(JSON.parse(runScript(folder, file, text)), wanted));
  }

  test('importing it does nothing at all', () => {
    const watch = 'const before = new Set(Reflect.ownKeys(globalThis));';
    const report = 'console.log(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).length);';
    assert.equal(runScript(folder, 'effects.mjs', `${watch} await import('wix-crm-local/http'); ${report}`), '0\n');
    assert.equal(runScript(folder, 'effects.cjs', `${watch} require('wix-crm-local/http'); ${report}`), '0\n');
  });

  test('it holds no engine', () => {
    const dist = join(folder, 'node_modules/wix-crm-local/dist');
    for (const file of ['http.mjs', 'http.cjs', 'http-workerd.mjs', 'http-node.mjs', 'http-node.cjs']) {
      const { size } = statSync(join(dist, file));
      assert.ok(size < 30_000, `${file} has ${size} bytes`);
    }
    assert.equal(installedManifest(folder).exports['./http'].node.import.default, './dist/http-node.mjs');
  });
});

describe('bundled', () => {
  async function bundled(name, text, options) {
    const outfile = join(folder, 'bundles', name);
    const { warnings } = await build({
      stdin: { contents: text, resolveDir: folder, loader: 'js' }, outfile, bundle: true, logLevel: 'silent', ...options,
    });
    assert.deepEqual(warnings.map(({ text: warning }) => warning), []);
    assert.ok(existsSync(outfile), 'esbuild wrote something else');
    return JSON.parse(run(process.execPath, [outfile], { cwd: join(folder, 'bundles') }));
  }

  const forms = {
    'for Node as an ES module': ['node.mjs', { platform: 'node', format: 'esm' }],
    'for Node as CommonJS': ['node.cjs', { platform: 'node', format: 'cjs' }],
    'for browsers as an ES module': ['browser.mjs', { platform: 'browser', format: 'esm', minify: true }],
    'for browsers as a script': ['script.cjs', { platform: 'browser', format: 'iife' }],
  };
  for (const [name, [file, options]] of Object.entries(forms)) {
    test(name, async () => {
      assert.deepEqual(await bundled(file, esm, options), ALONE);
      assert.deepEqual(await bundled(file, esmBeside, options), BESIDE);
    });
  }

  test('for browsers from CommonJS', async () => {
    assert.deepEqual(await bundled('required.cjs', cjs, { platform: 'browser', format: 'cjs' }), ALONE);
  });

  test('for a worker that wants its WebAssembly compiled beforehand', async () => {
    for (const condition of ['workerd', 'edge-light']) {
      const options = { platform: 'neutral', format: 'esm', conditions: [condition], plugins: [compiledWasm], external: ['node:fs'] };
      assert.deepEqual(await bundled(`${condition}.mjs`, esm, options), ALONE, condition);
      assert.deepEqual(await bundled(`${condition}.mjs`, esmBeside, options), BESIDE, condition);
    }
  });
});
