import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { contacts, init, site, versions } from 'wix-crm-local';

// What happens while the engine loads. The tests of this file share one process that has not loaded it yet, so their order matters.

const WASM = new URL(import.meta.resolve('wix-crm-local/core.wasm'));
const EMPTY_MODULE = Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0);

test('init refuses what is no WebAssembly of ours, and may be called again', async () => {
  const failed = (reason) => ({ name: 'Error', message: `wix-crm-local could not load its WebAssembly: ${reason}` });
  await assert.rejects(init(new Uint8Array(8)), /^Error: wix-crm-local could not load its WebAssembly: .*expected magic word/);
  await assert.rejects(init(EMPTY_MODULE), failed('this is WebAssembly, but not the core.wasm of wix-crm-local'));
  await assert.rejects(init(new WebAssembly.Module(EMPTY_MODULE)), failed('this is WebAssembly, but not the core.wasm of wix-crm-local'));
  await assert.rejects(init(new Response('gone', { status: 404, statusText: 'Not Found' })), failed('the response answered 404 Not Found'));
  await assert.rejects(init(Promise.reject(new Error('no network'))), failed('no network'));
  await assert.rejects(init(new URL('./no-such-file.wasm', WASM)), /could not load its WebAssembly: ENOENT/);
  const cause = new Error('the cause');
  assert.equal((await init(Promise.reject(cause)).catch((error) => error)).cause, cause);
});

test('init refuses what is neither a source nor options', async () => {
  const sources = 'a URL, the bytes, a Response or a WebAssembly.Module';
  const refused = (message) => ({ name: 'TypeError', message });
  await assert.rejects(init(7), refused(`init: expected ${sources}, or an object { source, phones, places, seeds }; found number`));
  await assert.rejects(init(null), refused(`init: expected ${sources}, or an object { source, phones, places, seeds }; found null`));
  await assert.rejects(init([]), refused(`init: expected ${sources}, or an object { source, phones, places, seeds }; found an array`));
  await assert.rejects(init({ url: '/core.wasm' }), refused('init: unknown option "url"; the options are "source", "phones", "places", "seeds"'));
  await assert.rejects(init({ source: 7 }), refused(`init: "source" must be ${sources}`));
  await assert.rejects(init({ phones: 'yes' }), refused('init: "phones" must be a boolean'));
  await assert.rejects(init({ places: 1 }), refused('init: "places" must be a boolean'));
});

test('calls made while the engine loads, and while it has just loaded, run in the order they were made', async (context) => {
  // Every call reads the time once, so the time says which call ran when.
  let now = 0;
  context.mock.method(Date, 'now', () => now++);

  const calls = [];
  const call = () => calls.push(contacts.createContact({ name: { first: `number ${calls.length}` } }));
  let arrives;
  const loading = init(new Promise((resolve) => { arrives = resolve; }));
  for (let count = 0; count < 10; count++) call();
  arrives(await WebAssembly.compile(readFileSync(fileURLToPath(WASM))));
  // One more at every step of the promises that loading is made of.
  for (let count = 0; count < 60; count++) {
    await null;
    call();
  }
  await loading;
  const times = (await Promise.all(calls)).map(({ contact }) => contact._createdDate.getTime());
  assert.deepEqual(times, [...times.keys()]);
});

test('once loaded, the engine stays the one it is', async () => {
  const { contact } = await contacts.createContact({ name: { first: 'Ada' } });
  await init(readFileSync(fileURLToPath(WASM)));
  await init({ source: WASM, phones: true, places: true });
  await init();
  assert.deepEqual(await contacts.getContact(contact._id), contact);
  assert.equal(site.identity, 'WIX_USER');
  assert.deepEqual(Object.keys(versions()), ['package', 'engine', 'emulates']);
});
