import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { run, runScript } from '../child.mjs';
import { installedManifest, installedProject } from './project.mjs';

let folder;
before(() => {
  folder = installedProject();
});

const BODY = `
async function main() {
  const { contact } = await contacts.createContact({
    name: { first: 'Ada' },
    phones: { items: [{ phone: '62183848', countryCode: 'DK' }] },
    addresses: { items: [{ address: { city: 'Laramie', subdivision: 'WY', country: 'US' } }] },
  });
  const { label } = await labels.findOrCreateLabel('Very important');
  const { contact: labelled } = await contacts.labelContact(contact._id, [label.key]);
  console.log(labelled.revision, labelled.primaryPhone.e164Phone, labelled.info.labelKeys.items[0], labelled._createdDate instanceof Date);
  console.log(contact.info.addresses.items[0].address.formatted);
}
main();
`;

const PRINTED = '2 +4562183848 custom.very-important true\nLaramie, Wyoming\nUnited States\n';

describe('a script of ten lines', () => {
  test('as an ES module', () => {
    const script = `import { contacts, labels } from 'wix-crm-local';${BODY}`;
    assert.equal(runScript(folder, 'script.mjs', script), PRINTED);
  });

  test('as CommonJS', () => {
    const script = `const { contacts, labels } = require('wix-crm-local');${BODY}`;
    assert.equal(runScript(folder, 'script.cjs', script), PRINTED);
  });

  test('with the entry for small downloads, which is the same in Node', () => {
    const script = `import { contacts, labels } from 'wix-crm-local/web';${BODY}`;
    assert.equal(runScript(folder, 'script.mjs', script), PRINTED);
  });
});

test('a process that uses import and require works on one site', () => {
  const printed = runScript(folder, 'both.mjs', `
    import { createRequire } from 'node:module';
    import * as esm from 'wix-crm-local';
    import * as web from 'wix-crm-local/web';
    const cjs = createRequire(import.meta.url)('wix-crm-local');
    const { contact } = await esm.contacts.createContact({ name: { first: 'Ada' } });
    const { contact: updated } = await cjs.contacts.updateContact(contact._id, { company: 'Engines' }, contact.revision);
    const read = await web.contacts.getContact(contact._id);
    console.log(updated.revision, read.info.company, cjs.site === esm.site, cjs.site === web.site, cjs.createSite === esm.createSite);
  `);
  assert.equal(printed, '2 Engines true true true\n');
});

test('core.wasm is there to be handed to init', () => {
  const printed = runScript(folder, 'wasm.mjs', `
    import { init, versions } from 'wix-crm-local';
    await init(import.meta.resolve('wix-crm-local/core.wasm'));
    console.log(versions().package, versions().emulates.startsWith('@wix/crm '));
  `);
  assert.equal(printed, `${installedManifest(folder).version} true\n`);
});

test('the package depends on nothing', () => {
  const { dependencies } = JSON.parse(run('npm', ['ls', '--omit=dev', '--all', '--json', '--offline'], { cwd: folder }));
  assert.deepEqual(Object.keys(dependencies), ['wix-crm-local']);
  // A library that may be there, and is not.
  assert.deepEqual(dependencies['wix-crm-local'].dependencies, { 'better-sqlite3': {} });
  const manifest = installedManifest(folder);
  for (const kind of ['dependencies', 'optionalDependencies', 'bundledDependencies', 'scripts']) {
    assert.equal(manifest[kind], undefined, `package.json has ${kind}`);
  }
  for (const name of Object.keys(manifest.peerDependencies)) assert.ok(manifest.peerDependenciesMeta[name].optional, name);
});

describe('importing it', () => {
  const WATCH = `
    const before = new Set(Reflect.ownKeys(globalThis));
    const done = [];
    globalThis.fetch = () => { done.push('fetch'); };
    for (const name of ['Module', 'Instance', 'compile', 'instantiate']) {
      WebAssembly[name] = new Proxy(WebAssembly[name], {
        apply() { done.push(name); },
        construct() { done.push(name); return {}; },
      });
    }
    const report = () => {
      const added = Reflect.ownKeys(globalThis).filter((key) => !before.has(key)).map(String);
      console.log(JSON.stringify({ added, done, resources: process.getActiveResourcesInfo().filter((name) => name === 'Timeout') }));
    };
  `;
  const nothingBut = ({ version }) => `${JSON.stringify({ added: [`Symbol(wix-crm-local@${version})`], done: [], resources: [] })}\n`;

  test('as an ES module adds one registered symbol and does nothing else', () => {
    const script = `${WATCH} await import('wix-crm-local'); report();`;
    assert.equal(runScript(folder, 'effects.mjs', script), nothingBut(installedManifest(folder)));
  });

  test('as CommonJS adds one registered symbol and does nothing else', () => {
    const script = `${WATCH} require('wix-crm-local'); report();`;
    assert.equal(runScript(folder, 'effects.cjs', script), nothingBut(installedManifest(folder)));
  });

  test('does not keep a process alive, nor does using it', () => {
    // `run` fails where a process does not end by itself.
    assert.equal(runScript(folder, 'end.mjs', `import 'wix-crm-local';`), '');
    assert.equal(runScript(folder, 'end.cjs', `require('wix-crm-local');`), '');
    assert.equal(runScript(folder, 'use.mjs', `
      import { contacts, createSite, init } from 'wix-crm-local';
      await init({ phones: true, places: true });
      createSite().clock.set(0);
      await contacts.createContact({ name: { first: 'Ada' } });
    `), '');
  });

  test('works where code from strings is forbidden', () => {
    const script = `import { contacts, labels } from 'wix-crm-local';${BODY}`;
    assert.equal(runScript(folder, 'strict.mjs', script, ['--disallow-code-generation-from-strings']), PRINTED);
  });
});

test('every name of the package is in both builds', () => {
  const wanted = 'contacts,createSite,extendedFields,init,labels,site,submittedContact,versions\n';
  const PRINT = 'console.log(Object.keys(all).sort().join());';
  assert.equal(runScript(folder, 'names.mjs', `import * as all from 'wix-crm-local'; ${PRINT}`), wanted);
  assert.equal(runScript(folder, 'names.cjs', `const all = require('wix-crm-local'); ${PRINT}`), wanted);
});
