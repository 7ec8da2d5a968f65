import { makePort } from '../border/call.js';
import { bulkJob } from '../border/decode.js';
import { contactsFace } from './contacts.js';
import { extendedFieldsFace } from './extended-fields.js';
import { labelsFace } from './labels.js';
import { submittedContactFace } from './submitted-contact.js';

/** A site of its own: the modules of `@wix/crm` and the controls a test needs. */
export function makeSite(runtime, options) {
  const warn = readOnWarning(options);
  const { call, control } = makePort(runtime, warn);
  const command = (name, ...args) => void control(name, args);
  return {
    contacts: contactsFace(call, warn),
    labels: labelsFace(call, warn),
    extendedFields: extendedFieldsFace(call, warn),
    submittedContact: submittedContactFace(call),
    seed: (data) => command('seed', data),
    reset: () => command('reset'),
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
      return control('identity');
    },
    actAs: (identity) => command('actAs', identity),
    members: {
      set: (contactId, member) => command('members.set', contactId, member),
      get: (contactId) => control('members.get', [contactId]),
      remove: (contactId) => command('members.remove', contactId),
    },
    bulkJobs: () => control('bulkJobs').map((job) => bulkJob(job)),
  };
}

function readOnWarning(options = {}) {
  if (options === null || typeof options !== 'object' || Array.isArray(options)) {
    throw new TypeError('createSite: options must be an object');
  }
  const { onWarning = warnOnce(), ...others } = options;
  const [unknown] = Object.keys(others);
  if (unknown !== undefined) {
    throw new TypeError(`createSite: unknown option "${unknown}"; the one option is "onWarning"`);
  }
  if (typeof onWarning !== 'function') {
    throw new TypeError('createSite: "onWarning" must be a function that takes a sentence');
  }
  return onWarning;
}

function warnOnce() {
  const given = new Set();
  return (sentence) => {
    if (given.has(sentence)) return;
    given.add(sentence);
    console.warn(`wix-crm-local: ${sentence}`);
  };
}
