import * as crm from '@wix/crm';
import { createClient } from '@wix/sdk';
import { createFetch } from 'wix-crm-local/http';

export const ORIGIN = 'https://www.wixapis.com';
export const MODULES = ['contacts', 'labels', 'extendedFields', 'submittedContact'];

/** The modules of the real SDK, which reach this site and nothing else, as whoever `identity` says; `requests` gets what they send. */
export function realModules(site, requests, identity) {
  const fetch = createFetch({ site, identities: identity });
  return createClient({
    modules: Object.fromEntries(MODULES.map((name) => [name, crm[name]])),
    auth: { getAuthHeaders: async () => ({ headers: { Authorization: 'key' } }) },
    fetch(url, init) {
      requests.push({ method: init.method, path: url.slice(ORIGIN.length), body: init.body && JSON.parse(init.body) });
      return fetch(url, init);
    },
  });
}

/**
 * A copy of an error of the API without our hint: one more member of `details`, which the SDK leaves in the answer it got and,
 * where it makes a cause of the whole answer, in the data of that.
 */
export function withoutHints(error) {
  const copy = Object.create(Object.getPrototypeOf(error), Object.getOwnPropertyDescriptors(error));
  const { details, response } = structuredClone({ details: error.details, response: error.response });
  for (const owner of [details, response.data.details].flatMap((each) => [each, each?.applicationError?.data?.details?.details])) delete owner?.hint;
  const { message } = JSON.parse(error.message);
  return Object.assign(copy, { details, response, message: JSON.stringify({ message, details }, null, 2) });
}
