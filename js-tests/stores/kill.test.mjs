import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { temporaryFolder } from '../child.mjs';
import { makeState } from './kill-model.mjs';
import { command, LIBRARIES } from './libraries.mjs';

// A process that writes into a state file is killed, again and again: what it said was done is there afterwards, and nothing else but,
// wholly or not at all, the operation it was just carrying out.

const RUNS = Number(process.env.KILL_RUNS ?? 50);
const WRITER = fileURLToPath(new URL('kill-writer.mjs', import.meta.url));
const LONGEST = 40;

const libraries = LIBRARIES.filter(({ missing }) => !missing);
const file = join(temporaryFolder(), 'site.sqlite');

/** Lets a writer begin and kills it after so many lines; answers all that it printed. */
async function killed(run, lineCount) {
  const child = spawn(...command(libraries[run % libraries.length], WRITER, file));
  const complaints = child.stderr.setEncoding('utf8').toArray();
  const lines = [];
  for await (const line of createInterface({ input: child.stdout })) {
    lines.push(JSON.parse(line));
    if (lines.length >= lineCount) child.kill('SIGKILL');
  }
  const [, signal] = child.exitCode === null && child.signalCode === null ? await once(child, 'close') : [child.exitCode, child.signalCode];
  assert.equal(signal, 'SIGKILL', (await complaints).join(''));
  return lines;
}

/** What may be there after these operations, of which the last one was perhaps not acknowledged. */
function possible([begun, ...lines]) {
  const state = makeState(begun);
  const inFlight = lines.length % 2 === 1 ? lines.pop() : undefined;
  for (const line of lines) if (line !== 'done') state.carryOut(line);
  const acknowledged = structuredClone(state.present());
  if (!inFlight) return [acknowledged];
  state.carryOut(inFlight);
  return [acknowledged, state.present()];
}

const skip = libraries.length === 0 && LIBRARIES[0].missing;

test(`after ${RUNS} times kill -9 everything acknowledged is there, and nothing else`, { skip }, async (t) => {
  let expected = [{ contacts: {}, labels: [] }];
  let operations = 0;
  for (let run = 0; run <= RUNS; run++) {
    // The last one only looks.
    const lines = await killed(run, run === RUNS ? 1 : 2 + Math.floor(Math.random() * LONGEST));
    const [found] = lines;
    const isPossible = expected.some((state) => isSame(state, found));
    assert.ok(isPossible, `run ${run} found ${JSON.stringify(found)}, and none of ${JSON.stringify(expected)}`);
    expected = possible(lines);
    operations += lines.filter((line) => line === 'done').length;
  }
  t.diagnostic(`${operations} operations were acknowledged`);
});

function isSame(one, other) {
  try {
    assert.deepEqual(one, other);
    return true;
  } catch {
    return false;
  }
}
