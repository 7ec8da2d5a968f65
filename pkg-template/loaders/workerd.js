import * as glue from '#glue';
import module from '#wasm-module';
import { lookUp as phones } from '../phone/phone.js';
import { lookUp as places } from '../place/place.js';
import { start } from '../start.js';

// Workers refuse to compile bytes at run time; the platform hands over a compiled module.
export const { contacts, labels, extendedFields, submittedContact, site, createSite, init, versions } = start({
  glue,
  loadSync: () => module,
  loadedChunks: { phones, places },
});
