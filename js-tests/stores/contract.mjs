// What every store has to do, for any environment. `open` makes another store over the same data, `same` compares.

const row = (table, key, position, value) => ({ table, key, position, value });
const contact = (key, position, value = { id: key }) => row('contacts', key, position, value);
const gone = (table, key) => row(table, key, 0, null);
const LISTENER = { changed() {}, replaced() {} };

export const loadRows = async (store) => inOrder(await store.load(LISTENER));
const inOrder = (rows) => [...rows].sort((one, other) => compare(one.table, other.table) || compare(one.key, other.key));
const compare = (one, other) => Number(one > other) - Number(one < other);

/** What is there when the store is opened again. */
async function reopened({ open }, store) {
  await store.close();
  const again = open();
  const rows = await loadRows(again);
  await again.close();
  return rows;
}

const EVERY_TABLE = [
  contact('c', 0),
  row('extendedFields', 'custom.e', 1, { key: 'custom.e', dataType: 'TEXT' }),
  row('labels', 'custom.l', 2, { key: 'custom.l', displayName: 'L' }),
  row('members', 'c', 3, { role: 'OWNER' }),
  row('mergedContacts', 'm', 4, { into: 'c' }),
];

export const CONTRACT = {
  async 'a new store is empty'({ open, same }) {
    const store = open();
    same(await store.load(LISTENER), []);
    await store.close();
  },

  async 'rows of every table are there when it is opened again, as they were'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply(EVERY_TABLE);
    env.same(await reopened(env, store), EVERY_TABLE);
  },

  async 'values are any JSON: text of any language, quotes, deep and long ones'(env) {
    const value = {
      text: 'Zoë 😀 \u0000 \u2028 "\'`\\ \ud800', list: [null, true, -0.5, 1e300, [], {}], deep: { a: { b: { c: [{ d: 'e' }] } } },
      long: 'x'.repeat(200_000), 'a "key"; DROP TABLE contacts': 1, ['__proto__']: 'own',
    };
    const store = env.open();
    await store.load(LISTENER);
    const key = `it's "quoted"; -- 😀`;
    await store.apply([contact(key, 0, value)]);
    env.same(await reopened(env, store), [contact(key, 0, JSON.parse(JSON.stringify(value)))]);
  },

  async 'a later change takes the place of an earlier one, with its position'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply([contact('a', 0, { revision: 1 }), contact('b', 1, { revision: 1 })]);
    await store.apply([contact('a', 7, { revision: 2 })]);
    env.same(await reopened(env, store), [contact('a', 7, { revision: 2 }), contact('b', 1, { revision: 1 })]);
  },

  async 'a row that is gone is gone, in its own table only'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply([contact('a', 0), contact('b', 1), row('members', 'a', 0, { member: true })]);
    await store.apply([gone('contacts', 'a')]);
    env.same(await reopened(env, store), [contact('b', 1), row('members', 'a', 0, { member: true })]);
  },

  async 'what was never there may go'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply([gone('labels', 'custom.none'), contact('a', 0)]);
    env.same(await reopened(env, store), [contact('a', 0)]);
  },

  async 'no change at all is fine'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply([]);
    env.same(await reopened(env, store), []);
  },

  async 'changes of one call are stored together, or none of them'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply([contact('a', 0)]);
    const noJson = { toJSON() { throw new Error('no JSON'); } };
    const message = await attempt(() => store.apply([contact('b', 1), gone('contacts', 'a'), contact('c', 2, noJson)]));
    env.same(typeof message, 'string');
    await store.apply([contact('d', 3)]);
    env.same(await reopened(env, store), [contact('a', 0), contact('d', 3)]);
  },

  async 'positions are whole numbers of any size'(env) {
    const store = env.open();
    await store.load(LISTENER);
    await store.apply([contact('a', Number.MAX_SAFE_INTEGER)]);
    env.same(await reopened(env, store), [contact('a', Number.MAX_SAFE_INTEGER)]);
  },

  async 'many rows in one call, and many calls'(env) {
    const store = env.open();
    await store.load(LISTENER);
    const many = Array.from({ length: 2_000 }, (_, index) => contact(String(index), index));
    await store.apply(many);
    await Promise.all(many.slice(0, 20).map(({ key }) => store.apply([gone('contacts', key)])));
    env.same((await reopened(env, store)).length, 1_980);
  },

  async 'what is closed takes nothing, and may be closed again'({ open, same }) {
    const store = open();
    await store.load(LISTENER);
    await store.close();
    const message = await attempt(() => store.apply([contact('a', 0)]));
    same(/: it is closed\.$/.test(message), true);
    await store.close();
  },

  async 'a store may be loaded again after it was closed, and not before'({ open, same }) {
    const store = open();
    await store.load(LISTENER);
    await store.apply([contact('a', 0)]);
    same(/: a site has it already\. /.test(await attempt(() => store.load(LISTENER))), true);
    await store.close();
    same(await loadRows(store), [contact('a', 0)]);
    await store.close();
  },
};

/** The message of what a function throws or rejects with. */
export async function attempt(run) {
  try {
    await run();
  } catch (error) {
    return error.message;
  }
}
