import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { ourModules, realModules } from '../modules.mjs';

// Random chains of every method, on both builders at once.

const SEED = 20240102;

// What Object.prototype has is left out: the SDK looks names up in an object and finds functions there.
const field = fc.oneof(
  fc.constantFrom('_id', '_createdDate', '_updatedDate', 'info.name.first', 'info.labelKeys', 'a._id.b', '', '_ids', 'x.', '$and'),
  fc.stringMatching(/^[a-z_.]{0,12}$/),
);
const value = fc.oneof(
  fc.string(), fc.integer(), fc.boolean(), fc.constantFrom(null, undefined), fc.array(fc.string(), { maxLength: 3 }),
  fc.date({ noInvalidDate: true }), fc.record({ key: fc.integer() }),
);
const number = fc.oneof(fc.integer({ min: -2, max: 2000 }), fc.constantFrom(undefined, null, '7', 1.5));

const step = (names, ...args) => fc.record({ name: fc.constantFrom(...names), args: fc.tuple(...args) });

const { chain } = fc.letrec((tie) => ({
  chain: fc.array(tie('step'), { maxLength: 6 }),
  step: fc.oneof(
    { maxDepth: 4 },
    step(['eq', 'ne', 'gt', 'ge', 'lt', 'le', 'in', 'startsWith', 'endsWith', 'contains', 'exists'], field, value),
    step(['eq', 'ne', 'exists', 'isEmpty', 'isNotEmpty', 'hasSome'], field),
    step(['hasSome', 'hasAll', 'in', 'between'], field, value, value),
    step(['ascending', 'descending'], field, field),
    step(['limit', 'skip'], number),
    step(['or', 'and', 'not'], tie('chain')),
  ),
}));

/** Plays the chain from a new builder; `seen` gets every builder on the way. */
function play(query, steps, seen) {
  return steps.reduce((builder, { name, args }) => {
    const isLogical = ['or', 'and', 'not'].includes(name);
    const next = builder[name](...(isLogical ? args.map((inner) => play(query, inner, seen)) : args));
    seen.push(next);
    return next;
  }, query());
}

test('every chain makes the real query, and changes no builder on the way', async () => {
  const answer = { contacts: [], pagingMetadata: { count: 0, offset: 0, total: 0 } };
  await fc.assert(
    fc.asyncProperty(chain, async (steps) => {
      const [ours, real] = [ourModules(answer), realModules(answer)];
      const [oursSeen, realSeen] = [[], []];
      const made = play(ours.modules.contacts.queryContacts, steps, oursSeen);
      const realMade = play(real.modules.contacts.queryContacts, steps, realSeen);
      assert.deepEqual(oursSeen.map(({ query }) => query), realSeen.map(({ query }) => query));

      const before = JSON.stringify(oursSeen);
      const results = [await made.find(), await realMade.find()];
      assert.equal(JSON.stringify(oursSeen), before);
      assert.equal(JSON.stringify(ours.sent[0].args[0]), JSON.stringify(real.sent[0].query));
      assert.equal(JSON.stringify(results[0]), JSON.stringify(results[1]));
    }),
    { seed: SEED, numRuns: 500 },
  );
});
