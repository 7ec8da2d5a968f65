import type { Change, Persistence, PersistenceListener, Row } from './persist.js';

/**
 * Keeps a site in a database of the browser, which is made where there is none:
 *
 *     const site = createSite({ persist: indexedDb('my-app') })
 *
 * A call resolves when its changes are stored. The first page that opens the database writes; others of the same origin follow what it
 * does, and their calls that change something reject. When the first one is closed, the next one writes.
 *
 * Needs IndexedDB, Web Locks and BroadcastChannel, which pages and workers have on HTTPS and on localhost.
 *
 * @param name Name of the database.
 * @throws TypeError when the name is wrong
 */
export declare function indexedDb(name: string): IndexedDbStore;

/** What it rejects with is an `Error` whose message names the database, what is wrong and what can be done; then nothing is changed. */
export interface IndexedDbStore extends Persistence {
  load(listener: PersistenceListener): Promise<Row[]>;
  apply(changes: Change[]): Promise<void>;
  close(): Promise<void>;
}
