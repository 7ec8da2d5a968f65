import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';

// What a site that is not strict passes over; tests/cases/strict.json has what JSON can say.

function lenient() {
  const warnings = [];
  return { ...createSite({ strict: false, onWarning: (sentence) => warnings.push(sentence) }), warnings };
}

test('what JSON leaves out is passed over', async () => {
  for (const [value, found] of [[() => 'Ada', 'a function'], [Symbol('Ada'), 'a Symbol'], [NaN, 'NaN'], [new Map(), 'a Map'], [new Date(NaN), 'an invalid Date']]) {
    const { contacts, warnings } = lenient();
    const { contact } = await contacts.createContact({ name: { first: 'Ada' }, company: value });
    assert.equal(contact.info.company, undefined);
    assert.deepEqual(warnings, [`JSON cannot carry ${found}: it is passed over.`]);
  }
});

test('what nothing can be sent with is refused', async () => {
  const circle = {};
  circle.circle = circle;
  for (const value of [10n, circle, { get first() { throw new Error('no'); } }]) {
    const { contacts, warnings } = lenient();
    await assert.rejects(contacts.createContact({ name: { first: 'Ada' }, company: value }), { status: 400 });
    assert.deepEqual(warnings, []);
  }
});

test('a site that was asked before it had an engine is as lenient', async () => {
  const site = lenient();
  site.actAs('APP');
  const { contact } = await site.contacts.createContact({ name: { first: 'Ada' }, nickname: 'A' });
  assert.equal(contact.info.nickname, undefined);
  assert.equal(site.warnings.length, 1);
});

test('every warning is one of console.warn, once for each sentence', async (t) => {
  const warn = t.mock.method(console, 'warn', () => {});
  const { contacts } = createSite({ strict: false });
  for (let i = 0; i < 2; i++) await contacts.createContact({ name: { first: 'Ada' }, nickname: 'A' });
  assert.equal(warn.mock.callCount(), 1);
  assert.match(warn.mock.calls[0].arguments[0], /^wix-crm-local: info\.nickname is not a field here: it is passed over\./);
});
