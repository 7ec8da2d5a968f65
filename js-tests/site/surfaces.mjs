import { contacts } from '@wix/crm';
import { createClient } from '@wix/sdk';
import { site as defaultSite } from 'wix-crm-local';
import { createFetch, handleRequest, installContext } from 'wix-crm-local/http';
import * as legacy from 'wix-crm-local/velo/wix-crm-backend';
import * as v2 from 'wix-crm-local/velo/wix-crm.v2';

const GET = (id) => ['GET', `https://www.wixapis.com/contacts/v4/contacts/${id}`];

/** The ways in which code asks the default site for a contact; each answers what `getContact` of its surface does. */
export const surfaces = {
  sdk: (id) => defaultSite.contacts.getContact(id),
  'wix-crm.v2': (id) => v2.contacts.getContact(id),
  'wix-crm-backend': (id) => legacy.contacts.getContact(id),
  client: (id) => client().contacts.getContact(id),
  ambient(id) {
    const uninstall = installContext();
    return contacts.getContact(id).finally(uninstall);
  },
};

/** A client of the real SDK that talks to the default site. */
export const client = () => createClient({ modules: { contacts }, fetch: fetchAsUser() });

export const fetchAsUser = () => createFetch({ identities: [{ identity: 'WIX_USER' }] });

/** The response of `handleRequest` to a request for a contact. */
export function respond(id) {
  const [method, url] = GET(id);
  return handleRequest(new Request(url, { method, headers: { authorization: 'a key' } }));
}

/** What a promise rejects with. */
export const failureOf = (promise) => promise.then((value) => { throw new Error(`answered ${JSON.stringify(value)}`); }, (error) => error);
