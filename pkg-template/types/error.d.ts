/**
 * What the functions of the modules reject with: the object that a client of `@wix/sdk` throws.
 * The class itself is exported neither there nor here, and `name` is `"Error"`; look at `details` and `status`.
 */
export interface SDKError extends Error {
  /** JSON text of `{ message, details }`, indented by 2; `JSON.parse(error.message).message` is the sentence. */
  message: string;
  /** HTTP status that Wix answers with. */
  status: number;
  requestId: string | null;
  details: SDKErrorDetails;
  /** The body as it would come from Wix. */
  response: { status: number; data: { message: string; details: Record<string, any> } };
}

export interface SDKErrorDetails {
  /** A rule of the business was broken. `code` is the HTTP status when Wix names no code. */
  applicationError?: { description: string; code: string | number; data: Record<string, any> };
  /** The arguments were not as they have to be; one entry for each place, in the order of the names. */
  validationError?: { fieldViolations: FieldViolation[] };
  requestId: string | null;
  /** What to do about it. Wix does not send this. */
  hint?: string;
}

export interface FieldViolation {
  /** Place in the arguments, such as `info.emails.items[0].email`. */
  field: string;
  description: string;
  violatedRule?: string;
  ruleName?: string;
  data?: Record<string, any>;
}

/** What the controls of a site throw: `message` is a plain sentence. */
export interface ControlError extends Error {
  status: number;
  details: SDKErrorDetails;
}

/** What a function's type says of its errors, for those who read it from `__applicationErrorsType`: one member for each code. */
export type DeclaredError<Code extends string, Data = Record<string, any>> = Code extends string
  ? { code?: Code; description?: string; data?: Data }
  : never;
