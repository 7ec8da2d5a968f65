import { entryOf } from '../site/entry.js';
import { logEvent } from '../site/events.js';
import { logCall } from '../site/perform.js';
import { store } from '../store.js';

/** What a run works on: the site as it is now, who calls, the clock where it stands still, and what is planned to fail. */
export function handOver() {
  const { site, clock, records } = store.state;
  return { records, given: { snapshot: site.snapshot(), identity: site.identity, clock, failures: site.pendingFailures() } };
}

/**
 * Takes over what a run has done to its copy, and puts its calls and events into the log. `records` is what `handOver` answered: where the
 * site has changed since, nothing is taken over. Rejects with what the store says.
 */
export async function adopt({ snapshot, calls, events }, records) {
  const { site } = store.state;
  if (snapshot) {
    if (records !== store.state.records) {
      throw new Error('The contacts of the page have changed while the code ran, so what it did is dropped. Run it again.');
    }
    site.restore(snapshot);
    store.set({ records: records + 1 });
    await site.idle();
  }
  for (const call of calls) logCall(entryOf(call, 'code'));
  for (const event of events) logEvent(event);
}
