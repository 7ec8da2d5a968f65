import type { Identity, Site } from './site.js';

/** Says who sends a request. */
export interface IdentityOfRequest {
  /** The whole text of the header `Authorization`; without it, any. */
  authorization?: string;
  /** The text of the header `wix-site-id`; without it, any. */
  siteId?: string;
  identity: Identity;
}

export interface HandleOptions {
  /**
   * Who sends which request: the first entry that matches, or what the function answers. Without one, a request with an
   * `Authorization` comes from a Wix user and one without from a visitor.
   */
  identities?: readonly IdentityOfRequest[] | ((request: Request) => Identity | undefined);
}

/** Answers a request to the REST API of Wix's contacts from a site, the default one if none is given. */
export declare function handleRequest(request: Request, site?: Site, options?: HandleOptions): Promise<Response>;

export interface FetchOptions extends HandleOptions {
  /** Default: the default site. */
  site?: Site;
  /** What happens to requests to other hosts than Wix's: `true` for the global `fetch`, or a `fetch`. Default: they are refused. */
  passthrough?: boolean | typeof fetch;
}

/** A `fetch` that answers requests to Wix from a site. */
export declare function createFetch(options?: FetchOptions): typeof fetch;

export {};
