import { apiError } from '../../border/error.js';
import { nameOfStatus, textOfStatus } from './status.js';

const FORBIDDEN = 403;
const SERVER_ERROR = 500;

/**
 * What the SDK says of a refusal that names no cause where code runs on Wix: the status in words, and not as the number that functions of
 * `createClient` have (semantics §9.2).
 */
const cause = (status) => ({ description: textOfStatus(status), code: nameOfStatus(status), data: {} });

/** An error of a function of `@wix/crm`, as that function rejects with it on Wix. */
export function onWix(error) {
  const status = error.details?.applicationError?.code;
  // Of what a server itself is to blame for, the status stays a number.
  if (!(status < SERVER_ERROR)) return error;
  const details = { ...error.details, applicationError: cause(status) };
  Object.assign(error, { details, message: JSON.stringify({ message: error.response.data.message, details }, null, 2) });
  // The stack has the message as it was, and test runners print the stack only.
  Error.captureStackTrace(error, onWix);
  return error;
}

/** The error for a call that who calls may not make, which is none of the engine's. */
export function forbidden(hint) {
  const applicationError = cause(FORBIDDEN);
  const message = applicationError.description;
  return apiError({ status: FORBIDDEN, message, details: { applicationError }, body: { message, details: {} }, requestId: null, hint });
}
