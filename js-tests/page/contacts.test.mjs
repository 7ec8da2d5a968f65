import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, stage, visit } from './page.mjs';

const on = stage();

const count = (page) => page.locator('.list-head .count');

test('a first visit shows the first of a thousand contacts, asked of its own server only', async () => {
  const { page, requests, troubles, close } = await visit(on.browser, on.server);
  assert.equal((await listed(page)).length, 25);
  assert.equal(await count(page).textContent(), '1–25 of 1,000');
  assert.deepEqual(requests.filter((path) => /phone|place|seeds/.test(path)), []);
  const origins = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => new URL(name).origin));
  assert.deepEqual([...new Set(origins)], [on.server.address]);
  assert.deepEqual(troubles, []);
  await close();
});

test('searches by prefix, filters by facets, sorts and pages, and its address says so', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server);
  await listed(page);
  await page.getByLabel('Search').fill('an');
  await page.waitForURL(/search=an/);
  await listed(page);
  for (const text of await page.locator('.contact-row').allTextContents()) assert.match(text, /(^|\s|Select )an|an\S*@/i);

  await page.getByLabel('Search').fill('');
  await page.waitForURL((url) => !url.hash.includes('search'));
  await page.getByRole('button', { name: /^Newsletter/ }).click();
  await page.getByRole('button', { name: /^VIP/ }).click();
  await page.waitForURL(/facet=custom.newsletter%2Ccustom.vip/);
  await page.getByLabel('Sort').selectOption('Last name');
  await page.waitForURL(/sort=last/);
  await listed(page);
  const rows = await page.locator('.contact-row').allTextContents();
  assert.ok(rows.length > 0 && rows.length < 45);
  for (const text of rows) assert.match(text, /VIP/);
  const address = page.url();

  await page.goto(`${on.server.address}/${new URL(address).hash}`);
  await listed(page);
  assert.deepEqual(await page.locator('.contact-row').allTextContents(), rows);
  assert.equal(await page.getByLabel('Sort').inputValue(), 'last');

  await page.goto(`${on.server.address}/#/contacts`);
  await page.getByRole('link', { name: 'Next' }).click();
  await page.getByText('26–50 of 1,000', { exact: true }).waitFor();
  assert.match(page.url(), /page=2/);
  assert.deepEqual(troubles, []);
  await close();
});

test('says when nothing matches, and shows all again', async () => {
  const { page, close } = await visit(on.browser, on.server, '#/contacts?search=nobody+at+all');
  await page.getByText('No contact matches.').waitFor();
  await page.getByRole('link', { name: 'Show all' }).click();
  assert.equal((await listed(page)).length, 25);
  await close();
});

test('labels and deletes the contacts that are selected, and asks before it deletes', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server);
  await listed(page);
  const boxes = page.getByRole('checkbox');
  await boxes.nth(0).check();
  await boxes.nth(2).check();
  await page.getByText('2 selected').waitFor();
  await page.getByLabel('Label to add to the selected contacts').selectOption('VIP');
  await page.getByRole('button', { name: 'VIP 47' }).waitFor();

  await boxes.nth(1).check();
  await page.getByRole('button', { name: 'Delete…' }).click();
  await page.getByRole('button', { name: 'Delete 1 for good' }).click();
  await page.getByText('of 999').waitFor();
  assert.equal(await page.getByRole('button', { name: 'Delete…' }).isVisible(), false);
  assert.match(await page.locator('#live').textContent(), /^Deleted 1 contact\./);
  assert.deepEqual(troubles, []);
  await close();
});

for (const [width, height] of [[1280, 860], [360, 760]]) {
  test(`nothing moves while the page loads, ${width} pixels wide`, async () => {
    const { page, close } = await visit(on.browser, on.server, '', { viewport: { width, height } });
    await listed(page);
    const moves = await page.evaluate(() => new Promise((resolve) => {
      const seen = [];
      const now = performance.now();
      new PerformanceObserver((list) => {
        seen.push(...list.getEntries().map(({ value, startTime }) => ({ value, isMade: startTime > now })));
        if (seen.some(({ isMade }) => isMade)) resolve(seen);
      }).observe({ type: 'layout-shift', buffered: true });
      document.querySelector('main').style.marginTop = '200px';
    }));
    assert.deepEqual(moves.filter(({ isMade }) => !isMade), []);
    await close();
  });
}
