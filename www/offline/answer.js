import { store } from '../store.js';

/** Answers the REST requests that the service worker hands to this page. */
export function answerRequests() {
  navigator.serviceWorker?.addEventListener('message', ({ data, ports: [port] }) => answer(data, port));
}

async function answer(asked, port) {
  port.postMessage(null);
  const { site } = store.state;
  const response = await respond(asked, site);
  port.postMessage(response.type === 'error' ? {} : { status: response.status, headers: [...response.headers], body: await response.arrayBuffer() });
}

async function respond({ method, path, headers, body }, site) {
  try {
    const { handleRequest } = await import('../pkg/dist/http.mjs');
    const address = new URL(path, 'https://www.wixapis.com');
    return await handleRequest(new Request(address, { method, headers, ...(body.byteLength && { body }) }), site);
  } catch (error) {
    return Response.json({ message: error.message }, { status: 500 });
  }
}
