/** Carries out a call of the API in the page, as another tab or the code pane would: it is not in the log. */
export const call = (page, ...args) => page.evaluate(async (all) => (await import('./site/perform.js')).read(...all), args);

/** Says that records have changed, as the store does of what another tab has changed. */
export const tellOfChange = (page) => page.evaluate(async () => {
  const { store } = await import('./store.js');
  store.set({ records: store.state.records + 1 });
});

/** The calls that the page has made for its visitor, as `{ operation, args, result, error }`, dates being texts. */
export const made = (page) => page.evaluate(async () => {
  const { calls } = (await import('./store.js')).store.state;
  return calls.map(({ operation, args, result, error }) => JSON.parse(JSON.stringify({ operation, args, result, error: error?.details })));
});

export const lastMade = async (page) => (await made(page)).at(-1);

/** Makes a contact, and answers its id. */
export const createContact = async (page, info) => (await call(page, 'createContact', info)).contact._id;

export const go = (page, hash) => page.evaluate((to) => { location.hash = to; }, hash);

/** Shows a contact. */
export async function openContact(page, id) {
  await go(page, `#/contacts/${id}`);
  await page.locator('#view').getByText(id, { exact: true }).waitFor();
}

export const live = (page) => page.locator('#live');
export const isTooWide = (page) => page.evaluate(() => document.documentElement.scrollWidth > innerWidth);

/** A name that is HTML, one of a thousand letters, one from right to left, and one of several code points a letter. */
export const wildNames = [
  { first: '<img src=x onerror="throw 1">', last: '<b>bold</b>' },
  { first: 'W'.repeat(1000), last: 'V'.repeat(1000) },
  { first: 'שלום', last: 'עולם' },
  { first: '👩‍👩‍👧‍👦', last: '🏳️‍🌈' },
];
