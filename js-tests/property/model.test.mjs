import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createSite } from 'wix-crm-local';
import { Model } from './model.mjs';
import { commands, prepare } from './sequence.mjs';

// A run that fails prints its seed and the shortest sequence that still fails.
const SEED = 20240102;

function someSite() {
  const site = createSite();
  prepare(site);
  return site;
}

test('any sequence of calls leaves the site as a simple model of it says', async () => {
  const total = { contacts: 0, merged: 0 };
  await fc.assert(fc.asyncProperty(commands, async (sequence) => {
    const model = new Model();
    await fc.asyncModelRun(() => ({ model, real: someSite() }), sequence);
    total.contacts += model.ids.length;
    total.merged += model.merged.size;
  }), { seed: SEED, numRuns: 300 });
  assert.ok(total.contacts > 800 && total.merged > 30, `too little happened: ${JSON.stringify(total)}`);
});
