import { isLocalOrigin } from './hosts.js';
import { refuse } from './refusal.js';

const READABLE = 'x-wix-request-id, x-wix-crm-local-warning';
const METHODS = 'GET, POST, PATCH, PUT, DELETE';

/** The headers that let a page of this machine read the answer; other pages get none. */
export function corsHeaders({ origin }) {
  const allowed = origin !== undefined && isLocalOrigin(origin);
  return { vary: 'origin', ...(allowed && { 'access-control-allow-origin': origin, 'access-control-expose-headers': READABLE }) };
}

/** The answer to a browser that asks whether a page may call; undefined for requests that do not ask this. */
export function preflight({ method, headers }) {
  const wanted = headers['access-control-request-method'];
  if (method !== 'OPTIONS' || wanted === undefined) return undefined;
  if (!isLocalOrigin(headers.origin)) return refuse(403, `Pages of localhost, 127.0.0.1 and [::1] may call, found a page of ${headers.origin}.`);
  const answer = new Response(null, { status: 204, headers: { 'access-control-allow-methods': METHODS, 'access-control-max-age': '600' } });
  const names = headers['access-control-request-headers'];
  if (names !== undefined) answer.headers.set('access-control-allow-headers', names);
  return answer;
}
