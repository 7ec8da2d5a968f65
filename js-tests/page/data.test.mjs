import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { rows } from '../../www/data/rows.js';

// The contacts that the demo page begins with go past the engine's rules, as rows of a store: they have to be what these rules make.

const TABLE = new URL('../../www/data/contacts.txt', import.meta.url);

const everything = async ({ contacts, labels }) => ({
  contacts: (await contacts.queryContacts().ascending('_createdDate').limit(1000).find()).items,
  labels: (await labels.queryLabels().find()).items,
});

test('the first contacts are as the engine would have made them', async () => {
  const shown = createSite({ persist: { load: () => rows(readFileSync(TABLE, 'utf8')), apply() {}, close() {} } });
  const given = await everything(shown);
  assert.equal(given.contacts.length, 1000);

  const seeded = createSite({ onWarning() {} });
  seeded.seed({ contacts: given.contacts, labels: given.labels.filter(({ namespace }) => namespace === 'custom') });
  const made = await everything(seeded);
  assert.deepEqual(made.contacts, given.contacts);
  assert.deepEqual(made.labels.map(({ key, displayName }) => [key, displayName]), given.labels.map(({ key, displayName }) => [key, displayName]));
});
