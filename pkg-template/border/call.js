import { notLoaded } from '../chunks.js';
import { bytesOf } from './bytes.js';
import { makeCalls } from './calls.js';
import { fillIn, makeContacts, referencesIn } from './contacts.js';
import { event } from './decode.js';
import { encode, MAX_BULK_VALUES } from './encode.js';
import { apiError, controlError, defect } from './error.js';
import { makeEvents } from './events.js';
import { makeLatency } from './latency.js';
import { closed, isPromise, makeStore, notLoaded as notOpened, notStored } from './store.js';

const ignore = () => {};
/** What must not come between a change and its being stored. */
const CHANGES_RECORDS = new Set(['seed', 'createMany', 'reset', 'restore', 'members.set', 'members.remove']);

/** One site's way into the engine, which may be there: calls of the API by promise, controls at once. */
export function makePort(runtime, { onWarning, onEventError, strict, persist }, engine) {
  const { chunks } = runtime;
  const caller = runtime.makeCaller();
  const events = makeEvents(ask, event, onEventError, caller, () => store?.writing());
  const contacts = makeContacts((rows) => engine.contacts(rows));
  const calls = makeCalls((now) => ask('context', [], now), !engine);
  const latency = makeLatency(runtime.timers);
  const store = persist && makeStore(persist, use, (work) => hold(Promise.resolve(newest).then(work).catch(unfit)));
  let broken;
  // The newest call that has to wait for something. Those after it wait for it: all run in the order they were made.
  let newest;
  let isOpen = !store;
  // What became of a change whose control had answered before.
  let fault;

  /** Carries a call out and stores what it changes: its answer, or a promise of it. */
  function run(method, operation, request, read, identity) {
    const now = Date.now();
    const answer = runEngine(method, operation, request, read, identity, now);
    if (answer.needs) return answer;
    const context = calls.context(now);
    const conclude = (answer) => {
      calls.note(method, operation, request, answer, identity, now, context);
      events.wake();
      return answer;
    };
    const written = write();
    return isPromise(written) ? written.then((failure) => conclude(failure ?? answer)) : conclude(written ?? answer);
  }

  /** Why what has changed could not be stored, if so; or a promise of it. */
  function write() {
    if (broken || !store) return;
    try {
      return store.write()?.then(ignore, failedToStore);
    } catch (cause) {
      return failedToStore(cause);
    }
  }

  const failedToStore = (cause) => answering(notStored(cause));
  const answering = (failure) => ({ failure, text: JSON.stringify({ failure }) });

  /** Takes in what is stored, as soon as the engine is there. */
  function open() {
    const loading = runtime.pending();
    const opening = loading ? loading.then(store.open) : store.open();
    if (!isPromise(opening)) return void (isOpen = true);
    hold(opening.then(() => (isOpen = true)).catch(unfit));
  }

  /** The site cannot be what its store says. */
  function unfit(cause) {
    broken = notOpened(cause);
    fault = cause;
  }

  /** Whatever comes after it waits for this. */
  function hold(promise) {
    const done = promise.then(ignore, ignore).then(() => {
      if (newest === done) newest = undefined;
    });
    newest = done;
  }

  /** Uses a control that the package has for itself. */
  function use(name, ...args) {
    const { value, failure } = runEngine('control', name, { text: JSON.stringify(args), problems: [] });
    if (failure) throw new Error(failure.message);
    return value;
  }

  /** What a control answers; nothing where the engine was not used yet, or is broken. */
  function ask(name, args, now) {
    if (engine) return runEngine('control', name, { text: JSON.stringify(args), problems: [] }, readAnswer, '', now).value;
  }

  function runEngine(method, operation, { text, problems }, read = readAnswer, identity = '', now = Date.now()) {
    const found = problems.length ? JSON.stringify(problems) : '[]';
    return withEngine(operation, (engine) => read(engine[method](operation, text, found, now, identity)));
  }

  /** What is made of the engine; once that has stopped, why it did. */
  function withEngine(operation, use) {
    if (broken) return answering(broken);
    try {
      engine ??= makeEngine(runtime.loadedGlue(operation));
      return use(engine);
    } catch (cause) {
      broken = defect(operation, cause);
      return answering(broken);
    }
  }

  function makeEngine({ Engine }) {
    const made = new Engine(chunks.lookUp('phones'), chunks.lookUp('places'));
    if (!strict) made.control('strict', '[false]', '[]', Date.now());
    return made;
  }

  function readAnswer(text) {
    const answer = JSON.parse(text);
    answer.text = text;
    if (Object.hasOwn(answer, 'value')) return withContacts(answer);
    if (answer.failure) return answer;
    if (answer.needs?.every(chunks.isMissing)) return answer;
    throw new Error('it answered something unknown');
  }

  /** Contacts in place of the references to them, while the engine is as it was when it answered; `copies` answers them once more. */
  function withContacts(answer) {
    const references = referencesIn(answer.value);
    if (references) {
      answer.copies = contacts(references);
      answer.value = fillIn(answer.value, answer.copies());
    }
    return answer;
  }

  function deliver({ value, warnings = [] }) {
    for (const sentence of warnings) onWarning(sentence);
    return value;
  }

  /**
   * `decode` gets the answer; `check` sees the arguments as plain data before anything is sent. Who calls is who does so now, in
   * whatever turn the call runs.
   */
  async function call(operation, args, decode, check, identity = caller.current()) {
    const request = encode(args);
    request.decode = decode;
    check?.(request.values);
    const answer = await inTurn('call', operation, request, readAnswer, identity);
    if (answer.failure) throw apiError(answer.failure);
    return decode(deliver(answer));
  }

  /** Answers a REST request: `{ status, requestId, warnings?, allow?, text }`, where `text` is the body. */
  async function rest({ method, path, query, body, identity = caller.current(), isSdk }) {
    const answer = await inTurn('rest', method, encode([path, [...new URLSearchParams(query)], body, identity, isSdk]), readResponse);
    if (answer.failure) throw apiError(answer.failure);
    return answer;
  }

  /** The body stands below the line that tells of it, and stays the text it is. */
  function readResponse(answer) {
    const end = answer.indexOf('\n');
    return end < 0 ? readAnswer(answer) : { ...JSON.parse(answer.slice(0, end)), text: answer.slice(end + 1) };
  }

  /** Runs a call at once where nothing is in its way. */
  function inTurn(...request) {
    const loading = runtime.pending();
    const waiting = latency.wait();
    let answer;
    if (!loading && !waiting && !newest) {
      answer = run(...request);
      if (!answer.needs && !isPromise(answer)) return answer;
    }
    if (!isPromise(answer)) answer = later(request, [loading, waiting, newest]);
    hold(answer);
    return answer;
  }

  async function later(request, obstacles) {
    await Promise.all(obstacles);
    await runtime.pending();
    const answer = run(...request);
    if (!answer.needs) return answer;
    await chunks.load(answer.needs);
    return run(...request);
  }

  /** `problems` are those that `encode` cannot find, as it writes them. */
  function control(name, args = [], problems = []) {
    const request = encode(args, MAX_BULK_VALUES);
    request.problems.push(...problems);
    return answered(name, () => runEngine('control', name, request));
  }

  /** What a control answers at once, and the way of what it changes into the store. */
  function answered(name, carryOut) {
    runtime.loadedGlue(`site.${name}`);
    const isWriting = store?.writing();
    if (!isOpen && !broken) throw new Error(`site.${name}: the site is being loaded from its store. \`await site.idle()\` first.`);
    if (isWriting && CHANGES_RECORDS.has(name)) throw new Error(`site.${name}: a change is being stored. \`await site.idle()\` first.`);
    const answer = carryOut();
    if (answer.needs) throw new Error(`site.${name}: ${notLoaded(answer.needs)}`);
    if (answer.failure) throw controlError(answer.failure);
    const written = isWriting ? undefined : write();
    if (isPromise(written)) hold(Promise.all([newest, written.then((answer) => (fault = answer && controlError(answer.failure)))]));
    else if (written) throw controlError(written.failure);
    calls.forgetContext();
    events.wake();
    return deliver(answer);
  }

  /** A control that is a method of its own. */
  const controlBy = (name, use) => answered(name, () => withEngine(`site.${name}`, use));
  const snapshot = () => controlBy('snapshot', (engine) => ({ value: engine.snapshot() }));

  function restore(bytes) {
    const view = bytesOf(bytes);
    return controlBy('restore', (engine) => JSON.parse(engine.restore(view, Date.now())));
  }

  /** An engine of the same records and settings, for another port. */
  const fork = () => controlBy('clone', (engine) => ({ value: engine.fork(chunks.lookUp('phones'), chunks.lookUp('places')) }));

  /** Answers when nothing is under way: no call that waits for something, no handler of an event. */
  async function idle() {
    while (newest ?? events.delivery()) await (newest ?? events.delivery());
    if (!fault) return;
    const cause = fault;
    fault = undefined;
    throw cause;
  }

  /** Lets go of the store when everything is in it; the site is of no use afterwards. */
  async function close() {
    try {
      await idle();
    } finally {
      broken ??= closed();
      await store?.close();
    }
  }

  if (store) open();
  return { call, caller, calls, close, control, fork, idle, latency, on: events.on, rest, restore, snapshot };
}
