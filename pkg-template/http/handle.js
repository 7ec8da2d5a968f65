import { readObject } from './body.js';
import { makeIdentify } from './identity.js';
import { oauthEndpoint } from './oauth/endpoint.js';
import { readOptions } from './options.js';
import { defaultPort, portOf } from './port.js';
import { jsonResponse, toResponse } from './response.js';

/**
 * Answers a request as Wix's API would: a standard `Request` in, a promise of a standard `Response` out. Its host does not matter.
 *
 * Rejects with a `TypeError` where the arguments are wrong, and with the reason of the request's signal where that was aborted before
 * the site had the request; whatever is wrong with the request itself is told by the response.
 */
export async function handleRequest(request, site, options) {
  if (typeof request?.url !== 'string' || typeof request.headers?.get !== 'function') {
    throw new TypeError('handleRequest: the first argument must be a Request');
  }
  const { identities } = readOptions(options, ['identities'], 'handleRequest');
  const identify = makeIdentify(identities, 'handleRequest');
  return answer(request, site === undefined ? await defaultPort() : portOf(site, 'handleRequest'), identify);
}

/** The response of the site behind a port to a request, for who calls (`makeIdentify`). */
export async function answer(request, port, identify) {
  const { method, headers } = request;
  const { pathname, search } = new URL(request.url);
  const endpoint = oauthEndpoint(pathname);
  if (endpoint) return endpoint(request, identify);
  const { identity, refusal } = await identify(request);
  if (refusal) return refuse(method, 401, refusal);
  const { body, status, message } = await readObject(request);
  if (status) return refuse(method, status, message);
  request.signal?.throwIfAborted();
  const isSdk = /(^|,)environment=js-sdk/.test(headers.get('x-wix-bi-gateway'));
  return ask(port, { method, path: pathname, query: search.slice(1), body, identity, isSdk });
}

/** A site that cannot answer at all, because the engine could not be loaded or stopped, says so in the words of a server. */
async function ask(port, call) {
  try {
    return toResponse(call.method, await port.rest(call));
  } catch (error) {
    return refuse(call.method, 500, error.response?.data.message ?? error.message);
  }
}

const refuse = (method, status, message) => jsonResponse(method, status, { message });
