import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stage, visit } from './page.mjs';

const on = stage();

const provocations = [
  ['Cause a conflict', '409 CONTACT_ALREADY_CHANGED', /use the revision of the last answer/, 'Answers the contact, revision 3'],
  ['Cause a duplicate', '409 DUPLICATE_CONTACT_EXISTS', /data\.duplicateContactId/, 'Answers the contact, revision 2'],
  ['Call as a visitor', '403', /CONTACTS\.MODIFY/, 'Answers the contact’s id'],
  ['Use lists of the first Velo', '400 INVALID_ARGUMENT', /emails: \{items: \[/, 'Answers the contact, revision 1'],
  ['Write unknown fields', '400 INVALID_ARGUMENT', /name: \{first, last\}/, 'Answers the contact, revision 1'],
  ['Filter wrongly', '400 UNSUPPORTED_FILTER_OPERATOR', /\$hasSome/, /^Answers \d+ contacts$/],
  ['Delete a member’s contact', '428 CANNOT_DELETE_MEMBER', undefined, 'Done'],
  ['Be too fast', '429', undefined, /^Answers [\d,]+ contacts$/],
  ['Lose the connection', 'No answer: UNKNOWN', undefined, 'Answers the contact, revision 1'],
];

const isIdle = (page) => page.locator('.provocation button[aria-disabled=true]').first().waitFor({ state: 'detached' });

/** All that a visitor can see of the site, but what was called. */
const stateOfSite = (page) => page.evaluate(async () => {
  const { store } = await import('/store.js');
  const { site, identity } = store.state;
  const twin = site.clone();
  twin.actAs('WIX_USER');
  const [contacts, labels] = await Promise.all([twin.contacts.queryContacts().limit(1000).find(), twin.labels.queryLabels().find()]);
  return JSON.stringify([contacts.items, labels.items, site.pendingFailures(), site.identity, identity]);
});

/** Uses the button of a provocation and answers what its card says. */
async function provoke(page, name, press = (button) => button.click()) {
  const button = page.getByRole('button', { name });
  await press(button);
  await isIdle(page);
  assert.ok(await button.evaluate((element) => element === document.activeElement), 'the focus stays');
  const card = page.locator('.provocation', { has: button });
  const texts = (selector) => card.locator(selector).allTextContents();
  const [error] = await texts('.notice.bad strong');
  const [hint] = await texts('.notice:not(.bad):not(.warn)');
  const [outcomes, codes, failed, troubles] = await Promise.all(['.step .secondary', '.code', '.step.failed', '.notice.warn'].map(texts));
  return { error, hint, outcomes, codes, failed, troubles };
}

test('each button shows its error, our hint and what works, and leaves the site as it was', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/errors');
  assert.equal(await page.locator('.provocation').count(), provocations.length);
  const before = await stateOfSite(page);
  for (const [name, error, hint, outcome] of provocations) {
    const told = await provoke(page, name);
    assert.equal(told.error, error);
    if (hint) assert.match(told.hint, hint);
    else assert.equal(told.hint, undefined);
    assert.equal(told.failed.length, 1, name);
    assert.match(told.outcomes.at(-1), outcome instanceof RegExp ? outcome : new RegExp(`^${outcome}$`));
    assert.deepEqual(told.troubles, []);
    assert.ok((await page.locator('#live').textContent()).startsWith(error));
    assert.equal(await stateOfSite(page), before, name);
  }
  const shown = await page.evaluate(async () => {
    const { store: { state: { calls, shown } } } = await import('/store.js');
    const { operation, error } = calls.find(({ number }) => number === shown);
    return [operation, error.code];
  });
  assert.deepEqual(shown, ['createContact', 'UNKNOWN']);
  assert.deepEqual(troubles, []);
  await close();
});

test('for a visitor too, on a site where everything was deleted, by keyboard', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/errors');
  await page.evaluate(async () => {
    const { perform } = await import('/site/perform.js');
    await perform('bulkDeleteContacts', { filter: {} });
    await perform('site.actAs', 'ANONYMOUS_VISITOR');
  });
  const before = await stateOfSite(page);
  const press = async (button) => {
    await button.focus();
    await page.keyboard.press('Enter');
  };
  for (const [name, error] of provocations) {
    const told = await provoke(page, name, press);
    assert.equal(told.error, error);
    assert.deepEqual(told.troubles, []);
  }
  assert.equal(await stateOfSite(page), before);
  assert.match(before, /"ANONYMOUS_VISITOR","ANONYMOUS_VISITOR"\]$/);
  assert.deepEqual(troubles, []);
  await close();
});

test('shows the code in the dialect that is chosen', async () => {
  const { page, close } = await visit(on.browser, on.server, '#/errors');
  const { codes } = await provoke(page, 'Cause a conflict');
  assert.match(codes[0], /^const \{ contact \} = await contacts\.createContact\(\{\n/);
  assert.equal(codes[2], "await contacts.updateContact(contact._id, { jobTitle: 'Analyst' }, 1);");
  await page.evaluate(async () => (await import('/store.js')).store.set({ dialect: 'v1' }));
  await page.locator('.provocation').getByText('emails: [{ email:').first().waitFor();
  assert.deepEqual((await page.locator('.provocation .code').allTextContents()).slice(2), [
    "await contacts.updateContact(\n  { contactId: contact._id, revision: 1 },\n  { jobTitle: 'Analyst' },\n);",
    'await contacts.getContact(contact._id);',
    "await contacts.updateContact(\n  { contactId: contact._id, revision: 2 },\n  { jobTitle: 'Analyst' },\n);",
  ]);
  await close();
});

test('says why it went otherwise, and what stays', async () => {
  const { page, close } = await visit(on.browser, on.server, '#/errors');
  const plan = (...plan) => page.evaluate(async (plan) => (await import('/site/perform.js')).perform('site.failNext', ...plan), plan);
  await plan('createContact', { status: 503 });
  const early = await provoke(page, 'Cause a conflict');
  assert.deepEqual(early.troubles, ['It went otherwise. Service Unavailable']);
  await plan('deleteContact', { status: 500 });
  const late = await provoke(page, 'Cause a conflict');
  assert.deepEqual(late.troubles, ['The contact that this made is still there. Internal Server Error']);
  await close();
});
