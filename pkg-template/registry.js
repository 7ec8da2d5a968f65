// One engine and one default site for a process, however often this code is loaded: the ESM and the
// CommonJS build are two copies of it, and a bundler may add a third.

/* global __VERSION__ */
const KEY = Symbol.for(`wix-crm-local@${__VERSION__}`);

/** What the first copy made; `make` runs only when this copy is the first. */
export function shared(make) {
  if (!Object.hasOwn(globalThis, KEY)) {
    Object.defineProperty(globalThis, KEY, { value: make() });
  }
  return globalThis[KEY];
}

/** What the first copy made; `undefined` before there is one. */
export const registered = () => globalThis[KEY];
