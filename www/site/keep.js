import { rows } from '../data/rows.js';
import { recall, remember } from '../settings.js';
import { store } from '../store.js';

const NAME = 'wix-crm-local-demo';
const TABLE = new URL('../data/contacts.txt', import.meta.url);

/** The rows that a first visit begins with. */
export async function firstRows() {
  const response = await fetch(TABLE);
  if (!response.ok) throw new Error(`data/contacts.txt could not be loaded (${response.status}).`);
  return rows(await response.text());
}

/**
 * A store for the page's site: IndexedDB, with the first contacts in it at the first visit. Where the browser denies it, the site lives in
 * memory, and the page says so.
 */
export function keep(indexedDb) {
  const database = indexedDb(NAME);
  const isFirstVisit = recall('begun') === null;
  const first = isFirstVisit ? firstRows() : undefined;
  first?.catch(() => {});
  let writing = Promise.resolve();

  async function load(listener) {
    const told = (tell) => (what) => {
      tell(what);
      store.set({ records: store.state.records + 1 });
    };
    let kept;
    try {
      kept = await database.load({ changed: told(listener.changed), replaced: told(listener.replaced) });
    } catch (error) {
      store.set({ storage: 'memory', storageProblem: error.message });
      return first ?? firstRows();
    }
    await look();
    return kept.length > 0 || !isFirstVisit ? kept : begin(await first);
  }

  /** The list comes before the first contacts are stored; the next change waits for that. */
  function begin(rows) {
    if (store.state.storage === 'kept') {
      writing = idle().then(() => database.apply(rows)).then(() => remember('begun', 'yes'));
      writing.catch(() => {});
    }
    return rows;
  }

  /** Asks whether this tab is the one that writes. */
  async function look() {
    try {
      await database.apply([]);
      store.set({ storage: 'kept' });
    } catch {
      store.set({ storage: 'follower' });
    }
  }

  addEventListener('visibilitychange', () => {
    if (store.state.storage === 'follower' && document.visibilityState === 'visible') look();
  });

  async function apply(changes) {
    if (store.state.storage === 'memory') return;
    await writing;
    await database.apply(changes);
    store.set({ storage: 'kept' });
  }

  return { load, apply, close: () => database.close() };
}

/** Promises that nothing else is to be done; browsers that cannot tell do it next. */
const idle = () => new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
