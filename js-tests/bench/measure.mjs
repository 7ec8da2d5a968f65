import { operationsFor } from './operations.mjs';

const WARM_UP_MILLISECONDS = 150;
const BATCH_MILLISECONDS = 30;
const FEWEST_WARM_UPS = 3;
const LARGEST_BATCH = 500;
const ROUNDS = 9;

/**
 * Microseconds a call of every operation, for each side: `wall`, those that passed, and `processor`, those that the process worked,
 * on all its threads. Other programs disturb the second less.
 */
export async function measureOperations(sides, onResult) {
  const results = [];
  for (const operation of operationsFor(sides.engine.count)) {
    const result = { name: operation.name, ...(await measureInTurns(operation, sides)) };
    results.push(result);
    onResult(result);
  }
  return results;
}

/** Batches of the two sides take turns, so that a machine that slows down slows both; the median of all rounds counts. */
async function measureInTurns(operation, sides) {
  const names = Object.keys(sides);
  // Ahead of the warm-up, for it makes the compiler forget.
  globalThis.gc?.();
  const amounts = {};
  for (const name of names) amounts[name] = await warmUp(operation, sides[name]);
  const times = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < ROUNDS; round++) {
    for (const name of round % 2 === 0 ? names : names.toReversed()) {
      times[name].push(await timeBatch(operation, sides[name], amounts[name]));
    }
  }
  const medians = (batches) => ({ wall: median(batches.map(({ wall }) => wall)), processor: median(batches.map(({ processor }) => processor)) });
  return Object.fromEntries(names.map((name) => [name, medians(times[name])]));
}

/** Runs until the compiler has seen enough; answers how many calls fill a batch. */
async function warmUp(operation, side) {
  let amount = 1;
  let spent = 0;
  let each = 0;
  for (let batches = 0; spent < WARM_UP_MILLISECONDS || batches < FEWEST_WARM_UPS; batches++) {
    each = (await timeBatch(operation, side, amount)).wall / 1000;
    spent += each * amount;
    amount = Math.min(LARGEST_BATCH, Math.max(1, Math.round(BATCH_MILLISECONDS / each)));
  }
  return amount;
}

/** Microseconds a call of one batch. */
async function timeBatch({ subjects, run, undo }, side, amount) {
  const prepared = await subjects(side, amount);
  const results = new Array(prepared.length);
  const worked = process.cpuUsage();
  const start = performance.now();
  for (let index = 0; index < prepared.length; index++) results[index] = await run(side, prepared[index]);
  const wall = (performance.now() - start) * 1000;
  const { user, system } = process.cpuUsage(worked);
  await undo?.(side, results);
  return { wall: wall / prepared.length, processor: (user + system) / prepared.length };
}

export const median = (values) => [...values].sort((a, b) => a - b)[values.length >> 1];
