import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { play } from './play.mjs';

const file = (name) => new URL(`../../tests/reproducible/${name}`, import.meta.url);
const read = (name) => readFileSync(file(name), 'utf8');
const script = JSON.parse(read('script.json'));

/** What the package makes of the seeds that it writes itself, which the engine gets as arguments of its control. */
function seeds() {
  const { makeContacts, readText } = createRequire(import.meta.url)('../node_modules/wix-crm-local/dist/seeds.cjs');
  const step = (name) => script.find(({ seed }) => seed === name);
  const { arguments: [count, seed] } = step('createMany');
  const { data, lines, byName } = readText(step('csv').arguments[0]);
  return { createMany: [makeContacts(count, seed, Date.parse('2026-01-31T12:00:00.000Z')), null, true], csv: [data, lines, byName] };
}

test('a script comes to the same text in Node', async () => {
  const made = `${JSON.stringify(seeds(), null, 1)}\n`;
  const text = await play(script, createSite);
  if (process.env.REPRODUCIBLE_WRITE) {
    writeFileSync(file('seeds.json'), made);
    writeFileSync(file('expected.ndjson'), text);
  }
  assert.equal(made, read('seeds.json'));
  assert.equal(text, read('expected.ndjson'));
  assert.equal(await play(script, createSite), text, 'and another on another site');
});
