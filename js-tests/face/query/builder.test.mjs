import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { ourModules, outcome, realModules } from '../modules.mjs';

// A query builder of ours next to the real one: the same chain on both, the same query on the wire.

const DATE = new Date('2024-01-02T03:04:05.678Z');
const page = (items) => ({ [items]: [], pagingMetadata: { count: 0, offset: 0, total: 0, tooManyToCount: false } });
const QUERIES = { queryContacts: ['contacts', 'contacts'], queryLabels: ['labels', 'labels'], queryExtendedFields: ['extendedFields', 'fields'] };

/** The chain's builder on both sides, and what each sends when it is asked to find. */
async function both(chain, operation = 'queryContacts') {
  const [name, items] = QUERIES[operation];
  const [ours, real] = [ourModules(page(items)), realModules(page(items))];
  const builders = [ours, real].map(({ modules }) => chain(modules[name][operation](), modules[name][operation]));
  for (const builder of builders) await builder.find();
  return { ours: builders[0], real: builders[1], sent: ours.sent[0].args, body: real.sent[0], warnings: ours.warnings };
}

const chains = {
  'nothing': (q) => q,
  'eq': (q) => q.eq('info.name.first', 'Ada'),
  'eq undefined': (q) => q.eq('info.company', undefined),
  'eq without a value': (q) => q.eq('info.company'),
  'eq a date': (q) => q.eq('_createdDate', DATE),
  'eq an object': (q) => q.eq('info.company', { a: 1 }),
  'ne': (q) => q.ne('info.company', null),
  'ne without a value': (q) => q.ne('info.company'),
  'gt': (q) => q.gt('_createdDate', DATE),
  'ge': (q) => q.ge('_updatedDate', DATE),
  'lt': (q) => q.lt('info.birthdate', '2000-01-01'),
  'le': (q) => q.le('lastActivity.activityDate', DATE),
  'le without a value': (q) => q.le('lastActivity.activityDate'),
  'in': (q) => q.in('_id', ['a', 'b']),
  'in with several arguments': (q) => q.in('_id', 'a', 'b'),
  'exists': (q) => q.exists('primaryInfo.phone'),
  'exists false': (q) => q.exists('primaryInfo.phone', false),
  'startsWith': (q) => q.startsWith('info.name.last', 'L'),
  'endsWith': (q) => q.endsWith('info.company', 'x'),
  'contains': (q) => q.contains('info.jobTitle', 'y'),
  'hasSome': (q) => q.hasSome('info.labelKeys', ['a', 'b']),
  'hasSome with several arguments': (q) => q.hasSome('info.labelKeys', 'a', 'b'),
  'hasSome with two lists': (q) => q.hasSome('info.labelKeys', ['a'], ['b']),
  'hasAll': (q) => q.hasAll('info.labelKeys', ['a']),
  'hasAll with nothing': (q) => q.hasAll('info.labelKeys'),
  'isEmpty, isNotEmpty': (q) => q.isEmpty('info.company').isNotEmpty('info.jobTitle'),
  'between': (q) => q.between('_createdDate', 1, 2),
  'three conditions': (q) => q.eq('info.name.first', 'A').ne('info.name.last', 'B').gt('_createdDate', DATE),
  'names within a path': (q) => q.eq('source._id', 1).eq('_id._id', 2).eq('_idea._created', 3).eq('x._updatedDate.y', 4).eq('id', 5),
  'a field without a name': (q) => q.eq(undefined, 1).eq('', 2),
  'sorts': (q) => q.ascending('_id', 'info.name.last').descending('_createdDate').ascending(),
  'a sort without a name': (q) => q.ascending(undefined, null),
  'limit': (q) => q.limit(5),
  'skip': (q) => q.skip(10),
  'skip and limit': (q) => q.skip(10).limit(5),
  'limit and skip': (q) => q.limit(5).skip(10),
  'limits that are none': (q) => q.limit('x').skip(-1),
  'no limit': (q) => q.limit(undefined).skip(3),
  'or': (q, query) => q.eq('a', 1).or(query().eq('b', 2)),
  'or of three': (q, query) => q.eq('a', 1).or(query().eq('b', 2)).or(query().eq('c', 3)),
  'or of ands': (q, query) => q.eq('a', 1).eq('b', 2).or(query().eq('c', 3).eq('d', 4)),
  'or of nothing': (q, query) => q.or(query().eq('b', 2)).or(query()),
  'or of another query with sort and limit': (q, query) => q.eq('a', 1).or(query().eq('b', 2).ascending('a').limit(7)),
  'and': (q, query) => q.eq('a', 1).and(query().eq('b', 2).limit(7)),
  'and of ors': (q, query) => q.eq('a', 1).or(query().eq('b', 2)).and(query().eq('c', 3).or(query().eq('d', 4))),
  'not': (q, query) => q.not(query().eq('a', 1)),
  'not after a condition': (q, query) => q.eq('a', 1).not(query().eq('b', 2)),
  'not, then a condition': (q, query) => q.not(query().eq('a', 1)).eq('b', 2),
  'not not': (q, query) => q.not(query().not(query().eq('a', 1))),
  'not nothing': (q, query) => q.eq('a', 1).not(query()),
  'a condition after not nothing': (q, query) => q.not(query()).eq('a', 1),
  'or after not nothing': (q, query) => q.not(query()).or(query().not(query())),
};

for (const [what, chain] of Object.entries(chains)) {
  test(`${what}: the real query`, async () => {
    const { ours, real, sent, body } = await both(chain);
    assert.deepEqual(sent, [body.query, null, { builder: true }]);
    assert.equal(JSON.stringify(sent[0]), JSON.stringify(body.query), 'the order of the keys');
    assert.deepEqual(ours.query, real.query);
    assert.equal(JSON.stringify(ours), JSON.stringify(real));
  });
}

for (const operation of Object.keys(QUERIES)) {
  test(`${operation}: a builder has the members of the real one`, async () => {
    const { ours, real, body, sent } = await both((q) => q.eq('_id', 1), operation);
    assert.deepEqual(Object.keys(ours).sort(), Object.keys(real).sort());
    assert.deepEqual(body, { query: sent[0] });
    for (const [key, member] of Object.entries(real)) assert.equal(typeof ours[key], typeof member, key);
  });
}

const mistakes = {
  'a number for a field': (q) => q.eq(5, 1),
  'an object for a field': (q) => q.gt({ 'info.name.first': 1 }),
  'a list of fields': (q) => q.ascending(['_id']),
  'a list of fields to exist': (q) => q.exists(['_id']),
  'skipTo': (q) => q.skipTo('cursor'),
  'or nothing': (q) => q.or(),
  'or null': (q) => q.or(null),
  'and a filter': (q) => q.and({ 'info.company': 'x' }),
  'not a text': (q) => q.not('x'),
};

for (const [what, mistake] of Object.entries(mistakes)) {
  test(`${what}: thrown at once, as by the real builder`, async () => {
    const [ours, real] = [ourModules(), realModules()].map(({ modules }) => outcome(() => mistake(modules.contacts.queryContacts())));
    assert.deepEqual(ours, { throws: 'TypeError' });
    assert.deepEqual(ours, real);
  });
}

test('mistakes are named', () => {
  const query = ourModules().modules.contacts.queryContacts();
  assert.throws(() => query.eq({ a: 1 }), /names a field by a string such as 'info\.name\.first'; found a value of type object/);
  assert.throws(() => query.or({ a: 1 }), /^TypeError: or\(query\) takes another query builder/);
  assert.throws(() => query.skipTo('x'), /skip\(number\)/);
});

test('the quirks of the SDK that change what is found warn', async () => {
  const warningsOf = async (chain) => (await both(chain)).warnings;
  assert.deepEqual(await warningsOf((q, query) => q.not(query().eq('a', 1)).eq('b', 1).in('c', ['d'])), []);
  const [notQuery, ...others] = await warningsOf((q, query) => q.eq('a', 1).not(query().eq('b', 1)));
  assert.match(notQuery, /^not\(query\) takes the place of all conditions before it/);
  assert.deepEqual(others, []);
  const [several, ...more] = await warningsOf((q) => q.in('info.company', 'a', 'b'));
  assert.match(several, /^in\('info\.company', …\) takes one list/);
  assert.deepEqual(more, []);
});

test('a builder is no promise, and a terminal shows its query', async () => {
  const builder = ourModules().modules.contacts.queryContacts().eq('_id', 'x');
  assert.equal(await builder, builder);
  assert.match(inspect(builder, { depth: 4 }), /query: \{ filter: \{ id: 'x' \}, paging: \{ offset: 0, limit: 50 \} \}/);
});

test('find passes over arguments such as { suppressAuth: true }', async () => {
  const { modules, sent } = ourModules(page('contacts'));
  await modules.contacts.queryContacts().find({ suppressAuth: true });
  assert.deepEqual(sent[0].args, [{ filter: {}, paging: { offset: 0, limit: 50 } }, null, { builder: true }]);
});
