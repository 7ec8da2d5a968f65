import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { temporaryFolder } from '../child.mjs';
import { launch, open } from './chromium.mjs';
import { serve } from './server.mjs';

/** The entries for browsers: without a bundler both are loaded by their path. */
export const ENTRIES = ['/pkg/dist/index.mjs', '/pkg/dist/web.mjs'];

const ICON = '<svg xmlns="http://www.w3.org/2000/svg"/>';

/** Chromium and a server of empty pages, under the content security policy of the demo page, with some files of the test's own. */
export async function emptyPages(files = {}) {
  const root = temporaryFolder();
  const all = { 'index.html': '<!doctype html><title>empty</title><link rel="icon" href="icon.svg">', 'icon.svg': ICON, ...files };
  for (const [name, content] of Object.entries(all)) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  const [browser, server] = await Promise.all([launch(), serve(root)]);
  return {
    on: (work, value, expected) => onPage(browser, server.address, work, value, expected),
    together: (work) => inOneProfile(browser, server.address, work),
    async stop() {
      await browser.close();
      server.stop();
    },
  };
}

/** More attempts than anything that still happens takes on any machine: each is a message to a browser and back. */
const MANY = 20_000;

/** Tries until it holds. */
export async function until(holds) {
  for (let attempt = 0; attempt < MANY; attempt++) if (await holds()) return;
  throw new Error(`it never holds: ${holds}`);
}

/**
 * Runs a function in an empty page of its own; answers its result and the files of the package asked for.
 * Every trouble there fails, but for the `expected` ones; `change` may prepare the page.
 */
async function onPage(browser, address, work, value, { expected = [], change } = {}) {
  const { page, requests, troubles, close } = await open(browser, address);
  await change?.(page);
  const result = await page.evaluate(work, value);
  assert.deepEqual(troubles.map((trouble) => trouble.replaceAll(address, '')), expected);
  await close();
  return { result, requests: requests.filter((path) => path.startsWith('/pkg/')) };
}

/** Calls a function with one that opens empty pages, all of which share what the browser stores for them. */
async function inOneProfile(browser, address, work) {
  const context = await browser.newContext();
  try {
    return await work(async () => {
      const page = await context.newPage();
      await page.goto(address);
      return page;
    });
  } finally {
    await context.close();
  }
}
