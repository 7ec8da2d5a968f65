import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, createContact, go, isTooWide, live, made, openContact, wildNames } from './contact.mjs';
import { stage, visit } from './page.mjs';

const on = stage();

const card = (page, name) => page.getByRole('article', { name });

/** What a card says, a line for each value: its text, and what is marked at it. */
const lines = (shown) => shown.locator('dd').evaluateAll((all) => all.map((line) => line.textContent.trim().replace(/\s+/g, ' ')));

test('the preview says where each value comes from, and is what the merge gives', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts');
  const target = await createContact(page, {
    name: { first: 'Ada' }, emails: { items: [{ email: 'ada@home.example', tag: 'HOME' }] }, labelKeys: { items: ['custom.vip'] },
  });
  const first = await createContact(page, {
    name: { first: 'Augusta', last: 'King' },
    emails: { items: [{ email: 'countess@work.example', tag: 'WORK' }] },
    labelKeys: { items: ['custom.vip', 'custom.partner'] },
  });
  const second = await createContact(page, { name: { first: 'Zenobia' }, company: 'Engines' });

  await openContact(page, target);
  await page.getByRole('link', { name: 'Merge' }).click();
  await page.getByLabel('The contact to merge into it').fill('countess@');
  await page.getByRole('link', { name: 'Augusta King' }).click();
  await page.getByRole('button', { name: 'Merge 2 contacts' }).waitFor();
  await page.getByLabel('One more contact').fill('zenob');
  await page.getByRole('link', { name: 'Zenobia' }).click();
  await page.getByRole('button', { name: 'Merge 3 contacts' }).waitFor();
  assert.ok(page.url().endsWith(`#/merge?target=${target}&source=${first}%2C${second}`));

  assert.deepEqual(await lines(card(page, 'Result')), [
    'Ada from A', 'ada@home.example home primary from A', 'countess@work.example work from B', 'Engines from C', 'VIP from A', 'Partner from B',
  ]);
  assert.deepEqual(await lines(card(page, 'Contact B')), [
    'Augusta left out', 'King left out', 'countess@work.example work primary', 'VIP', 'Partner',
  ]);

  const preview = (await made(page)).findLast(({ operation }) => operation === 'previewMergeContacts').result.contact;
  await page.getByRole('button', { name: 'Merge 3 contacts' }).click();
  await page.getByRole('heading', { name: 'Ada', exact: true }).waitFor();
  assert.equal(await live(page).textContent(), '3 contacts are one: Ada.');
  const { args, result } = (await made(page)).findLast(({ operation }) => operation === 'mergeContacts');
  assert.deepEqual(args, [target, 1, { sourceContactIds: [first, second] }]);
  assert.deepEqual(result.contact.info, preview.info);
  assert.deepEqual(result.contact.primaryInfo, preview.primaryInfo);

  await go(page, `#/contacts/${first}`);
  await page.getByText('was merged into this one').waitFor();
  assert.equal(await page.getByRole('link', { name: 'This contact’s own address' }).getAttribute('href'), `#/contacts/${target}`);
  assert.deepEqual(troubles, []);
  await close();
});

test('another contact is made the target by keyboard, and a member can be nothing else', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts');
  const ids = [];
  for (const first of ['Ada', 'Charles', 'Mary']) ids.push(await createContact(page, { name: { first } }));
  const [ada, charles, mary] = ids;
  await call(page, 'site.members.set', charles, { member: true });
  await go(page, `#/merge?target=${ada}&source=${charles},${mary}`);
  await page.locator('#view').getByText('428 FAILED_PRECONDITION').waitFor();
  await page.locator('#view').getByText(/is a site member and cannot be merged into another contact/).waitFor();
  assert.equal(await page.getByRole('button', { name: /^Merge/ }).isVisible(), false);

  await card(page, 'Contact A').getByRole('radio').focus();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL((url) => url.hash.startsWith(`#/merge?target=${charles}&source=${ada}`));
  await card(page, 'Result').waitFor();
  assert.deepEqual(await lines(card(page, 'Result')), ['Charles from B']);
  await card(page, 'Contact B').locator(':focus').waitFor();
  await page.keyboard.press('ArrowDown');
  await page.waitForURL((url) => url.hash.startsWith(`#/merge?target=${mary}`));
  await page.locator('#view').getByText('428 FAILED_PRECONDITION').waitFor();
  await card(page, 'Contact B').getByRole('button', { name: 'Leave out of the merge' }).click();
  await card(page, 'Result').and(page.locator(':focus')).waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test('what cannot be merged is said in words, and any name fits a phone', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts', { viewport: { width: 360, height: 740 } });
  const ids = [];
  for (const name of wildNames) ids.push(await createContact(page, { name }));
  const [target, ...sources] = ids;
  await go(page, `#/merge?target=${target}&source=${sources}`);
  await card(page, 'Result').waitFor();
  assert.match((await lines(card(page, 'Result')))[0], /^<img src=x onerror="throw 1"> from A$/);
  assert.equal(await isTooWide(page), false);

  await call(page, 'deleteContact', sources[0]);
  await page.getByRole('button', { name: 'Merge 4 contacts' }).click();
  await page.locator('#view').getByText('404 CONTACT_NOT_FOUND').waitFor();
  await go(page, '#/merge');
  await page.getByLabel('The contact that stays').waitFor();
  assert.equal(await page.getByRole('alert').filter({ visible: true }).count(), 0);
  assert.deepEqual(troubles, []);
  await close();
});
