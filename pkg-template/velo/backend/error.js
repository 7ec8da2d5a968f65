/** What Wix's own servers call an answer that names no cause (semantics §9.2). */
const NAMES = { 403: 'FORBIDDEN', 404: 'NOT_FOUND', 500: 'INTERNAL_SERVER_ERROR' };

/**
 * What a function of `wix-crm-backend` rejects with: undocumented, so every habit of callers finds what it looks for (semantics §9.3).
 * Anything but a refusal of the engine's stays what it is.
 */
export function veloError(cause) {
  if (!cause?.response) return cause;
  const { message } = JSON.parse(cause.message);
  const { status, requestId, details } = cause;
  const { applicationError } = details;
  const code = applicationError ? (NAMES[applicationError.code] ?? applicationError.code) : 'INVALID_ARGUMENT';
  const named = applicationError && { applicationError: { ...applicationError, code } };
  return makeError(message, { code, status, requestId, details: { ...details, ...named } });
}

/** The error for what no operation of the engine refuses. */
export function refusal(status, code, message, hint) {
  const applicationError = { description: message, code, data: {} };
  return makeError(message, { code, status, requestId: null, details: { applicationError, requestId: null, ...(hint && { hint }) } });
}

/** Callers compare the sentences that Wix has for its codes; ours are for reading, and so are the hints. */
function makeError(sentence, { code, status, requestId, details }) {
  const isWixs = details.applicationError && !Object.values(NAMES).includes(code);
  const message = isWixs || !details.hint ? sentence : `${sentence.replace(/[^.]$/, '$&.')} ${details.hint}`;
  const description = details.applicationError?.description ?? sentence;
  return Object.assign(new Error(message), { description, code, status, requestId, details });
}
