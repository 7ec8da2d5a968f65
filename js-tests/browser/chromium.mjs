import assert from 'node:assert/strict';
import { chromium } from 'playwright-core';

const PROGRAM = process.env.CHROME_PATH ?? '/usr/bin/chromium';
const QUIET = [
  '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync',
];

export const launch = () => chromium.launch({ executablePath: PROGRAM, args: QUIET });

/**
 * A page of a context of its own, which is watched: `requests` lists the paths it asked for, `troubles` every error and warning on its
 * console, every exception, failed request and violation of its content security policy. `options` are the context's.
 */
export async function open(browser, address, options) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const troubles = [];
  const requests = [];
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) troubles.push(`console ${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`exception: ${error}`));
  page.on('requestfailed', (request) => troubles.push(`request failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) troubles.push(`${response.status()}: ${response.url()}`);
  });
  page.on('request', (request) => requests.push(new URL(request.url()).pathname));
  await page.exposeFunction('reportViolation', (violation) => troubles.push(`violation of the content security policy: ${violation}`));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ violatedDirective, blockedURI }) => {
      reportViolation(`${violatedDirective} ${blockedURI}`);
    });
  });
  const response = await page.goto(address);
  assert.equal(response.headers()['content-security-policy'], "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'");
  return { page, requests, troubles, close: () => context.close() };
}
