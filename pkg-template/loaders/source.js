// The forms in which a caller may hand the WebAssembly file to `init`.

import { CHUNK_NAMES } from '../chunks.js';

const isModule = (value) => value instanceof WebAssembly.Module;
const isBytes = (value) => ArrayBuffer.isView(value) || /^\[object (Shared)?ArrayBuffer\]$/.test(Object.prototype.toString.call(value));
const isResponse = (value) => typeof Response === 'function' && value instanceof Response;
const isPromise = (value) => typeof value?.then === 'function';
const isUrl = (value) => typeof value === 'string' || value instanceof URL;
const isSource = (value) => isUrl(value) || isModule(value) || isBytes(value) || isResponse(value) || isPromise(value);

/** The name that wasm-bindgen gives to the constructor of `Engine`. */
const ENGINE = 'engine_new';
const WANTED = 'a URL, the bytes, a Response or a WebAssembly.Module';

/** `init(source)`, `init({ source, phones, … })` or `init()` as one object; `chunkNames` are those whose option is `true`. */
export function readSource(sourceOrOptions) {
  if (sourceOrOptions === undefined) return { chunkNames: [] };
  if (isSource(sourceOrOptions)) return { source: sourceOrOptions, chunkNames: [] };
  if (sourceOrOptions === null || typeof sourceOrOptions !== 'object' || Array.isArray(sourceOrOptions)) {
    throw new TypeError(`init: expected ${WANTED}, or an object { source, ${CHUNK_NAMES.join(', ')} }; found ${nameOf(sourceOrOptions)}`);
  }
  return readOptions(sourceOrOptions);
}

const nameOf = (value) => (value === null ? 'null' : Array.isArray(value) ? 'an array' : typeof value);

function readOptions({ source, ...others }) {
  const unknown = Object.keys(others).find((name) => !CHUNK_NAMES.includes(name));
  if (unknown !== undefined) {
    throw new TypeError(`init: unknown option "${unknown}"; the options are ${['source', ...CHUNK_NAMES].map((name) => `"${name}"`).join(', ')}`);
  }
  if (source !== undefined && !isSource(source)) {
    throw new TypeError(`init: "source" must be ${WANTED}`);
  }
  for (const [name, value] of Object.entries(others)) {
    if (value !== undefined && typeof value !== 'boolean') throw new TypeError(`init: "${name}" must be a boolean`);
  }
  return { source, chunkNames: CHUNK_NAMES.filter((name) => others[name]) };
}

/** The compiled module of any of these forms. A wrong file is refused here: the generated code would keep it for good. */
export async function compile(source, read) {
  const module = await compileAny(await source, read);
  if (!WebAssembly.Module.exports(module).some(({ name }) => name === ENGINE)) {
    throw new Error('this is WebAssembly, but not the core.wasm of wix-crm-local');
  }
  return module;
}

async function compileAny(given, read) {
  if (isModule(given)) return given;
  if (isBytes(given)) return WebAssembly.compile(given);
  return compileResponse(isUrl(given) ? await read(given) : given);
}

export const fetchUrl = (url) => fetch(url);

async function compileResponse(response) {
  if (!response.ok) {
    throw new Error(`${response.url || 'the response'} answered ${response.status} ${response.statusText}`.trim());
  }
  // A server that sends another type than application/wasm rules streaming out.
  const streams = response.headers.get('content-type')?.startsWith('application/wasm') && WebAssembly.compileStreaming;
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}
