import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { ENTRIES, emptyPages } from './empty.mjs';

const read = (path) => readFileSync(new URL(path, import.meta.url), 'utf8');

let pages;
before(async () => {
  pages = await emptyPages({
    'script.json': read('../../tests/reproducible/script.json'),
    'cases.mjs': read('../cases.mjs'),
    'reproducible/play.mjs': read('../reproducible/play.mjs'),
  });
});
after(() => pages?.stop());

for (const entry of ENTRIES) {
  test(`${entry} comes to the same text in Chromium`, async () => {
    const { result } = await pages.on(async (path) => {
      const [{ createSite, init }, { play }, script] = await Promise.all([
        import(path), import('/reproducible/play.mjs'), fetch('/script.json').then((response) => response.json()),
      ]);
      await init({ phones: true, places: true, seeds: true });
      return play(script, createSite);
    }, entry);
    assert.equal(result, read('../../tests/reproducible/expected.ndjson'));
  });
}
