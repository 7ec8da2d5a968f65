import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ourModules, realModules } from '../modules.mjs';

// Which arguments make a builder, and which are a query that is answered as plain data (wire §4.1).

const CONTACTS = { contacts: [], pagingMetadata: { count: 0, offset: 0, total: 0, tooManyToCount: false } };
const BODIES = { queryContacts: ['contacts', CONTACTS], queryLabels: ['labels', { labels: [] }], queryExtendedFields: ['extendedFields', { fields: [] }] };

const withoutKeys = Object.create({ filter: {} });
const argumentLists = [
  [], [undefined], [null], [{}], ['x'], [7], [[]], [withoutKeys], [() => {}], [{ fieldsets: ['FULL'] }], [{ language: 'de' }], [{ limit: 5 }],
  [{ filter: {} }], [{ filter: undefined }], [{ sort: [] }], [{ paging: {} }], [{ cursorPaging: {} }], [{ paging: { limit: 1 }, fieldsets: ['FULL'] }],
  [undefined, undefined], [null, null], [{}, {}], [{}, { fields: ['info'] }], [{ filter: {} }, { language: 'de' }], ['x', { language: 'de' }],
  [{ filter: {} }, undefined, { builder: true }],
];

/** Whether it was a builder, and the body it sends. */
async function play({ modules, sent }, name, operation, args) {
  const made = modules[name][operation](...args);
  const isBuilder = typeof made.find === 'function';
  const answer = await (isBuilder ? made.find() : made);
  return { isBuilder, isPlain: Object.getPrototypeOf(answer) === Object.prototype, sent: sent[0] };
}

for (const [operation, [name, answer]] of Object.entries(BODIES)) {
  describe(operation, () => {
    for (const [index, args] of argumentLists.entries()) {
      test(`the form of list ${index}, ${JSON.stringify(args)}`, async () => {
        const ours = await play(ourModules({ ...answer, pagingMetadata: {} }), name, operation, args);
        const real = await play(realModules({ ...answer, pagingMetadata: {} }), name, operation, args);
        assert.deepEqual([ours.isBuilder, ours.isPlain], [real.isBuilder, real.isPlain]);

        const [query, options, ours3] = ours.sent.args;
        assert.deepEqual(query, real.sent.query ?? null);
        assert.deepEqual(ours3, ours.isBuilder ? { builder: true } : undefined);
        if (!ours.isBuilder && operation !== 'queryExtendedFields') assert.deepEqual({ ...options }, { ...args[1] });
      });
    }
  });
}

test('an answer of the object form is nothing but data', async () => {
  const { modules } = ourModules(CONTACTS);
  assert.deepEqual(await modules.contacts.queryContacts({ filter: {} }), CONTACTS);
});

test('the language of labels goes along with a builder, and with its next pages', async () => {
  const { modules, sent, warnings } = ourModules({ labels: [], pagingMetadata: { total: 100 } });
  const page = await modules.labels.queryLabels({ language: 'de' }).find();
  await page.next();
  assert.deepEqual(sent.map(({ args }) => args[1]), [{ language: 'de' }, { language: 'de' }]);
  assert.deepEqual(warnings, []);
});

describe('an argument that nobody reads', () => {
  for (const [name, operation, args] of [
    ['contacts', 'queryContacts', [{}]], ['contacts', 'queryContacts', [{ fieldsets: ['FULL'] }]], ['contacts', 'queryContacts', ['x']],
    ['labels', 'queryLabels', [{ limit: 5 }]], ['labels', 'queryLabels', [{}]],
  ]) {
    test(`${operation}(${JSON.stringify(args[0])}) warns`, async () => {
      const { modules, sent, warnings } = ourModules({ contacts: [], labels: [], pagingMetadata: {} });
      const builder = modules[name][operation](...args);
      assert.equal(warnings.length, 1);
      assert.match(warnings[0], new RegExp(`^${operation}\\(argument\\) makes a query builder, .* ${operation}\\(\\{ filter: \\{\\} \\}\\)\\.$`));
      await builder.limit(3).find();
      assert.deepEqual(sent[0].args, [{ filter: {}, paging: { limit: 3, offset: 0 } }, null, { builder: true }]);
      assert.equal(warnings.length, 1);
    });
  }

  test('nothing at all does not', () => {
    const { modules, warnings } = ourModules();
    modules.contacts.queryContacts();
    modules.contacts.queryContacts(undefined);
    modules.labels.queryLabels(null);
    modules.extendedFields.queryExtendedFields();
    assert.deepEqual(warnings, []);
  });
});
