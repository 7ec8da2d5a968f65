import type { Identity, Site } from './site.js';

/**
 * Answers a request as Wix's API would: contacts, labels, extended fields and contact submissions of v4, and the endpoints for tokens.
 * The host of the request does not matter.
 *
 *     http.all('https://www.wixapis.com/*', ({ request }) => handleRequest(request, site))   // MSW
 *     addEventListener('fetch', (event) => event.respondWith(handleRequest(event.request)))  // a service worker
 *
 * Whatever is wrong with the request is told by the response. Rejects with a `TypeError` where the arguments are wrong, and with the
 * reason of the request's signal where that was aborted before the site had the request.
 *
 * @param site Default: the site of the entry `wix-crm-local`.
 */
export declare function handleRequest(request: Request, site?: Site, options?: HandleRequestOptions): Promise<Response>;

export interface HandleRequestOptions {
  /** Who calls. Whom they do not know, the `Authorization` names. */
  identities?: readonly IdentityRule[] | IdentityFunction;
}

/**
 * A function like `fetch`: a site answers what is meant for Wix, `*.wixapis.com` and `/_api/` of `*.wix.com`.
 *
 *     const client = createClient({ modules: { contacts }, auth, fetch: createFetch({ site }) })
 *     globalThis.fetch = createFetch({ passthrough: globalThis.fetch })   // also for strategies that ask for tokens
 *
 * Throws a `TypeError` for options that are wrong.
 */
export declare function createFetch(options?: CreateFetchOptions): typeof fetch;

export interface CreateFetchOptions extends HandleRequestOptions {
  /** Default: the site of the entry `wix-crm-local`. */
  site?: Site;
  /**
   * Where requests to others go: to this function, or, for `true`, to the global `fetch` as it is then. Default: they are refused,
   * by a `TypeError` that names the host.
   */
  passthrough?: boolean | typeof fetch;
}

/** A member left out fits every request. */
export interface IdentityRule {
  /** The header `Authorization`, with or without `Bearer`; `''` for none. */
  authorization?: string;
  /** The header `wix-site-id`; `''` for none. */
  siteId?: string;
  /** Who calls, where both fit. The first rule that fits counts. */
  identity: Identity;
}

/** Who makes a request; `undefined` leaves it to the `Authorization`. It must not read the body. */
export type IdentityFunction = (request: Request) => Identity | undefined | Promise<Identity | undefined>;

/**
 * Makes calls without a client, such as `contacts.createContact(info)` of `@wix/crm`, run on a site: the default one if none is given.
 * They act as the site's own identity (`site.actAs`); what `elevate` of `@wix/essentials` or `@wix/sdk/context` makes acts as `APP`.
 *
 * Returns the function that takes this back: what was there before is there again.
 *
 * @throws TypeError when `site` is not one of this version of the package
 * @throws Error when there is a `globalThis.$wixContext`, beside which the SDK looks for no other context
 */
export declare function installContext(site?: Site, options?: ContextOptions): () => void;

export interface ContextOptions {
  /** What happens to requests of `fetchWithAuth` to other hosts than Wix's, as with `createFetch`. */
  passthrough?: boolean | typeof fetch;
}
