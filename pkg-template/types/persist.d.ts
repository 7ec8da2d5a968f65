/**
 * A store behind a site, for `createSite({ persist })`. Those of `wix-crm-local/sqlite` and `wix-crm-local/indexeddb` are two of them; a
 * team can put its own behind these three functions.
 *
 * A store belongs to one site at a time. It keeps rows as they are given to it, and knows nothing of what is in them.
 */
export interface Persistence {
  /**
   * Answers all rows that are stored, in any order. Called once, before anything else. Where it answers at once, `createSite` returns with
   * the site loaded, and throws what this throws; where it promises them, calls wait, and reject with what this rejects with.
   *
   * @param listener What the site wants to know of others that write to the same store, once the rows are answered. A store
   *   with one writer has no use for it.
   */
  load(listener: PersistenceListener): Row[] | Promise<Row[]>;
  /**
   * Stores what one operation changed: all of it or nothing, and durably when this returns or resolves. No row is in it twice.
   *
   * Where this throws or rejects, the site goes back to what it was before, and the call rejects with status 500 and a hint that has the
   * error's message: say what is wrong and what can be done.
   */
  apply(changes: Change[]): void | Promise<void>;
  /** Lets go of the store, when all changes are stored. `load` may be called again afterwards. */
  close(): void | Promise<void>;
}

export interface PersistenceListener {
  /** Somebody else has stored these changes. Not for those that `apply` was called with. */
  changed(changes: Change[]): void;
  /** Somebody else has stored changes that are not known one by one: these are all rows there are. */
  replaced(rows: Row[]): void;
}

/** A record as it is stored. */
export interface Row {
  table: RowTable;
  /** Tells the rows of a table apart: a GUID or the key of a label or field; never empty. */
  key: string;
  /** Where it stands among the rows of its table: a whole number from 0 on, which need not follow the one before. */
  position: number;
  /** A plain JSON object, its members named as in the REST API. */
  value: object;
}

/** A row that is there from now on, in place of one of the same table and key; with `null`, one that is gone. */
export interface Change extends Omit<Row, 'value'> {
  value: object | null;
}

export type RowTable = 'contacts' | 'labels' | 'extendedFields' | 'members' | 'mergedContacts';

export {};
