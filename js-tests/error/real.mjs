import { contacts, labels } from '@wix/crm';
import { createClient } from '@wix/sdk';

/** What a client of the real SDK throws when Wix answers a call with this status, body and request id. */
export async function realError(moduleName, functionName, args, { status, body, requestId }) {
  const client = createClient({
    modules: { contacts, labels },
    auth: { getAuthHeaders: async () => ({ headers: {} }) },
    fetch: async () => Response.json(body, { status, headers: { 'X-Wix-Request-Id': requestId } }),
  });
  return client[moduleName][functionName](...args).then(
    (answer) => { throw new Error(`the real SDK takes this for a success and answers ${JSON.stringify(answer)}`); },
    (error) => error,
  );
}
