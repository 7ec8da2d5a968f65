import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { contacts as realContacts } from '@wix/crm';
import { createClient } from '@wix/sdk';
import fc from 'fast-check';
import { createSite } from 'wix-crm-local';
import { bodyOf, visible, withoutHint } from '../../error/real.mjs';
import { inRestNames } from '../modules.mjs';

// Builders of ours on the engine, next to builders of the real SDK whose server is the same engine.

const FIRST = ['Ada', 'Alan', 'Barbara', 'Edsger', 'Grace', 'Joan', 'Katherine', 'Ken', 'Leslie', 'Margaret', 'Niklaus', 'Radia'];
const DAY = 86_400_000;

/** `queryContacts` of the real SDK, whose requests this function answers. */
const realQuery = (fetch) =>
  createClient({ modules: { contacts: realContacts }, auth: { getAuthHeaders: async () => ({ headers: {} }) }, fetch }).contacts.queryContacts;

let site;
before(() => {
  site = createSite({ onWarning() {} });
  site.clock.set(0);
  site.seed({
    labels: [{ displayName: 'VIP' }, { displayName: 'New' }],
    contacts: FIRST.map((first, index) => ({
      info: {
        name: { first },
        ...(index % 2 && { company: 'Engines' }),
        ...(index % 3 && { labelKeys: { items: index % 4 ? ['custom.vip'] : ['custom.vip', 'custom.new'] } }),
      },
      _createdDate: new Date(index * DAY),
    })),
  });
});

/** What Wix would answer. The order is always asked for: without, a query and a builder differ (semantics §13.3). */
async function serve(url, { body }) {
  const answer = await site.contacts.queryContacts(JSON.parse(body).query);
  return Response.json(inRestNames(JSON.parse(JSON.stringify(answer))));
}

const step = (...names) => (...args) => fc.record({ name: fc.constantFrom(...names), args: fc.tuple(...args) });
const name = fc.constantFrom(...FIRST, 'A', 'K', 'x');
const date = fc.integer({ min: -1, max: 12 }).map((day) => new Date(day * DAY));
const labels = fc.subarray(['custom.vip', 'custom.new', 'custom.none'], { minLength: 1 });

const { chain } = fc.letrec((tie) => ({
  chain: fc.array(tie('step'), { maxLength: 3 }),
  step: fc.oneof(
    { maxDepth: 3 },
    step('eq', 'ne', 'startsWith')(fc.constant('info.name.first'), name),
    step('in')(fc.constant('info.name.first'), fc.array(name, { maxLength: 4 })),
    step('exists', 'isEmpty', 'isNotEmpty')(fc.constant('info.company')),
    step('gt', 'ge', 'lt', 'le')(fc.constant('_createdDate'), date),
    step('between')(fc.constant('_createdDate'), date, date),
    step('hasSome', 'hasAll')(fc.constant('info.labelKeys'), labels),
    step('or', 'and', 'not')(tie('chain')),
  ),
}));

const play = (query, steps) =>
  steps.reduce((builder, { name: method, args: [first, ...others] }) =>
    builder[method](Array.isArray(first) ? play(query, first) : first, ...others), query());

/** A page and all after it, then all before the last. */
async function walk(page) {
  const seen = [page];
  while (seen.at(-1).hasNext()) seen.push(await seen.at(-1).next());
  while (seen.at(-1).hasPrev()) seen.push(await seen.at(-1).prev());
  return seen.map(({ items, length, pageSize, currentPage, totalCount, totalPages, query }) =>
    ({ items, length, pageSize, currentPage, totalCount, totalPages, query: query.query }));
}

test('every page has what the real SDK makes of the same records', async () => {
  const paging = fc.record({ limit: fc.integer({ min: 1, max: 13 }), skip: fc.integer({ min: 0, max: 4 }) });
  const found = new Set();
  await fc.assert(
    fc.asyncProperty(chain, fc.constantFrom('ascending', 'descending'), paging, async (steps, order, { limit, skip }) => {
      const pages = await Promise.all([site.contacts.queryContacts, realQuery(serve)].map(async (query) =>
        walk(await play(query, steps)[order]('info.name.first').skip(skip).limit(limit).find())));
      assert.deepEqual(pages[0], pages[1]);
      found.add(pages[0][0].totalCount);
    }),
    { seed: 20240102, numRuns: 100 },
  );
  assert.ok(found.size > 5, `the chains found no more than these counts: ${[...found]}`);
});

describe('what the engine refuses', () => {
  const refused = {
    'an unknown field': (q) => q.eq('info.nope', 1),
    'an operator that the field has not': (q) => q.contains('info.name.first', 'x'),
    'a value of the wrong type': (q) => q.eq('info.name.first', { a: 1 }),
    'a text for a list': (q) => q.in('info.name.first', 'x', 'y'),
    'a field that sorts nothing': (q) => q.ascending('info.locale'),
    'a limit too high': (q) => q.limit(1001),
    'a limit that is no number': (q) => q.limit('many'),
    'a negative offset': (q) => q.skip(-1),
  };

  for (const [what, chain] of Object.entries(refused)) {
    test(`${what}: the error of the real SDK`, async () => {
      const rejection = (query) => chain(query()).find().then(() => assert.fail('it must be refused'), (error) => error);
      const ours = await rejection(site.contacts.queryContacts);
      const { status, requestId } = ours;
      const answer = async () => Response.json(bodyOf(ours), { status, headers: { 'X-Wix-Request-Id': requestId } });
      assert.deepEqual(visible(withoutHint(ours)), visible(await rejection(realQuery(answer))));
    });
  }
});
