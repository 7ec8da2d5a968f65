import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { until } from '../browser/empty.mjs';
import { listed, stage, visit } from './page.mjs';

// What the page keeps, and what it says where it cannot keep anything, or cannot run at all.

const on = stage();

const ready = (page) => page.locator('body[data-state=ready][data-view]').waitFor();
const create = (page, first) => page.evaluate(async (first) => {
  const { perform } = await import('/site/perform.js');
  return perform('createContact', { name: { first } }).then(() => 'created', ({ details }) => details.hint);
}, first);
const search = (page, name) => page.goto(`${on.server.address}/#/contacts?search=${name}`);
const link = (page, name) => page.getByRole('link', { name, exact: true });

/** The page in a context of its own, before anything is loaded: `prepare` may keep it from something. */
async function bare(prepare, options) {
  const context = await on.browser.newContext(options);
  const page = await context.newPage();
  await prepare(page);
  await page.goto(on.server.address);
  return { page, close: () => context.close() };
}

test('a page that is loaded again finds the data again', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server);
  assert.equal(await create(page, 'Zaphod'), 'created');
  await page.reload();
  await ready(page);
  await search(page, 'Zaphod');
  await link(page, 'Zaphod').waitFor();
  assert.equal((await listed(page)).length, 1);
  assert.deepEqual(troubles, []);
  await close();
});

test('a second tab follows, is refused in words, and makes changes when the first one is closed', async () => {
  const { page: first, troubles, close } = await visit(on.browser, on.server);
  const second = await first.context().newPage();
  await search(second, 'Zaphod');
  await ready(second);
  const notice = second.locator('#notices', { hasText: 'Another tab has this site open' });
  await notice.waitFor();
  await second.getByText('No contact matches.').waitFor();
  await create(first, 'Zaphod');
  await link(second, 'Zaphod').waitFor();

  assert.match(await create(second, 'Trillian'), /another tab has this site open for writing, and this one only follows it/);
  await second.goto(`${on.server.address}/#/site`);
  await second.getByRole('button', { name: 'Start over…' }).click();
  await second.getByRole('button', { name: 'Start over', exact: true }).click();
  await second.getByRole('alert').getByText(/could not be stored, and nothing has changed.*another tab has this site open/).waitFor();
  await search(second, 'Zaphod');
  await link(second, 'Zaphod').waitFor();

  await first.close();
  // The turn comes with a message that nobody sees.
  await until(async () => (await create(second, 'Trillian')) === 'created');
  await notice.waitFor({ state: 'hidden' });
  await search(second, 'Trillian');
  await link(second, 'Trillian').first().waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

describe('where nothing may be stored the page says so and works', () => {
  const denials = {
    'because IndexedDB is denied': () => {
      IDBFactory.prototype.open = () => {
        throw new DOMException('denied', 'SecurityError');
      };
    },
    'because there is none': () => Object.defineProperty(globalThis, 'indexedDB', { value: undefined }),
    'local storage neither': () => {
      const get = () => {
        throw new DOMException('denied', 'SecurityError');
      };
      for (const name of ['localStorage', 'indexedDB']) Object.defineProperty(globalThis, name, { get });
    },
  };

  async function works(frame) {
    await frame.locator('body[data-state=ready][data-view]').waitFor();
    await frame.locator('#notices', { hasText: 'This browser keeps nothing for the page' }).waitFor();
    await frame.getByText('1–25 of 1,000', { exact: true }).waitFor();
    await frame.getByRole('link', { name: 'Errors', exact: true }).click();
    await frame.getByRole('button', { name: 'Cause a conflict' }).click();
    await frame.getByText('Answers the contact, revision 3').waitFor();
  }

  for (const [why, deny] of Object.entries(denials)) {
    test(why, async () => {
      const { page, close } = await bare((page) => page.addInitScript(deny));
      await works(page);
      await close();
    });
  }

  test('in a sandboxed frame, of a host that lets any page load its files', async () => {
    const { page, close } = await bare((page) => page.route('**/*', async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'access-control-allow-origin': '*' } });
    }));
    await ready(page);
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      Object.assign(frame, { src: '/', sandbox: 'allow-scripts', name: 'sandboxed', width: 800, height: 600 });
      document.body.append(frame);
    });
    await works(page.frameLocator('[name=sandboxed]'));
    await close();
  });
});

describe('where the page cannot work it says why', () => {
  const policy = (page, value) => page.route(`${on.server.address}/`, async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': value } });
  });

  test('a policy that forbids WebAssembly', async () => {
    const { page, close } = await bare((page) => policy(page, "default-src 'self'"));
    const alert = await page.getByRole('alert').textContent();
    assert.match(alert, /^A content security policy keeps this page from running WebAssembly\. It has to allow script-src 'self' 'wasm-unsafe-eval'/);
    assert.equal(await page.locator('body').getAttribute('data-state'), 'failed');
    await close();
  });

  test('no WebAssembly', async () => {
    const { page, close } = await bare((page) => page.addInitScript(() => delete globalThis.WebAssembly));
    await page.getByRole('alert').getByText('This browser cannot run WebAssembly').waitFor();
    await close();
  });

  test('no package beside it', async () => {
    const { page, close } = await bare((page) => page.route('**/pkg/dist/web.mjs', (route) => route.abort()));
    await page.getByRole('alert').getByText('web.mjs of the package could not be loaded').waitFor();
    await close();
  });

  test('no modules, and no scripts', async () => {
    const withoutModules = await bare((page) => page.route('**/page.js', (route) => route.abort()));
    await withoutModules.page.getByText('the browser cannot run JavaScript modules').waitFor();
    await withoutModules.close();
    const withoutScripts = await bare(() => {}, { javaScriptEnabled: false });
    assert.match(await withoutScripts.page.locator('noscript p').innerText(), /^JavaScript is turned off\./);
    await withoutScripts.close();
  });
});
