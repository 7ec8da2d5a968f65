import { nameOfStatus } from '../shared/status.js';

/**
 * What a function of `wix-crm-backend` rejects with: undocumented, so every habit of callers finds what it looks for (semantics §9.3).
 * Anything but a refusal of the engine's stays what it is.
 */
export function veloError(cause) {
  if (!cause?.response) return cause;
  const { message } = JSON.parse(cause.message);
  const { status, requestId, details } = cause;
  const { applicationError } = details;
  const isBare = typeof applicationError?.code === 'number';
  const code = isBare ? nameOfStatus(applicationError.code) : (applicationError?.code ?? 'INVALID_ARGUMENT');
  const named = applicationError && { applicationError: { ...applicationError, code } };
  const isOurs = isBare || !applicationError;
  return makeError(message, { code, status, requestId, details: { ...details, ...named } }, isOurs && details.hint);
}

/** The error for what no operation of the engine refuses. */
export function refusal(status, code, message, hint) {
  const applicationError = { description: message, code, data: {} };
  return makeError(message, { code, status, requestId: null, details: { applicationError, requestId: null, ...(hint && { hint }) } });
}

/** Callers compare the sentences that Wix has for its codes; ours are for reading, and so are the hints. */
function makeError(sentence, { code, status, requestId, details }, hint) {
  const message = hint ? `${sentence.replace(/[^.]$/, '$&.')} ${hint}` : sentence;
  const description = details.applicationError?.description ?? sentence;
  return Object.assign(new Error(message), { description, code, status, requestId, details });
}
