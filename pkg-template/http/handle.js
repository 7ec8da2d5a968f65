import { identityOf } from './identity.js';
import { portOf } from './port.js';

/** Answers a REST request to a site, as Wix's Contacts API would. */
export async function handleRequest(request, site, { identities } = {}) {
  const port = await portOf(site);
  const { pathname, search } = new URL(request.url);
  const text = request.body ? await request.text() : '';
  let body = null;
  try {
    if (text) body = JSON.parse(text);
  } catch (cause) {
    return Response.json({ message: `The body is no JSON: ${cause.message}`, details: {} }, { status: 400 });
  }
  const answer = await port.rest({
    method: request.method,
    path: pathname,
    query: search.slice(1),
    body,
    identity: identityOf(request, identities),
    isSdk: /\benvironment=js-sdk\b/.test(request.headers.get('x-wix-bi-gateway')),
  });
  return respond(answer);
}

function respond({ status, requestId, warnings = [], allow, text }) {
  const headers = new Headers({ 'content-type': 'application/json', 'x-wix-request-id': requestId });
  if (allow) headers.set('allow', allow.join(', '));
  for (const warning of warnings) headers.append('x-wix-crm-local-warning', ascii(warning));
  return new Response(text, { status, headers });
}

/** Headers hold no other characters for sure. */
const ascii = (text) => text.replace(/[^ -~]/g, (char) => encodeURIComponent(char.isWellFormed?.() === false ? '?' : char));
