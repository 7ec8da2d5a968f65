// Runs the shared conformance cases of tests/cases/*.json against a site of `wix-crm-local`.
// `runCase` needs nothing of Node, so a browser page can hand it cases it fetched itself.

const MODULES = ['contacts', 'labels', 'extendedFields', 'submittedContact'];
const CONTROLS = [
  'seed', 'reset', 'limits.set', 'clock.set', 'clock.advance', 'clock.useSystem', 'clock.now', 'ids.seed', 'actAs', 'identity', 'setStrict',
  'members.set', 'members.get', 'members.remove', 'bulkJobs', 'events', 'failNext', 'pendingFailures', 'lag',
];
/** Before the names of functions of `wix-crm-backend`, which get the arguments of their namesakes in `@wix/crm`. */
const VELO = 'velo.';
const QUERIES = { queryContacts: 'contacts', queryLabels: 'labels', queryExtendedFields: 'fields' };
const KEYS = {
  file: ['about', 'cases'],
  case: ['name', 'source', 'strict', 'clock', 'seed', 'steps'],
  step: ['call', 'control', 'request', 'body', 'identity', 'sdk', 'arguments', 'save', 'returns', 'fails', 'changes', 'warns'],
  fails: ['status', 'code', 'message', 'data', 'violations', 'hint', 'allow'],
  violation: ['field', 'rule', 'data'],
};
const REFERENCE = /^\$(\w+)((?:\.\w+|\[\w+\])*)$/;
const GUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Reads every case file: `[{ noun, about, cases }]`, sorted by noun. */
export async function loadCases() {
  const { readdir, readFile } = await import('node:fs/promises');
  const folder = new URL('../tests/cases/', import.meta.url);
  const files = (await readdir(folder)).filter((file) => file.endsWith('.json')).sort();
  return Promise.all(files.map(async (name) => {
    const file = JSON.parse(await readFile(new URL(name, folder), 'utf8'));
    onlyKnownKeys(file, KEYS.file, 'file');
    requireText(file.about, 'about');
    requireList(file.cases, 'cases');
    return { noun: name.slice(0, -'.json'.length), ...file };
  }));
}

/** Plays one case on a fresh site; rejects with the first thing that is not as the case says. */
export async function runCase(givenCase, createSite) {
  checkCase(givenCase);
  const warnings = [];
  const site = createSite({ onWarning: (sentence) => warnings.push(sentence), strict: givenCase.strict });
  const run = { site, warnings, saved: {}, contactIds: new Set(), labelKeys: new Set(), fieldKeys: new Set() };
  const { clock, seed, steps } = givenCase;
  const prepared = [
    ...(clock === undefined ? [] : [['clock', { control: 'clock.set', arguments: [clock] }]]),
    ...(seed === undefined ? [] : [['seed', { control: 'seed', arguments: [seed] }]]),
    ...steps.map((step, index) => [`step ${index + 1}, ${step.call ?? step.control ?? step.request}`, step]),
  ];
  for (const [title, step] of prepared) {
    try {
      await runStep(run, step);
    } catch (error) {
      throw new Error(`${title}: ${error.message}`);
    }
  }
}

async function runStep(run, step) {
  const args = build(substitute(step.arguments ?? [], run.saved));
  run.warnings.length = 0;
  await (step.fails ? runFailing : runSucceeding)(run, step, args);
  report(differences(run.warnings, substitute(step.warns ?? [], run.saved), 'warnings'), run.warnings);
}

async function runSucceeding(run, step, args) {
  const result = await act(run, step, args).catch((error) => {
    throw new Error(`must succeed, failed with ${error.message}`);
  });
  remember(run, step, args, result);
  if (step.save !== undefined) run.saved[step.save] = result;
  if (step.returns !== undefined) report(differences(result, substitute(step.returns, run.saved)), result);
}

/** What fails must fail as told and must leave every known record as it was. */
async function runFailing(run, step, args) {
  const before = await readAll(run);
  const outcome = await act(run, step, args).then(
    (result) => ({ result }),
    (error) => ({ error }),
  );
  if (!outcome.error) throw new Error(`must fail, answered ${show(outcome.result)}`);
  const failure = readFailure(step, outcome.error);
  report(failureDifferences(failure, substitute(step.fails, run.saved)), failure);
  const after = await readAll(run);
  if (step.changes) return report(differences(after, { $not: before }), 'what must change although the step fails');
  report(differences(after, { $equals: before }), 'what must not change when a step fails');
}

const act = (run, step, args) => (step.request ? send(run, build(substitute(step, run.saved))) : perform(run.site, step, args));

/** The body of a response; one that tells of an error is thrown. */
async function send({ site, warnings: heard }, { request, body = null, identity = 'WIX_USER', sdk = false }) {
  const [, method, path, query = ''] = /^(\S+) ([^?]*)\??(.*)$/.exec(request);
  const { status, text, warnings = [], allow } = await portOf(site).rest({ method, path, query, body, identity, isSdk: sdk });
  heard.push(...warnings);
  const answer = JSON.parse(text);
  if (status !== 200) throw { ...answer, status, allow };
  return answer;
}

/** What other parts of the package reach a site by. */
export function portOf(site) {
  const key = Object.getOwnPropertySymbols(globalThis).find(({ description }) => description?.startsWith('wix-crm-local@'));
  return globalThis[key].ports.get(site);
}

/** The answer as JSON: dates as text, null for nothing. */
async function perform(site, step, args) {
  if (step.call?.startsWith(VELO)) return JSON.parse(JSON.stringify((await portOf(site).call(step.call, args, (answer) => answer)) ?? null));
  const member = memberOf(site, step);
  const result = await (isBuilt(step, args) ? find(step.call, member, args) : typeof member === 'function' ? member(...args) : member);
  return JSON.parse(JSON.stringify(result ?? null));
}

export function memberOf(site, { call, control }) {
  if (!call) return control.split('.').reduce((owner, key) => owner[key], site);
  const name = MODULES.find((module) => typeof site[module][call] === 'function');
  if (!name) throw new Error(`no module has a function ${call}`);
  return site[name][call];
}

/** The engine learns from a third argument that a query comes from a builder; callers build it. */
const isBuilt = ({ call }, args) => Object.hasOwn(QUERIES, call ?? '') && args[2]?.builder === true;

/** What the builder of this query finds, in the form of the engine's answer. */
async function find(call, query, [{ filter = {}, sort = [], paging = {}, ...others }, options]) {
  onlyKnownKeys(others, [], 'query of a builder');
  const sorted = sort.reduce(
    (builder, { fieldName, order = 'ASC' }) => (order === 'DESC' ? builder.descending(fieldName) : builder.ascending(fieldName)),
    (options ? query(options) : query()).and({ query: { filter } }),
  );
  const paged = Object.entries({ skip: paging.offset, limit: paging.limit }).reduce(
    (builder, [method, value]) => (value === undefined ? builder : builder[method](value)),
    sorted,
  );
  const page = await paged.find();
  return {
    [QUERIES[call]]: page.items,
    pagingMetadata: { count: page.length, offset: page._offset, total: page._totalCount, tooManyToCount: page._tooManyToCount },
  };
}

function remember(run, { control }, args, result) {
  if (control === 'seed') for (const { _id } of args[0].contacts ?? []) if (_id) run.contactIds.add(_id);
  const record = result?.contact ?? result?.label ?? result?.field ?? result?.extendedField ?? result;
  if (record?.revision !== undefined) run.contactIds.add(record._id ?? record.id);
  if (record?.labelType !== undefined) run.labelKeys.add(record.key);
  if (record?.fieldType !== undefined) run.fieldKeys.add(record.key);
}

/** What every known record looks like to a Wix user: the record, or the status of the refusal. */
async function readAll({ site, contactIds, labelKeys, fieldKeys }) {
  const identity = site.identity;
  site.actAs('WIX_USER');
  const seen = {};
  const read = async (call, key) => {
    seen[key] = await perform(site, { call }, [key]).catch((error) => error.status);
  };
  for (const id of contactIds) await read('getContact', id);
  for (const key of labelKeys) await read('getLabel', key);
  for (const key of fieldKeys) await read('getExtendedField', key);
  site.actAs(identity);
  return seen;
}

/** The message of a control is a plain sentence, that of a call JSON text as the SDK makes it. */
function readFailure({ call }, error) {
  const { applicationError, validationError, hint } = error.details ?? {};
  return {
    status: isNetworkFailure(error) ? 0 : error.status,
    message: call && error.details ? JSON.parse(error.message).message : error.message,
    hint,
    allow: error.allow,
    ...(applicationError && { code: applicationError.code, data: applicationError.data }),
    ...(validationError && {
      violations: validationError.fieldViolations.map(({ field, violatedRule, data }) => ({ field, rule: violatedRule, data })),
    }),
  };
}

/** What the SDK makes of a request without an answer. */
const isNetworkFailure = ({ code, runtimeError }) => code === 'UNKNOWN' && runtimeError instanceof TypeError;

function failureDifferences(failure, { violations, ...rest }) {
  const found = differences(failure, rest, 'failure');
  if (!violations) return found;
  const identity = ({ field, rule }) => `${field} ${rule}`;
  const sorted = (list = []) => [...list].sort((a, b) => (identity(a) < identity(b) ? -1 : 1));
  return [...found, ...differences(sorted(failure.violations), sorted(violations), 'violations')];
}

/** Puts saved values in place of texts such as `$ada.contact._id`. */
export function substitute(value, saved) {
  if (typeof value === 'string') return lookUp(value, saved);
  if (Array.isArray(value)) return value.map((item) => substitute(item, saved));
  return isObject(value) ? mapValues(value, (member) => substitute(member, saved)) : value;
}

function lookUp(text, saved) {
  const [, name, path] = REFERENCE.exec(text) ?? [];
  if (!name) return text;
  if (!Object.hasOwn(saved, name)) throw new Error(`${text}: nothing was saved as ${name}`);
  return (path.match(/\w+/g) ?? []).reduce((owner, key) => {
    const isThere = Array.isArray(owner) ? Number(key) in owner : isObject(owner) && Object.hasOwn(owner, key);
    if (!isThere) throw new Error(`${text}: ${key} is not there`);
    return owner[key];
  }, saved[name]);
}

/** What values are built by; other names with `$` are operators of filters. */
const BUILDERS = ['$repeat', '$list'];

/** Builds the long texts and lists of arguments: `{"$repeat": ["x", 1001]}`, `{"$list": [item, 51]}`. */
function build(value) {
  if (Array.isArray(value)) return value.map(build);
  if (!isObject(value)) return value;
  const special = Object.keys(value).find((key) => BUILDERS.includes(key));
  if (!special) return mapValues(value, build);
  const [operand, count, ...others] = value[special];
  if (Object.keys(value).length > 1 || others.length > 0 || !Number.isInteger(count)) {
    throw new Error(`nothing is built from ${show(value)}`);
  }
  switch (special) {
    case '$repeat': return operand.repeat(count);
    case '$list': return Array.from({ length: count }, (_, index) => numbered(build(operand), index));
    default: throw new Error(`nothing is built by ${special}`);
  }
}

function numbered(value, index) {
  if (typeof value === 'string') return value.replaceAll('#', String(index));
  if (Array.isArray(value)) return value.map((item) => numbered(item, index));
  return isObject(value) ? mapValues(value, (member) => numbered(member, index)) : value;
}

/** Lists where `actual` is not as `expected`. Objects match as subsets unless `exact`; lists item by item. */
function differences(actual, expected, path = 'answer', exact = false) {
  const differ = (wanted) => [`${path}: expected ${wanted}, found ${show(actual)}`];
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual)) return differ('a list');
    if (actual.length !== expected.length) return differ(`${expected.length} items`);
    return expected.flatMap((item, index) => differences(actual[index], item, `${path}[${index}]`, exact));
  }
  if (!isObject(expected)) return actual === expected ? [] : differ(show(expected));
  const matcher = Object.keys(expected).find((key) => key.startsWith('$'));
  if (matcher) {
    if (Object.keys(expected).length > 1) throw new Error(`${path}: ${matcher} does not stand alone`);
    if (matcher === '$equals') return differences(actual, expected.$equals, path, true);
    return holds(matcher, expected[matcher], actual, path) ? [] : differ(show(expected));
  }
  if (!isObject(actual)) return differ('an object');
  const extra = exact ? Object.keys(actual).filter((key) => !Object.hasOwn(expected, key)) : [];
  return [
    ...Object.entries(expected).flatMap(([key, value]) => differences(actual[key], value, `${path}.${key}`, exact)),
    ...extra.map((key) => `${path}.${key}: expected nothing, found ${show(actual[key])}`),
  ];
}

function holds(matcher, operand, actual, path) {
  if (matcher === '$not') return actual !== undefined && differences(actual, operand, path, true).length > 0;
  if (matcher === '$includes' && typeof operand === 'string' && operand) return typeof actual === 'string' && actual.includes(operand);
  switch (operand === true && matcher) {
    case '$absent': return actual === undefined;
    case '$any': return actual !== undefined && actual !== null;
    case '$guid': return typeof actual === 'string' && GUID.test(actual);
    default: throw new Error(`${path}: there is no matcher ${matcher} ${show(operand)}`);
  }
}

function report(found, context) {
  if (found.length) throw new Error(`${found.join('\n  ')}\n  in ${show(context)}`);
}

/** Refuses whatever says nothing: a misspelt key would expect nothing and always hold. */
function checkCase(givenCase) {
  onlyKnownKeys(givenCase, KEYS.case, 'case');
  requireText(givenCase.name, 'name');
  requireText(givenCase.source, 'source');
  requireList(givenCase.steps, 'steps');
  givenCase.steps.forEach(checkStep);
}

function checkStep(step) {
  onlyKnownKeys(step, KEYS.step, 'step');
  const { call, control, request, save, fails } = step;
  if ([call, control, request].filter((kind) => kind !== undefined).length !== 1) throw new Error(`no such step: ${call} ${control} ${request}`);
  if (control !== undefined && !CONTROLS.includes(control)) throw new Error(`no such control: ${control}`);
  if (call !== undefined) requireText(call, 'call');
  if (request !== undefined) requireText(request, 'request');
  const ofRequests = ['body', 'identity', 'sdk'].find((key) => step[key] !== undefined);
  if (request === undefined && ofRequests) throw new Error(`only a request has ${ofRequests}`);
  if (save !== undefined) requireText(save, 'save');
  for (const key of ['arguments', 'warns']) {
    if (step[key] !== undefined && !Array.isArray(step[key])) throw new Error(`${key} is no list`);
  }
  if (step.changes !== undefined && (step.changes !== true || fails === undefined)) {
    throw new Error('only a step that fails says that something changes all the same');
  }
  if (fails === undefined) return;
  const idle = ['save', 'returns', ...(request === undefined ? ['warns'] : [])].find((key) => step[key] !== undefined);
  if (idle) throw new Error(`a step that fails has no ${idle}`);
  onlyKnownKeys(fails, KEYS.fails, 'fails');
  requireList(Object.keys(fails), 'fails');
  for (const violation of fails.violations ?? []) {
    onlyKnownKeys(violation, KEYS.violation, 'violation');
    requireText(violation.field, 'field');
    requireText(violation.rule, 'rule');
  }
}

function onlyKnownKeys(object, known, what) {
  if (!isObject(object)) throw new Error(`a ${what} is no object: ${show(object)}`);
  const unknown = Object.keys(object).filter((key) => !known.includes(key));
  if (unknown.length) throw new Error(`unknown key in a ${what}: ${unknown.join(', ')}`);
}

function requireText(value, what) {
  if (typeof value !== 'string') throw new Error(`${what} is no text: ${show(value)}`);
}

function requireList(value, what) {
  if (!Array.isArray(value) || value.length === 0) throw new Error(`${what} is empty: ${show(value)}`);
}

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const mapValues = (object, change) => Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value)]));
const show = (value) => JSON.stringify(value) ?? 'nothing';
