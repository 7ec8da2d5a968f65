import { contacts, createSite, extendedFields, init, labels, site, submittedContact } from '../pkg/dist/web.mjs';
import { createFetch } from '../pkg/dist/http.mjs';
import { makeConsole } from './console.js';
import { makePending } from './pending.js';
import { print } from './print.js';

// Runs code once, on a copy of the page's site. What the page is told goes through a port of its own, which the code does not have.

/** More calls and events the page does not show. */
const MOST_CALLS = 200;
const MOST_EVENTS = 500;
/** What calls said and got may be long: so many characters of it go to the page. */
const MOST_CHARACTERS = 2_000_000;

addEventListener('message', ({ data, ports: [port] }) => run(data, port), { once: true });

async function run({ engine, address, ...given }, port) {
  const tell = (message) => port.postMessage(message);
  try {
    await load(engine);
    const before = prepare(given);
    const { console, leftOut } = makeConsole((entry) => tell({ entry }), (left) => tell({ left }));
    const pending = makePending();
    setUp(console, pending);
    tell({ begun: true });
    const error = await carryOut(address, pending);
    tell({ ended: { ...outcome(error, address), ...changes(before), left: leftOut() } });
  } catch (error) {
    tell({ broken: print([error]) });
  }
}

/** Where there is no network, phone numbers and countries may be missing: the functions that need them say so. */
async function load(engine) {
  await (engine ? init(engine) : init());
  await init({ phones: true, places: true, seeds: true }).catch(() => {});
}

function prepare({ snapshot, identity, clock, failures, settings }) {
  site.restore(snapshot);
  site.actAs(identity);
  if (clock?.at) site.clock.set(clock.at);
  else if (clock) site.clock.advance(clock.ahead);
  site.latency(settings.latency);
  site.lag({ queries: settings.queriesLag || null });
  site.setStrict(settings.isStrict);
  for (const { operation, failure, times } of failures) site.failNext(operation, failure, times);
  return site.snapshot();
}

function setUp(console, pending) {
  const close = () => {
    throw new Error('close() is not needed here: a run ends when its code has ended.');
  };
  Object.assign(globalThis, { contacts, labels, extendedFields, submittedContact, site, createSite, console, close, fetch: makeFetch(pending) });
}

/** A `fetch` that lets the site answer what is sent to Wix's API, there or where the page comes from. */
function makeFetch({ busy }) {
  const passthrough = globalThis.fetch;
  const fetchWix = createFetch({ site, passthrough });
  const toWix = (input) => {
    const { origin, pathname, search } = new URL(input, location.href);
    const [path] = (origin === location.origin && /(\/_api)?\/(contacts\/v4|oauth2?)\/.*/.exec(pathname)) || [];
    return path ? `https://www.wixapis.com${path}${search}` : input;
  };
  return (input, init) => busy(input instanceof Request ? fetchRequest(new Request(input, init)) : fetchWix(toWix(input), init));

  async function fetchRequest(request) {
    const { url, method, headers, signal } = request;
    const wix = toWix(url);
    const body = await request.clone().arrayBuffer();
    return wix === url ? fetchWix(request) : fetchWix(wix, { method, headers, signal, ...(body.byteLength && { body }) });
  }
}

/** Promises what the code threw, in an object; nothing where it threw nothing. As in Node, what nobody catches ends the run. */
function carryOut(address, { over }) {
  return new Promise((resolve) => {
    const fail = (error) => resolve({ error });
    addEventListener('error', (event) => {
      event.preventDefault();
      fail(event.error ?? new Error(event.message));
    });
    addEventListener('unhandledrejection', (event) => {
      event.preventDefault();
      fail(event.reason);
    });
    import(address).then(() => over(site.idle)).then(() => resolve(undefined), fail);
  });
}

function outcome(failure, address) {
  if (!failure) return {};
  const { error } = failure;
  const isUnread = error instanceof SyntaxError && !String(error.stack).includes(address);
  return { error: print([error instanceof Error ? error : { thrown: error }]), line: lineOf(error, address), isUnread };
}

/** Where the code stood when the error was made, by the last line of the code in its stack. */
function lineOf(error, address) {
  const [, line] = String(error?.stack).split(address)[1]?.match(/^:(\d+)/) ?? [];
  return line && Number(line);
}

function changes(before) {
  const calls = site.calls();
  const events = site.events();
  const after = site.snapshot();
  const isChanged = after.length !== before.length || after.some((byte, index) => byte !== before[index]);
  return {
    calls: newest(calls), events: events.slice(-MOST_EVENTS), counts: { calls: calls.length, events: events.length },
    snapshot: isChanged ? after : undefined,
  };
}

function newest(calls) {
  let left = MOST_CHARACTERS;
  const first = calls.findLastIndex((call, index) => {
    left -= JSON.stringify(call).length;
    return left < 0 || calls.length - index > MOST_CALLS;
  });
  return calls.slice(first + 1);
}
