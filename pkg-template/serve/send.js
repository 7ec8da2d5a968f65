import { once } from 'node:events';
import { setImmediate as readSoFar } from 'node:timers/promises';
import { ignoreRest } from './request.js';

/** How much of a request that was refused is read all the same, for many clients read the answer only when they have sent all. */
const MAX_IGNORED = 16 * 1024 * 1024;

/** Sends an answer, a standard `Response` whose body is `bytes`; promises whether it was sent, once it is or cannot be any more. */
export async function send({ status, headers }, bytes, { incoming, outgoing, signal, isLast }) {
  if (outgoing.destroyed) return false;
  let isSent = false;
  outgoing.once('finish', () => {
    isSent = true;
  });
  outgoing.statusCode = status;
  for (const [name, value] of headers) outgoing.setHeader(name, value);
  // Node may be in the middle of what has arrived: a body that nobody wanted is complete a moment later.
  if (!incoming.complete) await readSoFar();
  if (incoming.complete) {
    if (isLast) outgoing.setHeader('connection', 'close');
    outgoing.end(bytes);
  } else {
    // Where the next request would begin is unknown.
    outgoing.setHeader('connection', 'close');
    outgoing.setHeader('content-length', bytes.length);
    outgoing.write(bytes);
    await ignoreRest(incoming, MAX_IGNORED, signal);
    outgoing.end();
  }
  if (!outgoing.closed) await once(outgoing, 'close');
  return isSent;
}
