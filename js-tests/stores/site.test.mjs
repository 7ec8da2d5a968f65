import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { loadCases, runCase } from '../cases.mjs';
import { portrait } from './portrait.mjs';

// Whatever happens on a site, its store has all that it takes to be this site again.

/** A store that keeps rows as JSON text, and knows which contacts went into others. */
function makeStore() {
  const rows = new Map();
  const merged = new Set();
  const put = ({ table, key, position, value }) => {
    if (table === 'mergedContacts') merged.add(key);
    if (value === null) rows.delete(`${table} ${key}`);
    else rows.set(`${table} ${key}`, JSON.stringify({ table, key, position, value }));
  };
  return { merged, load: () => [...rows.values()].map((text) => JSON.parse(text)), apply: (changes) => changes.forEach(put), close() {} };
}

for (const { noun, cases } of await loadCases()) {
  for (const one of cases) {
    test(`${noun}: ${one.name}`, async () => {
      const persist = makeStore();
      let options;
      let site;
      await runCase(one, (given) => {
        options = { ...given, persist };
        site = createSite(options);
        return site;
      });
      // Queries show what is there, and not what was there some time ago.
      site.lag({});
      const before = await portrait(site, [...persist.merged]);
      await site.close();
      assert.deepEqual(await portrait(createSite(options), [...persist.merged]), before);
    });
  }
}
