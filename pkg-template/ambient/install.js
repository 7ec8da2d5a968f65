import { readOptions } from '../http/options.js';
import { makeClient } from './client.js';
import { reach } from './reach.js';

/** Tells a context of ours from others, whichever copy or version of this code made it. */
const LAYER = Symbol.for('wix-crm-local.context');

/**
 * Makes calls without a client, `contacts.createContact(info)` of `@wix/crm`, run on a site: the default one, or this. They act as the
 * site's own identity (`site.actAs`), and what `elevate` makes acts as `APP`. The option `passthrough` is that of `createFetch`, for
 * `fetchWithAuth`. Answers the function that takes all of this back.
 *
 * @throws {TypeError} when `site` is none of this version of the package, or an option is wrong
 * @throws {Error} when there is a `globalThis.$wixContext`
 */
export function installContext(site, options) {
  if (globalThis.$wixContext !== undefined) throw new Error(HIDDEN);
  const reached = reach(site, readOptions(options, ['passthrough'], 'installContext'));
  const clients = { client: makeClient(reached), elevatedClient: makeClient(reached, 'APP') };
  const layer = { clients, beneath: globalThis.__wix_context__, isRemoved: false };
  globalThis.__wix_context__ = Object.defineProperty({ ...clients }, LAYER, { value: layer });
  return () => {
    layer.isRemoved = true;
    uncover();
  };
}

const HIDDEN =
  'installContext: there is a globalThis.$wixContext, and @wix/sdk then looks for clients nowhere else. ' +
  'Calls without a client would not reach the site. Delete globalThis.$wixContext first.';

/** What lies under a context that is still in use comes off when that one does. */
function uncover() {
  for (let layer; (layer = globalThis.__wix_context__?.[LAYER])?.isRemoved; ) {
    globalThis.__wix_context__ = withAdditions(layer);
  }
}

/** The context that was there before, with what others have put into ours meanwhile: `client.enableContext('global')` does. */
function withAdditions({ clients, beneath }) {
  const additions = Object.entries(globalThis.__wix_context__).filter(([name, value]) => clients[name] !== value);
  return additions.length === 0 ? beneath : Object.assign(beneath ?? {}, Object.fromEntries(additions));
}
