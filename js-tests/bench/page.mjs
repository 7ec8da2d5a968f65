// How long a first visit to the demo page takes until its list of contacts is there, and what it transfers. Prints it as JSON.
// usage: node page.mjs
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launch } from '../browser/chromium.mjs';
import { serve } from '../browser/server.mjs';
import { serveHosted } from '../page/page.mjs';
import { transferred } from '../page/transfer.mjs';
import { median } from './measure.mjs';

const VISITS = 9;
const BLANK = '<!doctype html><html lang="en"><title>Blank</title><p>Blank</p></html>';

/** Says when there is first something that a selector finds, in milliseconds since the visit began. */
function watchFor(selector) {
  globalThis.found = new Promise((resolve) => {
    new MutationObserver((_, observer) => {
      if (!document.querySelector(selector)) return;
      observer.disconnect();
      requestAnimationFrame(() => resolve(performance.now()));
    }).observe(document, { childList: true, subtree: true });
  });
}

/** A visit by somebody who has never been here. */
async function visit(browser, address, selector) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.addInitScript(watchFor, selector);
  await page.goto(address);
  const milliseconds = await page.evaluate(() => found);
  await context.close();
  return milliseconds;
}

const blankFolder = await mkdtemp(join(tmpdir(), 'blank-page-'));
await writeFile(join(blankFolder, 'index.html'), BLANK);
const [browser, demo, blank] = await Promise.all([launch(), serveHosted(), serve(blankFolder)]);
const visits = [];
for (let count = 0; count < VISITS; count++) {
  visits.push({
    blank: await visit(browser, blank.address, 'p'),
    list: await visit(browser, demo.address, '.contact-row:not(.skeleton)'),
  });
}
const of = (name) => median(visits.map((times) => times[name]));
console.log(JSON.stringify({ firstList: of('list'), blank: of('blank'), transferred: await transferred(browser, demo.address) }));
await browser.close();
demo.stop();
blank.stop();
await rm(blankFolder, { recursive: true });
