import * as glue from '#glue';
import wasm from '#inlined-wasm';
import { start } from '../start.js';

// The wasm travels inside the script: the one form that every bundler takes without configuration.
export const { contacts, labels, extendedFields, submittedContact, site, createSite, init, versions } = start({
  glue,
  load: async () => WebAssembly.compile(await inflate(fromBase64(wasm))),
  loadChunk: { phones: () => import('../phone/phone.js'), places: () => import('../place/place.js'), seeds: () => import('../seeds/seeds.js') },
});

const fromBase64 = (text) => Uint8Array.fromBase64?.(text) ?? Uint8Array.from(atob(text), (char) => char.charCodeAt(0));

function inflate(bytes) {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  return new Response(stream).arrayBuffer();
}
