import assert from 'node:assert/strict';
import { mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch } from '../browser/chromium.mjs';
import { states } from './states.mjs';
import { listed, servePage, visit } from './page.mjs';

// What the page looks like in each of its states: no finding of axe, nothing wider than the window, and a picture of it in target/screenshots,
// to be looked at.

const AXE = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
const PICTURES = fileURLToPath(new URL('../../target/screenshots/', import.meta.url));
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const looks = {
  light: { viewport: { width: 1280, height: 860 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 860 }, colorScheme: 'dark' },
  phone: { viewport: { width: 360, height: 760 }, colorScheme: 'light', hasTouch: true },
};

let browser;
let server;
before(async () => {
  [browser, server] = await Promise.all([launch(), servePage(), mkdir(PICTURES, { recursive: true })]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

/** What axe finds, a line each. The page's policy keeps scripts out; the debugger's evaluation may bring it in. */
async function findings(page) {
  const found = await page.evaluate((values) => axe.run(document, { runOnly: { type: 'tag', values } }), TAGS);
  return found.violations.flatMap(({ id, impact, nodes }) => nodes.map(({ target, failureSummary }) => `${impact} ${id} at ${target}: ${failureSummary}`));
}

const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

for (const [look, options] of Object.entries(looks)) {
  test(`every state is accessible and fits: ${look}`, async (t) => {
    const { page, troubles, close } = await visit(browser, server, '', { ...options, reducedMotion: 'reduce' });
    await listed(page);
    await page.evaluate(await readFile(AXE, 'utf8'));
    for (const [name, reach] of Object.entries(states)) {
      await t.test(name, async () => {
        await reach(page);
        await page.screenshot({ path: `${PICTURES}${name}-${look}.png` });
        assert.deepEqual(await findings(page), []);
        assert.equal(await isTooWide(page), false, 'the page is wider than the window');
      });
    }
    assert.deepEqual(troubles, []);
    await close();
  });
}

test('light and dark are as the system says, until the visitor chooses, and then remembered', async () => {
  const { page, troubles, close } = await visit(browser, server, '', { colorScheme: 'dark' });
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
  const [dark, choice] = [await ground(), page.getByLabel('Theme')];
  await choice.selectOption('Light');
  const light = await ground();
  assert.notEqual(light, dark);
  await page.reload();
  await page.locator('body[data-state=ready]').waitFor();
  assert.deepEqual([await ground(), await choice.inputValue()], [light, 'light']);
  await choice.selectOption('System');
  assert.equal(await ground(), dark);
  assert.deepEqual(troubles, []);
  await close();
});
