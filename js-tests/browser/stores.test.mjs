import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { CONTRACT } from '../stores/contract.mjs';
import { emptyPages, until } from './empty.mjs';
import { make, present, put } from './raw-database.mjs';
import { close, heard, INDEXEDDB, load, NAME, silence, write, writeInTurn } from './tab.mjs';

// `wix-crm-local/indexeddb` in Chromium: what every store does, several tabs, and what can be wrong.

const told = (sentence) => `IndexedDB "${NAME}": ${sentence}.`;
const FOLLOWS = told('another tab has this site open for writing, and this one only follows it. Make changes there, or close that tab');

let pages;
before(async () => {
  pages = await emptyPages({ 'contract.mjs': readFileSync(new URL('../stores/contract.mjs', import.meta.url)) });
});
after(() => pages?.stop());

describe('does what every store does', () => {
  let outcomes;
  before(async () => {
    ({ result: outcomes } = await pages.on(async (path) => {
      const [{ indexedDb }, { CONTRACT: contract }] = await Promise.all([import(path), import('/contract.mjs')]);
      const same = (actual, expected) => {
        const [found, wanted] = [actual, expected].map((value) => JSON.stringify(value));
        if (found !== wanted) throw new Error(`found ${found.slice(0, 1_000)}, expected ${wanted.slice(0, 1_000)}`);
      };
      const played = Object.entries(contract).map(async ([name, scenario]) => {
        const outcome = await scenario({ same, open: () => indexedDb(name) }).then(() => 'fine', ({ stack }) => stack);
        return [name, outcome];
      });
      return Object.fromEntries(await Promise.all(played));
    }, INDEXEDDB));
  });

  for (const name of Object.keys(CONTRACT)) test(name, () => assert.equal(outcomes[name], 'fine'));
});

describe('in several tabs', () => {
  test('the first one writes, and the others follow', () => pages.together(async (open) => {
    const [first, second, third] = [await open(), await open(), await open()];
    assert.deepEqual(await load(first), []);
    assert.equal(await write(first, 'a'), 'stored');
    assert.deepEqual(await Promise.all([load(second), load(third)]), [['a'], ['a']]);
    assert.equal(await write(first, 'b', 'c'), 'stored');
    assert.equal(await write(first, 'd'), 'stored');
    for (const follower of [second, third]) {
      assert.deepEqual(await heard(follower, 2), [{ changed: ['b', 'c'] }, { changed: ['d'] }]);
      assert.equal(await write(follower, 'e'), FOLLOWS);
    }
    assert.deepEqual(await heard(first, 0), []);
  }));

  const goElsewhere = (page) => page.goto('about:blank');
  for (const [way, leave] of [['closes its site', close], ['is closed', (page) => page.close()], ['goes elsewhere', goElsewhere]]) {
    test(`when the first one ${way}, the next one writes, and nothing is lost`, () => pages.together(async (open) => {
      const [first, second, third] = [await open(), await open(), await open()];
      await load(first);
      await load(second);
      await load(third);
      await write(first, 'a');
      await leave(first);
      await writeInTurn(second, 'b');
      assert.deepEqual(await heard(second, 1), [{ changed: ['a'] }]);
      assert.deepEqual(await heard(third, 2), [{ changed: ['a'] }, { changed: ['b'] }]);
      assert.equal(await write(third, 'c'), FOLLOWS);
      assert.deepEqual(await load(await open()), ['a', 'b']);
    }));
  }

  test('who goes before telling of its last change has not lost it', () => pages.together(async (open) => {
    const [first, second] = [await open(), await open()];
    await load(first);
    await load(second);
    await write(first, 'a');
    await silence(first, true);
    await write(first, 'b');
    await first.close();
    await writeInTurn(second, 'c');
    assert.deepEqual(await heard(second, 2), [{ changed: ['a'] }, { replaced: ['a', 'b'] }]);
  }));

  test('who has missed a change gets everything anew', () => pages.together(async (open) => {
    const [first, second] = [await open(), await open()];
    await load(first);
    await load(second);
    await silence(first, true);
    await write(first, 'a');
    await silence(first, false);
    await write(first, 'b');
    await write(first, 'c');
    const all = await heard(second, 1);
    assert.deepEqual(all[0].replaced.slice(0, 2), ['a', 'b']);
    assert.deepEqual(all.slice(1), all[0].replaced.includes('c') ? [] : [{ changed: ['c'] }]);
  }));

  test('a page that is loaded again writes again', () => pages.together(async (open) => {
    const page = await open();
    await load(page);
    for (const key of ['a', 'b', 'c', 'd', 'e']) {
      assert.equal(await write(page, key), 'stored');
      await page.reload();
      assert.ok((await load(page)).includes(key));
    }
  }));

  test('two stores of one page are like two tabs', () => pages.together(async (open) => {
    const page = await open();
    await load(page);
    await page.evaluate(() => void (globalThis.earlier = store));
    await load(page);
    assert.equal(await write(page, 'a'), FOLLOWS);
    await page.evaluate(() => earlier.close());
    await writeInTurn(page, 'a');
  }));
});

describe('what is wrong is told, and changes nothing', () => {
  test('a newer version', () => pages.together(async (open) => {
    const page = await open();
    await make(page, 7);
    const message = await load(page);
    const sentence = 'it has a newer version than this wix-crm-local knows. Update wix-crm-local, or choose another name';
    assert.ok(message.startsWith(`IndexedDB "a site": ${sentence} (`), message);
    assert.deepEqual(await present(page), { version: 7, stores: ['contacts'] });
  }));

  test('another program\'s database', () => pages.together(async (open) => {
    const page = await open();
    await make(page, 1);
    assert.equal(await load(page), told('it is the database of another program. Choose another name'));
    assert.deepEqual(await present(page), { version: 1, stores: ['contacts'] });
  }));

  test('a damaged row', () => pages.together(async (open) => {
    const page = await open();
    await load(page);
    await write(page, 'a', 'b');
    await close(page);
    for (const [row, flaw] of [[{ key: 'b', position: 0, value: 'text' }, 'value'], [{ key: 'b', value: {} }, 'position']]) {
      await put(page, row);
      const sentence = `the row "b" of contacts is damaged: it has no ${flaw}. Repair or delete it in the browser's developer tools`;
      assert.equal(await load(page), told(sentence));
    }
    await put(page, { key: 'b', position: 1, value: {} });
    assert.deepEqual(await load(page), ['a', 'b']);
  }));

  test('a full storage: nothing of the call is stored, and smaller calls still are', () => pages.together(async (open) => {
    const page = await open();
    const devTools = await page.context().newCDPSession(page);
    // The browser asks how much there is when it is first used.
    await devTools.send('Storage.overrideQuotaForOrigin', { origin: new URL(page.url()).origin, quotaSize: 1_000_000 });
    await load(page);
    await write(page, 'a');
    const message = await write(page, 'b', 'x'.repeat(5_000_000));
    assert.ok(message.startsWith('IndexedDB "a site": the storage that this origin may use is full. Make room and call again ('), message);
    assert.equal(await write(page, 'c'), 'stored');
    await close(page);
    assert.deepEqual(await load(page), ['a', 'c']);
  }));

  test('a page that may not store anything', () => pages.together(async (open) => {
    const page = await open();
    await page.evaluate(() => {
      const frame = document.createElement('iframe');
      frame.sandbox = 'allow-scripts';
      document.body.append(frame);
    });
    // A frame like this may not load the module.
    const script = readFileSync(new URL('../../pkg/dist/indexeddb.cjs', import.meta.url), 'utf8');
    const message = await page.frames().at(-1).evaluate(`(() => {
      const module = { exports: {} };
      ${script};
      return module.exports.indexedDb('a site').load({}).catch(({ message }) => message);
    })()`);
    const sentence = 'this page may not store anything: it is in a sandboxed frame, or the browser blocks it';
    assert.ok(message.startsWith(`IndexedDB "a site": ${sentence}`), message);
  }));

  test('a database that another tab deletes', () => pages.together(async (open) => {
    const [first, second] = [await open(), await open()];
    await load(first);
    await write(first, 'a');
    await second.evaluate((name) => new Promise((done, failed) => {
      const request = indexedDB.deleteDatabase(name);
      request.onsuccess = done;
      request.onblocked = failed;
    }), NAME);
    assert.equal(await write(first, 'b'), told('another tab deletes it, or brings it to a newer version. Reload this page'));
    assert.deepEqual(await load(second), []);
    assert.equal(await write(second, 'c'), 'stored');
  }));

  test('data that somebody clears', () => pages.together(async (open) => {
    const page = await open();
    await load(page);
    const devTools = await page.context().newCDPSession(page);
    await devTools.send('Storage.clearDataForOrigin', { origin: new URL(page.url()).origin, storageTypes: 'indexeddb' });
    const wanted = told('the browser has closed it: its data were cleared, or its storage failed. Reload this page');
    await until(async () => (await write(page, 'a')) === wanted);
  }));

  test('a name that is none', async () => {
    const { result } = await pages.on(async (path) => {
      const { indexedDb } = await import(path);
      return [undefined, '', 7].map((name) => { try { return indexedDb(name); } catch (error) { return `${error}`; } });
    }, INDEXEDDB);
    assert.deepEqual([...new Set(result)], ['TypeError: indexedDb: name must be the name of a database']);
  });

  test('a page without Web Locks', () => pages.together(async (open) => {
    const page = await open();
    await page.evaluate(() => Object.defineProperty(Navigator.prototype, 'locks', { value: undefined }));
    assert.equal(await load(page), told('there is no Web Locks here. Pages and workers have it on HTTPS and on localhost'));
  }));
});
