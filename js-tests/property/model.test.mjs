import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSite } from 'wix-crm-local';
import { Create, Delete, KEYS, Label, Merge, Model, Reset, Unlabel, Update } from './model.mjs';

// A run that fails prints its seed and the shortest sequence that still fails.
const SEED = 20240102;

const number = fc.nat(99);
const email = fc.constantFrom(undefined, undefined, 'a@example.com', 'b@example.com', 'c@example.com');
const keys = fc.uniqueArray(fc.constantFrom(...KEYS, ...KEYS, 'custom.nope'), { minLength: 1, maxLength: 3 });
const staleness = fc.constantFrom(0, 0, 0, 1);

const commands = fc.commands([
  ...Array(4).fill(email.map((value) => new Create(value))),
  fc.tuple(number, fc.constantFrom('Engines', 'Looms'), email, staleness).map((values) => new Update(...values)),
  fc.tuple(number, keys).map((values) => new Label(...values)),
  fc.tuple(number, keys).map((values) => new Unlabel(...values)),
  ...Array(2).fill(fc.tuple(number, fc.array(number, { minLength: 1, maxLength: 3 }), staleness).map((values) => new Merge(...values))),
  number.map((value) => new Delete(value)),
  fc.constant(new Reset()),
], { maxCommands: 40, size: 'max' });

function someSite() {
  const site = createSite();
  site.seed({ labels: KEYS.map((key) => ({ displayName: key.slice('custom.'.length) })) });
  return site;
}

test('any sequence of calls leaves the site as a simple model of it says', async () => {
  const total = { contacts: 0, merged: 0 };
  await fc.assert(fc.asyncProperty(commands, async (sequence) => {
    const model = new Model();
    await fc.asyncModelRun(() => ({ model, real: someSite() }), sequence);
    total.contacts += model.ids.length;
    total.merged += model.merged.size;
  }), { seed: SEED, numRuns: 400 });
  assert.ok(total.contacts > 1000 && total.merged > 50, `too little happened: ${JSON.stringify(total)}`);
});
