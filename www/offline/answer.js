import { entryOf } from '../site/entry.js';
import { logCall } from '../site/perform.js';
import { store } from '../store.js';

const WIX = 'https://www.wixapis.com';

/** Answers the REST requests that the service worker hands to this page. */
export function answerRequests() {
  try {
    navigator.serviceWorker?.addEventListener('message', ({ data, ports: [port] }) => answer(data, port));
  } catch {
    // A sandboxed frame may not even ask for one.
  }
}

async function answer(asked, port) {
  port.postMessage(null);
  const { site } = store.state;
  const begun = performance.now();
  const response = await respond(asked, site);
  const milliseconds = performance.now() - begun;
  if (await isOfSite(response)) log(asked, site, milliseconds);
  port.postMessage(response.type === 'error' ? {} : { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() });
}

async function respond({ method, path, headers, body }, site) {
  try {
    const { handleRequest } = await import('../pkg/dist/http.mjs');
    return await handleRequest(new Request(WIX + path, { method, headers, ...(body.byteLength && { body }) }), site);
  } catch (error) {
    return Response.json({ message: error.message }, { status: 500 });
  }
}

/** What is refused before the site has it, such as a body that is no JSON, has no details. */
const isOfSite = async (response) => response.ok || response.type === 'error' || Boolean((await response.clone().json()).details);

/** Requests for tokens are none of the API, and not in the log. */
function log({ method, path }, site, milliseconds) {
  const { pathname } = new URL(WIX + path);
  const call = site.calls().findLast(({ request }) => request?.method === method && request.path === pathname);
  if (!call) return;
  logCall({ ...entryOf(call, 'request'), milliseconds });
  if (method !== 'GET') store.set({ records: store.state.records + 1 });
}
