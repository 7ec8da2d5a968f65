import { makePort } from '../border/call.js';
import { bulkJob, event } from '../border/decode.js';
import { contactsFace } from './contacts.js';
import { elevatable } from './elevate.js';
import { eventFunctions } from './events.js';
import { extendedFieldsFace } from './extended-fields.js';
import { labelsFace } from './labels.js';
import { submittedContactFace } from './submitted-contact.js';

/** More than this is more than one control can carry. */
const MOST_CONTACTS = 100_000;

/**
 * A site of its own: the modules of `@wix/crm` and the controls a test needs. `ports` gets what other parts of the package use, `elevated`
 * what `elevate` makes of the functions.
 */
export function makeSite(runtime, ports, elevated, options, engine) {
  const given = readOptions(options);
  const { onWarning: warn } = given;
  const port = makePort(runtime, given, engine);
  const { call, caller, calls, control, latency, on, rest } = port;
  const command = (name, ...args) => void control(name, args);
  let secrets = {};
  const emails = [];
  function seedText(text) {
    const { data, lines = null, byName = null, problems } = runtime.chunks.require('site.seed', 'seeds').readText(text);
    control('seed', [data, lines, byName], problems.map(({ path, found }) => ({ path: [0, ...path], found })));
  }
  const module = (make) => elevatable(make, call, elevated);
  const site = {
    contacts: module((as) => ({ ...contactsFace(as, warn), ...eventFunctions(on, 'Contact', 'contact', ['Created', 'Updated', 'Deleted', 'Merged']) })),
    labels: module((as) => ({ ...labelsFace(as, warn), ...eventFunctions(on, 'Label', 'label') })),
    extendedFields: module((as) => ({ ...extendedFieldsFace(as, warn), ...eventFunctions(on, 'ExtendedField', 'extended-field') })),
    submittedContact: module(submittedContactFace),
    seed: (data) => void (typeof data === 'string' ? seedText(data) : control('seed', [data])),
    createMany(count, seed = 1) {
      const { makeContacts } = runtime.chunks.require('site.createMany', 'seeds', 'phones', 'places');
      requireWhole('n', count, MOST_CONTACTS);
      requireWhole('seed', seed, 0xffffffff);
      return control('seed', [makeContacts(count, seed, Date.parse(control('clock.now'))), null, true]);
    },
    reset() {
      command('reset');
      emails.length = 0;
      calls.clear();
    },
    snapshot: port.snapshot,
    restore: (bytes) => void port.restore(bytes),
    clone() {
      const { persist, ...others } = given;
      const twin = makeSite(runtime, ports, elevated, others, port.fork());
      twin.secrets.set(secrets);
      twin.latency(latency.get());
      return twin;
    },
    limits: {
      set: (limits) => command('limits.set', limits),
    },
    clock: {
      set: (date) => command('clock.set', date),
      advance: (milliseconds) => command('clock.advance', milliseconds),
      useSystem: () => command('clock.useSystem'),
      now: () => new Date(control('clock.now')),
    },
    ids: {
      seed: (seed) => command('ids.seed', seed),
    },
    get identity() {
      return caller.current() ?? control('identity');
    },
    actAs: (identity) => command('actAs', identity),
    setStrict: (strict) => command('strict', strict),
    as(identity, run) {
      command('as', identity);
      return caller.as(identity, run);
    },
    members: {
      set: (contactId, member) => command('members.set', contactId, member),
      get: (contactId) => control('members.get', [contactId]),
      remove: (contactId) => command('members.remove', contactId),
    },
    secrets: {
      set: (values) => void (secrets = readSecrets(values)),
    },
    failNext: (operation, failure, times) => command('failNext', operation, failure, times),
    pendingFailures: () => control('pendingFailures'),
    latency(milliseconds) {
      command('latency', milliseconds);
      latency.set(milliseconds);
    },
    lag: (lag) => command('lag', lag),
    bulkJobs: () => control('bulkJobs').map((job) => bulkJob(job)),
    calls: calls.list,
    events: () => control('events').map(event),
    emails: () => structuredClone(emails),
    idle: port.idle,
    close: port.close,
  };
  ports.set(site, { call, caller, emails, rest, on, warn, secrets: () => secrets });
  return site;
}

/** What the options do, by name; a caller's is of the same type. */
function readOptions(options = {}) {
  if (options === null || typeof options !== 'object' || Array.isArray(options)) {
    throw new TypeError('createSite: options must be an object');
  }
  const read = {
    onWarning: warnOnce(),
    onEventError: (error, { metadata }) => console.error(`wix-crm-local: a handler of ${metadata.eventType} failed:`, error),
    strict: true,
    persist: undefined,
  };
  for (const [name, option] of Object.entries(options)) {
    if (!Object.hasOwn(read, name)) throw new TypeError(`createSite: unknown option "${name}"; the options are "onWarning", "onEventError", "strict" and "persist"`);
    if (option === undefined) continue;
    if (name === 'persist') checkAdapter(option);
    else if (typeof option !== typeof read[name]) throw new TypeError(`createSite: "${name}" must be a ${typeof read[name]}`);
    read[name] = option;
  }
  return read;
}

function checkAdapter(adapter) {
  const missing = ['load', 'apply', 'close'].find((name) => typeof adapter?.[name] !== 'function');
  if (missing) throw new TypeError(`createSite: "persist" must be an adapter; it has no function ${missing}`);
}

function requireWhole(name, value, most) {
  if (!Number.isInteger(value) || value < 0 || value > most) {
    throw new TypeError(`site.createMany: "${name}" must be a whole number from 0 to ${most}, found ${typeof value === 'number' ? value : typeof value}`);
  }
}

function readSecrets(values) {
  if (values === null || typeof values !== 'object') throw new TypeError('site.secrets.set takes an object: { NAME: value }');
  for (const [name, value] of Object.entries(values)) {
    if (typeof value !== 'string') throw new TypeError(`site.secrets.set: "${name}" must be a string`);
  }
  return { ...values };
}

function warnOnce() {
  const given = new Set();
  return (sentence) => {
    if (given.has(sentence)) return;
    given.add(sentence);
    console.warn(`wix-crm-local: ${sentence}`);
  };
}
