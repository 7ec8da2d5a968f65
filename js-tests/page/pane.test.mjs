import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { summary } from '../../www/pane/summary.js';
import { stage, visit } from './page.mjs';
import { runCode } from './pane.mjs';

const on = stage();

const notice = (page) => page.locator('.output .notice');
const run = (page) => page.getByRole('button', { name: 'Run', exact: true });
const editor = (page) => page.getByLabel('Your code');
const printed = (page) => page.locator('.console .entry').allTextContents();

describe('the view', () => {
  let visited;
  let page;
  before(async () => {
    visited = await visit(on.browser, on.server, '#/code');
    ({ page } = visited);
  });
  after(async () => {
    await visited?.close();
    assert.deepEqual(visited?.troubles, []);
  });
  const total = () => page.evaluate(async () => (await (await import('/site/perform.js')).read('queryContacts', [['limit', 1]])).totalCount);

  test('runs a snippet by the mouse, takes over what it did, and shows it in the log', async () => {
    const before = await total();
    await page.getByRole('link', { name: 'Duplicate' }).click();
    await page.waitForURL(/snippet=duplicate/);
    await run(page).click();
    await notice(page).waitFor();
    assert.match(await notice(page).textContent(), /^Done in [\d.]+ s: 3 calls, 2 events\. The changes are in your contacts now\.$/);
    assert.equal(await page.locator('#live').textContent(), await notice(page).textContent());
    const [refused, first] = await printed(page);
    assert.match(refused, /^errorError 409 DUPLICATE_CONTACT_EXISTS: A contact with the same primary email or phone already exists\./);
    assert.match(refused, /duplicateContactId/);
    assert.equal(first, 'It is the first one: true');
    assert.equal(await total(), before + 2);
    const { calls, events } = await page.evaluate(async () => {
      const { calls, events } = (await import('/store.js')).store.state;
      return {
        calls: calls.slice(-3).map(({ operation, by, error }) => [operation, by, error?.code]),
        events: events.slice(-2).map(({ metadata }) => metadata.slug),
      };
    });
    assert.deepEqual(calls, [undefined, 'DUPLICATE_CONTACT_EXISTS', undefined].map((code) => ['createContact', 'code', code]));
    assert.deepEqual(events, ['created', 'created']);
  });

  test('runs code by the keyboard, which Tab does not catch', async () => {
    await editor(page).focus();
    await page.keyboard.press('ControlOrMeta+A');
    await page.keyboard.type('if (site) {\n');
    await page.keyboard.press('Tab');
    await page.keyboard.type('console.log(site.identity)\n}');
    await page.keyboard.press('ControlOrMeta+Enter');
    await page.getByText('WIX_USER', { exact: true }).waitFor();
    await notice(page).waitFor();
    assert.equal(await editor(page).inputValue(), 'if (site) {\n  console.log(site.identity)\n}');
    assert.match(await notice(page).textContent(), /0 calls, 0 events\. Nothing has changed\.$/);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Run');

    await page.getByRole('link', { name: 'Query' }).click();
    await page.getByRole('link', { name: 'Duplicate' }).click();
    await page.waitForURL(/snippet=duplicate/);
    assert.match(await editor(page).inputValue(), /^if \(site\)/, 'what was written is gone');
    await page.getByRole('button', { name: 'Back to the snippet' }).click();
    assert.match(await editor(page).inputValue(), /createContact/);
  });

  test('stops code that never ends, shows what it printed, and changes nothing', async () => {
    const before = await total();
    await editor(page).fill("await contacts.createContact({ name: { first: 'Ada' } });\nfor (let n = 0; ; n++) console.log(n);");
    await run(page).click();
    await page.locator('.console .entry').nth(999).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await notice(page).waitFor();
    assert.equal(await notice(page).textContent(), 'Stopped. Nothing has changed.');
    const lines = await printed(page);
    assert.deepEqual([lines.length, lines[0], lines[999]], [1001, '0', '999']);
    assert.match(lines[1000], /^info[\d,]+ more lines were printed\. They are left out\.$/);
    assert.equal(await total(), before);
  });

  test('goes to the line that failed', async () => {
    await editor(page).fill('const one = 1;\nnull.two;\n');
    await run(page).click();
    await page.getByRole('button', { name: 'Go to line 2' }).click();
    assert.equal(await page.evaluate(() => getSelection().toString()), 'null.two;');
  });

  test('drops the changes, and says so, when the contacts have changed meanwhile', async () => {
    const before = await total();
    await editor(page).fill(`
      await contacts.createContact({ name: { first: 'Ada' } });
      console.log('created');
      await new Promise((done) => { new BroadcastChannel('go on').onmessage = done; });`);
    await run(page).click();
    await page.getByText('created', { exact: true }).waitFor();
    await page.evaluate(async () => {
      await (await import('/site/perform.js')).perform('createContact', { name: { first: 'Other' } });
      new BroadcastChannel('go on').postMessage('');
    });
    await notice(page).waitFor();
    assert.match(await notice(page).textContent(), /changed while the code ran/);
    assert.equal(await total(), before + 1);
  });
});

test('a run is told in a sentence', () => {
  const counts = { calls: 1, events: 0 };
  assert.equal(summary({ state: 'late', milliseconds: 5003 }).sentence, 'Stopped, as it did not end within 5 s. Nothing has changed.');
  const failed = summary({ state: 'failed', milliseconds: 40, counts, line: 3 });
  assert.deepEqual(failed, { kind: 'bad', sentence: 'Failed after 0.04 s in line 3: 1 call, 0 events. Nothing has changed.' });
  const many = { calls: 1000, events: 1200 };
  assert.match(summary({ state: 'done', milliseconds: 40, counts: many, snapshot: {} }).sentence, /: at least 1,000 calls, 1,200 events\./);
  assert.equal(summary({ state: 'unable', milliseconds: 40 }).sentence, 'What it did cannot be read. Nothing has changed.');
  assert.deepEqual(summary({ state: 'done', milliseconds: 40, counts, snapshot: {} }, 'The disk is full.'),
    { kind: 'bad', sentence: 'Done in 0.04 s: 1 call, 0 events. The disk is full.' });
});

describe('code', () => {
  let visited;
  before(async () => {
    visited = await visit(on.browser, on.server, '#/code');
  });
  after(async () => {
    await visited?.close();
    assert.deepEqual(visited?.troubles, []);
  });
  const ran = (code, limit) => runCode(visited.page, code, limit);

  test('of every snippet runs to its end, and prints something', async () => {
    const snippets = await visited.page.evaluate(async () => (await import('/pane/snippets.js')).snippets);
    assert.ok(snippets.length >= 12);
    for (const { name, code } of snippets) {
      const { state, error, lines } = await ran(code);
      assert.equal(state, 'done', `${name}: ${error}`);
      assert.ok(lines.length > 0, name);
      assert.ok(code.split('\n').length <= 25 && code.split('\n').every((line) => line.length <= 80), `${name} is too long`);
    }
  });

  test('that throws is named with its line, and what it did before stays', async () => {
    const outcomes = {
      sync: ["\nthrow new TypeError('no');", 'TypeError: no', 2, false],
      later: ["\n\nawait contacts.createContact({ name: { first: 'Ada' } });\nnull.x;", /^TypeError: Cannot read/, 4, true],
      unhandled: ["\nPromise.reject(new Error('nobody cares'));\nawait new Promise(() => {});", 'Error: nobody cares', 2, false],
      timer: ["setTimeout(() => { throw new Error('late') });", 'Error: late', 1, false],
      api: ["contacts.getContact('x');", /^Error 400 INVALID_ARGUMENT:\n {2}_id must be a GUID/, undefined, false],
      plain: ['throw 7;', '{ thrown: 7 }', undefined, false],
      syntax: ["import { elevate } from 'wix-auth';\nconst a = 1;\nlet b = ;", "SyntaxError: Unexpected token ';'", 3, false],
      name: ["import { nothing } from '@wix/crm';", /does not provide an export named 'nothing'/, undefined, false],
    };
    for (const [name, [code, wanted, line, hasChanged]] of Object.entries(outcomes)) {
      const outcome = await ran(code);
      assert.equal(outcome.state, 'failed', name);
      if (typeof wanted === 'string') assert.equal(outcome.error, wanted, name);
      else assert.match(outcome.error, wanted, name);
      assert.deepEqual([outcome.line, outcome.hasChanged], [line, hasChanged], name);
    }
  });

  test('that never ends is stopped after the limit, whatever it waits for', async () => {
    for (const code of ['for (;;);', '(async () => { for (;;) await 0; })();', 'setInterval(() => {}, 10);', 'await new Promise(() => {});']) {
      const outcome = await ran(`console.log('begun'); ${code}`, 200);
      assert.deepEqual(outcome, { state: 'late', left: 0, lines: ['log begun'], hasChanged: false }, code);
    }
  });

  test('goes on until its timers, requests and promises have ended', async () => {
    const { lines } = await ran(`
      async function main() {
        const { contact } = await contacts.createContact({ name: { first: 'Ada' } });
        setTimeout(async () => {
          const { status } = await fetch(\`/contacts/v4/contacts/\${contact._id}\`, { headers: { authorization: 'any' } });
          console.log(status);
        }, 20);
      }
      main();`);
    assert.deepEqual(lines, ['log 200']);
  });

  test('cannot speak for the worker, nor end it, nor break it unseen', async () => {
    const { lines, state } = await ran(`
      postMessage({ ended: { state: 'done' } });
      addEventListener('message', () => console.log('overheard'));
      try { close(); } catch (error) { console.log(error.message); }`);
    assert.deepEqual([state, lines], ['done', ['log close() is not needed here: a run ends when its code has ended.']]);
    const broken = await ran('for (const name of ["console", "fetch", "postMessage", "setTimeout", "site"]) globalThis[name] = undefined;');
    assert.equal(broken.state, 'done');
    const { state: unable, error, hasChanged } = await ran('JSON.parse = JSON.stringify = () => { throw new Error("mine") };');
    assert.deepEqual([unable, error, hasChanged], ['unable', 'Error: mine', false]);
  });

  test('may print anything', async () => {
    const { lines, state, left } = await ran(`
      const cycle = { name: 'cycle' };
      cycle.self = cycle;
      let deep = {};
      for (let depth = 0; depth < 10_000; depth++) deep = { deep };
      const angry = new Proxy({}, { ownKeys() { throw new Error('keep out'); } });
      console.log(cycle, { get secret() { throw new Error('never'); } }, angry);
      console.log(deep);
      console.log('x'.repeat(100_000_000));
      console.log(['y'.repeat(100_000_000)]);
      console.log(new Map([['a', new Set([1, 2])]]), new Date(0), [undefined, null, -0, 10n, Symbol('s')]);
      console.log(() => {}, class Named {}, /x/g);
      console.log('%s is %d', 'Ada', 36, { of: 'Lovelace' });
      console.log(Object.create(null), new (class Point { x = 1; })(), new Uint8Array(3), 'it\\'s');
      console.warn(new Error('outer', { cause: new TypeError('inner') }));
      const own = new Error('own');
      own.cause = own;
      console.log(own);
      console.assert(1 > 2, 'one is not more than', 2);
      console.group('group'); console.info('inside'); console.groupEnd();`);
    assert.equal(state, 'done');
    assert.equal(left, 0);
    assert.equal(lines[0], "log { name: 'cycle', self: [Circular] } { secret: [Getter] } [an object that cannot be read: keep out]");
    assert.equal(lines[1], 'log { deep: { deep: { deep: { deep: { deep: [Object] } } } } }');
    assert.match(lines[2], /^log x{10000}… 99990000 more characters$/);
    assert.match(lines[3], /^log \[\n {2}'y{2000}… 99998000 more characters'\n\]$/);
    assert.deepEqual(lines.slice(4), [
      "log Map(1) { 'a' => Set(2) { 1, 2 } } 1970-01-01T00:00:00.000Z [ undefined, null, -0, 10n, Symbol(s) ]",
      'log [Function: (anonymous)] [class: Named] /x/g',
      "log Ada is 36 { of: 'Lovelace' }",
      "log [Object: null prototype] {} Point { x: 1 } Uint8Array(3) [ 0, 0, 0 ] it's",
      'warn Error: outer\n  cause: TypeError: inner',
      `log Error: own${'\n  cause: Error: own'.repeat(4)}`,
      'error Assertion failed: one is not more than 2',
      'log group',
      'info   inside',
    ]);
  });

  test('imports the names of Wix and of the package, and hears which others are not there', async () => {
    const { lines } = await ran(`
      import * as crm from '@wix/crm';
      import { site as own } from 'wix-crm-local';
      import { createFetch } from 'wix-crm-local/http';
      import { auth } from '@wix/essentials';
      import {
        contacts as v2,
      } from 'wix-crm.v2';
      import wixCrmBackend from 'wix-crm-backend';
      const { elevate } = await import('wix-auth');
      console.log(crm.contacts === contacts, own === site, typeof createFetch, typeof wixCrmBackend.contacts.createContact);
      site.actAs('ANONYMOUS_VISITOR');
      for (const find of [auth.elevate(contacts.queryContacts), elevate(v2.queryContacts)]) console.log((await find().find()).totalCount > 0);`);
    assert.deepEqual(lines, ['log true true function function', 'log true', 'log true']);
    assert.match((await ran("import _ from 'lodash';")).error, /^"lodash" cannot be imported here: the modules are wix-crm-local, /);
    assert.match((await ran("import { webMethod } from 'wix-web-module';")).error, /only Node can/);
    assert.equal((await ran("// import('lodash')")).state, 'done');
    assert.equal((await ran("export const text = 'from \\'lodash\\'';")).state, 'done');
  });

  test('finds who calls, the clock, the planned failures and the settings of the page', async () => {
    await visited.page.evaluate(async () => {
      const [{ perform }, { store }] = [await import('/site/perform.js'), await import('/store.js')];
      store.set({ settings: { ...store.state.settings, isStrict: false } });
      await perform('site.actAs', 'APP');
      await perform('site.clock.set', '2026-01-01T00:00:00.000Z');
      await perform('site.failNext', 'getContact', { status: 503 });
    });
    const { lines } = await ran(`
      console.log(site.identity, site.clock.now());
      await contacts.getContact('x').catch((error) => console.log(error.status));
      await contacts.createContact({ name: { first: 'Ada' }, nickname: 'Countess' });`);
    assert.deepEqual(lines.slice(0, 2), ['log APP 2026-01-01T00:00:00.000Z', 'log 503']);
    assert.match(lines[2], /^warn wix-crm-local: .*nickname/);
    await visited.page.evaluate(async () => {
      const { perform } = await import('/site/perform.js');
      await perform('site.clock.useSystem');
      await perform('site.clock.advance', 3_600_000);
    });
    assert.deepEqual((await ran('console.log(Math.round((site.clock.now() - Date.now()) / 60_000))')).lines, ['log 60']);
  });
});

describe('without a service worker', () => {
  const code = "import { contacts } from 'wix-crm-backend';\nconsole.log((await contacts.queryContacts().find()).totalCount);";

  test('says that the page may not run code, where its policy allows no blobs', async () => {
    const { page, close } = await visit(on.browser, on.server, '#/code', { serviceWorkers: 'block' });
    await editor(page).fill(code);
    await run(page).click();
    await notice(page).waitFor();
    assert.equal(await notice(page).textContent(), 'Nothing ran.');
    assert.match((await printed(page))[0], /^errorThis browser does not let the page run code: the service worker/);
    await close();
  });

  test('runs code of blobs, where there is no policy', async () => {
    const context = await on.browser.newContext({ serviceWorkers: 'block' });
    await context.route('**', async (route) => {
      const response = await route.fetch();
      const { 'content-security-policy': policy, ...headers } = response.headers();
      await route.fulfill({ response, headers });
    });
    const page = await context.newPage();
    await page.goto(`${on.server.address}/#/code`);
    await page.locator('body[data-state=ready]').waitFor();
    const { state, error, lines } = await runCode(page, code);
    assert.deepEqual([state, error, lines], ['done', undefined, ['log 1000']]);
    await context.close();
  });
});
