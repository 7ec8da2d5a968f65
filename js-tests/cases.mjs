// Runs the shared conformance cases of tests/cases/*.json against a site of `wix-crm-local`.
// `runCase` needs nothing of Node, so a browser page can hand it cases it fetched itself.

const LABEL_CALLS = ['findOrCreateLabel', 'getLabel'];
const CONTACT_CALLS = [
  'createContact', 'getContact', 'updateContact', 'deleteContact', 'labelContact', 'unlabelContact', 'mergeContacts',
];
const CONTROLS = ['clock.set', 'clock.advance', 'ids.seed', 'actAs', 'members.set', 'members.remove', 'reset', 'seed'];
const KEYS = {
  case: ['name', 'source', 'clock', 'seed', 'steps'],
  step: ['call', 'control', 'arguments', 'save', 'returns', 'fails'],
  fails: ['status', 'code', 'message', 'data', 'violations', 'hint'],
  violation: ['field', 'rule', 'data'],
};
const REFERENCE = /^\$(\w+)((?:\.\w+|\[\d+\])*)$/;
const GUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/** Reads every case file: `[{ noun, about, cases }]`, sorted by noun. */
export async function loadCases() {
  const { readdir, readFile } = await import('node:fs/promises');
  const folder = new URL('../tests/cases/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (file) => ({
    noun: file.slice(0, -'.json'.length),
    ...JSON.parse(await readFile(new URL(file, folder), 'utf8')),
  })));
}

/** Plays one case on a fresh site; rejects with the first thing that is not as the case says. */
export async function runCase(givenCase, createSite) {
  onlyKnownKeys(givenCase, KEYS.case, 'case');
  const { clock, seed, steps } = givenCase;
  const run = { site: createSite({ onWarning() {} }), saved: {}, contactIds: new Set() };
  if (clock) await run.site.clock.set(clock);
  if (seed) await control(run, 'seed', [seed]);
  for (const [index, step] of steps.entries()) {
    try {
      await runStep(run, step);
    } catch (error) {
      throw new Error(`step ${index + 1}, ${step.call ?? step.control}: ${error.message}`);
    }
  }
}

async function runStep(run, step) {
  onlyKnownKeys(step, KEYS.step, 'step');
  const args = expand(step.arguments, run.saved);
  if (step.control) return control(run, step.control, args);
  if (step.fails) return runFailing(run, step, args);
  const result = await call(run.site, step.call, args).catch((error) => {
    throw new Error(`must succeed, failed with ${error.message}`);
  });
  remember(run, result);
  if (step.save) run.saved[step.save] = result;
  if (step.returns) report(differences(result, step.returns, run.saved), result);
}

/** A call that fails must fail as told and must leave every known contact as it was. */
async function runFailing(run, step, args) {
  const before = await readAll(run);
  const outcome = await call(run.site, step.call, args).then(
    (result) => ({ result }),
    (error) => ({ error }),
  );
  if (!outcome.error) throw new Error(`must fail, answered ${JSON.stringify(outcome.result)}`);
  const failure = readFailure(outcome.error);
  report(failureDifferences(failure, step.fails, run.saved), failure);
  const after = await readAll(run);
  report(differences(after, { $equals: before }, {}), 'the failed call changed a contact');
}

async function call(site, name, args) {
  const module = LABEL_CALLS.includes(name) ? site.labels : CONTACT_CALLS.includes(name) ? site.contacts : undefined;
  if (!module) throw new Error(`no such call: ${name}`);
  const result = await module[name](...args);
  return result === undefined ? undefined : JSON.parse(JSON.stringify(result));
}

async function control(run, name, args) {
  if (!CONTROLS.includes(name)) throw new Error(`no such control: ${name}`);
  if (name === 'seed') for (const { _id } of args[0].contacts ?? []) run.contactIds.add(_id);
  const path = name.split('.');
  const owner = path.slice(0, -1).reduce((object, key) => object[key], run.site);
  await owner[path.at(-1)](...args);
}

function remember(run, result) {
  const contact = result?.contact ?? result;
  if (contact && 'revision' in contact) run.contactIds.add(contact._id);
}

/** What every known contact looks like to a Wix user: the contact, or the status of the refusal. */
async function readAll({ site, contactIds }) {
  const identity = site.identity;
  site.actAs('WIX_USER');
  const seen = {};
  for (const id of contactIds) {
    seen[id] = await call(site, 'getContact', [id]).catch((error) => error.status);
  }
  site.actAs(identity);
  return seen;
}

function readFailure(error) {
  const { applicationError, validationError, hint } = error.details ?? {};
  return {
    status: error.status,
    message: error.details ? JSON.parse(error.message).message : error.message,
    hint,
    ...(applicationError && { code: applicationError.code, data: applicationError.data }),
    ...(validationError && {
      violations: validationError.fieldViolations.map(({ field, violatedRule, data }) => ({ field, rule: violatedRule, data })),
    }),
  };
}

function failureDifferences(failure, expected, saved) {
  onlyKnownKeys(expected, KEYS.fails, 'fails');
  const { violations, ...rest } = expected;
  const found = differences(failure, rest, saved, 'failure');
  if (!violations) return found;
  violations.forEach((violation) => onlyKnownKeys(violation, KEYS.violation, 'violation'));
  const sorted = (list = []) => [...list].sort((a, b) => identity(a) < identity(b) ? -1 : 1);
  return [...found, ...differences(sorted(failure.violations), sorted(violations), saved, 'violations')];
}

const identity = ({ field, rule }) => `${field} ${rule}`;

/** Arguments: saved values put in, `$repeat` and `$list` written out. */
function expand(value, saved) {
  if (typeof value === 'string') return lookUp(value, saved);
  if (Array.isArray(value)) return value.map((item) => expand(item, saved));
  if (!isObject(value)) return value;
  if (value.$repeat) return value.$repeat[0].repeat(value.$repeat[1]);
  if (value.$list) {
    const [item, count] = value.$list;
    return Array.from({ length: count }, (_, index) => expand(numbered(item, index), saved));
  }
  return mapValues(value, (member) => expand(member, saved));
}

function numbered(value, index) {
  if (typeof value === 'string') return value.replaceAll('#', String(index));
  if (Array.isArray(value)) return value.map((item) => numbered(item, index));
  return isObject(value) ? mapValues(value, (member) => numbered(member, index)) : value;
}

/** The saved value that a text such as `$ada.contact._id` names; any other text is itself. */
function lookUp(text, saved) {
  const [, name, path] = REFERENCE.exec(text) ?? [];
  if (!name) return text;
  if (!(name in saved)) throw new Error(`nothing was saved as ${name}`);
  const value = (path.match(/\w+/g) ?? []).reduce((owner, key) => owner?.[key], saved[name]);
  if (value === undefined) throw new Error(`${text} is not there`);
  return value;
}

/** Lists where `actual` is not as `expected`. Objects match as subsets unless `exact`; lists item by item. */
function differences(actual, expected, saved, path = 'answer', exact = false) {
  const differ = (wanted) => [`${path}: expected ${wanted}, found ${show(actual)}`];
  if (typeof expected === 'string') {
    const value = lookUp(expected, saved);
    if (value !== expected) return differences(actual, value, {}, path, exact);
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differ('a list');
    if (actual.length !== expected.length) return differ(`${expected.length} items`);
    return expected.flatMap((item, index) => differences(actual[index], item, saved, `${path}[${index}]`, exact));
  }
  if (!isObject(expected)) return actual === expected ? [] : differ(show(expected));
  const [matcher, argument] = Object.keys(expected).length === 1 ? Object.entries(expected)[0] : [];
  switch (matcher) {
    case '$absent': return actual === undefined ? [] : differ('nothing');
    case '$any': return actual !== undefined && actual !== null ? [] : differ('something');
    case '$guid': return GUID.test(actual) ? [] : differ('a GUID');
    case '$includes': return typeof actual === 'string' && actual.includes(argument) ? [] : differ(`text with ${show(argument)}`);
    case '$equals': return differences(actual, argument, saved, path, true);
  }
  if (!isObject(actual)) return differ('an object');
  const extra = exact ? Object.keys(actual).filter((key) => !(key in expected)) : [];
  return [
    ...Object.entries(expected).flatMap(([key, value]) => differences(actual[key], value, saved, `${path}.${key}`, exact)),
    ...extra.map((key) => `${path}.${key}: expected nothing, found ${show(actual[key])}`),
  ];
}

function report(found, context) {
  if (found.length) throw new Error(`${found.join('\n  ')}\n  in ${show(context)}`);
}

/** A misspelt key would expect nothing and always pass. */
function onlyKnownKeys(object, known, what) {
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length) throw new Error(`unknown key in a ${what}: ${unknown.join(', ')}`);
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
const show = (value) => (typeof value === 'string' ? JSON.stringify(value) : JSON.stringify(value) ?? 'nothing');
