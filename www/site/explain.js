/**
 * What to show of an error: of one that a function rejects with (`SDKError`), that a control throws (`ControlError`), or of any other.
 * `sentence` is Wix's own; `hint` is the package's; `violations` say which fields are meant.
 */
export function explain(error) {
  if (error === null || typeof error !== 'object') return { code: 'Error', sentence: String(error), violations: [] };
  const { status, details } = error;
  const { applicationError, validationError, hint } = details ?? {};
  const violations = validationError?.fieldViolations ?? [];
  const cause = typeof error.code === 'string' ? error.code : error.name ?? 'Error';
  return {
    status,
    code: applicationError?.code ?? (violations.length > 0 ? 'INVALID_ARGUMENT' : status ?? cause),
    sentence: applicationError?.description ?? sentenceOf(error),
    hint,
    violations: violations.map(({ field, description }) => ({ field, description })),
  };
}

/** The message of what a function rejects with is JSON text, as in the SDK. */
function sentenceOf({ message }) {
  try {
    return JSON.parse(message).message ?? message;
  } catch {
    return message;
  }
}
