import * as glue from '#glue';
import module from '#wasm-module';
import * as phones from '../phone/phone.js';
import * as places from '../place/place.js';
import * as seeds from '../seeds/seeds.js';
import { start } from '../start.js';

// Workers refuse to compile bytes at run time; the platform hands over a compiled module.
export const { contacts, labels, extendedFields, submittedContact, site, createSite, init, versions } = start({
  glue,
  loadSync: () => module,
  loadedChunks: { phones, places, seeds },
});
