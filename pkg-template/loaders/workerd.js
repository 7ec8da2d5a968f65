import * as glue from '#glue';
import module from '#wasm-module';
import { phone } from '../phone/phone.js';
import { start } from '../start.js';

// Workers refuse to compile bytes at run time; the platform hands over a compiled module.
export const { contacts, labels, site, createSite, init, versions } = start({
  glue,
  loadSync: () => module,
  phone,
});
