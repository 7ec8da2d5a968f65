import { listed } from './page.mjs';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const perform = (page, ...call) => page.evaluate(async (args) => {
  const module = await import('./site/perform.js');
  await module.perform(...args).catch(() => {});
}, call);

async function openContact(page) {
  await go(page, '#/contacts?facet=custom.wholesale&sort=last');
  await listed(page);
  await page.locator('.contact-who a').first().click();
  await page.locator('#view').getByText('Revision', { exact: true }).waitFor();
}

const idOf = (page) => page.evaluate(() => location.hash.split('/').pop());

/** Ways to the states of the page that are worth a look, each from whichever came before. */
export const states = {
  async list(page) {
    await go(page, '#/contacts?facet=custom.newsletter');
    await listed(page);
  },
  async call(page) {
    await go(page, '#/calls');
    await perform(page, 'queryContacts', [['startsWith', 'info.name.last', 'L'], ['ascending', 'info.name.last']]);
    await page.locator('#view').getByText(/items, as @wix\/crm answers it/).waitFor();
  },
  async refusal(page) {
    await perform(page, 'createContact', { emails: ['ada@example.com'] });
    await page.locator('#view').getByText('Hint of wix-crm-local').waitFor();
  },
  async contact(page) {
    await openContact(page);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByLabel('Site member').check();
    await page.getByRole('button', { name: 'Delete for good' }).click();
    await page.locator('#view').getByText('CANNOT_DELETE_MEMBER').waitFor();
  },
  async form(page) {
    await go(page, '#/contacts/new');
    await page.getByLabel('First name').fill('x'.repeat(1001));
    await page.getByLabel('Email', { exact: true }).fill('ada');
    await page.getByLabel('Country').fill('XX');
    await page.getByRole('button', { name: 'Add address' }).click();
    await page.getByLabel('City').fill('London');
    await page.getByLabel('Birthdate').fill('2020-13-45');
    await page.getByRole('button', { name: 'Create contact' }).click();
    await page.locator('#view').getByText('400 INVALID_ARGUMENT').waitFor();
  },
  async conflict(page) {
    await openContact(page);
    await page.getByRole('button', { name: 'Edit' }).click();
    await perform(page, 'labelContact', await idOf(page), ['contacts.contacted-me']);
    await perform(page, 'unlabelContact', await idOf(page), ['contacts.contacted-me']);
    await page.getByLabel('Company').fill('Analytical Engines');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('button', { name: 'Read it again' }).waitFor();
  },
  async merge(page) {
    await openContact(page);
    await page.getByRole('link', { name: 'Merge' }).click();
    await page.getByLabel('The contact to merge into it').fill('an');
    await page.locator('.picked a').first().click();
    await page.getByRole('article', { name: 'Result' }).waitFor();
  },
};
