import { connectEvents } from '#velo-events';
import { HANDLERS } from '../velo/events/handler.js';

/**
 * Has the default site's events heard by what `load` loads, `backend/events.js`, at the first of them: a test has put its own modules in the
 * place of others by then, and what fails in the file has failed in a handler.
 */
export function listen(load, shape) {
  let loading;
  const handler = (name) => async (event) => {
    const module = await (loading ??= load());
    return (module[name] ?? module.default?.[name])?.(event);
  };
  connectEvents(Object.fromEntries(Object.keys(HANDLERS).map((name) => [name, handler(name)])), { shape });
}
