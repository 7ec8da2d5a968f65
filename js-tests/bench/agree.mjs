import assert from 'node:assert/strict';
import { operationsFor } from './operations.mjs';

// A comparison means something only where both sides give the same answers.

const EACH = 5;

/** Plays every operation on both sides, and fails where the answers differ. Answers how many it compared. */
export async function requireEqualAnswers({ engine, mock }) {
  let compared = 0;
  for (const operation of operationsFor(engine.count)) {
    const [ours, theirs] = [await answers(operation, engine), await answers(operation, mock)];
    assert.deepEqual(ours, theirs, `"${operation.name}" gives different answers`);
    compared += ours.length;
  }
  return compared;
}

async function answers({ subjects, run, undo }, side) {
  const results = [];
  for (const subject of await subjects(side, EACH)) results.push(await run(side, subject));
  const shown = await Promise.all(results.map((result) => shownBy(side, result)));
  await undo?.(side, results);
  return shown;
}

/** What a call left behind: a function that writes answers the id here, so the contact is read. */
async function shownBy(side, result) {
  return alike(typeof result === 'string' ? await side.contacts.getContact(result) : result);
}

const RANDOM_ID = /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
const SEEDED_ID = /^a0000000-/;

/** Ids that were drawn, and times of writing, differ on the two sides. */
function alike(value) {
  if (Array.isArray(value)) return value.map(alike);
  if (value instanceof Date) return value.getTime() > Date.UTC(2025, 0, 1) ? 'now' : value;
  if (typeof value === 'string') return RANDOM_ID.test(value) && !SEEDED_ID.test(value) ? 'an id' : value;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, alike(member)]));
}
