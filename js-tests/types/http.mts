// REST requests, as a caller hands them over, and what the types refuse. `Request` is the DOM's.
import { contacts } from '@wix/crm';
import { ApiKeyStrategy, createClient } from '@wix/sdk';
import { createSite, site } from 'wix-crm-local';
import { createFetch, handleRequest } from 'wix-crm-local/http';
import type { CreateFetchOptions, HandleRequestOptions, IdentityFunction, IdentityRule } from 'wix-crm-local/http';

const request = new Request('https://www.wixapis.com/contacts/v4/contacts');
handleRequest(request) satisfies Promise<Response>;
(await handleRequest(request, createSite(), { identities: [{ identity: 'APP' }] })).status satisfies number;

createFetch() satisfies typeof fetch;
globalThis.fetch = createFetch({ site, passthrough: globalThis.fetch });
const rules: readonly IdentityRule[] = [{ authorization: 'a key', siteId: 'a site', identity: 'WIX_USER' }, { identity: 'ANONYMOUS_VISITOR' }];
const byHeader: IdentityFunction = ({ headers }) => (headers.get('x-staff') ? 'WIX_USER' : undefined);
const options: CreateFetchOptions = { passthrough: true, identities: async ({ url }) => (url.includes('/labels') ? 'APP' : undefined) };
options satisfies HandleRequestOptions;
createFetch({ identities: rules })('https://www.wixapis.com', { method: 'POST' }) satisfies Promise<Response>;
handleRequest(request, undefined, { identities: byHeader }) satisfies Promise<Response>;

const auth = ApiKeyStrategy({ apiKey: 'a key', siteId: 'a site' });
createClient({ modules: { contacts }, auth, fetch: createFetch({ site }) }).contacts.listContacts satisfies Function;

// @ts-expect-error an address is no request
handleRequest('https://www.wixapis.com/contacts/v4/contacts');
// @ts-expect-error the modules are no site
handleRequest(request, { contacts });
// @ts-expect-error no such identity
createFetch({ identities: [{ identity: 'VISITOR' }] });
// @ts-expect-error a row without an identity
createFetch({ identities: [{ authorization: 'a key' }] });
// @ts-expect-error no such option
createFetch({ passThrough: true });
// @ts-expect-error an address to pass on to
createFetch({ passthrough: 'http://localhost:3000' });
