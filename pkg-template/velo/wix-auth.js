import { site } from '#entry';
import { registered } from '../registry.js';

const { elevated, ports } = registered();

/** The function that does what `run`, a function of the API, does, as an app: whoever calls it may (semantics §10). */
export function elevate(run) {
  if (typeof run !== 'function') throw new TypeError(`elevate(function) takes a function of the API, as in ${EXAMPLE}; found ${found(run)}`);
  const asApp = elevated.get(run);
  if (!asApp) ports.get(site).warn(unknown(run.name || 'a function without a name'));
  return asApp ?? run;
}

const EXAMPLE = 'elevate(contacts.createContact)';
const found = (value) => (value === null ? 'null' : `a value of type ${typeof value}`);

const unknown = (name) =>
  `elevate(${name}): this is no function of the API, and stays as it is: what it calls is called by whoever calls it. Elevate the API's own ` +
  `function, as in ${EXAMPLE}, not one around it or a bound one. For functions of @wix/crm there is auth.elevate of @wix/essentials.`;
