import { entryOf } from '../site/entry.js';
import { logEvent } from '../site/events.js';
import { logCall, read } from '../site/perform.js';
import { store } from '../store.js';

/** What a run works on: the site as it is now, with all that was set on it, and what is planned to fail. */
export async function handOver() {
  const failures = await read('site.pendingFailures');
  const now = await read('site.clock.now');
  const snapshot = await read('site.snapshot');
  const { clock, identity, records, settings } = store.state;
  return { records, given: { snapshot, identity, clock: clock && movedClock(clock, now), failures, settings } };
}

/** One that stands still is where it was set to. */
const movedClock = (clock, now) => (now.getTime() === clock.getTime() ? { at: now } : { ahead: now - Date.now() });

/**
 * Takes over what a run has done to its copy, and puts its calls and events into the log. `records` is what `handOver` answered: where the
 * site has changed since, nothing is taken over. Rejects with what the store says.
 */
export async function adopt({ snapshot, calls, events }, records) {
  if (snapshot) await replace(snapshot, records);
  for (const call of calls) logCall(entryOf(call, 'code'));
  for (const event of events) logEvent(event);
}

async function replace(snapshot, records) {
  if (records !== store.state.records) {
    throw new Error('The contacts of the page have changed while the code ran, so what it did is dropped. Run it again.');
  }
  try {
    await read('site.restore', snapshot);
  } finally {
    store.set({ records: store.state.records + 1 });
  }
}
