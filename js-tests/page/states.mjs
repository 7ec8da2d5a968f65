import { listed } from './page.mjs';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);
const perform = (page, ...call) => page.evaluate(async (args) => {
  const module = await import('./site/perform.js');
  await module.perform(...args).catch(() => {});
}, call);

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
};
