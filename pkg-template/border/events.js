// Events come one after the other, each when the handlers of the one before have finished; those of one event run side by
// side, as with the SDK.

/** Enough for the promise of the call that caused an event to be settled. */
const TICKS = 8;

/**
 * Handlers of one site's events. `ask` uses a control of the engine, and answers nothing where the engine does not run;
 * `decode` makes of an event what a handler gets, `writing` answers a promise while what has happened is not stored yet. Handlers run as the site's own identity, whoever `caller` says made the call.
 */
export function makeEvents(ask, decode, onEventError, caller, writing) {
  const handlers = [];
  let delivered = 0;
  let delivery;

  /** The handler gets what happens from now on. */
  function on(type, handler) {
    const newest = ask('events.follow', handlers.length ? [delivered] : []) ?? 0;
    if (!handlers.length) delivered = newest;
    handlers.push({ type, handler, since: newest });
  }

  /** Delivers what is there to be delivered; nothing of it before the engine's caller has gone on. */
  function wake() {
    if (handlers.length && !delivery && ask('events.follow', [delivered]) > delivered) delivery = caller.as(undefined, deliverAll);
  }

  async function deliverAll() {
    for (let tick = 0; tick < TICKS; tick++) await undefined;
    for (let event; (event = await next()); ) {
      delivered = Number(event.metadata.entityEventSequence);
      await deliver(event);
    }
    delivery = undefined;
  }

  async function next() {
    while (writing()) await writing();
    return ask('events.next', [delivered]);
  }

  /** Each handler gets a copy of its own. */
  function deliver(event) {
    const text = JSON.stringify(event);
    const called = handlers.filter(({ type, since }) => type === event.metadata.eventType && since < delivered);
    return Promise.all(called.map(({ handler }) => run(handler, decode(JSON.parse(text)))));
  }

  async function run(handler, event) {
    try {
      await handler(event);
    } catch (error) {
      // What this throws is nobody's to catch.
      new Promise(() => onEventError(error, event));
    }
  }

  return { on, wake, delivery: () => delivery };
}
