import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { createFetch } from 'wix-crm-local/http';
import { bodyOf } from '../error/real.mjs';
import { wire } from '../events/real.mjs';
import { makePair } from './pair.mjs';
import { ORIGIN } from './real.mjs';

// What the real SDK sends, as it was recorded: arguments and the request that comes of them.

const RECORDED = JSON.parse(readFileSync(new URL('recorded.json', import.meta.url), 'utf8'));

/** What Wix wraps a record in that the SDK takes out. */
const WRAPPED = {
  getContact: (contact) => ({ contact, responseType: 'REGULAR' }),
  getLabel: (label) => ({ label }),
  renameLabel: (label) => ({ label }),
  getExtendedField: (field) => ({ field }),
  renameExtendedField: (field) => ({ field }),
};

/** The picture of the rows, whose address the SDK takes apart and puts together again. */
const PICTURE = {
  id: 'a_1~mv2.png', url: 'https://static.wixstatic.com/media/a_1~mv2.png', width: 10, height: 20, filename: 'pic.png',
};

/** Every row: sent as recorded, the same on both sides, and answered likewise without an SDK. `agreed` gets the rows. */
export function testRows(agreed) {
  for (const [kind, rows] of Object.entries(RECORDED)) {
    describe(`recorded ${kind}`, () => {
      for (const row of rows) {
        test(title(row), async () => {
          const pair = makePair();
          prepare(pair.site);
          const outcome = await settled(perform(pair.site, row));
          await pair.compareState();

          assert.deepEqual(pair.differences, []);
          assert.deepEqual(pair.requests, [{ method: row.method, path: row.path, body: row.body }]);
          assert.deepEqual(await answerTo(row), row.chain ? await expectedOfQuery(row) : expected(row, outcome));
          agreed.push(row);
        });
      }
    });
  }
}

const title = ({ module, fn, args, chain = [] }) => [[`${module}.${fn}`, ...args], ...chain].map(shown).join('.');
const shown = ([name, ...args]) => `${name}(${args.map((argument) => JSON.stringify(argument)).join(', ')})`;

function prepare(site) {
  site.clock.set('2024-01-02T03:04:05.678Z');
  site.ids.seed(1);
  site.seed({
    labels: ['VIP', 'A', 'B'].map((displayName) => ({ displayName })),
    extendedFields: [{ displayName: 'Since', dataType: 'DATE' }],
    contacts: [
      { _id: '11111111-1111-4111-8111-111111111111', revision: 3, info: {
        name: { first: 'A', last: 'L' }, emails: { items: [{ email: 'a@b.co' }] }, labelKeys: { items: ['custom.vip', 'custom.b'] },
      } },
      { _id: '22222222-2222-4222-8222-222222222222', info: { name: { first: 'Grace', last: 'X' }, company: 'Navy' } },
    ],
  });
}

function perform(site, { module, fn, args, chain }) {
  const member = site[module][fn];
  if (!chain) return member(...revived(args));
  return build(member(...revived(args)), chain, member).find();
}

const build = (query, chain, newQuery) => chain.reduce((builder, [method, ...args]) => builder[method](...revived(args, newQuery)), query);

/** Dates and queries, which JSON cannot say. */
function revived(value, newQuery) {
  if (Array.isArray(value)) return value.map((item) => revived(item, newQuery));
  if (value === null || typeof value !== 'object') return value;
  if (value.$Date) return new Date(value.$Date);
  if (value.$query) return build(newQuery(), value.$query, newQuery);
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, revived(member, newQuery)]));
}

const settled = (promise) => promise.then((value) => ({ value }), (error) => ({ error }));

function someSite() {
  const site = createSite({ onWarning() {} });
  prepare(site);
  return site;
}

/** What the request of the row is answered, sent as it is. */
async function answerTo({ method, path, body }) {
  const headers = { Authorization: 'key', ...(body && { 'Content-Type': 'application/json' }) };
  const response = await createFetch({ site: someSite() })(ORIGIN + path, { method, headers, body: body && JSON.stringify(body) });
  return withoutHint({ status: response.status, body: await response.json() });
}

/** The same, of a query: only builders of the SDK find the newest first. */
const expectedOfQuery = async (row) => expected(row, await settled(someSite()[row.module][row.fn](row.body.query, undefined)));

function expected({ fn }, { value, error }) {
  if (error) return withoutHint({ status: error.status, body: structuredClone(bodyOf(error)) });
  // What deletes a label or a field answers nothing.
  const record = wire(value ?? {});
  const { picture } = record.contact?.info ?? {};
  if (picture) picture.image = PICTURE;
  return { status: 200, body: JSON.parse(JSON.stringify(WRAPPED[fn]?.(record) ?? record)) };
}

function withoutHint(answer) {
  delete answer.body.details?.hint;
  return answer;
}
