import assert from 'node:assert/strict';
import { beforeEach, describe, test } from 'node:test';
import { inspect } from 'node:util';
import { site } from 'wix-crm-local';
import { contacts } from 'wix-crm-local/velo/wix-crm-backend';
import { elevate } from 'wix-crm-local/velo/wix-auth';

const PEOPLE = [
  { name: { first: 'Ada', last: 'Byron' }, emails: [{ email: 'Ada@Example.com' }, { email: 'ada@home.example' }], phones: [{ phone: '5550001' }] },
  { name: { first: 'Bo', last: 'Byron' }, emails: [{ email: 'bo@example.com' }] },
  { name: { first: 'Cy', last: 'Dee' }, phones: [{ phone: '5550003' }] },
];
const query = () => contacts.queryContacts();
const namesOf = ({ items }) => items.map(({ info }) => info.name.first);
const found = async (builder) => namesOf(await builder.ascending('info.name.first').find());

beforeEach(async () => {
  site.reset();
  site.actAs('WIX_USER');
  site.clock.set('2026-01-31T12:00:00.000Z');
  for (const info of PEOPLE) {
    await contacts.createContact(info);
    site.clock.advance(1000);
  }
});

describe('a query of wix-crm-backend', () => {
  test('finds contacts with lists without items, the newest first', async () => {
    const { items } = await query().find();
    assert.deepEqual(items.map(({ info }) => info.name.first), ['Cy', 'Bo', 'Ada']);
    assert.deepEqual(items[2].info.emails.map(({ email }) => email), ['Ada@Example.com', 'ada@home.example']);
    assert.ok(items[0]._createdDate instanceof Date);
  });

  test('compares every email, without regard to case', async () => {
    for (const [field, email] of [['primaryInfo.email', 'ada@example.com'], ['info.emails.email', 'ADA@home.example']]) {
      assert.deepEqual(await found(query().eq(field, email)), ['Ada'], field);
    }
  });

  test('joins conditions', async () => {
    const byron = query().eq('info.name.last', 'Byron');
    assert.deepEqual(await found(byron), ['Ada', 'Bo']);
    assert.deepEqual(await found(byron.ne('info.name.first', 'Bo')), ['Ada']);
    assert.deepEqual(await found(byron.or(query().eq('info.phones.phone', '5550003'))), ['Ada', 'Bo', 'Cy']);
    assert.deepEqual(await found(byron.and(query().startsWith('info.name.first', 'A'))), ['Ada']);
    assert.deepEqual(await found(byron.not(query().eq('info.name.first', 'Ada'))), ['Bo']);
    assert.deepEqual(await found(byron.not(query())), ['Ada', 'Bo']);
  });

  test('compares dates', async () => {
    const { items: [{ _createdDate }] } = await query().limit(1).find();
    const day = 86_400_000;
    const [before, after] = [new Date(_createdDate - day), new Date(_createdDate.getTime() + day)];
    assert.deepEqual(await found(query().between('_createdDate', before, after)), ['Ada', 'Bo', 'Cy']);
    assert.deepEqual(await found(query().gt('_createdDate', after)), []);
    assert.deepEqual(await found(query().ge('_createdDate', before).lt('_createdDate', after)), ['Ada', 'Bo', 'Cy']);
    assert.deepEqual(await found(query().le('_createdDate', before)), []);
  });

  test('finds by labels', async () => {
    await site.labels.findOrCreateLabel('VIP');
    const { items: [{ _id }] } = await query().eq('info.name.first', 'Bo').find();
    await contacts.labelContact(_id, ['custom.vip']);
    assert.deepEqual(await found(query().hasSome('info.labelKeys', ['custom.vip', 'custom.other'])), ['Bo']);
    assert.deepEqual(await found(query().hasSome('info.labelKeys', 'custom.other', 'custom.vip')), ['Bo']);
    assert.deepEqual(await found(query().hasAll('info.labelKeys', ['custom.vip', 'custom.other'])), []);
  });

  test('is a value: each method leaves it as it is', async () => {
    const all = query();
    const some = all.eq('info.name.first', 'Ada');
    assert.deepEqual([(await all.find()).length, (await some.find()).length], [3, 1]);
  });

  test('can be awaited and printed without being run', async () => {
    const builder = await query();
    assert.equal(typeof builder.find, 'function');
    assert.match(inspect(builder), /filter/);
  });

  test('tells in find what it was given wrong', async () => {
    const noQuery = query().or('info.name.first').eq('info.name.first', 'Ada');
    await assert.rejects(noQuery.find(), { name: 'TypeError', message: /^or\(query\) takes another query/ });
    await assert.rejects(query().eq(5, 'Ada').find(), { name: 'TypeError', message: /names a field by a string/ });
    await assert.rejects(query().limit(1001).find(), { code: 'ILLEGAL_LIMIT', status: 400 });
    await assert.rejects(query().eq('email', 'a').find(), { code: 'UNSUPPORTED_FILTER_FIELD_UNKNOWN' });
  });

  test('has the documented methods and no others', () => {
    const documented = [
      'and', 'ascending', 'between', 'descending', 'eq', 'find', 'ge', 'gt', 'hasAll', 'hasSome', 'le', 'limit', 'lt', 'ne', 'not', 'or',
      'skip', 'startsWith',
    ];
    const methods = Object.entries(query()).filter(([, value]) => typeof value === 'function').map(([name]) => name);
    assert.deepEqual(methods.sort(), documented);
  });
});

describe('a page', () => {
  test('says what it is', async () => {
    const builder = query().limit(2);
    const page = await builder.find();
    const { length, pageSize, totalCount, totalPages, currentPage } = page;
    assert.deepEqual({ length, pageSize, totalCount, totalPages, currentPage }, { length: 2, pageSize: 2, totalCount: 3, totalPages: 2, currentPage: 0 });
    assert.equal(page.query, builder);
    assert.deepEqual([page.hasNext(), page.hasPrev()], [true, false]);
    assert.equal(JSON.parse(JSON.stringify(page))._items.length, 2);
  });

  test('leads to the next and back, by the same permission', async () => {
    site.actAs('ANONYMOUS_VISITOR');
    const first = await query().ascending('info.name.first').limit(2).find({ suppressAuth: true });
    const second = await first.next();
    assert.deepEqual(namesOf(second), ['Cy']);
    assert.equal(second.hasNext(), false);
    await assert.rejects(second.next(), { message: 'No next page to fetch' });
    assert.deepEqual(namesOf(await second.prev()), ['Ada', 'Bo']);
  });

  test('can start anywhere', async () => {
    assert.deepEqual(namesOf(await query().ascending('info.name.first').skip(1).limit(1).find()), ['Bo']);
  });
});

describe('a visitor', () => {
  beforeEach(() => site.actAs('ANONYMOUS_VISITOR'));

  test('may not find contacts', async () => {
    await assert.rejects(query().find(), { status: 403 });
    await assert.rejects(query().find({ suppressAuth: false }), { status: 403 });
  });

  test('finds them by suppressAuth, and by an elevated function, which answers the query at once', async () => {
    assert.equal((await query().find({ suppressAuth: true })).length, 3);
    const builder = elevate(contacts.queryContacts)();
    assert.equal((await builder.eq('info.name.first', 'Ada').find()).length, 1);
    assert.equal((await (await builder.limit(1).find()).next()).length, 1);
  });
});
