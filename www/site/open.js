import { keep } from './keep.js';

const PACKAGE = new URL('../pkg/dist/', import.meta.url);

/** The compiled engine, for workers, which need not compile it again. */
export let engine;

/** A reason, in words for visitors, why the page cannot work. */
class CannotOpen extends Error {}

let opening;

/** The page's site, which this browser keeps, or which begins with the contacts of a first visit, and what makes others; the same each time. */
export const openSite = () => (opening ??= open());

async function open() {
  if (typeof WebAssembly === 'undefined') {
    throw new CannotOpen('This browser cannot run WebAssembly, or has it turned off. The engine is WebAssembly, so it cannot run here.');
  }
  const compiling = compile();
  compiling.catch(() => {});
  const { init, createSite, versions } = await load('web.mjs');
  const { indexedDb } = await load('indexeddb.mjs');
  engine = await compiling;
  await init({ source: engine });
  const site = createSite({ persist: keep(indexedDb) });
  // Controls need it loaded.
  await site.idle();
  return { site, createSite, versions: versions(), loadTables: () => init({ phones: true, places: true, seeds: true }) };
}

async function load(file) {
  try {
    return await import(new URL(file, PACKAGE));
  } catch (cause) {
    throw new CannotOpen(`${file} of the package could not be loaded. The page expects the built package in the folder pkg beside it.`, { cause });
  }
}

async function compile() {
  const response = await fetch(new URL('core.wasm', PACKAGE));
  if (!response.ok) {
    throw new CannotOpen(`core.wasm of the package could not be loaded (${response.status}). The page expects the built package in the folder pkg beside it.`);
  }
  const isNamedSo = response.headers.get('Content-Type')?.startsWith('application/wasm');
  try {
    return await (isNamedSo ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer()));
  } catch (cause) {
    throw new CannotOpen(/policy|unsafe-eval/i.test(cause.message)
      ? "A content security policy keeps this page from running WebAssembly. It has to allow script-src 'self' 'wasm-unsafe-eval'."
      : `The engine could not be compiled: ${cause.message}.`, { cause });
  }
}
