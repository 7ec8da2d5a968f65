import { AsyncLocalStorage } from 'node:async_hooks';
import { readFile } from 'node:fs/promises';
import { clearTimeout, setTimeout } from 'node:timers';
import { inflateRawSync } from 'node:zlib';
import * as glue from '#glue';
import wasm from '#inlined-wasm';
import * as phones from '../phone/phone.js';
import * as places from '../place/place.js';
import * as seeds from '../seeds/seeds.js';
import { start } from '../start.js';
import { fetchUrl } from './source.js';

// Node may load synchronously, so controls such as `site.seed` answer at once from the first line on.
export const { contacts, labels, extendedFields, submittedContact, site, createSite, init, versions } = start({
  glue,
  loadSync: () => inflateRawSync(Buffer.from(wasm, 'base64')),
  loadedChunks: { phones, places, seeds },
  read,
  makeCaller,
  // Tests may have put fake ones into `globalThis` before they import this.
  timers: { clearTimeout, setTimeout },
});

/** As in browsers, but for all that a function begins, across every `await`. */
function makeCaller() {
  const storage = new AsyncLocalStorage();
  return { current: () => storage.getStore(), as: (identity, run) => storage.run(identity, run) };
}

/** Node's `fetch` refuses `file:`, which is what `import.meta.resolve('wix-crm-local/core.wasm')` gives. */
async function read(url) {
  return String(url).startsWith('file:') ? new Response(await readFile(new URL(url))) : fetchUrl(url);
}
