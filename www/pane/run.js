import { link } from './modules.js';
import { locate } from './locate.js';
import { makePlace } from './place.js';

/** How long code may run, in milliseconds. */
const LIMIT = 5000;

const BLOCKED =
  'This browser does not let the page run code: the service worker, which would hand the code to a worker, is blocked or could not be installed.';

/**
 * Runs code in a worker of its own, on a copy of a site. `given` is what the worker needs, or promises it: `engine` (the compiled module, if there
 * is one), `snapshot`, `identity`, `clock`, `failures`, `settings`; `write({ level, text })` gets what it prints.
 *
 * Answers `{ ended, stop }`. `ended` promises `{ state, milliseconds, left, … }`, where the state is
 * - `done` or `failed` (with `error`, `line`): with `calls`, `events`, `counts`, and a `snapshot` where something has changed;
 * - `stopped` or `late`: nothing else is known;
 * - `unable`, with `error`: nothing has run, or what it did cannot be read.
 */
export function run(code, given, { write = () => {}, limit = LIMIT } = {}) {
  let stop;
  const stopped = new Promise((resolve) => {
    stop = () => resolve({ state: 'stopped' });
  });
  return { ended: carryOut(code, given, { write, limit, stopped }), stop: () => stop() };
}

async function carryOut(code, given, { write, limit, stopped }) {
  const place = await makePlace();
  try {
    const address = await place.put('code.js', await link(code, place.put));
    const outcome = await inWorker({ ...(await given), address }, { write, limit, stopped });
    if (outcome.error?.includes(`module: ${address}`)) return unable(BLOCKED);
    return outcome.isUnread ? { ...outcome, line: await locate(code, place, limit) } : outcome;
  } catch (error) {
    return unable(error.message);
  } finally {
    await place.remove();
  }
}

const unable = (error) => ({ state: 'unable', error, milliseconds: 0, left: 0 });

async function inWorker(given, { write, limit, stopped }) {
  const worker = new Worker(new URL('worker.js', import.meta.url), { type: 'module' });
  const { port1: port, port2 } = new MessageChannel();
  let begun;
  let timer;
  let left = 0;
  const ended = new Promise((resolve) => {
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      resolve({ state: 'unable', error: 'The engine could not be loaded in a worker.' });
    });
    port.onmessage = ({ data }) => {
      if (data.entry) write(data.entry);
      else if (data.left) left = data.left;
      else if (data.broken) resolve({ state: 'unable', error: data.broken });
      else if (data.ended) resolve({ state: data.ended.error === undefined ? 'done' : 'failed', ...data.ended });
      else if (data.begun) {
        begun = performance.now();
        timer = setTimeout(resolve, limit, { state: 'late' });
      }
    };
  });
  worker.postMessage(given, [port2]);
  const outcome = await Promise.race([ended, stopped]);
  worker.terminate();
  clearTimeout(timer);
  port.close();
  return { left, milliseconds: begun === undefined ? 0 : performance.now() - begun, ...outcome };
}
