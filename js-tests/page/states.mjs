import { listed } from './page.mjs';

const go = async (page, hash, title) => {
  await page.evaluate((to) => { location.hash = to; }, hash);
  await page.getByRole('heading', { name: title, level: 2 }).waitFor();
};
/** Two of the contacts that the page begins with. */
const [TARGET, SOURCE] = ['9e3779b1-8a47-4e59-b0d2-000000010000', '3c6ef362-8a47-4e59-b0d2-000000020000'];

/** Ways to the states of the page that are worth a look, each from whichever came before. */
export const states = {
  async list(page) {
    await go(page, '#/contacts?facet=custom.newsletter', 'Contacts');
    await listed(page);
    await page.getByRole('checkbox').first().check();
  },
  async contact(page) {
    await go(page, '#/contacts', 'Contacts');
    await listed(page);
    const name = page.locator('.contact-who a').nth(4);
    const text = await name.textContent();
    await name.click();
    await page.getByRole('heading', { name: text, level: 2 }).waitFor();
  },
  async 'form-with-errors'(page) {
    await go(page, '#/contacts/new', 'New contact');
    await page.getByLabel('First name').fill('Ada');
    await page.getByLabel('Email', { exact: true }).fill('ada');
    await page.getByLabel('Birthdate').fill('2020-13-45');
    await page.getByRole('button', { name: 'Create contact' }).click();
    await page.locator('.summary').getByText('400').waitFor();
  },
  async 'merge-preview'(page) {
    await go(page, `#/merge?target=${TARGET}&source=${SOURCE}`, 'Merge');
    await page.getByRole('button', { name: /^Merge/ }).waitFor();
  },
  async errors(page) {
    await go(page, '#/errors', 'Errors');
    await page.getByRole('button', { name: 'Cause a conflict' }).click();
    await page.getByText('The error that comes back', { exact: true }).waitFor();
  },
  async code(page) {
    await go(page, '#/code?snippet=merge', 'Code');
    await page.getByRole('button', { name: 'Run', exact: true }).click();
    await page.getByText('The old id leads to the target: true').waitFor();
    await page.getByText('The old id leads to the target: true').scrollIntoViewIfNeeded();
  },
  async calls(page) {
    await go(page, '#/calls', 'Calls');
    await page.locator('#view .log-row').filter({ hasText: 'CONTACT_ALREADY_CHANGED' }).click();
    await page.locator('#view').getByText('Hint of wix-crm-local').waitFor();
    await page.locator('#view summary.log-row').first().click();
  },
  async site(page) {
    await go(page, '#/site', 'Site');
    await page.getByRole('button', { name: 'Plan the failure' }).click();
    await page.getByRole('heading', { name: 'Planned failures' }).scrollIntoViewIfNeeded();
  },
};
