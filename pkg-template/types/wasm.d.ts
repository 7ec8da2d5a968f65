/** The WebAssembly file as a bundler hands it over, by address or compiled: what `init` takes. */
declare const source: string | object;
export default source;
