/* global __VERSION__ */
import { makeChunks } from './chunks.js';
import { makeSyncCaller } from './caller.js';
import { compile, fetchUrl, readSource } from './loaders/source.js';

const NOT_LOADED =
  'the engine is not loaded yet. In a browser, call `await init()` first, or any function of `contacts` or `labels`; ' +
  'from then on this answers at once.';

/**
 * What all sites share: the WebAssembly module and the chunks beside it, each loaded once, at first use.
 *
 * `loader` has `glue` (the generated module) and either the synchronous pair `loadSync`, `loadedChunks`
 * or the asynchronous pair `load`, `loadChunk`; `read` fetches a URL, when `fetch` alone will not do; `makeCaller` keeps who calls; `timers`
 * are the platform's own, if there is a better place to find them than `globalThis`.
 */
export function makeRuntime({ glue, loadSync, load, loadedChunks, loadChunk, read = fetchUrl, makeCaller = makeSyncCaller, timers = globalThis }) {
  const chunks = makeChunks(loadedChunks, loadChunk);
  let loaded = false;
  let loading;

  function loadNow() {
    if (!loaded && loadSync) instantiate(loadSync());
    return loaded;
  }

  function instantiate(module) {
    if (loaded) return;
    glue.initSync({ module });
    loaded = true;
  }

  // The main thread of some browsers refuses to instantiate synchronously. Where `loadSync` exists nothing refuses, and a
  // control may have loaded the engine while this one was being fetched: two instances would break the first one's sites.
  async function instantiateLater(module) {
    if (loadSync) return instantiate(module);
    await glue.default({ module_or_path: module });
    loaded = true;
  }

  async function begin(source) {
    try {
      await instantiateLater(source === undefined ? await load() : await compile(source, read));
    } catch (cause) {
      throw new Error(`wix-crm-local could not load its WebAssembly: ${cause.message}`, { cause });
    }
  }

  function loadWasm(source) {
    loading ??= begin(source).finally(() => {
      loading = undefined;
    });
    return loading;
  }

  /** A promise while the engine is being loaded, which this begins where nobody did. */
  function pending() {
    if (loading) return loading;
    return loadNow() ? undefined : loadWasm();
  }

  async function init(sourceOrOptions) {
    const { source, chunkNames } = readSource(sourceOrOptions);
    await (source === undefined || loaded ? pending() : loadWasm(source));
    await chunks.load(chunkNames);
  }

  function loadedGlue(caller) {
    if (!loadNow()) throw new Error(`${caller}: ${NOT_LOADED}`);
    return glue;
  }

  return {
    init,
    versions: () => ({ package: __VERSION__, ...loadedGlue('versions()').versions() }),
    pending,
    loadedGlue,
    chunks,
    makeCaller,
    timers: { setTimeout: timers.setTimeout, clearTimeout: timers.clearTimeout },
  };
}
