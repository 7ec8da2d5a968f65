import { site } from '#entry';
import { contactsFace } from '../faces/contacts.js';
import { elevatable } from '../faces/elevate.js';
import { extendedFieldsFace } from '../faces/extended-fields.js';
import { labelsFace } from '../faces/labels.js';
import { submittedContactFace } from '../faces/submitted-contact.js';
import { registered } from '../registry.js';
import { onWix } from './shared/refuse.js';

const { elevated, ports } = registered();
const { call, warn } = ports.get(site);

const callOnWix = (call) => async (...request) => {
  try {
    return await call(...request);
  } catch (error) {
    throw onWix(error);
  }
};

/** Wix's own samples give the revision among the options, where a former version of the function had it (semantics §1.1). */
function acceptOptions({ updateContact, ...contacts }) {
  return {
    ...contacts,
    async updateContact(contactId, info, revision, options) {
      return updateContact(contactId, info, ...(isObject(revision) ? readOptions(revision, options) : [revision, options]));
    },
  };
}

const isObject = (value) => typeof value === 'object' && value !== null;

function readOptions({ revision, ...former }, options) {
  warn(FORMER);
  return [revision, { ...former, ...options }];
}

const FORMER =
  'updateContact(contactId, info, {revision}) is how this function was called once, and may fail on Wix. Give the revision itself: ' +
  'updateContact(contactId, info, contact.revision, options).';

/** The argument after the last one that a function has may ask for what `elevate` does, as on Wix (semantics §10). */
function suppressible(name, run) {
  const asApp = elevated.get(run);
  const last = run.length;
  const { [name]: either } = { [name]: (...args) => (args[last]?.suppressAuth ? asApp : run)(...args) };
  elevated.set(either, asApp);
  return either;
}

/** A module of `@wix/crm`, as it is on Wix; its events are those of the site. */
function onSite(make, own) {
  const functions = elevatable((as) => make(callOnWix(as), warn), call, elevated);
  const members = Object.entries({ ...own, ...functions });
  return Object.fromEntries(members.map(([name, value]) => [name, typeof value === 'function' ? suppressible(name, value) : value]));
}

export const contacts = onSite((call, warn) => acceptOptions(contactsFace(call, warn)), site.contacts);
export const labels = onSite(labelsFace, site.labels);
export const extendedFields = onSite(extendedFieldsFace, site.extendedFields);
export const submittedContact = onSite(submittedContactFace, site.submittedContact);
