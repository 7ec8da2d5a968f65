import assert from 'node:assert/strict';
import { createSite } from 'wix-crm-local';
import { visible } from '../error/real.mjs';
import { MODULES, realModules, withoutHints } from './real.mjs';

// Two sites that are alike: what is called on the pair is called on one through the functions of our package and on the other
// through those of the real SDK.

const CONTROLS = [
  'seed', 'reset', 'actAs', 'limits.set', 'clock.set', 'clock.advance', 'clock.useSystem', 'clock.now', 'ids.seed',
  'members.set', 'members.get', 'members.remove', 'bulkJobs', 'events', 'failNext', 'pendingFailures', 'lag',
];
const ALL = { fieldsets: ['FULL'], paging: { limit: 1000 } };

/**
 * `site` has what a site has, and answers what our own does. `differences` says, a sentence each, where both sides did not come to
 * the same; `compareState` adds what they hold now. `requests` are those of the SDK, `codes` those of all errors.
 */
export function makePair(options) {
  const sites = [createSite({ onWarning() {}, ...options }), createSite({ onWarning() {}, strict: options?.strict })];
  for (const side of sites) side.ids.seed(1);
  const noted = { differences: [], requests: [], codes: new Set() };
  const inPair = pairing(noted);

  let identity = 'WIX_USER';
  // Asking a site takes one of its request ids, so that both are asked, and once for all calls.
  const ask = () => ([identity] = sites.map((side) => side.identity))[0];
  const site = { idle: () => Promise.all(sites.map((side) => side.idle())) };
  for (const name of CONTROLS) define(site, name.split('.'), inPair(`site.${name}`, ...sites.map((side) => find(side, name))));
  const { actAs } = site;
  site.actAs = (name) => (actAs(name), void ask());
  Object.defineProperty(site, 'identity', { get: ask });

  const faces = [sites[0], realModules(sites[1], noted.requests, () => identity)];
  for (const name of MODULES) site[name] = inPair(name, ...faces.map((face) => face[name]));

  async function compareState() {
    const [ours, real] = await Promise.all(sites.map(state));
    for (const { code } of ours.jobs.flatMap(({ errors }) => errors)) noted.codes.add(code);
    noted.differences.push(...differing(() => 'what the site holds', ours, real));
  }
  return { site, sites, ...noted, compareState };
}

function define(owner, [key, ...rest], value) {
  if (rest.length === 0) owner[key] = value;
  else define(owner[key] ??= {}, rest, value);
}

const find = (site, path) => path.split('.').reduce((owner, key) => owner[key], site);

/** All there is to know of a site, its log included. */
async function state(site) {
  const { identity } = site;
  site.actAs('WIX_USER');
  const contacts = [];
  for (let page; !page || page.contacts.length === ALL.paging.limit;) {
    page = await site.contacts.listContacts({ ...ALL, paging: { ...ALL.paging, offset: contacts.length } });
    contacts.push(...page.contacts);
  }
  const { labels } = await site.labels.listLabels();
  const { fields } = await site.extendedFields.listExtendedFields();
  site.actAs(identity);
  return { identity, contacts, labels, fields, jobs: site.bulkJobs(), events: site.events() };
}

/** Makes one thing of two: functions call both, and what they answer is compared before the caller gets it. */
function pairing({ differences, codes }) {
  const originals = new WeakMap();

  function inPair(title, ours, real) {
    if (typeof ours === 'function') return (...args) => callBoth(title, ours, real, args);
    const pair = new Proxy(ours, {
      get: (_, key) => (typeof ours[key] === 'function' ? inPair(`${title}.${key}`, bound(ours, key), bound(real, key)) : ours[key]),
    });
    originals.set(pair, [ours, real]);
    return pair;
  }

  function callBoth(title, ours, real, args) {
    const outcomes = [ours, real].map((member, side) => attempt(() => member(...args.map((argument) => copy(argument, side)))));
    const call = () => `${title}(${args.map(show).join(', ')})`;
    if (!outcomes.some(({ value }) => value instanceof Promise)) return conclude(call, ...outcomes);
    return Promise.all(outcomes.map(settled)).then((settledOutcomes) => conclude(call, ...settledOutcomes));
  }

  function conclude(call, ours, real) {
    differences.push(...differing(call, seen(ours), seen(real)));
    if (ours.error) for (const code of codesIn(ours.error)) codes.add(code);
    if (ours.error) throw ours.error;
    return isPaired(ours.value) && isPaired(real.value) ? inPair(call(), ours.value, real.value) : ours.value;
  }

  /** The SDK changes its arguments, so that each side needs its own. */
  function copy(value, side) {
    if (originals.has(value)) return originals.get(value)[side];
    if (Array.isArray(value)) return value.map((item) => copy(item, side));
    if (value === null || typeof value !== 'object' || Object.getPrototypeOf(value) !== Object.prototype) return value;
    return Object.fromEntries(Object.entries(value).map(([key, member]) => [key, copy(member, side)]));
  }

  return inPair;
}

/** The code of an error, or those of the rows of a seed that were refused. */
const codesIn = ({ details: { applicationError, validationError } = {} }) =>
  [applicationError?.code, ...(validationError?.fieldViolations ?? []).map(({ data }) => data?.code)].filter(Boolean);

const bound = (owner, key) => (typeof owner[key] === 'function' ? owner[key].bind(owner) : () => { throw new Error(`the real one has no ${key}`); });

function attempt(make) {
  try {
    return { value: make() };
  } catch (error) {
    return { error };
  }
}

async function settled({ value, error }) {
  if (error) return { error };
  return Promise.resolve(value).then((answer) => ({ value: answer }), (reason) => ({ error: reason }));
}

/** What comes of a call, as data. */
export const outcome = async (make) => seen(await settled(attempt(make)));

/** Query builders, and the pages that they find. */
const isBuilder = (value) => typeof value?.find === 'function' && !Array.isArray(value);
const isPage = (value) => typeof value?.hasNext === 'function';
const isPaired = (value) => isBuilder(value) || isPage(value);

/** Data that show all of an outcome that callers can see. */
function seen({ value, error }) {
  if (error) return { error: seenError(error) };
  if (isBuilder(value)) return { builder: Object.keys(value).sort() };
  if (!isPage(value)) return { value: defined(value) };
  const { items, length, pageSize, currentPage, totalPages, totalCount } = value;
  return {
    items: defined(items), length, pageSize, currentPage, totalPages, totalCount, hasNext: value.hasNext(), hasPrev: value.hasPrev(),
    json: JSON.parse(JSON.stringify(value)),
  };
}

/** Whatever else is thrown, no caller reads more of it. */
const seenError = (error) =>
  (error.response ? visible(withoutHints(error)) : { name: error.name, className: error.constructor.name, message: error.message, code: error.code });

/** The SDK leaves members that are undefined in addresses. */
function defined(value) {
  if (Array.isArray(value)) return value.map(defined);
  if (value === null || typeof value !== 'object' || value instanceof Date) return value;
  return Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined).map(([key, member]) => [key, defined(member)]));
}

/** How two values differ, as a test would report it; nothing where they are the same. */
export function differing(what, ours, real) {
  try {
    assert.deepEqual(ours, real);
    return [];
  } catch ({ message }) {
    return [`${what()}: ours (+) and the real one (-)\n${message.split('\n').slice(2).join('\n')}`];
  }
}

function show(value) {
  if (isBuilder(value)) return 'a query';
  const text = typeof value === 'bigint' ? `${value}n` : `${JSON.stringify(value)}`;
  return text.length > 1000 ? `${text.slice(0, 1000)}…` : text;
}
