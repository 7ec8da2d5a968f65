import { internal } from './error.js';

// What changes on a site goes to its store, one operation at a time: a call answers when its changes are there, and where they cannot be,
// nothing has happened.

/** So many rows cross the border at once, in either direction. */
const ROWS_AT_ONCE = 1000;
export const isPromise = (value) => typeof value?.then === 'function';
const ignore = () => {};

/**
 * The store of a site behind an adapter (`Persistence` of the types). `use` uses a control of the engine and throws what that refuses;
 * `afterwards` runs a function when nothing else is under way.
 */
export function makeStore(adapter, use, afterwards) {
  let writing;

  /** Takes everything stored into the site: at once, or a promise of it. */
  function open() {
    const rows = adapter.load({
      changed: (changes) => afterwards(() => follow(changes)),
      replaced: (all) => afterwards(() => fill(all)),
    });
    return isPromise(rows) ? rows.then(begin) : begin(rows);
  }

  /** A store whose rows are no site's is let go of: somebody may want to repair it. */
  function begin(rows) {
    try {
      fill(rows);
    } catch (cause) {
      letGo();
      throw new Error(`${cause.message}. Repair that row in the store, or delete it.`, { cause });
    }
  }

  /** What this fails with is not what the caller has to hear of. */
  async function letGo() {
    try {
      await adapter.close();
    } catch {
      // It may be closed already.
    }
  }

  function fill(rows) {
    use('store.begin');
    const inOrder = [...rows].sort((one, other) => one.position - other.position);
    for (let start = 0; start < inOrder.length; start += ROWS_AT_ONCE) use('store.add', inOrder.slice(start, start + ROWS_AT_ONCE));
    use('store.end');
  }

  function follow(changes) {
    use('store.add', changes);
    use('store.changes', 0);
    use('store.commit');
  }

  /**
   * Writes what has changed: at once, or a promise of it. Where that fails the site is what it was before. What has happened without a change of
   * records, such as a bulk job that matched nothing, needs no store, and does not go when a later change cannot be stored.
   */
  function write() {
    const changes = readChanges();
    if (changes.length === 0) return void use('store.commit');
    let applied;
    try {
      applied = adapter.apply(changes);
    } catch (cause) {
      throw undone(cause);
    }
    if (!isPromise(applied)) return void use('store.commit');
    const done = applied.then(
      () => use('store.commit'),
      (cause) => Promise.reject(undone(cause)),
    );
    writing = done.catch(ignore).then(() => (writing = undefined));
    return done;
  }

  /** The engine tells so many at once, and of fewer there are no others. */
  function readChanges() {
    const changes = [];
    let part;
    do {
      part = use('store.changes', changes.length);
      changes.push(...part);
    } while (part.length === ROWS_AT_ONCE);
    return changes;
  }

  function undone(cause) {
    use('store.rollBack');
    return cause;
  }

  return { open, write, writing: () => writing, close: () => adapter.close() };
}

/** The failure to report when a change could not be stored. */
export const notStored = (cause) => failed('The change could not be stored, and nothing has changed', cause);

/** The failure to report when what is stored could not be loaded. */
export const notLoaded = (cause) => failed('The site could not be loaded from its store', cause);

/** The failure to report when a site is used after `close`. */
export const closed = () => internal('The site was closed');

const failed = (message, cause) => internal(message, String(cause.message ?? cause));
