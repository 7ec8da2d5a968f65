/** Bytes that a request may carry. */
const LIMIT = 2 ** 20;

const TOO_LARGE = { status: 413, message: `The body must have at most ${LIMIT} bytes (1 MB).` };
const NOT_UTF_8 = { status: 400, message: 'The body must be text in UTF-8.' };

/** The body as text, `''` where there is none, or `{ status, message }` of a refusal. Reads no further than it may go. */
export async function readText(request) {
  if (Number(request.headers.get('content-length')) > LIMIT) return TOO_LARGE;
  const bytes = await readBytes(request);
  if (bytes === undefined) return TOO_LARGE;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return NOT_UTF_8;
  }
}

/** Nothing where there are more than the limit. */
async function readBytes(request) {
  if (request.bodyUsed) throw new TypeError('the body of the request was read before; hand over a clone of the request');
  // Firefox has no stream here.
  if (request.body === undefined) return within(await request.arrayBuffer());
  if (request.body === null) return new Uint8Array();
  const reader = request.body.getReader();
  const chunks = [];
  let length = 0;
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    if (!ArrayBuffer.isView(value)) throw new TypeError('the body of the request is a stream of something else than bytes');
    length += value.byteLength;
    if (length > LIMIT) {
      await reader.cancel();
      return undefined;
    }
    chunks.push(value);
  }
  return joined(chunks, length);
}

const within = (bytes) => (bytes.byteLength > LIMIT ? undefined : bytes);

function joined(chunks, length) {
  if (chunks.length === 1) return chunks[0];
  const bytes = new Uint8Array(length);
  let position = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, position);
    position += chunk.byteLength;
  }
  return bytes;
}

/** The object that a request carries, `null` where there is none, as `{ body }`; or `{ status, message }` of a refusal. */
export async function readObject(request) {
  const text = await readText(request);
  if (typeof text !== 'string') return text;
  if (text.trim() === '') return { body: null };
  const type = request.headers.get('content-type') ?? 'application/json';
  if (/^[^;]*\bjson\s*(;|$)/i.test(type)) return parseObject(text);
  return { status: 415, message: `The body must be JSON, and the header content-type say so: application/json, not ${type}.` };
}

/** The object that is written in a text, as `{ body }`, or `{ status, message }` of a refusal. */
export function parseObject(text) {
  let body;
  try {
    body = JSON.parse(text);
  } catch (error) {
    return { status: 400, message: `The body must be JSON: ${error.message}` };
  }
  // The text is Wix's (semantics §9.4).
  if (body === null || typeof body !== 'object' || Array.isArray(body)) return { status: 400, message: 'Expected an object' };
  return { body };
}
