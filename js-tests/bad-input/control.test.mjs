import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSite } from 'wix-crm-local';
import { ADA, NOBODY, watch } from './watch.mjs';

// Controls answer at once, so they throw; the message is a plain sentence.

/** The sentence names the argument, says what belongs there, and what was found instead. */
const finds = (field, found) => new RegExp(`^INVALID_ARGUMENT: "${escaped(field)}" must .+, found ${escaped(found)}(\\.|$)`);
/** The same of a row of a seed, which stands on a line of its own. */
const findsRow = (field, found) => new RegExp(`^Nothing was seeded\\. Bad rows: 1\\n  ${escaped(field)} must .+, found ${escaped(found)}(\\.|$)`, 'm');
const lacks = (field) => new RegExp(`^INVALID_ARGUMENT: "${escaped(field)}" is required`);
const escaped = (text) => text.replace(/[\^$.*+?()[\]{}|]/g, '\\$&');

const seed = (site, data) => site.seed(data);
const setClock = (site, date) => site.clock.set(date);
const advance = (site, ms) => site.clock.advance(ms);
const seedIds = (site, n) => site.ids.seed(n);
const actAs = (site, identity) => site.actAs(identity);
const setMember = (site, ...args) => site.members.set(...args);

const ROWS = { labels: [{ displayName: 'New' }], extendedFields: [{ displayName: 'New', dataType: 'TEXT' }] };

test('a seed with a bad row among good ones adds nothing at all', async () => {
  const { site, controlRefuses } = watch();
  const good = { _id: NOBODY, info: { name: { first: 'Good' } } };
  await controlRefuses(seed, [{ ...ROWS, contacts: [good, { info: { name: { first: 1 } } }] }],
    findsRow('contacts[1].info.name.first', 'the number 1'));
  await controlRefuses(seed, [{ ...ROWS, contacts: [good, { info: { company: 'no name' } }] }],
    /^Nothing was seeded\. Bad rows: 1\n  contacts\[1\] cannot be seeded: A contact needs at least a name, an email or a phone\.$/);
  await controlRefuses(seed, [{ ...ROWS, contacts: [good, { _id: ADA, info: { name: { first: 'Again' } } }] }],
    /\n  contacts\[1\] cannot be seeded: A contact has the id a0000000-0000-4000-8000-00000000000a already/);
  await controlRefuses(seed, [{ ...ROWS, contacts: [good], labels: [{ displayName: 'New' }, { displayName: '' }] }],
    findsRow('labels[1].displayName', '0'));
  await controlRefuses(seed, [{ ...ROWS, contacts: [good], labels: [{ displayName: 'New' }, { displayName: ' ' }] }],
    /\n  labels\[1\]\.displayName must have a character that is not a space/);
  await controlRefuses(seed, [{ ...ROWS, contacts: [good], extendedFields: [{ displayName: 'New', dataType: 'text' }] }],
    findsRow('extendedFields[0].dataType', '"text"'));

  const status = (promise) => promise.then(() => 200, (error) => error.status);
  assert.equal(await status(site.contacts.getContact(NOBODY)), 404, 'the good row of a refused seed is there');
  assert.equal(await status(site.labels.getLabel('custom.new')), 404, 'the label of a refused seed is there');
  const withField = { name: { first: 'A' }, extendedFields: { items: { 'custom.new': 'x' } } };
  assert.equal(await status(site.contacts.createContact(withField)), 400, 'the field of a refused seed is there');
  seed(site, { ...ROWS, contacts: [good] });
  assert.equal(await status(site.contacts.getContact(NOBODY)), 200, 'the good rows alone are not accepted');
});

test('seeds that are none', async () => {
  const { controlRefuses } = watch();
  const cyclic = { contacts: [] };
  cyclic.contacts.push({ info: cyclic });
  await controlRefuses(seed, [cyclic], findsRow('contacts[0].info', 'an object that contains itself'));
  await controlRefuses(seed, [undefined], lacks('seed'));
  await controlRefuses(seed, ['contacts'], finds('seed', 'a text that is neither JSON nor a CSV with a column such as "First Name" or "Email 1"'));
  await controlRefuses(seed, [[]], finds('seed', 'an array of 0'));
  await controlRefuses(seed, [{ contacts: new Map() }], finds('contacts', 'a Map'));
  await controlRefuses(seed, [{ get contacts() { throw new Error('not now'); } }], finds('contacts', 'a getter that throws: not now'));
  await controlRefuses(seed, [{ contacts: [{ info: { name: { first: 10n } } }] }], findsRow('contacts[0].info.name.first', 'a BigInt'));
  await controlRefuses(seed, [{ labels: [, { displayName: 'L' }] }], findsRow('labels[0]', 'null'));
  await controlRefuses(seed, [{ contact: [] }], /^INVALID_ARGUMENT: "seed\.contact" is not a field here\. Known here: .*contacts/);
});

test('clock.set with what is no moment', async () => {
  const { controlRefuses } = watch();
  await controlRefuses(setClock, ['nonsense'], finds('date', 'the string "nonsense"'));
  await controlRefuses(setClock, [8.64e15], finds('date', 'the number 8640000000000000'));
  await controlRefuses(setClock, [new Date(NaN)], finds('date', 'an invalid Date'));
  await controlRefuses(setClock, [NaN], finds('date', 'NaN'));
  await controlRefuses(setClock, [10n], finds('date', 'a BigInt'));
  await controlRefuses(setClock, [{}], finds('date', 'an object'));
  await controlRefuses(setClock, [], lacks('date'));
});

test('clock.set with a Date, its text or its number', () => {
  const { site } = watch();
  const date = new Date('1999-12-31T23:59:59.999Z');
  for (const moment of [date, date.toISOString(), date.getTime()]) {
    site.clock.set(0);
    site.clock.set(moment);
    assert.deepEqual(site.clock.now(), date, `after clock.set(${JSON.stringify(moment)})`);
  }
});

test('clock.advance with what is no number of milliseconds', async () => {
  const { controlRefuses } = watch();
  await controlRefuses(advance, [NaN], finds('ms', 'NaN'));
  await controlRefuses(advance, [Infinity], finds('ms', 'Infinity'));
  await controlRefuses(advance, ['1000'], finds('ms', 'the string "1000"'));
  await controlRefuses(advance, [10n], finds('ms', 'a BigInt'));
  await controlRefuses(advance, [], lacks('ms'));
  await controlRefuses(advance, [8.64e15], /^INVALID_ARGUMENT: "ms" must lead to a date within the years 1 to 9999/);
});

test('ids.seed with what is no whole number from 0', async () => {
  const { site, controlRefuses } = watch();
  await controlRefuses(seedIds, [-1], finds('n', 'the number -1'));
  await controlRefuses(seedIds, [1.5], finds('n', 'the number 1.5'));
  await controlRefuses(seedIds, [2 ** 54], finds('n', 'the number 18014398509481984'));
  await controlRefuses(seedIds, ['x'], finds('n', 'the string "x"'));
  await controlRefuses(seedIds, [NaN], finds('n', 'NaN'));
  await controlRefuses(seedIds, [1n], finds('n', 'a BigInt'));
  await controlRefuses(seedIds, [], lacks('n'));

  const nextId = async (other) => (await other.contacts.createContact({ name: { first: 'A' } })).contact._id;
  const twin = createSite();
  seedIds(site, 7);
  seedIds(twin, 7);
  assert.throws(() => seedIds(site, -1));
  assert.equal(await nextId(site), await nextId(twin), 'a refused ids.seed changed the ids');
});

test('actAs with an identity that does not exist', async () => {
  const { site, controlRefuses } = watch();
  site.actAs('APP');
  await controlRefuses(actAs, ['ADMIN'], finds('identity', '"ADMIN"'));
  await controlRefuses(actAs, ['wix_user'], finds('identity', '"wix_user"'));
  await controlRefuses(actAs, [Symbol('APP')], finds('identity', 'a Symbol'));
  await controlRefuses(actAs, [], lacks('identity'));
  assert.equal(site.identity, 'APP');
});

test('members of contacts that do not exist, and members that are none', async () => {
  const { site, controlRefuses } = watch();
  const noContact = /^No contact has the id c0000000-0000-4000-8000-00000000000c\./;
  const noGuid = finds('contactId', '"ada"');
  site.members.set(ADA, { role: 'OWNER' });
  await controlRefuses(setMember, [NOBODY, { member: true }], noContact);
  await controlRefuses(setMember, ['ada', { member: true }], noGuid);
  await controlRefuses((other) => other.members.get('ada'), [], noGuid);
  await controlRefuses((other) => other.members.remove(NOBODY), [], noContact);
  await controlRefuses(setMember, [ADA], lacks('membership'));
  await controlRefuses(setMember, [ADA, 'OWNER'], finds('membership', 'the string "OWNER"'));
  await controlRefuses(setMember, [ADA, { member: 'yes', role: 'ADMIN', owner: true }],
    /"membership\.member" must .+, found the string "yes", "membership\.owner" is not a field here, "membership\.role" must .+, found "ADMIN"/);
});

test('a site that is to be strict and is not told how', () => {
  const site = createSite();
  for (const strict of ['never', 1, {}]) assert.throws(() => site.setStrict(strict), { status: 400, message: /"strict" must be true or false/ });
  assert.throws(() => site.setStrict(), { status: 400, message: /"strict" is required/ });
});

test('createSite with options that are none', () => {
  const refuses = (options, message) => assert.throws(() => createSite(options), { name: 'TypeError', message });
  for (const options of ['x', 1, true, null, [], Symbol('x'), () => {}]) {
    refuses(options, 'createSite: options must be an object');
  }
  refuses({ onwarning() {} }, 'createSite: unknown option "onwarning"; the options are "onWarning", "onEventError", "strict" and "persist"');
  refuses({ onWarning: 'warn' }, 'createSite: "onWarning" must be a function');
  for (const strict of ['false', 0, null]) refuses({ strict }, 'createSite: "strict" must be a boolean');
});
