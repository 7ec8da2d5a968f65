/** Once in a process, whatever loads this again: the other module format, another version. What was installed since stays on top. */
const DONE = Symbol.for('wix-crm-local/register');

export function once(install) {
  if (globalThis[DONE]) return;
  install();
  Object.defineProperty(globalThis, DONE, { value: true });
}
