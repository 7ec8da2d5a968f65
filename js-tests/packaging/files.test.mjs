import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { before, test } from 'node:test';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { run } from '../child.mjs';
import { pack } from './project.mjs';

const types = [
  ...['contact', 'contactbulk', 'contactevent', 'contactquery', 'contactrest', 'contacts', 'contactsvelo', 'enums', 'error', 'event'],
  ...['extendedfields', 'fieldevent', 'fieldrest', 'http', 'index', 'indexeddb', 'init', 'jestpreset', 'labelevent', 'labelrest', 'labels', 'page'],
  ...['persist', 'query', 'register', 'site', 'sqlite', 'submittedcontact', 'velocontact', 'velocontacts', 'veloemails', 'veloerror'],
  ...['velolegacy', 'velopages', 'veloquery', 'vitest', 'wasm'],
];

const velo = [
  'events',
  'wix-auth',
  'wix-crm',
  'wix-crm-backend',
  'wix-crm-frontend',
  'wix-crm.v2',
  'wix-fetch',
  'wix-http-functions',
  'wix-secrets-backend',
  'wix-secrets-backend.v2',
  'wix-web-module',
];

const WANTED = [
  'LICENSE',
  'README.md',
  'THIRD-PARTY-LICENSES.txt',
  'dist/cli.mjs',
  'dist/core.wasm',
  'dist/http-node.cjs',
  'dist/http-node.mjs',
  'dist/http-workerd.mjs',
  'dist/http.cjs',
  'dist/http.mjs',
  'dist/index.cjs',
  'dist/index.mjs',
  'dist/indexeddb.cjs',
  'dist/indexeddb.mjs',
  'dist/jest-preset.cjs',
  'dist/jest-resolver.cjs',
  'dist/jest-setup.cjs',
  'dist/jest-transformer.cjs',
  'dist/listen.cjs',
  'dist/listen.mjs',
  'dist/loader.mjs',
  'dist/node.cjs',
  'dist/node.mjs',
  'dist/phone.cjs',
  'dist/phone.mjs',
  'dist/place.cjs',
  'dist/place.mjs',
  'dist/register-hooks.cjs',
  'dist/register-hooks.mjs',
  'dist/register-node.cjs',
  'dist/register-node.mjs',
  'dist/register-workerd.mjs',
  'dist/register.cjs',
  'dist/register.mjs',
  'dist/seeds.cjs',
  'dist/seeds.mjs',
  'dist/sqlite.cjs',
  'dist/sqlite.mjs',
  'dist/transform.cjs',
  'dist/vitest.cjs',
  'dist/vitest.mjs',
  'dist/web.mjs',
  'dist/workerd.mjs',
  ...velo.flatMap((name) => ['cjs', 'd.cts', 'd.ts', 'mjs'].map((end) => `dist/velo/${name}.${end}`)),
  ...types.flatMap((name) => [`dist/${name}.d.cts`, `dist/${name}.d.ts`]),
  'package.json',
];

let packed;
before(() => {
  packed = pack();
});

test('the tarball has these files and no other', () => {
  assert.deepEqual([...packed.files].sort(), [...WANTED].sort());
});

test('publint finds nothing', async () => {
  const bytes = readFileSync(packed.tarball);
  const tarball = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball }, strict: true, level: 'suggestion' });
  assert.equal(pkg.name, 'wix-crm-local');
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg, { color: false })), []);
});

test('are the types wrong? They are not', () => {
  const program = join(dirname(createRequire(import.meta.url).resolve('@arethetypeswrong/cli/package.json')), 'dist/index.js');
  const apart = velo.map((name) => `./velo/${name}`);
  const report = JSON.parse(run(process.execPath, [program, packed.tarball, '--format', 'json', '--include-entrypoints', ...apart]));
  const entryPoints = ['.', './core.wasm', './http', './indexeddb', './jest/jest-preset', './package.json', './register', './sqlite'];
  entryPoints.push(...apart, './velo/*', './vitest', './web');
  assert.deepEqual(Object.keys(report.analysis.entrypoints).sort(), entryPoints.sort());
  assert.deepEqual(report.analysis.problems, []);
});

test('the licences of what is compiled in come along', () => {
  const texts = readFileSync(new URL('../../pkg/THIRD-PARTY-LICENSES.txt', import.meta.url), 'utf8');
  const libraries = ['libphonenumber-js', 'jsonc-parser', 'sucrase', 'idb', 'serde_json', 'wasm-bindgen', 'standard library of Rust'];
  for (const name of [...libraries, 'Unicode CLDR', 'libaddressinput']) {
    assert.ok(texts.includes(name), name);
  }
  // Tools and macros are not in the package.
  for (const name of ['wasm-bindgen-cli', 'serde_derive', 'rlibphonenumber']) assert.ok(!texts.includes(name), name);
});
