// Stores behind a site, ours and a team's own, and what the types refuse.
import { createSite } from 'wix-crm-local';
import type { Change, Persistence, PersistenceListener, Row, RowTable } from 'wix-crm-local';
import { indexedDb } from 'wix-crm-local/indexeddb';
import { sqlite } from 'wix-crm-local/sqlite';
import type { SqliteOptions } from 'wix-crm-local/sqlite';

sqlite('site.sqlite') satisfies Persistence;
sqlite('site.sqlite').load() satisfies Row[];
const options: SqliteOptions = { timeout: 0 };
sqlite('site.sqlite', options).apply([]) satisfies void;
indexedDb('my-app') satisfies Persistence;
(await indexedDb('my-app').load({ changed() {}, replaced() {} })).length satisfies number;

createSite({ persist: sqlite('site.sqlite') }).close() satisfies Promise<void>;
createSite({ persist: indexedDb('my-app') }).contacts.createContact satisfies Function;

/** A store of a team's own. */
class Memory implements Persistence {
  readonly #rows = new Map<string, Row>();
  #listener?: PersistenceListener;

  async load(listener: PersistenceListener) {
    this.#listener = listener;
    return [...this.#rows.values()];
  }

  async apply(changes: Change[]) {
    for (const { value, ...change } of changes) {
      const id = `${change.table} ${change.key}`;
      if (value) this.#rows.set(id, { ...change, value });
      else this.#rows.delete(id);
    }
    this.#listener?.replaced([]);
  }

  close() {}
}
createSite({ persist: new Memory() });
const table: RowTable = 'mergedContacts';
table satisfies Row['table'];

// @ts-expect-error the name of a file is no store
createSite({ persist: 'site.sqlite' });
// @ts-expect-error a store has to be closed
createSite({ persist: { load: () => [], apply() {} } });
// @ts-expect-error no such option
sqlite('site.sqlite', { readonly: true });
// @ts-expect-error no such table
sqlite('site.sqlite').apply([{ table: 'events', key: 'a', position: 0, value: {} }]);
// @ts-expect-error a name is missing
indexedDb();
