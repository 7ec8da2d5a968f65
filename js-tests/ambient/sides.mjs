import { contacts, extendedFields, labels, submittedContact } from '@wix/crm';
import { createClient } from '@wix/sdk';
import { createSite } from 'wix-crm-local';
import { createFetch } from 'wix-crm-local/http';

export const modules = { contacts, labels, extendedFields, submittedContact };

/** A site whose time and ids are the same in every run. */
export function pinnedSite() {
  const site = createSite();
  site.ids.seed(1);
  site.clock.set('2024-05-06T07:08:09.010Z');
  return site;
}

/** The modules of a client of the real SDK, which talks to a site as this identity. */
export function clientOf(site, identity = 'WIX_USER') {
  return createClient({ modules, fetch: createFetch({ site, identities: [{ identity }] }) });
}

/** What a call that must fail rejects with, or throws. */
export const failure = async (call) => {
  let answer;
  try {
    answer = await call();
  } catch (error) {
    return error;
  }
  throw new Error(`this must fail and answered ${JSON.stringify(answer)}`);
};
