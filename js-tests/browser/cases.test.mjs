import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { loadCases } from '../cases.mjs';
import { ENTRIES, emptyPages } from './empty.mjs';

// The shared cases, and whether the engine works at all, in Chromium.

const WORKER = `
  addEventListener('message', async ({ data: entry }) => {
    const { contacts } = await import(entry);
    const { contact } = await contacts.createContact({ phones: { items: [{ phone: '62183848', countryCode: 'DK' }] } });
    postMessage(contact.primaryPhone.e164Phone);
  });
`;

let pages;
let cases;
before(async () => {
  cases = (await loadCases()).flatMap(({ noun, cases: ofNoun }) => ofNoun.map((one) => ({ ...one, name: `${noun}: ${one.name}` })));
  pages = await emptyPages({
    'cases.json': JSON.stringify(cases), 'cases.mjs': readFileSync(new URL('../cases.mjs', import.meta.url)), 'worker.js': WORKER,
  });
});
after(() => pages?.stop());

for (const entry of ENTRIES) {
  test(`${entry} plays every shared case`, async () => {
    const { result } = await pages.on(async (path) => {
      const [{ createSite, init }, { runCase }, given] = await Promise.all([
        import(path), import('/cases.mjs'), fetch('/cases.json').then((response) => response.json()),
      ]);
      await init({ phones: true, places: true });
      const failed = [];
      for (const one of given) await runCase(one, createSite).catch(({ message }) => failed.push(`${one.name}: ${message}`));
      return { played: given.length, failed };
    }, entry);
    assert.deepEqual(result, { played: cases.length, failed: [] });
    assert.ok(cases.length > 100, `there are only ${cases.length} cases`);
  });

  test(`${entry} works in a worker`, async () => {
    const { result } = await pages.on((path) => new Promise((resolve) => {
      const worker = new Worker('/worker.js', { type: 'module' });
      worker.addEventListener('message', ({ data }) => resolve(data));
      worker.addEventListener('error', ({ message }) => resolve(message ?? 'the worker did not start'));
      worker.postMessage(path);
    }), entry);
    assert.equal(result, '+4562183848');
  });
}

test('both entries on one page work on one site', async () => {
  const { result, requests } = await pages.on(async ([one, other]) => {
    const first = await import(one);
    const second = await import(other);
    const { contact } = await first.contacts.createContact({ name: { first: 'Ada' } });
    return [first.site === second.site, (await second.contacts.getContact(contact._id)).revision];
  }, ENTRIES);
  assert.deepEqual(result, [true, 1]);
  assert.deepEqual(requests, ENTRIES, 'the WebAssembly was loaded twice');
});
