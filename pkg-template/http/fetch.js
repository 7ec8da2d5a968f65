import { handleRequest } from './handle.js';

const WIX_HOSTS = ['www.wixapis.com', 'edge.wixapis.com'];

/** A `fetch` that answers requests to Wix from a site. */
export function createFetch({ site, passthrough, identities } = {}) {
  return async (input, init) => {
    const request = new Request(input, init);
    const { host } = new URL(request.url);
    if (WIX_HOSTS.includes(host)) return handleRequest(request, site, { identities });
    if (passthrough === true) return fetch(input, init);
    if (passthrough) return passthrough(input, init);
    throw new TypeError(`wix-crm-local answers for Wix only (${WIX_HOSTS.join(', ')}), not for ${host}; the option "passthrough" lets other requests out`);
  };
}
