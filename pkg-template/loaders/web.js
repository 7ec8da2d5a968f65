import * as glue from '#glue';
import { start } from '../start.js';
import { compile, fetchUrl } from './source.js';

// The smallest download: the wasm stays a file of its own, next to this one.
export const { contacts, labels, extendedFields, submittedContact, site, createSite, init, versions } = start({
  glue,
  load: () => compile(new URL('./core.wasm', import.meta.url), fetchUrl),
  loadChunk: { phones: () => import('../phone/phone.js'), places: () => import('../place/place.js'), seeds: () => import('../seeds/seeds.js') },
});
