import { encode, MAX_BULK_VALUES } from './encode.js';
import { apiError, controlError, defect } from './error.js';

const NO_PHONES =
  'the phone number library is not loaded yet. Call `await init({ phones: true })` first; from then on this answers at once.';

/** One site's way into the engine: calls of the API by promise, controls at once. */
export function makePort(runtime, onWarning) {
  let engine;
  let broken;

  function run(method, operation, { text, problems }) {
    if (broken) return { failure: broken };
    try {
      engine ??= new (runtime.loadedGlue(operation).Engine)(runtime.lookUpPhone);
      return readAnswer(engine[method](operation, text, JSON.stringify(problems), Date.now()));
    } catch (cause) {
      broken = defect(operation, cause);
      return { failure: broken };
    }
  }

  function readAnswer(text) {
    const answer = JSON.parse(text);
    if (Object.hasOwn(answer, 'value') || answer.failure) return answer;
    if (answer.needs === 'phones' && !runtime.phonesReady()) return answer;
    throw new Error('it answered something unknown');
  }

  function deliver({ value, warnings = [] }) {
    for (const sentence of warnings) onWarning(sentence);
    return value;
  }

  /** `decode` gets the answer; `check` sees the arguments as plain data before anything is sent. */
  async function call(operation, args, decode, check) {
    const request = encode(args);
    check?.(request.values);
    let waiting;
    while ((waiting = runtime.pending())) await waiting;
    let answer = run('call', operation, request);
    if (answer.needs === 'phones') {
      await runtime.loadPhones();
      answer = run('call', operation, request);
    }
    if (answer.failure) throw apiError(answer.failure);
    return decode(deliver(answer));
  }

  function control(name, args = []) {
    const request = encode(args, MAX_BULK_VALUES);
    runtime.loadedGlue(`site.${name}`);
    const answer = run('control', name, request);
    if (answer.needs === 'phones') throw new Error(`site.${name}: ${NO_PHONES}`);
    if (answer.failure) throw controlError(answer.failure);
    return deliver(answer);
  }

  return { call, control };
}
