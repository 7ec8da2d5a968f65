import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, stage, visit } from './page.mjs';

const on = stage();

const MOST_TABS = 60;

test('from the list to a contact and back without a mouse, and the focus is always seen', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server);
  await listed(page);
  const focused = page.locator(':focus');
  const isSeen = () => focused.evaluate((element) => {
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2;
  });
  /** Presses Tab until what is wanted has the focus. */
  async function tabTo(wanted) {
    for (let count = 0; count < MOST_TABS; count++) {
      await page.keyboard.press('Tab');
      assert.ok(await isSeen(), `the focus is seen at ${await focused.evaluate(({ outerHTML }) => outerHTML)}`);
      if (await wanted.and(focused).count() === 1) return;
    }
    assert.fail(`Tab does not lead to ${wanted}`);
  }

  await page.keyboard.press('Tab');
  assert.equal(await focused.textContent(), 'Skip to the content');
  await page.keyboard.press('Enter');
  await page.locator('main').and(focused).waitFor();
  assert.equal(await page.getByRole('heading', { name: 'Contacts' }).count(), 1, 'the skip link is not an address of the page');

  await tabTo(page.getByRole('searchbox'));
  await page.keyboard.type('wil');
  await page.waitForURL(/search=wil/);
  await page.locator('#live', { hasText: /^1–\d+ of \d{1,2} contacts\.$/ }).waitFor({ state: 'attached' });
  await tabTo(page.getByRole('button', { name: /^Newsletter/ }));
  await page.keyboard.press('Space');
  await page.waitForURL(/facet=custom.newsletter/);
  await listed(page);
  await page.getByRole('button', { name: /^Newsletter/, pressed: true }).and(focused).waitFor();

  const link = page.locator('.contact-who a').first();
  const name = await link.textContent();
  await tabTo(link);
  await page.keyboard.press('Enter');
  await page.getByRole('heading', { name, level: 2 }).and(focused).waitFor();
  await tabTo(page.getByRole('button', { name: 'VIP', exact: true }));
  await page.keyboard.press('Enter');
  await page.locator('#live', { hasText: 'The label VIP was' }).waitFor({ state: 'attached' });

  await page.goBack();
  await page.getByRole('heading', { name: 'Contacts', level: 2 }).and(focused).waitFor();
  assert.equal(await page.getByRole('searchbox').inputValue(), 'wil');
  assert.deepEqual(troubles, []);
  await close();
});
