import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { ourModules, realModules } from '../modules.mjs';

// A page of ours next to the real one, for the same answer of the engine.

const GETTERS = ['length', 'pageSize', 'currentPage', 'totalCount', 'totalPages'];
// The SDK puts the names it changes behind the others.
const contactOf = (number) => ({ revision: 1, info: { name: { first: 'A' } }, _id: `contact-${number}`, _createdDate: '2024-01-02T03:04:05.678Z' });
const answerOf = (count, pagingMetadata) => ({ contacts: Array.from({ length: count }, (_, number) => contactOf(number)), pagingMetadata });

async function both(answer, chain) {
  const sides = [ourModules(answer), realModules(answer)];
  const builders = sides.map(({ modules }) => chain(modules.contacts.queryContacts()));
  const pages = await Promise.all(builders.map((builder) => builder.find()));
  return { pages, builders, sent: sides.map(({ sent }) => sent) };
}

const turn = async (page, way) => page[way]().then((next) => visible(next), (error) => `${error.constructor.name}: ${error.message}`);

/** All that a caller can see of a page. */
function visible(page) {
  return {
    items: page.items,
    getters: GETTERS.map((name) => page[name]),
    turns: [page.hasNext(), page.hasPrev()],
    keys: Object.keys(page),
    json: JSON.stringify(page),
    query: JSON.stringify(page.query),
    className: page.constructor.name,
  };
}

const number = fc.oneof(fc.integer({ min: 0, max: 12 }), fc.constantFrom(-1, undefined));

test('every page is as the real one, and turns as the real one', async () => {
  const metadata = fc.record(
    { total: fc.oneof(fc.integer({ min: 0, max: 40 }), fc.constant(null)), tooManyToCount: fc.boolean() },
    { requiredKeys: [] },
  );
  await fc.assert(
    fc.asyncProperty(fc.integer({ min: 0, max: 3 }), metadata, number, number, async (count, pagingMetadata, limit, skip) => {
      const { pages: [ours, real], sent } = await both(answerOf(count, pagingMetadata), (q) => q.limit(limit).skip(skip));
      assert.deepEqual(visible(ours), visible(real));
      for (const way of ['next', 'prev']) assert.deepEqual(await turn(ours, way), await turn(real, way));
      assert.deepEqual(sent[0].map(({ args: [query] }) => query), sent[1].map(({ query }) => query));
      assert.deepEqual(sent[0].map(({ args }) => args.slice(1)), sent[0].map(() => [null, { builder: true }]));
    }),
    { seed: 20240102, numRuns: 300 },
  );
});

test('the page knows the builder it came from', async () => {
  const { pages: [page], builders: [builder] } = await both(answerOf(2, { total: 5 }), (q) => q.limit(2).eq('_id', 'x'));
  assert.equal(page.query, builder);
  assert.ok(page.items[0]._createdDate instanceof Date);
  const next = await page.next();
  assert.deepEqual(next.query.query.paging, { offset: 2, limit: 2 });
  assert.deepEqual(builder.query.paging, { limit: 2, offset: 0 });
});

test('past either end there is no page', async () => {
  const { pages: [page], sent } = await both(answerOf(2, { total: 2 }), (q) => q);
  await assert.rejects(page.next(), { message: 'No next page to fetch' });
  await assert.rejects(page.prev(), { message: 'No previous page to fetch' });
  assert.equal(sent[0].length, 1);
});

test('the getters are on the prototype, and cannot be written', async () => {
  const { pages: [page] } = await both(answerOf(1, { total: 1 }), (q) => q);
  for (const name of ['items', 'query', ...GETTERS]) {
    assert.ok(!Object.hasOwn(page, name), name);
    assert.throws(() => { page[name] = 1; }, TypeError);
  }
  assert.match(inspect(page), /^OffsetBasedIterator \{/);
});
