import { setTimeout as delay } from 'node:timers/promises';
import { handleRequest } from '#http';
import { makeIdentify } from '../http/identity.js';
import { corsHeaders, preflight } from './cors.js';
import { isMeantFor, urlOf } from './hosts.js';
import { refusalOf, refuse } from './refusal.js';
import { remarksOn } from './remarks.js';
import { toRequest } from './request.js';
import { send } from './send.js';
import { page } from './texts.js';

/** Methods that a standard `Request` cannot have. */
const UNKNOWN_METHODS = ['TRACE', 'TRACK'];

const identify = makeIdentify();

/** The function that answers one request and writes it into the log. */
export function makeExchange({ address, site, latency, log, isStopping }) {
  return async function exchange({ incoming, outgoing, mustContinue, started, interruption }) {
    const { signal } = interruption;
    outgoing.once('close', () => interruption.abort());
    const own = ownAnswer(incoming);
    const { answer, caller } = own ? { answer: own } : await carriedOut(incoming, outgoing, mustContinue, signal);
    if (answer.type === 'error') outgoing.destroy();
    else for (const [name, value] of Object.entries(corsHeaders(incoming.headers))) answer.headers.set(name, value);
    const bytes = Buffer.from(await answer.arrayBuffer());
    const isSent = await send(answer, bytes, { incoming, outgoing, signal, isLast: isStopping() });
    log({
      method: incoming.method,
      target: incoming.url,
      status: isSent ? answer.status : undefined,
      duration: performance.now() - started,
      caller,
      remarks: isSent ? remarksOn(answer, bytes) : [],
    });
  };

  /** What the server says of itself: to who calls it by a wrong name, to browsers, and at its address. */
  function ownAnswer(incoming) {
    const url = urlOf(incoming, address);
    if (!url) return refuse(400, 'The Host header must be one host, such as localhost:4400, and the target a path or a URL.');
    const { hostname, pathname } = new URL(url);
    const names = address.hosts.join(', ');
    if (!isMeantFor(address, hostname)) return refuse(403, `This server answers to ${names}, not to ${hostname}. --host adds a name.`);
    if (UNKNOWN_METHODS.includes(incoming.method)) return refuse(405, `No route takes the method ${incoming.method}.`);
    if (pathname === '/' && ['GET', 'HEAD'].includes(incoming.method)) return new Response(page(address.url));
    return preflight(incoming);
  }

  /** What the API says, after the latency, and to whom; or why the request was not read to its end. */
  async function carriedOut(incoming, outgoing, mustContinue, signal) {
    const onRead = mustContinue ? () => outgoing.writeContinue() : () => {};
    let caller;
    try {
      const request = toRequest(urlOf(incoming, address), incoming, { signal, onRead });
      ({ identity: caller } = await identify(request));
      const answer = await handleRequest(request, site);
      if (latency > 0) await delay(latency, undefined, { signal });
      return { answer, caller };
    } catch (error) {
      if (!signal.aborted) throw error;
      return { answer: refusalOf(signal.reason), caller };
    }
  }
}
