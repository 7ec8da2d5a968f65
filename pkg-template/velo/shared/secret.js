import { site } from '#entry';
import { registered } from '../../registry.js';

const { secrets } = registered().ports.get(site);

/** The value of a secret, of those that were set with `site.secrets.set`. */
export function secret(name, caller) {
  const values = secrets();
  if (Object.hasOwn(values, name)) return values[name];
  throw new Error(`${caller}: the site has no secret of the name ${JSON.stringify(name)}. Set it: site.secrets.set({ ${JSON.stringify(name)}: '…' }).`);
}
