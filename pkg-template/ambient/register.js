import { installContext } from '#http';

/** Once in a process, whatever loads this again: the other module format, another version. What was installed since stays on top. */
const DONE = Symbol.for('wix-crm-local/register');

if (!globalThis[DONE]) {
  installContext();
  Object.defineProperty(globalThis, DONE, { value: true });
}
