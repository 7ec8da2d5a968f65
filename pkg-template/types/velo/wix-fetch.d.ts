type GlobalFetch = typeof globalThis.fetch;

/** The global `fetch`, as it is when this is called. */
export declare function fetch(url: Parameters<GlobalFetch>[0], options?: Parameters<GlobalFetch>[1]): ReturnType<GlobalFetch>;

/**
 * What is at an address, as JSON, by GET. Asks for `application/json` unless the options have another `Accept`.
 *
 * Rejects as the global `fetch` does, or with a `SyntaxError` where the answer is no JSON. An answer of any status is read.
 */
export declare function getJSON(url: Parameters<GlobalFetch>[0], options?: Parameters<GlobalFetch>[1]): Promise<any>;
