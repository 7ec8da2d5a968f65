import { openDB } from 'idb';
import { TABLES } from '../tables.js';

const STATE = 'state';
/** How many operations have changed the database; those who follow it know from this what they have missed. */
const COUNT = 'count';

/** What makes each version of the schema of the one before. The database's version says which one it has. */
const MIGRATIONS = [
  (database) => {
    for (const table of TABLES) database.createObjectStore(table, { keyPath: 'key' });
    database.createObjectStore(STATE);
  },
];

const TAKEN_AWAY = 'another tab deletes it, or brings it to a newer version. Reload this page';
const TERMINATED = 'the browser has closed it: its data were cleared, or its storage failed. Reload this page';

export function checkEnvironment() {
  const missing = [
    ['IndexedDB', globalThis.indexedDB], ['Web Locks', globalThis.navigator?.locks], ['BroadcastChannel', globalThis.BroadcastChannel],
  ].filter(([, present]) => !present).map(([title]) => title);
  if (missing.length) throw new Error(`there is no ${missing.join(' and no ')} here. Pages and workers have it on HTTPS and on localhost`);
}

/** `end` is called with the reason when the database is taken away. */
export async function openDatabase(name, end) {
  const database = await openDB(name, MIGRATIONS.length, {
    upgrade: (upgraded, version) => MIGRATIONS.slice(version).forEach((migrate) => migrate(upgraded)),
    blocking: () => void end(TAKEN_AWAY),
    terminated: () => void end(TERMINATED),
  });
  if ([...TABLES, STATE].some((store) => !database.objectStoreNames.contains(store))) {
    database.close();
    throw new Error('it is the database of another program. Choose another name');
  }
  let writing = Promise.resolve();

  /** All rows, and how many operations had changed them by then. */
  async function read() {
    const transaction = database.transaction([...TABLES, STATE]);
    const count = transaction.objectStore(STATE).get(COUNT);
    const tables = await Promise.all(TABLES.map(async (table) => {
      const stored = await transaction.objectStore(table).getAll();
      return stored.map((row) => readRow(table, row));
    }));
    return { count: (await count) ?? 0, rows: tables.flat() };
  }

  /** Answers the number of this operation. */
  function write(changes) {
    const written = carryOut(database, changes);
    writing = Promise.allSettled([writing, written]);
    return written;
  }

  async function close() {
    await writing;
    database.close();
  }

  return { read, write, close };
}

function readRow(table, { key, position, value }) {
  const isRecord = value !== null && typeof value === 'object' && !Array.isArray(value);
  if (isRecord && Number.isSafeInteger(position) && position >= 0) return { table, key, position, value };
  const missing = isRecord ? 'position' : 'value';
  throw new Error(`the row "${key}" of ${table} is damaged: it has no ${missing}. Repair or delete it in the browser's developer tools`);
}

async function carryOut(database, changes) {
  const transaction = database.transaction([...TABLES, STATE], 'readwrite', { durability: 'strict' });
  const requests = [transaction.done];
  try {
    const state = transaction.objectStore(STATE);
    const count = ((await state.get(COUNT)) ?? 0) + 1;
    requests.push(state.put(count, COUNT));
    for (const { table, key, position, value } of changes) {
      const store = transaction.objectStore(table);
      requests.push(value === null ? store.delete(key) : store.put({ key, position, value }));
    }
    await Promise.all(requests);
    return count;
  } catch (error) {
    abort(transaction);
    await Promise.allSettled(requests);
    throw transaction.error ?? error;
  }
}

function abort(transaction) {
  try {
    transaction.abort();
  } catch {
    // It is aborted already.
  }
}
