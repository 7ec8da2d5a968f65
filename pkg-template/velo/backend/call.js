import { site } from '#entry';
import { elevatable } from '../../faces/elevate.js';
import { registered } from '../../registry.js';
import { veloError } from './error.js';

const { elevated, ports } = registered();

/** The way into the engine of the default site, which is the one that a site's own code works on. */
export const port = ports.get(site);

/**
 * The module that `make` makes of a way to call functions of `wix-crm-backend`: it takes the arguments of the function's namesake in
 * `@wix/crm`, and the options that may say that it does not matter who calls (semantics §10).
 */
export const veloModule = (make) => elevatable((call) => make(veloCall(call)), port.call, elevated);

const veloCall = (call) => async (operation, args, decode, options) => {
  const identity = options?.suppressAuth === true ? 'APP' : undefined;
  try {
    return await call(`velo.${operation}`, args, decode, undefined, identity);
  } catch (error) {
    throw veloError(error);
  }
};

/** For what nobody needs a permission. */
export const callAsApp = veloCall((operation, args, decode) => port.call(operation, args, decode, undefined, 'APP'));
