import { site } from '#entry';
import { registered } from '../registry.js';

const { elevated, ports } = registered();
const { warn } = ports.get(site);

const acceptOptions = (update) => async (contactId, info, revision, options) =>
  isObject(revision) ? update(contactId, info, ...readOptions(revision, options)) : update(contactId, info, revision, options);

const isObject = (value) => typeof value === 'object' && value !== null;

/** Wix's own samples give the revision among the options, where a former version of the function had it (semantics §1.1). */
function readOptions({ revision, ...former }, options) {
  warn(FORMER);
  return [revision, { ...former, ...options }];
}

const FORMER =
  'updateContact(contactId, info, {revision}) is how this function was called once, and may fail on Wix. Give the revision itself: ' +
  'updateContact(contactId, info, contact.revision, options).';

/** The argument after the last one that a function has may ask for what `elevate` does, as on Wix (semantics §10). */
function suppressible(name, run, asApp) {
  const last = run.length;
  const { [name]: either } = { [name]: (...args) => (args[last]?.suppressAuth ? asApp : run)(...args) };
  elevated.set(either, asApp).set(asApp, asApp);
  return either;
}

function velo(module, changes = {}) {
  const functions = Object.entries(module).map(([name, value]) => {
    if (typeof value !== 'function') return [name, value];
    const change = changes[name] ?? ((run) => run);
    return [name, suppressible(name, change(value), change(elevated.get(value)))];
  });
  return Object.fromEntries(functions);
}

export const contacts = velo(site.contacts, { updateContact: acceptOptions });
export const labels = velo(site.labels);
export const extendedFields = velo(site.extendedFields);
export const submittedContact = velo(site.submittedContact);
