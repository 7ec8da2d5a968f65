import { notLoaded } from '../chunks.js';
import { CHARACTERS_OF_CONTACT, makeCalls } from './calls.js';
import { makeContacts } from './contacts.js';
import { event } from './decode.js';
import { encode, MAX_BULK_VALUES } from './encode.js';
import { apiError, controlError, defect } from './error.js';
import { makeEvents } from './events.js';

const ignore = () => {};
/** The engine answers with no other list of two numbers. */
const isReference = (value) => Array.isArray(value) && value.length === 2 && typeof value[0] === 'number';

/** One site's way into the engine: calls of the API by promise, controls at once. */
export function makePort(runtime, { onWarning, onEventError, strict }) {
  const { chunks } = runtime;
  const caller = runtime.makeCaller();
  const events = makeEvents(ask, event, onEventError, caller);
  const contacts = makeContacts((rows) => engine.contacts(rows));
  const calls = makeCalls(() => ask('context', []));
  let engine;
  let broken;
  // The newest call that has to wait for something to be loaded. Those after it wait for it: all run in the order they were made.
  let newest;

  function run(method, operation, request, read, identity) {
    const answer = runEngine(method, operation, request, read, identity);
    if (method === 'control') calls.forgetContext();
    else if (!answer.needs) calls.note(method, operation, request, answer, identity);
    events.wake();
    return answer;
  }

  /** What a control answers; nothing where the engine was not used yet, or is broken. */
  function ask(name, args) {
    if (engine) return runEngine('control', name, { text: JSON.stringify(args), problems: [] }).value;
  }

  function runEngine(method, operation, { text, problems }, read = readAnswer, identity) {
    if (broken) return brokenAnswer();
    try {
      engine ??= makeEngine(runtime.loadedGlue(operation));
      return read(engine[method](operation, text, problems.length ? JSON.stringify(problems) : '[]', Date.now(), identity ?? ''));
    } catch (cause) {
      broken = defect(operation, cause);
      return brokenAnswer();
    }
  }

  const brokenAnswer = () => ({ failure: broken, size: 0, again: () => structuredClone({ failure: broken }) });

  function makeEngine({ Engine }) {
    const made = new Engine(chunks.lookUp('phones'), chunks.lookUp('places'));
    if (!strict) made.control('strict', '[false]', '[]', Date.now());
    return made;
  }

  function readAnswer(text) {
    const answer = JSON.parse(text);
    if (Object.hasOwn(answer, 'value')) return withContacts(answer, text);
    if (answer.failure) return { ...answer, size: text.length, again: () => JSON.parse(text) };
    if (answer.needs?.every(chunks.isMissing)) return answer;
    throw new Error('it answered something unknown');
  }

  /**
   * Contacts in place of the references to them, while the engine is as it was when it answered; `again` answers the same once more, and
   * `size` is how much it keeps for that.
   */
  function withContacts(answer, text) {
    const { value } = answer;
    const references = isReference(value) ? [value] : isReference(value?.contacts?.[0]) ? value.contacts : [];
    answer.size = text.length + CHARACTERS_OF_CONTACT * references.length;
    if (references.length === 0) {
      answer.again = () => JSON.parse(text);
      return answer;
    }
    const copies = contacts(references);
    const filled = (value) => (isReference(value) ? copies()[0] : { ...value, contacts: copies() });
    answer.again = () => ({ value: filled(JSON.parse(text).value) });
    answer.value = filled(value);
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
    if (end < 0) return readAnswer(answer);
    const response = { ...JSON.parse(answer.slice(0, end)), text: answer.slice(end + 1) };
    return { ...response, size: answer.length, again: () => response };
  }

  /** Runs a call at once where nothing is in its way. */
  function inTurn(...request) {
    const loading = runtime.pending();
    if (!loading && !newest) {
      const answer = run(...request);
      if (!answer.needs) return answer;
    }
    const answer = later(request, loading, newest);
    const done = answer.then(ignore, ignore).then(() => {
      if (newest === done) newest = undefined;
    });
    newest = done;
    return answer;
  }

  async function later(request, loading, earlier) {
    await Promise.all([loading, earlier]);
    await runtime.pending();
    const answer = run(...request);
    if (!answer.needs) return answer;
    await chunks.load(answer.needs);
    return run(...request);
  }

  function control(name, args = []) {
    const request = encode(args, MAX_BULK_VALUES);
    runtime.loadedGlue(`site.${name}`);
    const answer = run('control', name, request);
    if (answer.needs) throw new Error(`site.${name}: ${notLoaded(answer.needs)}`);
    if (answer.failure) throw controlError(answer.failure);
    return deliver(answer);
  }

  /** Answers when nothing is under way: no call that waits for something to be loaded, no handler of an event. */
  async function idle() {
    while (newest ?? events.delivery()) await (newest ?? events.delivery());
  }

  return { call, caller, calls, control, idle, on: events.on, rest };
}
