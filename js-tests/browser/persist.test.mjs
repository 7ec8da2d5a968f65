import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, test } from 'node:test';
import { emptyPages, until } from './empty.mjs';

// Sites that Chromium keeps, in one tab and in several.

const INDEX = '/pkg/dist/index.mjs';
const INDEXEDDB = '/pkg/dist/indexeddb.mjs';
const HINT = /^IndexedDB "a site": another tab has this site open for writing, /;

let pages;
before(async () => {
  pages = await emptyPages();
});
after(() => pages?.stop());

/** Opens the site in a page. */
const openSite = (page) => page.evaluate(async ([index, indexeddb]) => {
  const [{ createSite }, { indexedDb }] = await Promise.all([import(index), import(indexeddb)]);
  globalThis.site = createSite({ persist: indexedDb('a site') });
}, [INDEX, INDEXEDDB]);

/** Creates a contact; answers its name, or the hint of the error. */
const create = (page, first) => page.evaluate(
  (name) => site.contacts.createContact({ name: { first: name } }).then(({ contact }) => contact.info.name.first, ({ details }) => details.hint),
  first,
);

const names = (page) => page.evaluate(async () => {
  const { items } = await site.contacts.queryContacts().ascending('info.name.first').find();
  return items.map(({ info }) => info.name.first);
});

/** Waits until a page shows so many contacts. */
const shows = (page, count) => until(async () => (await names(page)).length === count);

/** Creates a contact as soon as the page may. */
const createInTurn = (page, first) => until(async () => (await create(page, first)) === first);

test('a site is there when its page is loaded again', () => pages.together(async (open) => {
  const page = await open();
  await openSite(page);
  assert.equal(await create(page, 'Ada'), 'Ada');
  await page.reload();
  await openSite(page);
  assert.equal(await create(page, 'Grace'), 'Grace');
  assert.deepEqual(await names(page), ['Ada', 'Grace']);
}));

test('a second tab follows the first, changes nothing, and goes on when the first is closed', () => pages.together(async (open) => {
  const [first, second] = [await open(), await open()];
  await openSite(first);
  await create(first, 'Ada');
  await openSite(second);
  assert.deepEqual(await names(second), ['Ada']);
  assert.match(await create(second, 'Eve'), HINT);
  assert.deepEqual(await names(second), ['Ada']);
  await create(first, 'Grace');
  await shows(second, 2);
  assert.deepEqual(await names(second), ['Ada', 'Grace']);

  await first.close();
  await createInTurn(second, 'Mary');
  assert.deepEqual(await names(second), ['Ada', 'Grace', 'Mary']);
  await second.reload();
  await openSite(second);
  assert.deepEqual(await names(second), ['Ada', 'Grace', 'Mary']);
}));

test('a page that may not store anything is told so by every call', () => pages.together(async (open) => {
  const page = await open();
  await page.evaluate(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
  await openSite(page);
  const sentence = 'IndexedDB "a site": there is no Web Locks here. Pages and workers have it on HTTPS and on localhost.';
  for (const call of ['createContact', 'listContacts']) {
    const told = await page.evaluate(
      (name) => site.contacts[name]({ name: { first: 'Ada' } }).catch(({ status, details, message }) => [status, details?.hint ?? message]), call,
    );
    assert.ok(JSON.stringify(told).includes(JSON.stringify(sentence).slice(1, -1)), JSON.stringify(told));
  }
}));

test('the example of the README', () => pages.together(async (open) => {
  const readme = readFileSync(new URL('../../pkg/README.md', import.meta.url), 'utf8');
  const [, example] = /<script type="module">\n([^<]*wix-crm-local\/indexeddb[^<]*)<\/script>/.exec(readme);
  const module = example.replace("'wix-crm-local'", `'${INDEX}'`).replace("'wix-crm-local/indexeddb'", `'${INDEXEDDB}'`);
  const page = await open();
  await page.route('**/example.mjs', (route) => route.fulfill({ contentType: 'text/javascript', body: `${module}; await site.close();` }));
  await page.evaluate(() => import('/example.mjs'));
  await page.evaluate(async ([index, indexeddb]) => {
    const [{ createSite }, { indexedDb }] = await Promise.all([import(index), import(indexeddb)]);
    globalThis.site = createSite({ persist: indexedDb('my-app') });
  }, [INDEX, INDEXEDDB]);
  assert.deepEqual(await names(page), ['Ada']);
}));
