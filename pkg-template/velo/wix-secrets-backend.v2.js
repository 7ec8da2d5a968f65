import { site } from '#entry';
import { registered } from '../registry.js';
import { forbidden } from './shared/refuse.js';
import { secret } from './shared/secret.js';

/** The value of a secret, `{ value }`, by its name. Visitors and members may not ask for it. */
async function getSecretValue(name) {
  if (!['WIX_USER', 'APP'].includes(site.identity)) throw forbidden(NEEDED);
  return valueOf(name);
}

const valueOf = async (name) => ({ value: secret(name, 'getSecretValue') });

const NEEDED = 'It takes the permission to manage secrets, which visitors and members do not have. Elevate it: elevate(secrets.getSecretValue)(name).';

registered().elevated.set(getSecretValue, valueOf).set(valueOf, valueOf);

export const secrets = { getSecretValue };
