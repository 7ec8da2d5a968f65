import { registered } from '../registry.js';

/** The way into the engine of a site, which has to be one of this process. */
export function portOf(site, caller) {
  const port = registered()?.ports.get(site);
  if (port) return port;
  throw new TypeError(`${caller}: the site must be one of this version of wix-crm-local: \`site\`, or what createSite() returned`);
}

/** That of the default site. Loads the package's entry where nobody has so far. */
export async function defaultPort() {
  if (!registered()) await import('#entry');
  const { site, ports } = registered();
  return ports.get(site);
}
