import { registered } from '../registry.js';

/** The way into the engine of a site; of the default one where none is given. */
export async function portOf(site) {
  const { site: own, ports } = registered() ?? (await import('#entry'), registered());
  const port = ports.get(site ?? own);
  if (!port) throw new TypeError('"site" must be a site of wix-crm-local: the default one, or one that createSite() made');
  return port;
}
