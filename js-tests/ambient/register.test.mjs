import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { runScript } from '../child.mjs';
import { projectWithWix } from './project.mjs';

// `wix-crm-local/register` in processes of its own: programs written for Wix, unchanged, run on the default site.

const folder = projectWithWix();
const IMPORT = ['--import', 'wix-crm-local/register'];
const REQUIRE = ['--require', 'wix-crm-local/register'];

const BODY = `
async function main() {
  const heard = [];
  contacts.onContactCreated(({ entity }) => { heard.push(entity.info.name.first); });
  const { contact } = await contacts.createContact({ name: { first: 'Ada' }, phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
  await auth.elevate(contacts.createContact)({ name: { first: 'Grace' } });
  const { items } = await contacts.queryContacts().ascending('info.name.first').find();
  const refused = await contacts.getContact('x').catch((error) => error);
  console.log(contact.primaryPhone.e164Phone, items.length, refused.constructor.name, refused.status, heard.join());
}
main();
`;
const PRINTED = '+4562183848 2 SDKError 400 Ada,Grace\n';

const ESM = `import { contacts } from '@wix/crm';\nimport { auth } from '@wix/essentials';\n${BODY}`;
const CJS = `const { contacts } = require('@wix/crm');\nconst { auth } = require('@wix/essentials');\n${BODY}`;

describe('a program that knows nothing of this package runs', () => {
  const WAYS = { '--import': IMPORT, '--require': REQUIRE, 'both, which is as good as once': [...REQUIRE, ...IMPORT] };
  for (const [how, flags] of Object.entries(WAYS)) {
    test(`as an ES module, with ${how}`, () => {
      assert.equal(runScript(folder, 'program.mjs', ESM, flags), PRINTED);
    });

    test(`as CommonJS, with ${how}`, () => {
      assert.equal(runScript(folder, 'program.cjs', CJS, flags), PRINTED);
    });
  }
});

describe('a program may import it', () => {
  test('as an ES module', () => {
    assert.equal(runScript(folder, 'program.mjs', `import 'wix-crm-local/register';\n${ESM}`), PRINTED);
  });

  test('as CommonJS', () => {
    assert.equal(runScript(folder, 'program.cjs', `require('wix-crm-local/register');\n${CJS}`), PRINTED);
  });

  test('and works on the site that the package exports', () => {
    assert.equal(runScript(folder, 'site.mjs', `
      import 'wix-crm-local/register';
      import { contacts } from '@wix/crm';
      import { elevate } from '@wix/sdk/context';
      import { createRequire } from 'node:module';
      import { site } from 'wix-crm-local';
      const required = createRequire(import.meta.url)('wix-crm-local').site;
      required.actAs('ANONYMOUS_VISITOR');
      const status = await contacts.queryContacts().find().catch((error) => error.status);
      const { contact } = await elevate(contacts.createContact)({ name: { first: 'Ada' } });
      site.actAs('WIX_USER');
      console.log(status, (await contacts.getContact(contact._id)).revision, site.events().length);
    `, REQUIRE), '403 1 1\n');
  });
});

test('loaded again, it does not cover what was installed since', () => {
  assert.equal(runScript(folder, 'again.mjs', `
    import { contacts } from '@wix/crm';
    import { createRequire } from 'node:module';
    import { createSite } from 'wix-crm-local';
    import { installContext } from 'wix-crm-local/http';
    const site = createSite();
    const uninstall = installContext(site);
    createRequire(import.meta.url)('wix-crm-local/register');
    await contacts.createContact({ name: { first: 'Ada' } });
    uninstall();
    await contacts.createContact({ name: { first: 'Grace' } });
    console.log(site.events().length);
  `, IMPORT), '1\n');
});

test('where it cannot work, it says so', () => {
  assert.match(runScript(folder, 'hidden.mjs', `
    globalThis.$wixContext = {};
    await import('wix-crm-local/register').catch((error) => console.log(error.message));
  `), /there is a globalThis\.\$wixContext/);
});

test('an engine that cannot be loaded is an error of a server, which says why', () => {
  assert.match(runScript(folder, 'broken.mjs', `
    import { contacts } from '@wix/crm';
    WebAssembly.Module = function () { throw new Error('no WebAssembly today'); };
    const error = await contacts.listContacts().catch((error) => error);
    console.log(error.constructor.name, error.status, error.message);
  `, IMPORT), /^SDKError 500 .*no WebAssembly today/s);
});

test('it loads no engine, opens no connection and keeps no process alive', () => {
  const watch = `
    const before = new Set(Reflect.ownKeys(globalThis));
    const done = [];
    globalThis.fetch = () => { done.push('fetch'); };
    for (const name of ['Module', 'Instance', 'compile', 'instantiate']) WebAssembly[name] = new Proxy(WebAssembly[name], {
      apply() { done.push(name); },
      construct() { done.push(name); return {}; },
    });
    const report = () => {
      const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      console.log(JSON.stringify([added, done, process.getActiveResourcesInfo().filter((name) => name === 'Timeout')]));
    };
  `;
  for (const [name, load] of [['effects.mjs', `await import('wix-crm-local/register');`], ['effects.cjs', `require('wix-crm-local/register');`]]) {
    const printed = runScript(folder, name, `${watch} ${load} report();`);
    assert.equal(printed, '[["__wix_context__","Symbol(wix-crm-local/register)"],[],[]]\n', name);
  }
});
