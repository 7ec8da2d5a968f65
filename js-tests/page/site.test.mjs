import assert from 'node:assert/strict';
import { readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { launch } from '../browser/chromium.mjs';
import { temporaryFolder } from '../child.mjs';
import { listed, servePage, visit } from './page.mjs';

let browser;
let server;
let folder;
before(async () => {
  folder = temporaryFolder();
  [browser, server] = await Promise.all([launch(), servePage()]);
});
after(async () => {
  await browser?.close();
  server?.stop();
});

const visitSite = (options) => visit(browser, server, '#/site', options);
const region = (page, name) => page.getByRole('region', { name, exact: true });
const says = (page, name, sentence) => region(page, name).getByText(sentence).waitFor();
const press = (page, name) => page.getByRole('button', { name, exact: true }).click();

const perform = (page, ...call) => page.evaluate(async (call) => {
  const { perform } = await import('/site/perform.js');
  return JSON.parse(JSON.stringify((await perform(...call)) ?? null));
}, call);
const total = async (page) => (await perform(page, 'queryContacts', [['limit', 1]])).totalCount;
const isRefused = (page, ...call) => perform(page, ...call).then(() => undefined, ({ message }) => message);

async function downloaded(page, name) {
  const [download] = await Promise.all([page.waitForEvent('download'), press(page, name)]);
  return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
}

/** Seeds make labels and fields at the time of the site. */
const withoutDatesOfDefinitions = ({ content }) => {
  const { contacts, labels, extendedFields } = JSON.parse(content);
  const keyed = (records) => Object.fromEntries(records.map(({ _createdDate, _updatedDate, ...record }) => [record.key, record]));
  return { contacts, labels: keyed(labels), extendedFields: keyed(extendedFields) };
};

const upload = (page, name, content) => (
  page.getByLabel(/^Upload/).setInputFiles({ name, mimeType: 'application/octet-stream', buffer: Buffer.from(content) })
);

test('who calls is chosen by keyboard, and is refused what they may not do', async () => {
  const { page, troubles, close } = await visitSite();
  await page.getByRole('radio', { name: /^Wix user/ }).focus();
  for (let i = 0; i < 3; i++) await page.keyboard.press('ArrowDown');
  await page.locator('#identity', { hasText: 'Visitor' }).waitFor();
  assert.ok(await page.getByRole('radio', { name: /^Visitor/ }).isChecked());
  await page.goto(`${server.address}/#/contacts`);
  await page.getByText('Forbidden').first().waitFor();
  await page.goto(`${server.address}/#/site`);
  await page.getByRole('radio', { name: /^App/ }).check();
  const { contact } = await perform(page, 'createContact', { name: { first: 'Ada' } });
  assert.equal(contact.source.sourceType, 'WIX_APP');
  assert.deepEqual(troubles, []);
  await close();
});

describe('the clock', () => {
  test('stands where it is put, moves, and follows the system again', async () => {
    const { page, troubles, close } = await visitSite({ timezoneId: 'UTC' });
    await says(page, 'Clock', 'Follows the system’s clock.');
    await page.getByLabel('Date and time').fill('2024-02-28T23:30:00');
    await press(page, 'Stop it there');
    await says(page, 'Clock', 'Stands still.');
    await press(page, '+ 1 hour');
    await says(page, 'Clock', '29 February 2024');
    await page.getByLabel('Move by').fill('-2');
    await page.getByLabel('Unit').selectOption('days');
    await page.getByLabel('Move by').press('Enter');
    await says(page, 'Clock', 'Tuesday, 27 February 2024 at 00:30:00');
    const { contact } = await perform(page, 'createContact', { name: { first: 'Ada' } });
    assert.equal(contact._createdDate, '2024-02-27T00:30:00.000Z');
    await press(page, 'Follow the system’s clock');
    await says(page, 'Clock', 'Follows the system’s clock.');
    await press(page, '+ 1 day');
    await says(page, 'Clock', 'Runs, 1 day ahead of the system’s clock.');
    assert.deepEqual(troubles, []);
    await close();
  });

  for (const [reducedMotion, ticks] of [['no-preference', true], ['reduce', false]]) {
    test(`${ticks ? 'ticks' : 'does not tick'} where motion is ${reducedMotion}`, async () => {
      const { page, close } = await visit(browser, server, '#/errors', { reducedMotion });
      await page.clock.install();
      await page.goto(`${server.address}/#/site`);
      const time = page.locator('.clock');
      await time.filter({ hasText: ':' }).waitFor();
      const before = await time.textContent();
      await page.clock.runFor(2000);
      await perform(page, 'site.snapshot');
      assert.equal((await time.textContent()) !== before, ticks);
      await close();
    });
  }
});

test('planned failures are listed until they are used up', async () => {
  const { page, troubles, close } = await visitSite();
  await page.getByLabel('Function').selectOption('getContact');
  await page.getByLabel('Calls', { exact: true }).fill('2');
  await press(page, 'Plan the failure');
  await says(page, 'Planned failures', 'getContact: 429, 2 calls');
  await page.getByLabel('Failure', { exact: true }).selectOption('Another status…');
  await page.getByLabel('Status').fill('428');
  await page.getByLabel('Code, if any').fill('CANNOT_DELETE_MEMBER');
  await page.getByLabel('Function').selectOption('deleteContact');
  await page.getByLabel('Calls', { exact: true }).fill('1');
  await page.getByLabel('Calls', { exact: true }).press('Enter');
  await says(page, 'Planned failures', 'deleteContact: 428 CANNOT_DELETE_MEMBER, 1 call');
  assert.match(await isRefused(page, 'getContact', 'x'), /Too Many Requests/);
  await says(page, 'Planned failures', 'getContact: 429, 1 call');
  assert.match(await isRefused(page, 'getContact', 'x'), /Too Many Requests/);
  assert.match(await isRefused(page, 'deleteContact', 'x'), /CANNOT_DELETE_MEMBER/);
  await page.getByRole('list', { name: 'Planned failures' }).waitFor({ state: 'hidden' });
  await page.getByLabel('Failure', { exact: true }).selectOption('Revision conflict');
  await press(page, 'Plan the failure');
  await says(page, 'Planned failures', /must be a function that takes a revision/);
  assert.deepEqual(troubles, []);
  await close();
});

test('slow answers, late queries and what is refused are set, and are shown when one comes back', async () => {
  const { page, troubles, close } = await visitSite();
  await page.getByLabel('Calls answer').selectOption('After 300 ms');
  await page.getByLabel('Queries find contacts').selectOption('As they were a minute ago');
  await page.getByLabel('Refuse unknown fields').uncheck();
  await page.goto(`${server.address}/#/errors`);
  await page.goto(`${server.address}/#/site`);
  assert.equal(await page.getByLabel('Calls answer').inputValue(), '300');
  assert.equal(await page.getByLabel('Queries find contacts').inputValue(), '60000');
  assert.equal(await page.getByLabel('Refuse unknown fields').isChecked(), false);
  const calls = await page.evaluate(async () => (await import('/store.js')).store.state.calls.map(({ operation, args }) => [operation, ...args]));
  assert.deepEqual(calls, [['site.latency', 300], ['site.lag', { queries: 60000 }], ['site.setStrict', false]]);
  await perform(page, 'createContact', { name: { first: 'Ada' } });
  assert.equal(await total(page), 1000);
  await page.goto(`${server.address}/#/errors`);
  await page.getByRole('button', { name: 'Use lists of the first Velo' }).click();
  await page.getByText('the site is set to pass over such mistakes').first().waitFor({ state: 'attached' });
  assert.deepEqual(troubles.filter((trouble) => !trouble.includes('it is passed over')), []);
  await close();
});

test('snapshots are taken, restored, downloaded, uploaded and removed', async () => {
  const { page, troubles, close } = await visitSite();
  await page.getByLabel('Name').fill('Before');
  await press(page, 'Take a snapshot');
  await says(page, 'Snapshots', 'Taken: Before.');
  await says(page, 'Snapshots', /1,000 contacts, 2\d\d kB/);
  await perform(page, 'bulkDeleteContacts', { filter: {} });
  await press(page, 'Restore Before');
  await says(page, 'Snapshots', 'Restored: Before.');
  assert.equal(await total(page), 1000);
  const file = await downloaded(page, 'Download Before');
  assert.equal(file.name, 'Before.snapshot');
  await perform(page, 'bulkDeleteContacts', { filter: {} });
  await upload(page, file.name, file.content);
  const [news, olds] = ['1,000 contacts, 5 labels and 0 extended fields', '0 contacts, 5 labels and 0 extended fields'];
  await says(page, 'Files', `Before.snapshot has ${news}. They take the place of what is here: ${olds}.`);
  await press(page, 'Replace');
  await says(page, 'Files', 'The site now has 1,000 contacts');
  assert.equal(await total(page), 1000);
  await press(page, 'Remove Before');
  await page.getByRole('list', { name: 'Snapshots' }).waitFor({ state: 'hidden' });
  assert.deepEqual(troubles, []);
  await close();
});

test('what is downloaded as JSON is the same after it was uploaded, whoever calls and however slow', async () => {
  const { page, troubles, close } = await visitSite();
  await perform(page, 'findOrCreateExtendedField', 'Size', 'NUMBER');
  await perform(page, 'createContact', { name: { first: '<b>Ada</b>' }, extendedFields: { items: { 'custom.size': 3 } } });
  await perform(page, 'site.actAs', 'ANONYMOUS_VISITOR');
  await perform(page, 'site.latency', 300);
  const first = await downloaded(page, 'Download JSON');
  assert.match(first.name, /^site-\d{4}-\d\d-\d\d\.json$/);
  const { contacts, labels, extendedFields } = JSON.parse(first.content);
  assert.deepEqual([contacts.length, labels.length, extendedFields.length], [1001, 7, 13]);
  await perform(page, 'site.actAs', 'WIX_USER');
  await perform(page, 'bulkDeleteContacts', { filter: {} });
  await upload(page, first.name, first.content);
  await press(page, 'Replace');
  await says(page, 'Files', 'The site now has 1,001 contacts, 5 labels and 1 extended field.');
  const second = await downloaded(page, 'Download JSON');
  assert.deepEqual(withoutDatesOfDefinitions(second), withoutDatesOfDefinitions(first));
  assert.deepEqual(troubles, []);
  await close();
});

test('files are recognised by what is in them, and who keeps what is here changes nothing', async () => {
  const { page, troubles, close } = await visitSite();
  for (const [content, size] of [
    ['{"info":{"name":{"first":"Ada"}}}\n{"info":{"name":{"first":"Bob"}}}\n', '2 contacts, 0 labels and 0 extended fields'],
    ['First Name,Email 1,Labels\nAda,ada@example.com,VIP\n', '1 contact, 1 label and 0 extended fields'],
    ['\uFEFF[{"info":{"name":{"first":"Ada"}}}]', '1 contact, 0 labels and 0 extended fields'],
  ]) {
    await upload(page, 'data.bin', content);
    await says(page, 'Files', `data.bin has ${size}.`);
    await page.keyboard.press('Escape');
    await says(page, 'Files', 'Nothing has changed.');
    assert.ok(await page.getByLabel(/^Upload/).evaluate((input) => input === document.activeElement), 'the focus comes back');
  }
  assert.equal(await total(page), 1000);
  assert.deepEqual(troubles, []);
  await close();
});

test('a file that is none of ours is refused in words, and changes nothing', async () => {
  const { page, troubles, close } = await visitSite();
  const { content } = await downloaded(page, 'Download a snapshot');
  const newer = Buffer.from(content);
  newer[4] += 1;
  const rows = Array.from({ length: 500 }, (_, index) => JSON.stringify({ info: { name: { first: index } } }));
  const huge = join(folder, 'huge.json');
  writeFileSync(huge, '');
  truncateSync(huge, 200e6);
  const before = await perform(page, 'queryContacts', [['limit', 1000]]);
  for (const [file, sentence] of [
    ['', 'x was not taken, and nothing has changed. It is an empty text.'],
    ['Dear Ada, how are you?', /It is a text that is neither JSON nor a CSV with a column such as/],
    [readFileSync(new URL('../../www/favicon.svg', import.meta.url)), /It is a text that is neither JSON nor a CSV/],
    [Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff]), 'It is neither a snapshot nor text in UTF-8.'],
    ['{"contacts":[{"info":{"name":', /It is a text that is no JSON: /],
    ['{"people":[]}', /changed\. people is not a field here\.\nKnown here: labels, extendedFields, contacts\./],
    [rows.join('\n'), /500 rows cannot be taken\. These are the first:\nline 1: info\.name\.first must be a string, .*\n(.*\n){3}line 5: .*$/],
    [content.subarray(0, 1000), /The snapshot has 1000 bytes where it says that it has \d+: it is cut short or altered\./],
    [newer, /The snapshot has format 2, and this version of wix-crm-local reads formats up to 1: update wix-crm-local, or take/],
    [huge, 'It has 200 MB; the page takes up to 64.'],
  ]) {
    if (file === huge) await page.getByLabel(/^Upload/).setInputFiles(huge);
    else await upload(page, 'x', file);
    await says(page, 'Files', sentence);
  }
  assert.deepEqual(await perform(page, 'queryContacts', [['limit', 1000]]), before);
  assert.deepEqual(troubles, []);
  await close();
});

test('more contacts are made, and starting over is asked for once and brings the first ones back', async () => {
  const { page, troubles, close } = await visitSite();
  await press(page, 'Make 1,000');
  await says(page, 'More contacts', 'Made 1,000 contacts.');
  assert.equal(await total(page), 2000);
  await page.getByRole('radio', { name: /^App/ }).check();
  await press(page, '+ 1 day');
  await page.getByLabel('Calls answer').selectOption('After 300 ms');
  await press(page, 'Plan the failure');
  await press(page, 'Start over…');
  await page.keyboard.press('Escape');
  await says(page, 'Start over', 'Nothing has changed.');
  await press(page, 'Start over…');
  await press(page, 'Start over');
  await says(page, 'Start over', 'The site is as it was at first.');
  await says(page, 'Clock', 'Follows the system’s clock.');
  assert.ok(await page.getByRole('radio', { name: /^Wix user/ }).isChecked());
  assert.equal(await page.getByLabel('Calls answer').inputValue(), '0');
  await page.getByRole('list', { name: 'Planned failures' }).waitFor({ state: 'hidden' });
  const logs = await page.evaluate(async () => {
    const { store: { state: { calls, events } } } = await import('/store.js');
    return [calls, events];
  });
  assert.deepEqual(logs, [[], []]);
  await page.goto(`${server.address}/#/contacts`);
  await listed(page);
  await page.getByText('1–25 of 1,000').waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test('where the tables of phones and countries cannot be loaded, that is said', async () => {
  const { page, close } = await visitSite();
  await page.context().setOffline(true);
  await press(page, 'Make 1,000');
  await says(page, 'More contacts', /could not load its .*: /);
  await upload(page, 'x', '{"contacts":[]}');
  await says(page, 'Files', /could not load its .*: /);
  await close();
});
