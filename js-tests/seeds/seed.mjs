import assert from 'node:assert/strict';
import { createSite } from 'wix-crm-local';

/** A site with this in it. */
export function seeded(data) {
  const site = createSite();
  site.seed(data);
  return site;
}

/** All contacts, the oldest first. */
export async function contactsOf(site) {
  const { items } = await site.contacts.queryContacts().ascending('_createdDate').limit(1000).find();
  return items;
}

/** The lines of the error with which a site refuses to be seeded; that the site stays empty. */
export async function refusal(data, site = createSite()) {
  const before = await contactsOf(site);
  let error;
  try {
    site.seed(data);
  } catch (thrown) {
    error = thrown;
  }
  assert.equal(error?.status, 400, 'the seed was taken');
  assert.deepEqual(await contactsOf(site), before);
  return error.message.split('\n');
}
