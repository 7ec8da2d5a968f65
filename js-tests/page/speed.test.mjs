import assert from 'node:assert/strict';
import { test } from 'node:test';
import { listed, stage, visit } from './page.mjs';

// A frame that takes longer is seen. What counts is the processor time of the page's thread, which another program on the machine cannot add to.

const LONGEST = 100;
const MICROSECONDS = 1000;

const on = stage();

/** Runs a function; answers the milliseconds of processor time of the page's tasks meanwhile, the longest first. */
async function tasksOf(page, run) {
  await on.browser.startTracing(page, { categories: ['toplevel', 'disabled-by-default-devtools.timeline', '__metadata'] });
  await run();
  const { traceEvents } = JSON.parse(await on.browser.stopTracing());
  const threads = new Set(traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain').map(({ pid, tid }) => `${pid} ${tid}`));
  return traceEvents
    .filter(({ name, pid, tid, tdur }) => name === 'RunTask' && tdur !== undefined && threads.has(`${pid} ${tid}`))
    .map(({ tdur }) => tdur / MICROSECONDS)
    .sort((one, other) => other - one);
}

test('with 10,000 contacts, no frame of scrolling, searching, sorting and paging takes 100 ms', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server);
  await listed(page);
  await page.evaluate(async () => {
    const { init } = await import('./pkg/dist/web.mjs');
    const { perform } = await import('./site/perform.js');
    const { store } = await import('./store.js');
    await init({ phones: true, places: true, seeds: true });
    await perform('site.createMany', 9000, 3);
    await store.state.site.idle();
  });
  await page.getByText('of 10,000').waitFor();

  const tasks = await tasksOf(page, async () => {
    for (let turn = 0; turn < 10; turn++) await page.mouse.wheel(0, turn < 5 ? 400 : -400);
    for (const text of ['a', 'an', 'ann', 'm', 'ma', '']) {
      await page.getByLabel('Search').fill(text);
      await page.waitForURL((url) => (new URLSearchParams(url.hash.split('?')[1]).get('search') ?? '') === text);
      await listed(page);
    }
    await page.getByLabel('Sort').selectOption('Last name');
    await page.waitForURL(/sort=last/);
    await listed(page);
    await page.getByRole('link', { name: 'Next' }).click();
    await page.getByText('26–50 of 10,000', { exact: true }).waitFor();
  });
  assert.ok(tasks.length > 100, 'the tasks of the page were seen');
  assert.ok(tasks[0] < LONGEST, `the longest task took ${tasks[0]} ms`);
  assert.deepEqual(troubles, []);
  await close();
});
