import assert from 'node:assert/strict';
import { findByEmail, listEverybody, rename, subscribe } from 'backend/contacts.web';
import { get_contact } from 'backend/http-functions';
import { remember } from 'backend/journal.js';
import { createLead, leadCount } from 'backend/legacy.jsw';
import { count } from 'backend/typed';
import { site } from 'wix-crm-local';
import { contacts } from 'wix-crm.v2';
import wixData from 'wix-data';
import { makePage } from './page.js';

beforeEach(() => {
  site.reset();
  wixData.clear();
  site.actAs('ANONYMOUS_VISITOR');
});

describe('web modules', () => {
  test('a visitor may what the code elevates', async () => {
    const contactId = await subscribe({ email: 'ada@example.com', first: 'Ada' });
    const found = await findByEmail('ada@example.com');
    assert.equal(found._id, contactId);
    assert.equal(found.info.name.first, 'Ada');
  });

  test('and nothing else', async () => {
    await subscribe({ email: 'ada@example.com', first: 'Ada' });
    await assert.rejects(listEverybody(), { status: 403 });
    const everybody = await site.as('WIX_USER', () => listEverybody());
    assert.equal(everybody.length, 1);
  });

  test('two changes at once: one is refused, and tries again', async () => {
    const contactId = await subscribe({ email: 'ada@example.com', first: 'Ada' });
    await Promise.all([rename(contactId, { first: 'Augusta' }), rename(contactId, { first: 'Countess' })]);
    const { revision } = await findByEmail('ada@example.com');
    assert.equal(revision, 3);
  });
});

test('a .jsw file in the first dialect works on the same contacts', async () => {
  const contactId = await createLead('grace@example.com');
  assert.equal((await findByEmail('grace@example.com'))._id, contactId);
  assert.equal(await leadCount(), 1);
  assert.deepEqual(await count(), { total: 1 });
});

test('http functions answer', async () => {
  const contactId = await subscribe({ email: 'ada@example.com', first: 'Ada' });
  const { status, body } = await get_contact({ query: { email: 'ada@example.com' } });
  assert.deepEqual([status, body], [200, { contactId }]);
  assert.equal((await get_contact({ query: {} })).status, 400);
});

test('a page calls web methods', async () => {
  const elements = { '#email': { value: 'ada@example.com' }, '#first': { value: 'Ada' } };
  const page = makePage(elements);
  globalThis.$w = page.$w;
  await import('../src/pages/home.js');
  await page.open();
  await page.click('#subscribe');
  assert.equal(elements['#answer'].text, 'Welcome, Ada!');
});

test('backend/events.js hears what happens', async () => {
  const contactId = await subscribe({ email: 'ada@example.com', first: 'Ada' });
  await site.idle();
  assert.deepEqual(wixData.all('Journal'), [{ line: `created ${contactId}: ada@example.com` }]);
});

test('a module of the site stands for one that is not there', async () => {
  await remember('a line');
  assert.deepEqual(wixData.all('Journal'), [{ line: 'a line' }]);
});

test('the modules of Wix are one with what the test imports', async () => {
  const contactId = await subscribe({ email: 'ada@example.com', first: 'Ada' });
  site.actAs('WIX_USER');
  const { info } = await contacts.getContact(contactId);
  assert.equal(info.name.first, 'Ada');
});

describe('a module that nobody has', () => {
  for (const [name, sentence] of [['wix-nope', /wix-crm-local has no such module/], ['backend/nope', /src\/backend has no nope/]]) {
    test(name, async () => {
      await assert.rejects(async () => import(name), sentence);
    });
  }
});
