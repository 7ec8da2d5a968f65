import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import * as crm from '@wix/crm';
import * as local from 'wix-crm-local';
import { EVENTS } from '../events/causes.mjs';
import { realEvent } from '../events/real.mjs';
import { calls, prepare } from './calls.mjs';
import { makePair } from './pair.mjs';
import { MODULES } from './real.mjs';

/** What the helpers of `utils.query` are called for; a client of the SDK spoils them, so they come from the import. */
const queries = (field, value) => ({
  QueryBuilder: ({ QueryBuilder }) => QueryBuilder().withPaging({ limit: 2 }).build(),
  Filter: ({ QueryBuilder, Filter }) => QueryBuilder().withFilter(Filter.or(Filter(field).eq(value), Filter(field).ne(value))).build(),
  Sort: ({ QueryBuilder, Sort }) => QueryBuilder().withFilter({}).withSorting(Sort(field).desc()).build(),
});
const HELPERS = {
  contacts: queries('_createdDate', '2023-01-02T03:04:05.678Z'),
  labels: queries('displayName', 'VIP'),
  extendedFields: queries('displayName', 'Age'),
};
const helpers = Object.fromEntries(Object.entries(HELPERS).flatMap(
  ([name, makes]) => Object.entries(makes).map(([key, make]) => [`${name}.utils.query.${key}`, make])));

/** `contacts.createContact` and so on: all that can be called in the real modules. */
const FUNCTIONS = MODULES.flatMap((name) => [
  ...Object.keys(crm[name]).filter((key) => typeof crm[name][key] === 'function').map((key) => `${name}.${key}`),
  ...Object.keys(crm[name].utils?.query ?? {}).map((key) => `${name}.utils.query.${key}`),
]);

/** Every function of the real modules, with every set of arguments; `agreed` gets the names of those that are the same. */
export function testFunctions(agreed) {
  describe('functions', () => {
    test('all of the real modules are called here, and nothing else', () => {
      assert.deepEqual([...Object.keys(calls), ...Object.keys(EVENTS), ...Object.keys(helpers)].sort(), FUNCTIONS.sort());
    });

    for (const [name, sets] of Object.entries(calls)) {
      test(`${name}, ${sets.length} times`, async () => {
        const failed = [];
        for (const set of sets) failed.push(await perform(name, set));
        assert.ok(failed.includes(true) && failed.includes(false), 'its calls all succeed, or all fail');
        agreed.push(name);
      });
    }

    for (const [name, [count, cause]] of Object.entries(EVENTS)) {
      test(`${name}, called ${count} times`, async () => {
        assert.equal(await listen(name, cause), count);
        agreed.push(name);
      });
    }

    for (const [name, make] of Object.entries(helpers)) {
      test(`${name}, for a query`, async () => {
        const [moduleName] = name.split('.');
        const [ours, real] = [local, crm].map((modules) => make(modules[moduleName].utils.query));
        assert.deepEqual(ours, real);
        assert.equal(await perform(`${moduleName}.query${moduleName[0].toUpperCase()}${moduleName.slice(1)}`, [real]), false);
        agreed.push(name);
      });
    }
  });
}

/** Whether the call failed, on both sides alike. */
async function perform(name, set) {
  const { args, identity = 'WIX_USER', build } = Array.isArray(set) ? { args: set } : set;
  const [moduleName, key] = name.split('.');
  const pair = makePair();
  prepare(pair.site);
  pair.site.actAs(identity);
  const member = pair.site[moduleName][key];
  const calling = build ? walk(build(member(...args))) : member(...args);
  const failed = await calling.then(() => false, () => true);
  await pair.compareState();
  assert.deepEqual(pair.differences, []);
  return failed;
}

/** Through all pages and one back; past the last one there is an error. */
async function walk(query) {
  let page = await query.find();
  while (page.hasNext()) page = await page.next();
  await page.next().catch(() => {});
  await page.prev().catch(() => {});
}

/** What handlers of ours get of a cause, next to those of a real client that is sent the events of the other side; answers how many. */
async function listen(name, cause) {
  const [moduleName, key] = name.split('.');
  const pair = makePair();
  pair.site.clock.set('2024-01-02T03:04:05.678Z');
  const [ours, theirs] = pair.sites;
  const received = [];
  ours[moduleName][key]((event) => received.push(event));
  await cause(pair.site);
  await pair.site.idle();
  await pair.compareState();
  assert.deepEqual(pair.differences, []);
  const sent = theirs.events().filter(({ metadata }) => metadata.eventType === crm[moduleName][key].type);
  // Wix declares and documents the type, the SDK's dispatcher leaves it out.
  const withoutType = received.map(({ metadata: { eventType, ...metadata }, ...event }) => ({ ...event, metadata }));
  assert.deepEqual(withoutType, (await Promise.all(sent.map((event) => realEvent(moduleName, key, event)))).flat());
  return received.length;
}
