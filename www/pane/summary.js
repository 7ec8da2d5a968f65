import { counted } from '../site/words.js';

/** As many calls as a site remembers. */
const MOST_CALLS = 1000;

const seconds = (milliseconds, digits) => `${(milliseconds / 1000).toFixed(digits)} s`;

const WITHOUT_CHANGES = {
  stopped: () => ({ kind: 'warn', sentence: 'Stopped. Nothing has changed.' }),
  late: (milliseconds) => ({ kind: 'warn', sentence: `Stopped, as it did not end within ${seconds(milliseconds, 0)}. Nothing has changed.` }),
  unable: (milliseconds) => ({ kind: 'bad', sentence: milliseconds ? 'What it did cannot be read. Nothing has changed.' : 'Nothing ran.' }),
};

/** What has come of a run, in a sentence or two, and whether that is good. `problem`: why its changes could not be taken over. */
export function summary({ state, milliseconds, counts, snapshot, line }, problem) {
  if (WITHOUT_CHANGES[state]) return WITHOUT_CHANGES[state](milliseconds);
  const took = seconds(milliseconds, 2);
  const how = state === 'done' ? `Done in ${took}` : `Failed after ${took}${line ? ` in line ${line}` : ''}`;
  const calls = `${counts.calls < MOST_CALLS ? '' : 'at least '}${counted(counts.calls, 'call')}`;
  const changes = problem ?? (snapshot ? 'The changes are in your contacts now.' : 'Nothing has changed.');
  return { kind: problem || state === 'failed' ? 'bad' : 'good', sentence: `${how}: ${calls}, ${counted(counts.events, 'event')}. ${changes}` };
}
