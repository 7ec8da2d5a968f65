export interface WixHttpFunctionResponseOptions {
  body?: string | Uint8Array | object;
  /** By header name. */
  headers?: Record<string, string>;
}

export interface WixHttpFunctionCustomResponseOptions extends WixHttpFunctionResponseOptions {
  /** An HTTP status, from 100 to 599. */
  status: number;
}

/** What a function of `backend/http-functions.js` answers: plain data, with the body as it was given. */
export interface WixHttpFunctionResponse {
  status: number;
  headers: Record<string, string>;
  body?: any;
}

/** @throws {TypeError} when the status is none */
export declare function response(options: WixHttpFunctionCustomResponseOptions): WixHttpFunctionResponse;

/** Status 200, whatever the options say. */
export declare function ok(options?: WixHttpFunctionResponseOptions): WixHttpFunctionResponse;
/** Status 201. */
export declare function created(options?: WixHttpFunctionResponseOptions): WixHttpFunctionResponse;
/** Status 400. */
export declare function badRequest(options?: WixHttpFunctionResponseOptions): WixHttpFunctionResponse;
/** Status 403. */
export declare function forbidden(options?: WixHttpFunctionResponseOptions): WixHttpFunctionResponse;
/** Status 404. */
export declare function notFound(options?: WixHttpFunctionResponseOptions): WixHttpFunctionResponse;
/** Status 500. */
export declare function serverError(options?: WixHttpFunctionResponseOptions): WixHttpFunctionResponse;
