import type { SDKErrorDetails } from './error.js';

/**
 * What the functions of `wix-crm-backend` reject with. Wix documents no shape; this one has what callers look for.
 * `name` is `"Error"`, and the class is not exported.
 */
export interface VeloError extends Error {
  /** A sentence, such as `Contact has been updated since the requested revision.` */
  message: string;
  /** The sentence without advice. */
  description: string;
  /** Such as `CONTACT_NOT_FOUND`; `FORBIDDEN` for lack of permission; `INVALID_ARGUMENT` beside `details.validationError`. */
  code: string;
  /** HTTP status that Wix answers with. */
  status: number;
  requestId: string | null;
  details: SDKErrorDetails;
}
