import { fileURLToPath } from 'node:url';
import { open } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';

/** The server of the demo page. */
export const servePage = () => serve(fileURLToPath(new URL('../../www', import.meta.url)));

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
