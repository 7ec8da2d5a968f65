// What functions in backend/http-functions.js answer with. The status of all but response() is theirs, whatever the options say.

const withStatus = (status) => ({ body, headers } = {}) => response({ status, body, headers });

/** An answer of its own status, which the options have to name. */
export function response({ status, body, headers = {} } = {}) {
  if (!(Number.isInteger(status) && status >= 100 && status < 600)) throw new TypeError(noStatus(status));
  return { status, headers, ...(body !== undefined && { body }) };
}

export const ok = withStatus(200);
export const created = withStatus(201);
export const badRequest = withStatus(400);
export const forbidden = withStatus(403);
export const notFound = withStatus(404);
export const serverError = withStatus(500);

const noStatus = (found) => `response({status, body, headers}): the status must be a whole number from 100 to 599; found ${String(found)}`;
