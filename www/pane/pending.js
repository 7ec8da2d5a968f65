// What keeps a program running after its last line, as in Node: timers and requests.

const { setTimeout, setInterval, clearTimeout, clearInterval } = globalThis;

/** The next turn of the event loop, after all that promises have left to do. */
const turn = () => new Promise((done) => setTimeout(done));

/** Puts timers that are counted in the place of the global ones; `busy(promise)` counts a promise, `over(idle)` promises the end. */
export function makePending() {
  const timers = new Set();
  let requests = 0;

  const once = (run, milliseconds, ...args) => {
    const timer = setTimeout(() => {
      timers.delete(timer);
      run(...args);
    }, milliseconds);
    timers.add(timer);
    return timer;
  };
  const often = (...args) => {
    const timer = setInterval(...args);
    timers.add(timer);
    return timer;
  };
  const clear = (timer) => {
    timers.delete(timer);
    clearTimeout(timer);
    clearInterval(timer);
  };
  Object.assign(globalThis, { setTimeout: once, setInterval: often, clearTimeout: clear, clearInterval: clear });

  async function busy(promise) {
    requests++;
    try {
      return await promise;
    } finally {
      requests--;
    }
  }

  /**
   * `idle` promises that calls have answered and handlers have run. Where that takes no turn, nothing was left to do; in the turn after it the
   * browser tells of rejections that nobody handles.
   */
  async function over(idle) {
    for (;;) {
      await turn();
      const isIdle = await Promise.race([idle().then(() => true), turn().then(() => false)]);
      if (isIdle && timers.size === 0 && requests === 0) return turn();
      await idle();
    }
  }

  return { busy, over };
}
