import { listed } from './page.mjs';

const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);

/** Ways to the states of the page that are worth a look, each from whichever came before. */
export const states = {
  async list(page) {
    await go(page, '#/contacts?facet=custom.newsletter');
    await listed(page);
  },
};
