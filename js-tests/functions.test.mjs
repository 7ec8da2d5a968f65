import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import * as real from '@wix/crm';
import * as local from 'wix-crm-local';

// The functions of the real modules, ours, and the table of functions in README.md are the same, and the files to which the
// table links show them.

const MODULES = ['contacts', 'labels', 'extendedFields', 'submittedContact'];
const root = new URL('../', import.meta.url);
const [, section] = /^## The table of functions$([^]*?)^## /m.exec(readFileSync(new URL('README.md', root), 'utf8'));
const rows = [...section.matchAll(/^\| `(.+?)` \| (.+) \|$/gm)].map(([, name, links]) => ({
  name,
  files: [...links.matchAll(/\]\((.+?)\)/g)].map(([, file]) => file),
}));

/** `contacts.createContact` and so on; the helpers of `utils.query` count as one. */
function functionsOf(modules) {
  return MODULES.flatMap((module) =>
    Object.entries(modules[module]).flatMap(([name, value]) => {
      if (name === 'utils') return Object.keys(value).map((group) => `${module}.utils.${group}`);
      return typeof value === 'function' ? [`${module}.${name}`] : [];
    }),
  ).sort();
}

test('the package has the functions of the real modules and no other', () => {
  assert.deepEqual(functionsOf(local), functionsOf(real));
});

test('the table of functions names every function of the real modules, once, and nothing else', () => {
  assert.deepEqual(rows.map(({ name }) => name).sort(), functionsOf(real));
});

for (const { name, files } of rows) {
  test(`the table links ${name} to files that show it`, () => {
    assert.ok(files.length > 0, 'there is no link');
    for (const file of files) {
      const address = new URL(file, root);
      assert.ok(existsSync(address), `there is no ${file}`);
      assert.ok(shows(readFileSync(address, 'utf8'), file, name), `${file} does not show ${name}`);
    }
  });
}

/** Cases show a function that they call, and an event of whose type they have one; tests show what they name. */
function shows(text, file, name) {
  const [module, member] = name.split('.');
  if (!file.endsWith('.json')) return text.includes(name.slice(module.length + 1));
  const steps = JSON.parse(text).cases.flatMap((each) => each.steps);
  const { type } = real[module][member];
  return type ? JSON.stringify(steps).includes(`"eventType":"${type}"`) : steps.some(({ call }) => call === member);
}
