import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { jsonLines } from '../../www/log/json.js';
import { listed, stage, visit } from './page.mjs';

const on = stage();

const PHONE = { viewport: { width: 360, height: 740 } };
const NARROW = { viewport: { width: 1000, height: 740 } };

/** Makes calls in the page, one after the other, as its features do; those that fail are in the log as well. The last answer. */
const call = (page, ...calls) => page.evaluate(async (all) => {
  const { perform } = await import('./site/perform.js');
  let last;
  for (const [operation, ...args] of all) last = await perform(operation, ...args).catch(() => undefined);
  return last;
}, calls);

const line = (page) => page.getByLabel('Line of code');
const json = (page) => page.getByLabel('What came back, JSON');
const calls = (page) => page.getByLabel('Calls, the newest first').getByRole('button');
const events = (page) => page.getByLabel('Events, the newest first').getByRole('listitem');
const text = async (locator) => (await locator.innerText()).trim();

test('a call is shown as a line in the dialect that is chosen, with what came back', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', NARROW);
  await page.getByText('Nothing was called yet.').waitFor();
  await call(page, ['createContact', { name: { first: 'Ada' }, emails: { items: [{ email: 'ada@example.com' }] } }]);
  await page.getByText('A contact, revision 1, as @wix/crm answers it').waitFor();
  assert.equal(await text(line(page)), `import { contacts } from '@wix/crm';
const { contact } = await contacts.createContact({
  name: { first: 'Ada' },
  emails: { items: [{ email: 'ada@example.com' }] },
});`);
  const { contact } = JSON.parse(await json(page).textContent());
  assert.deepEqual([contact.info.name.first, contact.info.emails.items[0].email], ['Ada', 'ada@example.com']);

  await page.getByText('Velo v1').click();
  await page.getByText('as wix-crm-backend answers it').waitFor();
  assert.match(await text(line(page)), /from 'wix-crm-backend';\nconst contact = .*emails: \[\{/s);
  assert.equal(JSON.parse(await json(page).textContent()).info.emails[0].email, 'ada@example.com');
  await page.keyboard.press('ArrowLeft');
  await page.getByText('as wix-crm.v2 answers it').waitFor();
  // The page loads these at the first key; a load that is cut short would be a failed request.
  await page.evaluate(async () => (await import('./pkg/dist/web.mjs')).init({ phones: true, places: true, seeds: true }));
  await page.reload();
  await page.getByRole('radio', { name: 'Velo v2', checked: true }).waitFor();
  await call(page, ['site.snapshot'], ['deleteLabel', 'custom.vip']);
  await page.getByText('Nothing (undefined)').waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test('a refusal shows what Wix says, and apart from it what the package advises', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', PHONE);
  await call(page, ['createContact', { emails: ['ada@example.com'] }]);
  await page.getByText('400 INVALID_ARGUMENT').first().waitFor();
  await page.getByText('Hint of wix-crm-local, not of Wix:').waitFor();
  assert.match(await text(page.locator('.violations')), /^info\.emails must be an object, found an array/);
  assert.equal(await json(page).isVisible(), false);
  await page.getByText(/^error\.details, \d+ lines$/).click();
  assert.ok(JSON.parse(await json(page).textContent()).validationError.fieldViolations.length > 0);

  await call(page, ['site.actAs', 'ANONYMOUS_VISITOR'], ['getContact', '00000000-0000-4000-8000-00000000000a']);
  await page.locator('.notice').getByText(/^403/).waitFor();
  assert.match(await text(calls(page).first()), /^getContact\s+403\s.*· Visitor$/s);
  assert.deepEqual(troubles, []);
  await close();
});

test('any call can be shown again, by mouse and by keyboard, and the newest is followed', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', PHONE);
  await call(page, ['findOrCreateLabel', 'One'], ['findOrCreateLabel', 'Two'], ['findOrCreateLabel', 'Three']);
  await line(page).getByText("'Three'").waitFor();
  await calls(page).last().click();
  await line(page).getByText("'One'").waitFor();
  assert.ok(await line(page).evaluate((element) => element.getBoundingClientRect().top >= 0), 'the call that was chosen is in sight');
  assert.equal(await calls(page).last().getAttribute('aria-current'), 'true');
  await calls(page).nth(1).focus();
  await page.keyboard.press('Enter');
  await line(page).getByText("'Two'").waitFor();
  await page.locator('#live').getByText('findOrCreateLabel is shown.').waitFor({ state: 'attached' });
  await page.getByRole('button', { name: 'Show newest' }).click();
  await line(page).getByText("'Three'").waitFor();

  await call(page, ['findOrCreateLabel', 'Four']);
  await line(page).getByText("'Four'").waitFor();
  assert.equal(await calls(page).count(), 4);
  await page.getByRole('button', { name: 'Clear' }).click();
  await page.getByText('Nothing was called yet.').waitFor();
  await page.getByText('No event.').waitFor();
  await call(page, ['findOrCreateLabel', 'Five']);
  await line(page).getByText("'Five'").waitFor();
  assert.deepEqual([await calls(page).count(), await events(page).count()], [1, 1]);
  assert.deepEqual(troubles, []);
  await close();
});

test('what code and requests called stands among the calls', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', PHONE);
  await page.evaluate(async () => {
    const { logCall } = await import('./site/perform.js');
    const info = { name: { first: 'Ada' }, emails: [{ email: 'ada@example.com' }] };
    const made = { identity: 'APP', time: new Date(), by: 'code' };
    logCall({ ...made, surface: 'velo', operation: 'createContact', args: [info], result: { _id: 'id', revision: 1, info } });
    const request = { method: 'DELETE', path: '/contacts/v4/labels/custom.no', query: '', body: null };
    const error = { status: 404, code: 'LABEL_NOT_FOUND', message: 'There is no such label.' };
    logCall({ ...made, by: 'request', operation: 'DELETE /contacts/v4/labels/custom.no', args: [], request, error });
  });
  await line(page).getByText("'https://www.wixapis.com/contacts/v4/labels/custom.no'").waitFor();
  await page.locator('.notice').getByText('404: There is no such label.').waitFor();
  assert.match(await text(calls(page).first()), /^DELETE \/contacts\/v4\/labels\/custom\.no.* · App · by a request$/s);
  await calls(page).last().click();
  await line(page).getByText('emails: { items: [').or(line(page).getByText(/emails: \{\s+items: \[/)).waitFor();
  await page.getByText('A contact, revision 1, as @wix/crm answers it').waitFor();
  await page.getByText('Velo v1').click();
  await page.getByText('as wix-crm-backend answers it').waitFor();
  assert.equal(JSON.parse(await json(page).textContent()).info.emails[0].email, 'ada@example.com');
  assert.deepEqual(troubles, []);
  await close();
});

test('events name what they are of, and open to their JSON', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', PHONE);
  const { contact: { _id } } = await call(page, ['createContact', { name: { first: '<b>Ada</b>', last: 'עדה'.repeat(60) } }]);
  await call(page, ['updateContact', _id, { company: 'Engines' }, 1], ['findOrCreateLabel', 'Five'], ['deleteContact', _id]);
  await events(page).nth(3).waitFor();
  const [deleted, label, updated, created] = await events(page).allInnerTexts();
  assert.match(deleted, new RegExp(`^contact deleted\\s+${_id}`));
  assert.match(label, /^label created\s+Five\s.* · custom\.five$/s);
  assert.match(updated, /^contact updated\s+<b>Ada<\/b>.* · revision 2$/s);
  assert.match(created, /· revision 1$/);
  await events(page).nth(2).locator('summary').focus();
  await page.keyboard.press('Enter');
  const shown = page.getByLabel('contact updated, JSON');
  assert.equal(JSON.parse(await shown.textContent()).entity.info.company, 'Engines');

  await call(page, ['findOrCreateLabel', 'Six']);
  await events(page).nth(4).waitFor();
  assert.ok(await shown.isVisible(), 'what is open stays open');
  assert.ok(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth));
  assert.deepEqual(troubles, []);
  await close();
});

test('JSON is that of JavaScript, cut after so many lines, all of which are counted', () => {
  const dated = fc.record({ date: fc.date({ noInvalidDate: true }), nothing: fc.constant(undefined) });
  const value = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.array(dated));
  fc.assert(fc.property(value, fc.nat({ max: 20 }), (given, most) => {
    const expected = JSON.stringify(given, null, 2).split('\n');
    assert.deepEqual(jsonLines(given, most), { lines: expected.slice(0, most), total: expected.length });
  }));
});

test('much of anything is cut, and says so', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', NARROW);
  await call(page, ['queryContacts', [['limit', 1000]]]);
  await page.getByText('1,000 of 1,000 items').waitFor();
  const lines = async () => (await json(page).textContent()).split('\n').length;
  assert.equal(await lines(), 40);
  await page.getByText(/^\d\d,\d{3} lines in all, of which \d\d,\d{3} lines are left out here\.$/).waitFor();
  await page.getByRole('button', { name: 'Show the first 600 lines' }).click();
  assert.equal(await lines(), 600);

  await call(page, ['createContact', { name: { first: 'long'.repeat(200_000) } }]);
  const some = { filter: { 'info.labelKeys': { $hasSome: ['custom.newsletter'] } }, info: { company: 'Engines' } };
  await call(page, ['bulkUpdateContacts', some], ...Array.from({ length: 210 }, () => ['getLabel', 'custom.vip']));
  await page.getByText(/^These are the newest 100; \d\d\d older ones are left out\.$/).waitFor();
  assert.deepEqual([await calls(page).count(), await events(page).count()], [200, 100]);
  assert.match(await text(calls(page).last()), /^getLabel/);
  assert.ok((await page.locator('body').textContent()).length < 100_000);
  assert.deepEqual(troubles, []);
  await close();
});

test('beside a view, the inspector follows what is done there, and takes neither the focus nor the place', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts', { viewport: { width: 1280, height: 800 } });
  await listed(page);
  const inspector = page.getByRole('complementary', { name: 'What ran' });
  await inspector.getByText('25 of 1,000 items').waitFor();
  await page.mouse.wheel(0, 300);
  await page.waitForFunction(() => scrollY === 300);
  await page.getByLabel('Search').evaluate((input) => input.focus({ preventScroll: true }));
  await call(page, ['findOrCreateLabel', 'One'], ['getContact', 'no id']);
  await inspector.getByText("'no id'").waitFor();
  await inspector.getByText('label created').waitFor();
  assert.deepEqual(await page.evaluate(() => [document.activeElement.id, scrollY]), ['search', 300]);
  await inspector.getByRole('button').filter({ hasText: 'queryContacts' }).last().click();
  await inspector.getByRole('button', { name: 'Show newest' }).waitFor();

  await page.goto(`${on.server.address}/#/calls`);
  await page.getByRole('heading', { name: 'Calls', level: 2 }).waitFor();
  assert.equal(await inspector.isVisible(), false, 'it is not there twice');
  assert.deepEqual(troubles, []);
  await close();
});

test('the line is copied; where the browser lets no page copy, it is selected', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/calls', { ...NARROW, permissions: ['clipboard-read', 'clipboard-write'] });
  const expected = "import { labels } from '@wix/crm';\nconst label = await labels.getLabel('contacts.customers');";
  await call(page, ['getLabel', 'contacts.customers']);
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.locator('#live').getByText('Copied.').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), expected);

  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.getByRole('button', { name: 'Copy' }).click();
  await page.locator('#live').getByText('Selected').waitFor({ state: 'attached' });
  assert.equal(await page.evaluate(() => String(getSelection())), expected);
  assert.deepEqual(troubles, []);
  await close();
});
