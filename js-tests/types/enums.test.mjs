import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as real from '@wix/crm';
import * as local from 'wix-crm-local';

for (const module of ['contacts', 'labels', 'extendedFields', 'submittedContact']) {
  const enums = Object.entries(real[module]).filter(([name, value]) => typeof value === 'object' && name !== 'utils');

  for (const [name, members] of enums) {
    test(`${module}.${name} has the members of the real enum`, () => {
      assert.deepEqual(local[module][name], { ...members });
    });
  }

  test(`${module} exports what the real module does`, () => {
    assert.deepEqual(Object.keys(local[module]).sort(), Object.keys(real[module]));
  });
}
