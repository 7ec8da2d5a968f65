import { createFetch } from '../http/fetch.js';
import { defaultPort, portOf } from '../http/port.js';
import { registered } from '../registry.js';

/**
 * What a context uses of a site; of the default one where none is given, which is looked for at its first use, and loaded where nobody
 * has loaded it.
 */
export function reach(site, { passthrough }) {
  const port = site === undefined ? undefined : portOf(site, 'installContext');

  let loading;

  /**
   * Uses the port: at once where it is there, for calls run in the order in which they were made. An entry is there a while before those who
   * wait for it go on; what comes then waits behind them.
   */
  function withPort(use) {
    const entry = registered();
    if (entry && !loading) return use(port ?? entry.ports.get(entry.site));
    if (!loading) {
      const done = () => (loading = undefined);
      loading = defaultPort();
      loading.then(done, done);
    }
    return loading.then(use);
  }

  async function ownIdentity() {
    await withPort(() => registered().init());
    return (site ?? registered().site).identity;
  }

  return {
    rest: (call) => withPort((reached) => reached.rest(call)),
    warn: (sentence) => withPort((reached) => reached.warn(sentence)),
    on(type, handler) {
      if (typeof handler !== 'function') throw new TypeError(`${type}: the handler must be a function that takes an event`);
      withPort((reached) => reached.on(type, handler));
    },
    /** A `fetch` under an identity; without one, it is that of who calls. */
    fetchAs: (identity) => createFetch({ site, passthrough, identities: async () => identity ?? ownIdentity() }),
  };
}
