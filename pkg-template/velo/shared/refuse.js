import { apiError } from '../../border/error.js';

/** The error for a call that who calls may not make, in the form in which a function of the API has it. */
export function forbidden(hint) {
  const body = { message: 'Forbidden', details: {} };
  const applicationError = { description: 'Forbidden', code: 403, data: { requestId: null, details: body } };
  return apiError({ status: 403, message: 'Forbidden', details: { applicationError }, body, requestId: null, hint });
}
