import assert from 'node:assert/strict';
import { mkdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { build } from 'esbuild';
import { run, runScript } from '../child.mjs';
import { FOLDER, LIBRARIES } from '../stores/libraries.mjs';
import { installedProject } from './project.mjs';

// `wix-crm-local/sqlite` and `wix-crm-local/indexeddb` as somebody installs them.

let folder;
before(() => {
  folder = installedProject();
});

const USE = `
  const store = sqlite('site.sqlite');
  const before = store.load().length;
  store.apply([{ table: 'contacts', key: String(before), position: before, value: {} }]);
  store.close();
  console.log(sqlite('site.sqlite').load().length - before);
`;
const ESM = `import { sqlite } from 'wix-crm-local/sqlite'; ${USE}`;
const CJS = `const { sqlite } = require('wix-crm-local/sqlite'); ${USE}`;

const BUNDLES = [['bundle.mjs', ESM, 'esm'], ['bundle.cjs', ESM, 'cjs'], ['required.cjs', CJS, 'cjs']];

async function bundle(project, file, text, format) {
  const stdin = { contents: text, resolveDir: project, loader: 'js' };
  const { warnings } = await build({ stdin, outfile: join(project, file), bundle: true, platform: 'node', format, logLevel: 'silent' });
  assert.deepEqual(warnings, []);
}

const [builtIn, installed] = LIBRARIES;

describe('with node:sqlite', { skip: builtIn.missing }, () => {
  const runWith = (file) => run(builtIn.program, [...builtIn.args, file], { cwd: folder });

  for (const [file, text] of [['store.mjs', ESM], ['store.cjs', CJS]]) {
    test(file, () => {
      writeFileSync(join(folder, file), text);
      assert.equal(runWith(file), '1\n');
    });
  }

  for (const [file, text, format] of BUNDLES) {
    test(`bundled: ${file}`, async () => {
      await bundle(folder, file, text, format);
      assert.equal(runWith(file), '1\n');
    });
  }
});

describe('with better-sqlite3 in the same project', { skip: installed.missing }, () => {
  let project;
  before(() => {
    project = installedProject();
    symlinkSync(join(FOLDER, 'node_modules/better-sqlite3'), join(project, 'node_modules/better-sqlite3'), 'dir');
    mkdirSync(join(project, 'elsewhere'));
  });
  const runWith = (file, cwd = project) => run(installed.program, [...installed.args, file], { cwd });

  test('in whatever folder the program runs', () => {
    writeFileSync(join(project, 'store.mjs'), ESM);
    assert.equal(runWith('../store.mjs', join(project, 'elsewhere')), '1\n');
  });

  const runsHere = process.versions.napi >= 10;
  test('a version that would end the process is refused', { skip: runsHere && 'this Node can run it' }, () => {
    const printed = runScript(project, 'old.mjs', `
      import { sqlite } from 'wix-crm-local/sqlite';
      try { sqlite('site.sqlite'); } catch ({ message }) { console.log(message); }
    `);
    assert.match(printed, /^better-sqlite3 13\.\d+\.\d+ does not run on Node [\d.]+: `npm install better-sqlite3@12`\n$/);
  });

  for (const [file, text, format] of BUNDLES) {
    test(`bundled: ${file}`, async () => {
      await bundle(project, file, text, format);
      assert.equal(runWith(file), '1\n');
    });
  }
});

test('without any of them it says what can be done', { skip: builtIn.missing }, () => {
  const text = `
    import { sqlite } from 'wix-crm-local/sqlite';
    try { sqlite('site.sqlite'); } catch ({ message }) { console.log(message); }
  `;
  writeFileSync(join(folder, 'none.mjs'), text);
  const version = run(builtIn.program, ['-p', 'process.versions.node'], {}).trim();
  assert.equal(
    run(builtIn.program, ['--no-experimental-sqlite', 'none.mjs'], { cwd: folder }),
    `wix-crm-local/sqlite needs an SQLite, and Node ${version} has none. Use Node 22.13 or later, or \`npm install better-sqlite3@12\`.\n`,
  );
});

test('importing them does nothing at all', () => {
  const watch = 'const before = new Set(Reflect.ownKeys(globalThis));';
  const report = 'console.log(Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).length);';
  for (const name of ['sqlite', 'indexeddb']) {
    assert.equal(runScript(folder, `${name}.mjs`, `${watch} await import('wix-crm-local/${name}'); ${report}`), '0\n');
    assert.equal(runScript(folder, `${name}.cjs`, `${watch} require('wix-crm-local/${name}'); ${report}`), '0\n');
  }
});

test('they hold no engine', () => {
  const dist = join(folder, 'node_modules/wix-crm-local/dist');
  for (const file of ['sqlite.mjs', 'sqlite.cjs', 'indexeddb.mjs', 'indexeddb.cjs']) {
    const { size } = statSync(join(dist, file));
    assert.ok(size < 15_000, `${file} has ${size} bytes`);
  }
});

test('wix-crm-local/indexeddb needs a browser, and says so', () => {
  const printed = runScript(folder, 'node.mjs', `
    import { indexedDb } from 'wix-crm-local/indexeddb';
    await indexedDb('a').load({}).catch(({ message }) => console.log(message));
  `);
  assert.match(printed, /^IndexedDB "a": there is no IndexedDB( and no Web Locks)? here\. Pages and workers have it on HTTPS and on localhost\.\n$/);
});
