import { apiError } from '../../border/error.js';

const MESSAGE = 'Forbidden';

/**
 * What the SDK says of a refusal that names no cause where code runs on Wix: the status in words, and not as the number that functions of
 * `createClient` have (semantics §9.2).
 */
const cause = () => ({ description: MESSAGE, code: 'FORBIDDEN', data: {} });

/** An error of a function of `@wix/crm`, as that function rejects with it on Wix. */
export function onWix(error) {
  if (error.details?.applicationError?.code !== 403) return error;
  const details = { ...error.details, applicationError: cause() };
  Object.assign(error, { details, message: JSON.stringify({ message: MESSAGE, details }, null, 2) });
  // The stack has the message as it was, and test runners print the stack only.
  Error.captureStackTrace(error, onWix);
  return error;
}

/** The error for a call that who calls may not make, which is none of the engine's. */
export const forbidden = (hint) =>
  apiError({ status: 403, message: MESSAGE, details: { applicationError: cause() }, body: { message: MESSAGE, details: {} }, requestId: null, hint });
