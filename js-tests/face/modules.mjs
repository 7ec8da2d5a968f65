// The four modules twice: the real ones, bound by a client of `@wix/sdk` that reaches no network, and ours over a border that
// answers whatever it is told. Both note what they send.
import * as crm from '@wix/crm';
import { createClient } from '@wix/sdk';
import { contactsFace } from '../../pkg-template/faces/contacts.js';
import { extendedFieldsFace } from '../../pkg-template/faces/extended-fields.js';
import { labelsFace } from '../../pkg-template/faces/labels.js';
import { submittedContactFace } from '../../pkg-template/faces/submitted-contact.js';

export const NAMES = ['contacts', 'labels', 'extendedFields', 'submittedContact'];

/** The names of a module's functions, but for those that listen to events. */
export const functionsOf = (name) =>
  Object.keys(crm[name]).filter((key) => typeof crm[name][key] === 'function' && !key.startsWith('on'));

/** `answer` is what the engine says: dates are text, and the names are the SDK's. */
export function ourModules(answer = {}) {
  const sent = [];
  const warnings = [];
  const warn = (sentence) => warnings.push(sentence);
  const call = async (operation, args, decode, check) => {
    const plain = JSON.parse(JSON.stringify(args.map((argument) => argument ?? null)));
    check?.(plain);
    sent.push({ operation, args: plain });
    return decode(structuredClone(answer));
  };
  const modules = {
    contacts: contactsFace(call, warn),
    labels: labelsFace(call, warn),
    extendedFields: extendedFieldsFace(call, warn),
    submittedContact: submittedContactFace(call),
  };
  return { modules, sent, warnings };
}

/** `answer` is in the names of the SDK here as well: Wix would send the same in the names of REST. */
export function realModules(answer = {}) {
  const sent = [];
  const modules = createClient({
    modules: Object.fromEntries(NAMES.map((name) => [name, crm[name]])),
    auth: { getAuthHeaders: async () => ({ headers: {} }) },
    fetch: async (url, { body }) => {
      sent.push(body === undefined ? { url } : JSON.parse(body));
      return Response.json(inRestNames(answer));
    },
  });
  return { modules, sent };
}

export function inRestNames(value) {
  if (Array.isArray(value)) return value.map(inRestNames);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, member]) => [key.replace(/^_/, ''), inRestNames(member)]));
}

/** What comes of something: its value or its class of error, so that two outcomes can be compared. */
export function outcome(make) {
  try {
    return { value: make() };
  } catch (error) {
    return { throws: error.constructor.name };
  }
}
