/** What the SDK throws: not exported there either; `name` stays "Error", and these are its own keys in this order. */
class SDKError extends Error {
  // Minifiers take the name away.
  static name = 'SDKError';

  constructor({ status, message, details, body, requestId, hint }) {
    super();
    // Of an answer that names no cause the SDK makes one, and puts it into the answer as well.
    const isBare = Object.keys(body.details).length === 0;
    this.response = { data: { details: isBare ? details : body.details, message: body.message }, status };
    this.requestId = requestId;
    this.details = { ...details, requestId, ...(hint && { hint }) };
    this.status = status;
    this.message = JSON.stringify({ message, details: this.details }, null, 2);
    // The stack was taken before there was a message, and test runners print the stack only.
    Error.captureStackTrace?.(this, new.target);
  }
}

/** The error that a function of `contacts` or `labels` rejects with. */
export const apiError = (failure) => (failure.status === NO_ANSWER ? systemError(fetchFailed()) : new SDKError(failure));

/** The status of what has no answer at all, as that of `Response.error()`. */
export const NO_ANSWER = 0;

/** What `fetch` rejects with where the connection broke. */
export const fetchFailed = () =>
  new TypeError('fetch failed', { cause: Object.assign(new Error('site.failNext planned a network failure'), { code: 'ECONNRESET' }) });

/** What the SDK makes of an error that brings no answer of a server: it stays what it is, and says something else (wire §5.1). */
function systemError(error) {
  const message = `System error occurred: ${JSON.stringify(error)}`;
  return Object.assign(error, { requestId: undefined, status: undefined, code: 'UNKNOWN', runtimeError: error, message });
}

/** The error that a control of a site throws: it has no counterpart in the SDK, so its message is a plain sentence. */
export function controlError({ status, message, details, requestId, hint }) {
  const separator = message.includes('\n') ? '\n' : ' ';
  const error = new Error(hint ? message.replace(/[^.]$/, '$&.') + separator + hint : message);
  error.details = { ...details, requestId, ...(hint && { hint }) };
  error.status = status;
  return error;
}

/** The failure to report when the engine itself stopped or answered what it never should. */
export function defect(operation, cause) {
  const message =
    `wix-crm-local stopped while running ${operation} (${cause}). This is a defect of wix-crm-local, not of your call. ` +
    'This site cannot be used any more: make a new one with createSite().';
  return internal(message);
}

/** A failure that no rule of the service is behind. */
export function internal(message, hint) {
  const applicationError = { description: message, code: 500, data: {} };
  return { status: 500, message, details: { applicationError }, body: { message, details: {} }, requestId: null, hint };
}
