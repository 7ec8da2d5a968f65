import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { contactsOf, refusal, seeded } from './seed.mjs';

const ADA = { info: { name: { first: 'Ada' } } };
const BOB = { info: { name: { first: 'Bob' }, emails: [{ email: 'bob@example.com' }] } };
const names = async (site) => (await contactsOf(site)).map(({ info }) => info.name.first).sort();

describe('JSON', () => {
  const LABELS = { labels: [{ displayName: 'VIP' }], contacts: [{ info: { name: { first: 'Ada' }, labelKeys: { items: ['custom.vip'] } } }] };

  test('of a seed, as editors write it', async () => {
    for (const text of [JSON.stringify(LABELS), JSON.stringify(LABELS, null, 2), `\uFEFF${JSON.stringify(LABELS)}\r\n`]) {
      assert.deepEqual((await contactsOf(seeded(text)))[0].info.labelKeys.items, ['custom.vip']);
    }
  });

  test('of an array of contacts', async () => {
    assert.deepEqual(await names(seeded(JSON.stringify([ADA, BOB], null, 2))), ['Ada', 'Bob']);
    assert.deepEqual(await names(seeded('[]')), []);
  });

  test('with bad rows, which go by their places', async () => {
    const lines = await refusal(JSON.stringify({ contacts: [ADA, { info: {} }], labels: [{}] }));
    assert.deepEqual(lines, [
      'Nothing was seeded. Bad rows: 2',
      '  labels[0].displayName is required',
      '  contacts[1] cannot be seeded: A contact needs at least a name, an email or a phone.',
    ]);
  });

  test('that is none', async () => {
    for (const text of ['{"contacts": [', '[{"info": {}},\n]', '{', '{"contacts": [\n  {"info": {}},\n]}']) {
      assert.match((await refusal(text))[0], /^INVALID_ARGUMENT: "seed" must be an object, found a text that is no JSON: ./, text);
    }
  });

  test('that has something else', async () => {
    assert.match((await refusal('{"contact": []}'))[0], /"seed\.contact" is not a field here/);
  });
});

describe('NDJSON', () => {
  test('is a contact a line, of either shape', async () => {
    for (const end of ['\n', '\r\n']) {
      const text = `\uFEFF${JSON.stringify(ADA)}${end}${end}${JSON.stringify(BOB)}${end}`;
      assert.deepEqual(await names(seeded(text)), ['Ada', 'Bob']);
    }
  });

  test('of one contact, in one line or several', async () => {
    for (const indent of [0, 2]) assert.deepEqual(await names(seeded(JSON.stringify(ADA, null, indent))), ['Ada']);
    assert.match((await refusal('\n{"info": {}}'))[1], /^ {2}line 2 cannot be seeded/);
    assert.match((await refusal('{\n"info": {}}'))[1], /^ {2}contacts\[0\] cannot be seeded/);
  });

  test('with bad rows, which go by their lines', async () => {
    const text = ['', JSON.stringify(ADA), '{"info": {"name": {"first": "Eve"', JSON.stringify({ info: {} }), '[]', JSON.stringify({ info: { emails: [{ email: 'x' }] } })];
    const lines = await refusal(text.join('\n'));
    assert.equal(lines[0], 'Nothing was seeded. Bad rows: 4');
    assert.match(lines[1], /^ {2}line 3 must be an object, found a text that is no JSON: ./);
    assert.equal(lines[2], '  line 4 cannot be seeded: A contact needs at least a name, an email or a phone.');
    assert.equal(lines[3], '  line 5 must be an object, found an array of 0');
    assert.equal(lines[4], '  line 6: info.emails[0].email must be an email address, found "x"');
  });

  test('names labels by key, as objects do', async () => {
    const lines = await refusal(JSON.stringify({ info: { name: { first: 'Ada' }, labelKeys: ['VIP'] } }), seeded({ labels: [{ displayName: 'VIP' }] }));
    assert.match(lines.at(-1), /custom\.vip/);
  });
});

test('texts that have nothing', async () => {
  for (const text of ['', ' \n\t', '\uFEFF']) assert.match((await refusal(text))[0], /found an empty text/);
  for (const text of ['contacts', 'a,b\n1,2', 'null', '7', '"x"']) assert.match((await refusal(text))[0], /found a text that is neither JSON nor a CSV/, text);
});
