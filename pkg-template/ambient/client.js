import { registered } from '../registry.js';
import { makeRequest, ORIGIN } from './request.js';

/**
 * What the SDK takes for a client (wire §6), acting on a site under one identity, or as who calls: `use` turns the descriptor of a function,
 * or of an event, into what the caller meant to call.
 */
export function makeClient(site, identity) {
  const fetchWithAuth = site.fetchAs(identity);
  const getAuthHeaders = async () => ({ headers: {} });
  const httpClient = {
    request: makeRequest(site, identity),
    fetchWithAuth,
    wixAPIFetch: (path, init) => fetchWithAuth(new URL(path, ORIGIN), init),
    getAuthHeaders,
  };

  function use(descriptor) {
    switch (descriptor.__type) {
      case 'event-definition': return (handler) => site.on(descriptor.type, handler);
      // A host that offers nothing: these functions say what they miss, or do without it.
      case 'host': return descriptor.create({});
      // Those who would call it are not here.
      case 'service-plugin-definition': return () => {};
      default: return elevated(descriptor) ?? withoutContext(() => descriptor(httpClient));
    }
  }

  return { use, fetchWithAuth, auth: { getAuthHeaders } };
}

/** The SDK's `elevate` hands over whatever it was given: a function of this package takes no client, and acts on its own site. */
const elevated = (descriptor) => registered()?.elevated.get(descriptor);

/** A function of the SDK looks for a context first: where it finds one, it takes the client for an argument of its caller. */
function withoutContext(run) {
  const context = globalThis.__wix_context__;
  globalThis.__wix_context__ = undefined;
  try {
    return run();
  } finally {
    globalThis.__wix_context__ = context;
  }
}
