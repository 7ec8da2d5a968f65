import { makeSite } from './faces/site.js';
import { shared } from './registry.js';
import { makeRuntime } from './runtime.js';

/** The public names of the package, for the way of loading that an entry file brings. Loads nothing. */
export function start(loader) {
  return shared(() => {
    const runtime = makeRuntime(loader);
    const ports = new WeakMap();
    const elevated = new WeakMap();
    const createSite = (options) => makeSite(runtime, ports, elevated, options);
    const site = createSite();
    const { init, versions } = runtime;
    const { contacts, labels, extendedFields, submittedContact } = site;
    return { contacts, labels, extendedFields, submittedContact, site, createSite, init, versions, ports, elevated };
  });
}
