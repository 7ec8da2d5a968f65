import { contacts, extendedFields, labels, submittedContact } from '@wix/crm';
import { createClient } from '@wix/sdk';

/** What a client of the real SDK throws when Wix answers a call with this status, body and request id. */
export async function realError(moduleName, functionName, args, { status, body, requestId }) {
  const client = createClient({
    modules: { contacts, labels, extendedFields, submittedContact },
    auth: { getAuthHeaders: async () => ({ headers: {} }) },
    fetch: async () => Response.json(body, { status, headers: { 'X-Wix-Request-Id': requestId } }),
  });
  return client[moduleName][functionName](...args).then(
    (answer) => { throw new Error(`the real SDK takes this for a success and answers ${JSON.stringify(answer)}`); },
    (error) => error,
  );
}

/**
 * What Wix sent. An answer that names no cause gets one from the SDK, which keeps the answer in it
 * (wire §5.1: `code` is the status, a number).
 */
export function bodyOf({ response: { data } }) {
  const { applicationError } = data.details;
  return typeof applicationError?.code === 'number' ? applicationError.data.details : data;
}

/** `details.hint` is all that we add: this, and the same in the text of `message`. */
export function withoutHint(error) {
  const message = JSON.parse(error.message);
  delete message.details.hint;
  error.message = JSON.stringify(message, null, 2);
  delete error.details.hint;
  return error;
}

/** Everything that a caller can see of an error; texts instead of objects show the order of the keys as well. */
export function visible(error) {
  const { message, name, status, requestId, details, response } = error;
  return {
    message, name, status, requestId, details, response,
    order: [JSON.stringify(details), JSON.stringify(response)],
    isError: error instanceof Error,
    className: error.constructor.name,
    ownKeys: Reflect.ownKeys(error),
    enumerable: Object.keys(error),
    text: String(error),
    json: JSON.stringify(error),
  };
}
