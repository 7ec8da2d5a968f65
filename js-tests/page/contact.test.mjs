import assert from 'node:assert/strict';
import { test } from 'node:test';
import { call, createContact, go, isTooWide, lastMade, live, made, openContact, tellOfChange, wildNames } from './contact.mjs';
import { listed, stage, visit } from './page.mjs';

const on = stage();

const summary = (page) => page.locator('.summary');

/** What a field says is wrong with it, to those who do not see it too; `null` for a field that nothing is wrong with. */
const problemOf = (field) => field.evaluate((control) => {
  if (control.getAttribute('aria-invalid') !== 'true') return null;
  return control.getAttribute('aria-describedby').split(' ').map((id) => document.getElementById(id).textContent).join('|');
});

test('by keyboard: what Wix refuses is shown at its fields, and nothing typed is lost until it is created', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts/new');
  const field = (name) => page.getByLabel(name, { exact: true });
  const type = async (label, text) => {
    await page.keyboard.press('Tab');
    await assert.doesNotReject(field(label).and(page.locator(':focus')).waitFor({ timeout: 2000 }), `Tab goes to ${label}`);
    await page.keyboard.press('Control+a');
    await page.keyboard.type(text);
  };
  await field('First name').waitFor();
  await page.locator('#title').focus();
  await type('First name', 'Ada');
  await type('Last name', 'Lovelace');
  await type('Email', 'ada');
  await page.getByRole('button', { name: 'Remove email 1' }).focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.keyboard.type('ada@engines.example');
  await page.getByLabel('Country').focus();
  await page.keyboard.type('XX');
  await page.getByLabel('Job title').focus();
  await type('Birthdate', '2020-13-45');
  await page.keyboard.press('Enter');

  await summary(page).getByText('400 INVALID_ARGUMENT').waitFor();
  assert.deepEqual(await summary(page).getByRole('listitem').allTextContents(), [
    'Email 1: must be an email address, found "ada"',
    'Phone 1: must have at least 1 character, found 0',
    'Phone 1, country: must be an ISO 3166-1 alpha-2 code such as US, found "XX"',
    'Birthdate: must be a date of the form YYYY-MM-DD, found "2020-13-45"',
  ]);
  assert.equal(await problemOf(page.locator(':focus')), 'Email: must be an email address, found "ada"', 'the first of them has the focus');
  assert.equal(await problemOf(field('Birthdate')), 'YYYY-MM-DD|must be a date of the form YYYY-MM-DD, found "2020-13-45"');
  assert.equal(await problemOf(field('Last name')), null);
  assert.equal(await field('Last name').inputValue(), 'Lovelace');

  await page.keyboard.press('Control+a');
  await page.keyboard.type('ada@home.example');
  await summary(page).getByRole('link', { name: 'Phone 1, country:' }).focus();
  await page.keyboard.press('Enter');
  assert.match(page.url(), /#\/contacts\/new$/, 'the link is not an address of the page');
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await field('Birthdate').focus();
  await page.keyboard.press('Control+a');
  await page.keyboard.type('1815-12-10');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Ada Lovelace' }).and(page.locator(':focus')).waitFor();
  assert.equal(await live(page).textContent(), 'Ada Lovelace was created.');
  const [refused, created] = (await made(page)).filter(({ operation }) => operation === 'createContact');
  assert.equal(refused.error.validationError.fieldViolations.length, 4);
  assert.deepEqual(created.args, [{
    name: { first: 'Ada', last: 'Lovelace' },
    emails: { items: [{ email: 'ada@home.example', primary: true }, { email: 'ada@engines.example' }] },
    birthdate: '1815-12-10',
  }]);
  assert.deepEqual(troubles, []);
  await close();
});

test('a duplicate is shown at the email, with the way to the other contact, and passes when it is allowed', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts');
  const id = await createContact(page, { emails: { items: [{ email: 'ada@engines.example' }] } });
  await go(page, '#/contacts/new');
  await page.getByLabel('Email', { exact: true }).fill('first@engines.example');
  await page.getByRole('button', { name: 'Add email' }).click();
  await page.getByLabel('Email', { exact: true }).nth(1).fill('ADA@engines.example');
  await page.getByRole('button', { name: 'Create contact' }).click();
  await summary(page).getByText('409 DUPLICATE_CONTACT_EXISTS').waitFor();
  await summary(page).getByText('Hint of wix-crm-local:').waitFor();
  assert.equal(await problemOf(page.getByLabel('Email', { exact: true }).first()), null);
  assert.match(await problemOf(page.getByLabel('Email', { exact: true }).nth(1)), /^Email: A contact with the same .* Open that contact$/);
  assert.equal(await page.getByRole('link', { name: 'Open that contact' }).getAttribute('href'), `#/contacts/${id}`);
  await page.getByLabel('Allow duplicates').check();
  await page.getByRole('button', { name: 'Create contact' }).click();
  await page.getByRole('heading', { name: 'first@engines.example' }).waitFor();
  assert.deepEqual((await made(page)).find(({ operation, result }) => operation === 'createContact' && result).args[1], { allowDuplicates: true });

  await go(page, '#/contacts/new');
  await page.getByRole('button', { name: 'Create contact' }).click();
  await summary(page).getByText('400 INSUFFICIENT_CONTACT_DATA').waitFor();
  assert.ok(await summary(page).evaluate((node) => node === document.activeElement), 'what belongs to no field has the focus itself');
  assert.deepEqual(troubles, []);
  await close();
});

test('an edit sends what was changed, is refused after a change from elsewhere, and can be kept', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts');
  const id = await createContact(page, {
    name: { first: 'Ada', last: 'Byron' },
    emails: { items: [{ email: 'ada@home.example', tag: 'HOME' }, { email: 'ada@work.example', tag: 'WORK' }] },
    addresses: { items: [{ tag: 'BILLING', address: { addressLine1: '12 St James’s Square', city: 'London', country: 'GB' } }] },
    company: 'None',
  });
  await openContact(page, id);
  const { info } = await call(page, 'getContact', id);
  await page.getByRole('button', { name: 'Edit' }).click();
  await page.getByLabel('Last name').fill('Lovelace');
  await page.getByLabel('Company').fill('');
  await page.getByRole('button', { name: 'Remove email 2' }).click();
  await page.getByLabel('Street and number').fill('6 St James’s Square');
  await page.getByLabel('New field').fill('Engines');
  await page.getByLabel('Data type').selectOption('NUMBER');
  await page.getByRole('button', { name: 'Add field' }).click();
  await page.getByLabel('Engines').fill('two');
  await page.getByRole('button', { name: 'Save' }).click();
  await summary(page).getByText('400 INVALID_EXTENDED_FIELD_VALUE').waitFor();
  assert.match(await problemOf(page.getByLabel('Engines')), /must be a number, found the string "two"/);
  await page.getByLabel('Engines').fill('2');

  await call(page, 'updateContact', id, { name: { first: 'Augusta' }, jobTitle: 'Analyst' }, 1);
  await tellOfChange(page);
  await page.getByRole('button', { name: 'Save' }).click();
  await summary(page).getByText('Contact has been updated since the requested revision.').waitFor();
  await summary(page).getByText(/The contact is at revision 2, the request says 1/).waitFor();
  assert.equal(await page.getByLabel('Last name').inputValue(), 'Lovelace');
  await page.getByRole('button', { name: 'Read it again and keep my changes' }).click();
  await page.locator('button:focus', { hasText: 'Save' }).waitFor();
  assert.equal(await page.getByLabel('First name').inputValue(), 'Augusta', 'what was not touched is as it is now');
  await page.keyboard.press('Enter');

  await page.getByRole('heading', { name: 'Augusta Lovelace' }).waitFor();
  await page.locator('button:focus', { hasText: 'Edit' }).waitFor();
  const { args } = (await made(page)).findLast(({ operation }) => operation === 'updateContact');
  const [{ _id: email }] = info.emails.items;
  const [{ _id: address }] = info.addresses.items;
  assert.deepEqual(args, [id, {
    name: { last: 'Lovelace' },
    emails: { items: [{ _id: email, email: 'ada@home.example', tag: 'HOME' }] },
    addresses: { items: [{ _id: address, address: { addressLine1: '6 St James’s Square', city: 'London', country: 'GB' }, tag: 'BILLING' }] },
    company: null,
    extendedFields: { items: { 'custom.engines': 2 } },
  }, 2]);
  const contact = await call(page, 'getContact', id);
  assert.deepEqual([contact.revision, contact.info.jobTitle, contact.info.company], [3, 'Analyst', undefined]);
  assert.match(contact.info.addresses.items[0].address.formatted, /^6 St James’s Square\nLondon/);
  assert.deepEqual(troubles, []);
  await close();
});

test('labels go on and off, a new one too; a member is not deleted, and a contact that is shows what became of it', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts');
  const id = await createContact(page, { name: { first: 'Ada' } });
  await openContact(page, id);
  await call(page, 'updateContact', id, { name: { last: 'King' } }, 1);
  await tellOfChange(page);
  await page.getByRole('heading', { name: 'Ada King' }).waitFor();
  const chip = (name, isOn) => page.getByRole('group', { name: 'Labels' }).getByRole('button', { name, pressed: isOn });
  await chip('VIP', false).click();
  await chip('VIP', true).click();
  await chip('VIP', false).waitFor();
  await page.getByLabel('New label').fill('L'.repeat(181));
  await page.keyboard.press('Enter');
  await page.locator('[aria-invalid=true]').waitFor();
  assert.match(await problemOf(page.getByLabel('New label')), /must have at most 180 characters, found 181/);
  await page.getByLabel('New label').fill('Engine <1>');
  await page.keyboard.press('Enter');
  await chip('Engine <1>', true).waitFor();
  assert.deepEqual((await call(page, 'getContact', id)).info.labelKeys.items, ['custom.engine-1']);

  const remove = async () => {
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await page.getByRole('button', { name: 'Delete for good' }).click();
  };
  await page.getByRole('button', { name: 'Delete', exact: true }).click();
  await page.getByRole('button', { name: 'Keep' }).click();
  assert.notEqual((await lastMade(page)).operation, 'deleteContact');
  await page.getByLabel('Site member').check();
  await remove();
  await page.locator('#view').getByText('428 CANNOT_DELETE_MEMBER').waitFor();
  await page.getByLabel('Site member').uncheck();
  await page.getByLabel('Billing subscription').check();
  await remove();
  await page.locator('#view').getByText('428 CANNOT_DELETE_CONTACT_WITH_BILLING_SUBSCRIPTION').waitFor();
  await page.getByLabel('Billing subscription').uncheck();
  await remove();
  await listed(page);
  assert.equal(await live(page).textContent(), 'Ada King was deleted.');
  await page.goBack();
  await page.locator('#view').getByText('404 CONTACT_NOT_FOUND').waitFor();
  await call(page, 'site.actAs', 'ANONYMOUS_VISITOR');
  await page.getByRole('button', { name: 'Read it again' }).click();
  await page.locator('#view').getByText('Choose under').waitFor();
  assert.deepEqual(troubles, []);
  await close();
});

test('any name is text, and fits a phone', async () => {
  const { page, troubles, close } = await visit(on.browser, on.server, '#/contacts', { viewport: { width: 360, height: 740 } });
  for (const name of wildNames) {
    const id = await createContact(page, { name });
    await openContact(page, id);
    assert.equal(await page.locator('#title').textContent(), `${name.first} ${name.last}`);
    assert.equal(await isTooWide(page), false);
    await page.getByRole('button', { name: 'Edit' }).click();
    assert.equal(await page.getByLabel('First name').inputValue(), name.first);
    assert.equal(await isTooWide(page), false);
  }
  await go(page, '#/contacts');
  const rows = await listed(page);
  const shown = await Promise.all(rows.slice(0, wildNames.length).reverse().map((row) => row.locator('.contact-who a').textContent()));
  wildNames.forEach(({ first, last }, index) => assert.equal(shown[index].slice(0, 40), `${first} ${last}`.slice(0, 40)));
  assert.equal(await isTooWide(page), false);
  assert.deepEqual(troubles, []);
  await close();
});
