/** As many calls as a site remembers. */
const MOST_CALLS = 1000;

const count = (number, noun) => `${number.toLocaleString('en')} ${noun}${number === 1 ? '' : 's'}`;

/** What has come of a run, in a sentence or two, and whether that is good. `problem`: why its changes could not be taken over. */
export function summary({ state, milliseconds, counts, snapshot, line }, problem) {
  const took = `${(milliseconds / 1000).toFixed(milliseconds < 10_000 ? 2 : 0)} s`;
  if (state === 'unable') return { kind: 'bad', sentence: milliseconds ? 'What it did cannot be read. Nothing has changed.' : 'Nothing ran.' };
  if (state === 'stopped') return { kind: 'warn', sentence: 'Stopped. Nothing has changed.' };
  if (state === 'late') return { kind: 'warn', sentence: `Stopped, as it did not end within ${Math.round(milliseconds / 1000)} seconds. Nothing has changed.` };
  const how = state === 'done' ? `Done in ${took}` : `Failed after ${took}${line ? ` in line ${line}` : ''}`;
  const what = `${counts.calls < MOST_CALLS ? '' : 'at least '}${count(counts.calls, 'call')}, ${count(counts.events, 'event')}`;
  const changes = problem ?? (snapshot ? 'The changes are in your contacts now.' : 'Nothing has changed.');
  return { kind: problem || state === 'failed' ? 'bad' : 'good', sentence: `${how}: ${what}. ${changes}` };
}
