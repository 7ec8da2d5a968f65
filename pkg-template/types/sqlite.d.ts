import type { Change, Persistence, Row } from './persist.js';

/**
 * Keeps a site in an SQLite file, which is made where there is none:
 *
 *     const site = createSite({ persist: sqlite('site.sqlite') })
 *
 * A call resolves when its changes are on the disk. The file belongs to one site until that is closed: nobody else can open it meanwhile.
 * Uses `node:sqlite` where the running Node has it, else the package `better-sqlite3`.
 *
 * @param path Name of the file. Its folder has to be there.
 * @throws TypeError when an argument is wrong
 * @throws Error when there is no SQLite to use
 */
export declare function sqlite(path: string, options?: SqliteOptions): SqliteStore;

export interface SqliteOptions {
  /** How many milliseconds `load` waits for somebody else who has the file open; the whole process waits with it. Default: 1000. */
  timeout?: number;
}

/** Answers at once. What it throws is an `Error` whose message names the file, what is wrong and what can be done; then nothing is changed. */
export interface SqliteStore extends Persistence {
  load(): Row[];
  apply(changes: Change[]): void;
  close(): void;
}
