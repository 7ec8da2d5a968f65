import { NO_ANSWER } from '../border/error.js';

const WARNING = 'x-wix-crm-local-warning';
/** Clients take some thousands of characters of headers, and no more. */
const MAX_WARNINGS = 10;
const MAX_LENGTH = 300;

/** What the engine answered, as a `Response`; `Response.error()` where there is no answer. */
export function toResponse(method, { status, requestId, warnings = [], allow, text }) {
  if (status === NO_ANSWER) return Response.error();
  const headers = new Headers({ 'content-type': 'application/json', 'x-wix-request-id': requestId });
  if (allow) headers.set('allow', allow.join(', '));
  for (const sentence of shortened(warnings)) headers.append(WARNING, headerText(sentence));
  return new Response(method === 'HEAD' ? null : text, { status, headers });
}

/** An answer that the engine has no part in. It takes none of the site's request ids: those follow from the calls alone. */
export function jsonResponse(method, status, body, allow) {
  return toResponse(method, { status, requestId: newGuid(), allow, text: JSON.stringify(body) });
}

function shortened(warnings) {
  const more = warnings.length - MAX_WARNINGS;
  return more > 0 ? [...warnings.slice(0, MAX_WARNINGS), `There are ${more} more warnings.`] : warnings;
}

/** Warnings quote the caller, and headers carry printable ASCII only: the rest is written as in JSON. */
function headerText(sentence) {
  const text = sentence.replace(/[^ -~]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
  return text.length > MAX_LENGTH ? `${text.slice(0, MAX_LENGTH)}...` : text;
}

// `crypto.randomUUID` does not exist in pages without TLS.
function newGuid() {
  const hex = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/, '$1-$2-4$3-a$4-$5');
}
