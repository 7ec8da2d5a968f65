/**
 * How long calls wait before they are carried out. `timers` are the platform's own, `{ setTimeout, clearTimeout }`, for fake ones may take their
 * place later: a wait ends when the time has passed, or when fake timers say so.
 */
export function makeLatency(timers) {
  let latency = 0;

  function pass() {
    return new Promise((resolve) => {
      const running = [];
      const begin = ({ setTimeout, clearTimeout }) => {
        const id = setTimeout(end, latency);
        running.push(() => clearTimeout(id));
      };
      function end() {
        for (const stop of running) stop();
        resolve();
      }
      begin(timers);
      if (globalThis.setTimeout !== timers.setTimeout) begin(globalThis);
    });
  }

  return {
    set: (milliseconds) => void (latency = milliseconds),
    get: () => latency,
    /** A promise of the end of a wait that begins now; nothing where there is none. */
    wait: () => (latency > 0 ? pass() : undefined),
  };
}
