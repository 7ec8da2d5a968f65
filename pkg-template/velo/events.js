import { site as defaultSite } from '#entry';
import { registered } from '../registry.js';
import { HANDLERS } from './events/handler.js';
import { makeEnvelope } from './events/envelope.js';
import { makeHints } from './events/hint.js';
import { withinTime } from './events/limit.js';

/**
 * Calls the handlers that `module`, which is what `backend/events.js` exports, has for events of a site, from now on; answers their names.
 * A module that is connected later takes its place: a site has one such file.
 */
export function connectEvents(module, options) {
  const { site, shape, identity, timeLimit } = readOptions(options);
  const port = portOf(site);
  const backend = ownHandlers(module);
  const hint = makeHints(shape, once(port.warn));
  const connection = {};
  port.backend = connection;

  const connect = (name) => port.on(HANDLERS[name], async (event) => {
    if (port.backend !== connection) return;
    const envelope = hint(name, makeEnvelope(event, shape));
    await withinTime(() => callAs(port.caller, identity, () => backend[name](envelope)), timeLimit, name);
  });

  for (const sentence of mistakesOf(backend)) port.warn(sentence);
  const names = Object.keys(HANDLERS).filter((name) => typeof backend[name] === 'function');
  names.forEach(connect);
  return names;
}

const SHAPES = ['v1', 'v2'];

function readOptions({ site = defaultSite, shape = 'v1', identity, timeLimit = 14_000, ...others } = {}) {
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new TypeError(`connectEvents: unknown option "${unknown}"; the options are "site", "shape", "identity" and "timeLimit"`);
  }
  if (!SHAPES.includes(shape)) throw new TypeError("connectEvents: \"shape\" must be 'v1' or 'v2'");
  if (!(timeLimit > 0)) throw new TypeError('connectEvents: "timeLimit" must be a number of milliseconds above 0');
  if (identity !== undefined) site.as(identity, () => {});
  return { site, shape, identity, timeLimit };
}

function portOf(site) {
  const port = registered().ports.get(site);
  if (!port) throw new TypeError('connectEvents: "site" must be the default site, or one that createSite made');
  return port;
}

const callAs = (caller, identity, run) => (identity === undefined ? run() : caller.as(identity, run));

/** Exports are looked up as they are called, so that a test may put another function in their place. CommonJS comes as `default`. */
function ownHandlers(module) {
  if (module === null || typeof module !== 'object') throw new TypeError('connectEvents: what backend/events.js exports must be an object');
  const hasNone = !Object.keys(module).some((name) => MEANT.test(name));
  return hasNone && module.default !== null && typeof module.default === 'object' ? module.default : module;
}

const MEANT = /^wix(Crm|Contacts)_on(Contact|Label|ExtendedField)/;

/** What handlers are meant to be, and are not. */
function mistakesOf(backend) {
  const meant = Object.keys(backend).filter((name) => MEANT.test(name));
  return meant.flatMap((name) => {
    if (!Object.hasOwn(HANDLERS, name)) return [`backend/events.js exports ${name}, which no event calls; there are ${Object.keys(HANDLERS).join(', ')}.`];
    return typeof backend[name] === 'function' ? [] : [`backend/events.js exports ${name}, which is no function.`];
  });
}

function once(warn) {
  const said = new Set();
  return (sentence) => {
    if (said.has(sentence)) return;
    said.add(sentence);
    warn(sentence);
  };
}
