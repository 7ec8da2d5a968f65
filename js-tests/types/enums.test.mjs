import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as real from '@wix/crm';
import * as local from 'wix-crm-local';

for (const module of ['contacts', 'labels']) {
  const enums = Object.entries(real[module]).filter(([name, value]) => typeof value === 'object' && name !== 'utils');

  for (const [name, members] of enums) {
    test(`${module}.${name} has the members of the real enum`, () => {
      assert.deepEqual(local[module][name], { ...members });
    });
  }

  test(`${module} exports nothing that the real module does not`, () => {
    const extra = Object.keys(local[module]).filter((name) => !(name in real[module]));
    assert.deepEqual(extra, []);
  });
}
