import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { Model } from '../property/model.mjs';
import * as modelled from '../property/sequence.mjs';
import { sequence } from './arbitrary.mjs';
import { ADA, GRACE, prepare, prepareAgain } from './calls.mjs';
import { makePair } from './pair.mjs';

// A run that fails prints its seed and the shortest sequence that still fails. WIRE_SEED tries others, WIRE_SEQUENCES more of them.
const SEED = Number(process.env.WIRE_SEED ?? 20240102);
const SEQUENCES = Number(process.env.WIRE_SEQUENCES ?? 2_000);
/** Those that a model follows compare all contacts after each command, and are longer. */
const MODELLED = Math.ceil(SEQUENCES / 100);

/** Sequences of calls at random, on both sides; `agreed` gets one entry for each. */
export function testRandomSequences(agreed) {
  describe('random sequences', () => {
    test(`${SEQUENCES} of any calls`, async () => {
      const outcomes = { succeeded: 0, failed: 0 };
      const pair = makePair();
      prepare(pair.site);
      await fc.assert(fc.asyncProperty(sequence, async (steps) => {
        prepareAgain(pair.site);
        for (const list of [pair.differences, pair.requests]) list.length = 0;
        const run = { site: pair.site, revisions: new Map([[ADA, 1], [GRACE, 3]]), outcomes };
        for (const step of steps) await perform(run, step);
        await pair.compareState();
        assert.deepEqual(pair.differences, []);
        agreed.push(steps);
      }), { seed: SEED, numRuns: SEQUENCES, includeErrorInReport: true });
      const { succeeded, failed } = outcomes;
      assert.ok(Math.min(succeeded, failed) > (succeeded + failed) / 5, `the calls are not mixed: ${JSON.stringify(outcomes)}`);
    });

    test(`${MODELLED} that a model follows`, async () => {
      await fc.assert(fc.asyncProperty(modelled.commands, async (commands) => {
        const pair = makePair();
        modelled.prepare(pair.site);
        withFreshIds(pair.site);
        await fc.asyncModelRun(() => ({ model: new Model(), real: pair.site }), commands);
        await pair.compareState();
        assert.deepEqual(pair.differences, []);
        agreed.push(commands);
      }), { seed: SEED, numRuns: MODELLED, includeErrorInReport: true });
    });
  });
}

/** The model knows no id twice, and pinned ids start again after a reset. */
function withFreshIds(site) {
  const { reset } = site;
  let seed = 1;
  site.reset = () => {
    reset();
    site.ids.seed(seed += 1);
  };
}

async function perform({ site, revisions, outcomes }, { fn, control, args, chain }) {
  const given = substitute(args, revisions);
  const member = (fn ?? control).split('.').reduce((owner, key) => owner[key], site);
  if (control) return attempt(() => member(...given));
  const made = member(...given);
  const query = chain && substitute(chain, revisions).reduce((builder, [method, ...rest]) => builder[method](...rest), made);
  await (query ? query.find() : made).then(
    (answer) => {
      outcomes.succeeded += 1;
      const contact = answer?.contact;
      if (contact) revisions.set(contact._id, contact.revision);
    },
    () => { outcomes.failed += 1; },
  );
}

/** A control that refuses is as good as one that does not: the next calls are compared all the same. */
function attempt(make) {
  try {
    make();
  } catch {}
}

/** Puts contacts in the place of their numbers, and their revisions. */
function substitute(args, revisions) {
  const known = [...revisions.keys()];
  let id;
  const replace = (value) => {
    if (Array.isArray(value)) return value.map(replace);
    if (value === null || typeof value !== 'object' || value instanceof Date) return value;
    if (Object.hasOwn(value, '$contact')) return (id = known[value.$contact % known.length]);
    if (Object.hasOwn(value, '$revision')) return (revisions.get(id) ?? 1) + value.$revision;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, replace(member)]));
  };
  return replace(args);
}
