import { registered } from '../registry.js';
import { secret } from './shared/secret.js';

/** The value of a secret by its name. Whoever calls may have it. */
export async function getSecret(name) {
  return secret(name, 'getSecret');
}

registered().elevated.set(getSecret, getSecret);

export default { getSecret };
