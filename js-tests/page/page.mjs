import { after, before } from 'node:test';
import { fileURLToPath } from 'node:url';
import { launch, open } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';

const at = (folder) => fileURLToPath(new URL(`../../${folder}`, import.meta.url));

/** The server of the demo page as it was written, module by module. */
export const servePage = () => serve(at('www'));
/** The folder with the demo page as it is hosted. */
export const HOSTED = at('public');
/** The server of that. */
export const serveHosted = () => serve(HOSTED);

/** A browser and the server of the page, from the first test of a file to the last. */
export function stage() {
  const on = {};
  before(async () => {
    [on.browser, on.server] = await Promise.all([launch(), servePage()]);
  });
  after(async () => {
    await on.browser?.close();
    on.server?.stop();
  });
  return on;
}

/** The demo page at an address such as `#/errors`, when it is ready, as `open` of ../browser/chromium.mjs answers it. */
export async function visit(browser, server, hash = '', options) {
  const visited = await open(browser, `${server.address}/${hash}`, options);
  await visited.page.locator('body[data-state=ready][data-view]').waitFor();
  return visited;
}

/** The list of contacts when it shows what was asked for last. */
export async function listed(page) {
  const list = page.locator('.contact-list[aria-busy=false]');
  await list.waitFor({ state: 'attached' });
  return list.locator('.contact-row').all();
}

/** Waits until the list of contacts says that it has so many: `1,001`. */
export const counts = (page, total) => page.locator('.list-head .count', { hasText: `of ${total}` }).waitFor();
