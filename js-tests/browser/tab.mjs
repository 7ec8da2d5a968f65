import { until } from './empty.mjs';

// A page that has a store of `wix-crm-local/indexeddb`, and what it hears of others.

export const INDEXEDDB = '/pkg/dist/indexeddb.mjs';
export const NAME = 'a site';

/** Opens the store in a page; answers the rows, or the sentence that it is refused with. */
export const load = (page) => page.evaluate(async ([path, name]) => {
  const { indexedDb } = await import(path);
  globalThis.heard = [];
  globalThis.store = indexedDb(name);
  const listener = {
    changed: (changes) => heard.push({ changed: changes.map(({ key }) => key) }),
    replaced: (rows) => heard.push({ replaced: rows.map(({ key }) => key) }),
  };
  return store.load(listener).then((rows) => rows.map(({ key }) => key), ({ message }) => message);
}, [INDEXEDDB, NAME]);

const contact = (key) => ({ table: 'contacts', key, position: 0, value: { id: key } });

/** Stores contacts; answers `stored`, or the sentence that it is refused with. */
export const write = (page, ...keys) => page.evaluate(async (changes) => {
  try {
    await store.apply(changes);
    return 'stored';
  } catch ({ message }) {
    return message;
  }
}, keys.map(contact));

/** Writes as soon as the page may. */
export const writeInTurn = (page, ...keys) => until(async () => (await write(page, ...keys)) === 'stored');

/** What the page has heard, when it is this much. */
export async function heard(page, count) {
  await page.waitForFunction((wanted) => heard.length >= wanted, count);
  return page.evaluate(() => heard);
}

export const close = (page) => page.evaluate(() => store.close());

/** From now on nobody hears of what the page does. */
export const silence = (page, isSilent) => page.evaluate((silent) => {
  const { postMessage } = BroadcastChannel.prototype;
  globalThis.speak ??= postMessage;
  BroadcastChannel.prototype.postMessage = silent ? () => {} : speak;
}, isSilent);
