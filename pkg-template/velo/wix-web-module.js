import { AsyncLocalStorage } from 'node:async_hooks';
import { site } from '#entry';
import { registered } from '../registry.js';
import { forbidden } from './shared/refuse.js';
import { state } from './shared/state.js';

/** Who may call a web method from a page. */
export const Permissions = { Admin: 'Admin', SiteMember: 'SiteMember', Anyone: 'Anyone' };

const CALLERS = {
  Admin: ['WIX_USER', 'APP'],
  SiteMember: ['WIX_USER', 'APP', 'MEMBER'],
  Anyone: ['WIX_USER', 'APP', 'MEMBER', 'ANONYMOUS_VISITOR'],
};

/** What a web method calls is called by backend code, where Wix checks nothing. */
const backend = state('backend', () => new AsyncLocalStorage());
const { caller } = registered().ports.get(site);

/**
 * A function for pages: it runs as who calls it, to the end, and rejects where `permission` does not let them (semantics §10). It has
 * `permission` and `options` for properties, as on Wix.
 */
export function webMethod(permission, method, options) {
  if (!Object.hasOwn(CALLERS, permission)) throw new TypeError(noPermission(permission));
  if (typeof method !== 'function') throw new TypeError('webMethod(permission, function): there is no function to run');
  const { name } = method;
  const call = function (...args) {
    if (backend.getStore()) return method.apply(this, args);
    const { identity } = site;
    if (!CALLERS[permission].includes(identity)) return Promise.reject(forbidden(refusal(name, permission, identity)));
    return backend.run(true, () => caller.as(identity, () => method.apply(this, args)));
  };
  Object.defineProperties(call, { name: { value: name, configurable: true }, length: { value: method.length, configurable: true } });
  return Object.assign(call, { permission, ...(options && { options }) });
}

const noPermission = (found) =>
  `webMethod(permission, function): the permission must be Permissions.Anyone, Permissions.SiteMember or Permissions.Admin; found ${String(found)}`;

const refusal = (name, permission, identity) =>
  `The web method${name && ` ${name}`} has Permissions.${permission}, and the caller is ${identity}. ` +
  `It may be called by ${CALLERS[permission].join(', ')}: site.actAs('${CALLERS[permission].at(-1)}').`;
