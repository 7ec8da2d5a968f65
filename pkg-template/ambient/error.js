/** What the SDK's client throws when Wix refuses: not exported there either; `name` stays "Error", and these are its own keys in this order. */
class SDKError extends Error {
  // Minifiers take the name away.
  static name = 'SDKError';

  constructor({ status, body, requestId }) {
    super();
    const { message, details = {} } = body;
    // Of an answer that names no cause the SDK makes one, and keeps the answer in it (wire §5.1).
    const cause = details.validationError ? {} : { applicationError: { description: message, code: status, data: { requestId, details: body } } };
    this.response = { data: { details: { ...cause, ...details }, message }, status };
    this.requestId = requestId;
    Object.assign(this, explained(this.response.data, requestId, status));
    // The stack was taken before there was a message, and test runners print the stack only.
    Error.captureStackTrace?.(this, new.target);
  }
}

/** Before it leaves the client; most functions of the SDK then explain it once more, with the names of their own arguments. */
function explained({ message, details }, requestId, status) {
  const [text, cause] = details.validationError ? violations(details.validationError) : application(message, details.applicationError);
  const shown = { ...cause, requestId };
  return { details: shown, status, message: JSON.stringify({ message: text, details: shown }, null, 2) };
}

function violations({ fieldViolations }) {
  const sorted = [...fieldViolations].sort((one, other) => (one.field < other.field ? -1 : 1));
  const list = sorted.map(({ field, description }) => `"${field}" ${description}`).join(', ');
  return [`INVALID_ARGUMENT: ${list}`, { validationError: { fieldViolations: sorted } }];
}

function application(message, { description, code, data = {} }) {
  return [message === description ? message : `${message}: ${description}`, { applicationError: { description, code, data } }];
}

/** The error for an answer of the REST face that is no success: its status, its body as a value, its request id. */
export const refused = (answer) => new SDKError(answer);
