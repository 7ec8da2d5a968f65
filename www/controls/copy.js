import { openSite } from '../site/open.js';
import { read } from '../site/perform.js';

// What is read of the site as a whole is read from a copy, where nobody is refused, no answer is late and no failure is planned.

const PAGE = 1000;

export async function copyOf(bytes) {
  const { createSite } = await openSite();
  const site = createSite();
  site.restore(bytes);
  return site;
}

export const copy = async () => copyOf(await read('site.snapshot'));

async function all(query) {
  const found = [];
  let page;
  do {
    page = await query().ascending('_createdDate').limit(PAGE).skip(found.length).find();
    found.push(...page.items);
  } while (page.items.length === PAGE);
  return found;
}

/** Everything, as the API answers it and as `site.seed` takes it. */
export async function contentsOf({ contacts, labels, extendedFields }) {
  return {
    contacts: await all(contacts.queryContacts),
    labels: await all(labels.queryLabels),
    extendedFields: await all(extendedFields.queryExtendedFields),
  };
}

/** How many contacts there are, and how many labels and fields beside those of Wix. */
export async function sizeOf({ contacts, labels, extendedFields }) {
  const { totalCount } = await contacts.queryContacts().limit(1).find();
  const made = (records) => records.filter(({ labelType, fieldType }) => (labelType ?? fieldType) === 'USER_DEFINED').length;
  return { contacts: totalCount, labels: made(await all(labels.queryLabels)), extendedFields: made(await all(extendedFields.queryExtendedFields)) };
}
