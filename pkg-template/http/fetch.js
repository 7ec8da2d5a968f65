import { fetchFailed } from '../border/error.js';
import { answer } from './handle.js';
import { isWix } from './hosts.js';
import { makeIdentify } from './identity.js';
import { readOptions } from './options.js';
import { defaultPort, portOf } from './port.js';

/**
 * A function like `fetch` that lets a site answer what is meant for Wix. Other requests go to `passthrough`, a function like `fetch`, or
 * for `true` the global one as it is then; without it they are rejected with a `TypeError` that names the host.
 */
export function createFetch(options) {
  const { site, passthrough, identities } = readOptions(options, ['site', 'passthrough', 'identities'], 'createFetch');
  const identify = makeIdentify(identities, 'createFetch');
  const passOn = readPassthrough(passthrough);
  const port = site === undefined ? undefined : portOf(site, 'createFetch');

  async function answerOf(request) {
    const response = await answer(request, port ?? (await defaultPort()), identify);
    if (response.type === 'error') throw fetchFailed();
    return response;
  }

  return async function fetch(input, init) {
    if (!isWix(addressOf(input))) return passOn(input, init);
    const request = new Request(input, init);
    request.signal.throwIfAborted();
    return untilAborted(request.signal, answerOf(request));
  };
}

/** The address that `fetch` would call, as a `URL`; one without a host where there is none. */
function addressOf(input) {
  try {
    return new URL(typeof input?.url === 'string' ? input.url : input, globalThis.location?.href);
  } catch {
    return new URL('about:blank');
  }
}

function readPassthrough(passthrough = false) {
  if (typeof passthrough === 'function') return passthrough;
  if (typeof passthrough !== 'boolean') throw new TypeError('createFetch: "passthrough" must be a function or a boolean');
  return passthrough ? callGlobalFetch(globalThis.fetch) : refuse;
}

/**
 * Calls the global `fetch` as it is then. That may be the very function that we pass requests on for, or one that wraps it: where it
 * comes back to us, the one takes over that was there `before`.
 */
function callGlobalFetch(before) {
  let passing = false;
  return (...args) => {
    const fetch = passing ? before : globalThis.fetch;
    const outer = passing;
    passing = true;
    try {
      return fetch(...args);
    } finally {
      passing = outer;
    }
  };
}

async function refuse(input, init) {
  const { url } = new Request(input, init);
  const { host, protocol } = new URL(url);
  const sentence =
    `createFetch: a request to ${host || protocol} was refused, as only Wix's API is answered here (*.wixapis.com, and /_api/ of *.wix.com). ` +
    'With the option "passthrough" other requests go on to another fetch.';
  // The SDK overwrites the message with what an error has as its own members (wire §5.1).
  throw Object.assign(new TypeError(sentence), { refused: host || protocol });
}

/** Rejects as soon as the caller gives up, as `fetch` does. */
function untilAborted(signal, response) {
  let abort;
  const aborted = new Promise((_, reject) => {
    abort = () => reject(signal.reason);
    signal.addEventListener('abort', abort);
  });
  return Promise.race([response, aborted]).finally(() => signal.removeEventListener('abort', abort));
}
