import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, realpathSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { runScript } from '../../child.mjs';
import { siteProject, write } from './project.mjs';

// `node --import wix-crm-local/register`: the names that Velo has for modules, for `import` and for `require`.

const HOOKS = ['--import', 'wix-crm-local/register'];

const SITE = {
  'src/backend/contacts.web.js': `
    import { contacts } from 'wix-crm.v2';
    import { elevate } from 'wix-auth';
    import { named } from 'public/form';
    export const add = async (first) => (await elevate(contacts.createContact)(named(first))).contact._id;
    export const read = (id) => contacts.getContact(id);
  `,
  'src/backend/legacy.jsw': `
    import { contacts } from 'wix-crm-backend';
    export const count = async () => (await contacts.queryContacts().find({ suppressAuth: true })).totalCount;
  `,
  'src/backend/deep/typed.ts': `
    import { count } from 'backend/legacy.jsw';
    import { add } from '../contacts.web';
    interface Counted { before: number; after: number }
    export async function counted(first: string): Promise<Counted> {
      const before = await count();
      await add(first);
      return { before, after: await count() };
    }
  `,
  'src/public/form.js': 'export const named = (first) => ({ name: { first } });',
};

const PROGRAM = `
  async function main() {
    const id = await add('Ada');
    const { status } = await read(id).catch((error) => error);
    site.actAs('WIX_USER');
    const { info } = await read(id);
    console.log(status, info.name.first, await count(), JSON.stringify(await counted('Grace')));
  }
  site.actAs('ANONYMOUS_VISITOR');
  main();
`;
const PRINTED = '403 Ada 1 {"before":1,"after":2}\n';

const ESM = `
  import { add, read } from 'backend/contacts.web';
  import { count } from 'backend/legacy';
  import { counted } from 'backend/deep/typed';
  import { site } from 'wix-crm-local';
  ${PROGRAM}
`;
const CJS = `
  const { add, read } = require('backend/contacts.web.js');
  const { count } = require('backend/legacy.jsw');
  const { counted } = require('backend/deep/typed.ts');
  const { site } = require('wix-crm-local');
  ${PROGRAM}
`;

describe('backend files run as they are', () => {
  for (const manifest of ['{}', '{ "type": "module" }', '{ "type": "commonjs" }']) {
    const folder = siteProject({ ...SITE, 'package.json': manifest });

    test(`imported, in a package with ${manifest}`, () => {
      assert.equal(runScript(folder, 'program.mjs', ESM, HOOKS), PRINTED);
    });

    test(`required, in a package with ${manifest}`, () => {
      assert.equal(runScript(folder, 'program.cjs', CJS, HOOKS), PRINTED);
    });
  }

  test('--require is as good as --import, and both are as good as one', () => {
    const folder = siteProject(SITE);
    const REQUIRE = ['--require', HOOKS[1]];
    assert.equal(runScript(folder, 'program.mjs', ESM, REQUIRE), PRINTED);
    assert.equal(runScript(folder, 'program.cjs', CJS, [...REQUIRE, ...HOOKS]), PRINTED);
  });

  test('imported and required in one program, they work on one site', () => {
    const folder = siteProject(SITE);
    assert.equal(runScript(folder, 'program.mjs', `
      import { createRequire } from 'node:module';
      import { add } from 'backend/contacts.web';
      import { contacts } from 'wix-crm-backend';
      const require = createRequire(import.meta.url);
      await add('Ada');
      await require('backend/contacts.web').add('Grace');
      const { length } = await contacts.queryContacts().find();
      console.log(length, (await require('wix-crm-backend').contacts.queryContacts().find()).length, await require('backend/legacy').count());
    `, HOOKS), '2 2 2\n');
  });

  test('a file is loaded once, however it is named', () => {
    const folder = siteProject({
      'src/backend/a.js': `console.log('loaded'); export const a = 1;`,
      'src/backend/b.js': `export * from './a'; export { a as again } from 'backend/a'; export { a as third } from 'backend/a.js';`,
    });
    assert.equal(runScript(folder, 'program.mjs', `import 'backend/b'; import './src/backend/a.js';`, HOOKS), 'loaded\n');
    assert.equal(runScript(folder, 'program.cjs', `require('backend/b'); require('./src/backend/a.js');`, HOOKS), 'loaded\n');
  });

  test('files may import each other in a circle', () => {
    const folder = siteProject({
      'src/backend/even.js': `import { odd } from 'backend/odd'; export function even(n) { return n === 0 || odd(n - 1); }`,
      'src/backend/odd.js': `import { even } from 'backend/even'; export function odd(n) { return n !== 0 && even(n - 1); }`,
    });
    assert.equal(runScript(folder, 'program.mjs', `import { even } from 'backend/even'; console.log(even(10));`, HOOKS), 'true\n');
    assert.equal(runScript(folder, 'program.cjs', `const { even } = require('backend/even'); console.log(even(10));`, HOOKS), 'true\n');
  });

  test('CommonJS in src stays what it is', () => {
    const folder = siteProject({ 'src/index.js': `const { join } = require('node:path');\nmodule.exports = { name: join('a', 'b') };` });
    assert.equal(runScript(folder, 'program.mjs', `import { name } from './src/index.js'; console.log(name);`, HOOKS), 'a/b\n');
    assert.equal(runScript(folder, 'program.cjs', `console.log(require('./src/index.js').name);`, HOOKS), 'a/b\n');
  });
});

describe('in package.json', () => {
  const options = (given) => JSON.stringify({ 'wix-crm-local': given });

  test('"src" names the folder of the site', () => {
    const folder = siteProject({ 'package.json': options({ src: 'my-site/code' }), 'my-site/code/backend/a.js': 'export const a = 1;' });
    assert.equal(runScript(folder, 'program.mjs', `import { a } from 'backend/a'; console.log(a);`, HOOKS), '1\n');
  });

  test('"modules" stand for names: files of the project, and packages', () => {
    const folder = siteProject({
      'package.json': options({ modules: { 'wix-data': './test/data.mjs', 'wix-crm-backend': './test/own.mjs', '@wix/crm': 'wix-crm-local' } }),
      'test/data.mjs': `export default { get: () => 'data' };`,
      'test/own.mjs': `export const contacts = 'my own';`,
      'src/backend/a.js': `export { default as data } from 'wix-data'; export { contacts } from 'wix-crm-backend'; export * as crm from '@wix/crm';`,
    });
    const report = `console.log(data.get(), contacts, Object.keys(crm).length, crm.site === site);`;
    const esm = `import { data, contacts, crm } from 'backend/a'; import { site } from 'wix-crm-local'; ${report}`;
    assert.equal(runScript(folder, 'program.mjs', esm, HOOKS), 'data my own 8 true\n');
    const cjs = `const crm = require('@wix/crm'); console.log(crm.site === require('wix-crm-local').site);`;
    assert.equal(runScript(folder, 'program.cjs', cjs, HOOKS), 'true\n');
  });

  test('they are those of the project that the program is started in, whichever folder of it that is', () => {
    const folder = siteProject(SITE);
    mkdirSync(join(folder, 'tools'));
    const result = spawnSync(process.execPath, [...HOOKS, '--input-type=module', '--eval', `import { count } from 'backend/legacy'; console.log(await count());`],
      { cwd: join(folder, 'tools'), encoding: 'utf8' });
    assert.deepEqual([result.stdout, result.stderr], ['0\n', '']);
  });

  const WRONG = [
    [options([]), /package\.json: "wix-crm-local" must be an object with "src", "modules" or "events"/],
    [options({ events: 2 }), /"events" must be "v1" or "v2", the shape in which backend\/events\.js gets contacts/],
    [options({ root: '.' }), /package\.json: unknown option "wix-crm-local"\."root"; the options are "src", "modules" and "events"/],
    [options({ src: 5 }), /"src" must be the path of a folder, from this package\.json/],
    [options({ src: '/site' }), /"src" must be the path of a folder, from this package\.json/],
    [options({ modules: ['wix-data'] }), /"modules" must be an object such as/],
    [options({ modules: { 'wix-data': {} } }), /"modules"\."wix-data" must be a path that starts with \.\/, or the name of a package/],
  ];
  for (const [manifest, wanted] of WRONG) {
    test(`${manifest} is refused`, () => {
      assert.match(failure(siteProject({ 'package.json': manifest }), ''), wanted);
    });
  }
});

/** What a program prints when it fails. */
function failure(folder, program, name = 'program.mjs') {
  write(folder, { [name]: program });
  const { status, stderr } = spawnSync(process.execPath, [...HOOKS, name], { cwd: folder, encoding: 'utf8' });
  assert.notEqual(status, 0, 'the program ended well');
  return stderr;
}

/** The message of the error with which a module cannot be had: the same for `import` and `require`. */
function messageFor(folder, name) {
  const esm = runScript(folder, 'program.mjs', `await import('${name}').catch(({ code, message }) => console.log(code, message));`, HOOKS);
  const cjs = runScript(folder, 'program.cjs', `try { require('${name}'); } catch ({ code, message }) { console.log('ERR_' + code, message); }`, HOOKS);
  assert.equal(esm.replaceAll('program.mjs', 'program.cjs'), cjs);
  return esm.trim().replaceAll(realpathSync(folder), '~');
}

describe('a module that is not there', () => {
  const CASES = {
    'wix-nope': [
      {},
      `ERR_MODULE_NOT_FOUND 'wix-nope', imported by ~/program.mjs: wix-crm-local has no such module. Write one, and name it in ~/package.json: ` +
        '"wix-crm-local": {"modules": {"wix-nope": "./wix-nope.js"}}',
    ],
    'backend/a': [
      {},
      `ERR_MODULE_NOT_FOUND 'backend/a', imported by ~/program.mjs: there is no folder ~/src/backend. ` +
        'Where the site\'s code is not in src, ~/package.json says so: "wix-crm-local": {"src": "…"}',
    ],
    'backend/b': [
      { 'src/backend/a.web.js': '', 'src/backend/deep/c.jsw': '' },
      `ERR_MODULE_NOT_FOUND 'backend/b', imported by ~/program.mjs: src/backend has no b, b.js, b.jsw or b.ts; it has a.web.js, deep/c.jsw`,
    ],
    'public/a': [
      { 'src/public/a.web.js': '' },
      `ERR_MODULE_NOT_FOUND 'public/a', imported by ~/program.mjs: src/public has no a, a.js, a.jsw or a.ts; there is a.web.js: write 'public/a.web'`,
    ],
    'wix-data': [
      { 'package.json': '{ "wix-crm-local": { "modules": { "wix-data": "./test/data.js" } } }' },
      'ERR_MODULE_NOT_FOUND ~/package.json: "wix-crm-local"."modules"."wix-data" names ./test/data.js, and there is no such file',
    ],
  };
  for (const [name, [files, wanted]] of Object.entries(CASES)) {
    test(`${name} with ${Object.keys(files).join() || 'nothing'}`, () => assert.equal(messageFor(siteProject(files), name), wanted));
  }

  test('in an empty folder', () => {
    const folder = siteProject({});
    mkdirSync(join(folder, 'src/backend'), { recursive: true });
    assert.equal(messageFor(folder, 'backend/a'), `ERR_MODULE_NOT_FOUND 'backend/a', imported by ~/program.mjs: the folder ~/src/backend is empty`);
  });

  test('imported by a backend file, which is named', () => {
    const folder = siteProject({ 'src/backend/a.js': `import 'wix-nope';` });
    assert.match(failure(folder, `import 'backend/a';`), /'wix-nope', imported by .*src\/backend\/a\.js: wix-crm-local has no such module/);
    assert.match(failure(folder, `require('backend/a');`, 'program.cjs'), /'wix-nope', imported by .*src\/backend\/a\.js: wix-crm-local has no such module/);
  });

  test('other names fail as they do without the hooks', () => {
    const folder = siteProject({});
    assert.match(failure(folder, `import 'nope';`), /Cannot find package 'nope'/);
    assert.match(failure(folder, `require('nope');`, 'program.cjs'), /Cannot find module 'nope'/);
  });
});

test('a syntax error names the file', () => {
  const folder = siteProject({ 'src/backend/a.js': 'export const a = 1;\nexport const = 2;', 'src/backend/b.ts': 'export const a: = 2;' });
  assert.match(failure(folder, `import 'backend/a';`), /src\/backend\/a\.js:2/);
  assert.match(failure(folder, `import 'backend/b';`), /src\/backend\/b\.ts.*\(1:17\)/);
  assert.match(failure(folder, `require('backend/a');`, 'program.cjs'), /src\/backend\/a\.js.*\(2:14\)/);
});
