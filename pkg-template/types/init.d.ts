/**
 * Loads the engine, for controls that must answer at once in a browser, or to choose the WebAssembly file.
 *
 * Nobody has to call it: the first function of a module loads the engine as well. The engine is loaded
 * once; the first call decides from where. A call that fails may be repeated.
 *
 *     await init()                                  // as the entry point does it: inlined, or core.wasm next to web.mjs
 *     await init('/assets/core.wasm')               // a URL, the bytes, a Response or a WebAssembly.Module
 *     await init({ source: bytes, phones: true })   // and the phone number library, for `site.seed` with phone numbers
 *     await init({ phones: true, places: true })    // and the tables of countries, for `site.seed` with addresses too
 */
export declare function init(sourceOrOptions?: WasmSource | InitOptions): Promise<void>;

export interface InitOptions {
  /** Where the WebAssembly comes from. Default: what the entry point brings. */
  source?: WasmSource;
  /** Also loads the phone number library, which else waits for the first phone number. Default: `false`. */
  phones?: boolean;
  /** Also loads what `site.seed` with a text and `site.createMany` need, which nothing else loads. Default: `false`. */
  seeds?: boolean;
  /** Also loads the tables of countries, which else wait for the first address with a country or a subdivision. Default: `false`. */
  places?: boolean;
}

/** A URL (string or `URL`), the bytes (`ArrayBuffer` or a view of one), a `Response` or a promise of one, or a `WebAssembly.Module`. */
export type WasmSource = string | object;

/** Which versions run; needs the engine, as the controls of a site do. */
export declare function versions(): Versions;

export interface Versions {
  /** Version of this package. */
  package: string;
  /** Version of the engine inside. */
  engine: string;
  /** Which release of Wix's package the engine behaves like. */
  emulates: string;
}
