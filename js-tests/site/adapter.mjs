/**
 * An adapter that keeps rows in a map. `waits`: applies later, when `flush()` is called. `fail` makes the next changes fail with an error.
 */
export function memory({ rows = [], waits = false } = {}) {
  const kept = new Map(rows.map((row) => [`${row.table} ${row.key}`, row]));
  const pending = [];
  let failure;
  const adapter = {
    listener: undefined,
    batches: [],
    rows: () => structuredClone([...kept.values()]),
    fail: (error) => (failure = error),
    flush: () => pending.splice(0).forEach((go) => go()),
    isClosed: false,
    load(listener) {
      adapter.listener = listener;
      return waits ? Promise.resolve(adapter.rows()) : adapter.rows();
    },
    apply(changes) {
      return waits ? new Promise((resolve) => pending.push(resolve)).then(() => write(changes)) : write(changes);
    },
    close() {
      adapter.isClosed = true;
    },
  };

  function write(changes) {
    if (failure) {
      const error = failure;
      failure = undefined;
      throw error;
    }
    adapter.batches.push(changes);
    for (const change of changes) {
      const name = `${change.table} ${change.key}`;
      if (change.value === null) kept.delete(name);
      else kept.set(name, structuredClone(change));
    }
  }
  return adapter;
}
