import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as crm from '@wix/crm';
import fc from 'fast-check';
import { ourModules, outcome, realModules } from '../modules.mjs';

// `utils.query` of ours next to the real one, which works only from the import: a client of the SDK spoils it.

const NAMES = ['contacts', 'labels', 'extendedFields'];
const ours = ourModules().modules;

// What Object.prototype has is left out: the SDK looks names up in an object and finds functions there.
const text = fc.string().filter((name) => !name.split('.').some((part) => part in {}));
const field = fc.oneof(fc.constantFrom('_id', 'a._createdDate', '_updatedDate.b', 'info.name.first', '', 5, undefined, null), text);
const value = fc.anything({ maxDepth: 1 });
const operators = Object.keys(crm.contacts.utils.query.Filter('x')).filter((key) => key !== 'filter');
const condition = fc.record({ operator: fc.constantFrom(...operators), args: fc.array(value, { maxLength: 1 }) });
const filter = fc.record({ field, conditions: fc.array(condition, { maxLength: 3 }) });
const request = fc.record({
  filters: fc.array(filter, { minLength: 1, maxLength: 3 }),
  join: fc.constantFrom('and', 'or', 'not', 'first'),
  sorts: fc.array(fc.tuple(field, fc.constantFrom('asc', 'desc')), { maxLength: 2 }),
  fields: fc.array(field, { maxLength: 2 }),
  paging: fc.option(fc.record({ limit: value })),
});

function make({ QueryBuilder, Filter, Sort }, { filters, join, sorts, fields, paging }) {
  const expressions = filters.map(({ field, conditions }) =>
    conditions.reduce((expression, { operator, args }) => expression[operator](...args), Filter(field)));
  const joined = join === 'first' ? expressions[0] : Filter[join](...expressions);
  const builder = QueryBuilder().withFilter(joined).withFields(...fields).withSorting(...sorts.map(([name, order]) => Sort(name)[order]()));
  return [joined.filter, (paging ? builder.withPaging(paging) : builder).build()];
}

for (const name of NAMES) {
  test(`${name}.utils.query has the members of the real one`, () => {
    assert.deepEqual(Object.keys(ours[name].utils), Object.keys(crm[name].utils));
    assert.deepEqual(Object.keys(ours[name].utils.query), Object.keys(crm[name].utils.query));
    const [mine, real] = [ours[name].utils.query, crm[name].utils.query];
    assert.deepEqual(Object.keys(mine.Filter), Object.keys(real.Filter));
    for (const sample of ['Filter', 'Sort', 'QueryBuilder']) {
      assert.deepEqual(Object.keys(mine[sample]('x')).sort(), Object.keys(real[sample]('x')).sort(), sample);
    }
  });
}

test('the objects are those of the real one', () => {
  fc.assert(
    fc.property(request, (given) => {
      const [mine, real] = [ours, crm].map(({ contacts }) => outcome(() => make(contacts.utils.query, given)));
      assert.deepEqual(mine, real);
    }),
    { seed: 20240102, numRuns: 500 },
  );
});

test('a query made so is a query', async () => {
  const answer = { contacts: [], pagingMetadata: {} };
  const { QueryBuilder, Filter, Sort } = ours.contacts.utils.query;
  const make = () => QueryBuilder().withFilter(Filter('_id').in(['x'])).withSorting(Sort('_createdDate').desc()).withPaging({ limit: 3 }).build();
  const [mine, real] = [ourModules(answer), realModules(answer)];
  for (const { modules } of [mine, real]) assert.deepEqual(await modules.contacts.queryContacts(make()), answer);
  assert.deepEqual(mine.sent[0].args[0], real.sent[0].query);
});
