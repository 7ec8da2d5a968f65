import { store } from '../store.js';

const MOST_CALLS = 200;
const modules = ['contacts', 'labels', 'extendedFields', 'submittedContact'];
const reads = /^(get|list|query|preview|site\.(snapshot|events|calls))/;
/** Controls that change records answer before these are stored, and may not run while others are. */
const changes = /^site\.(seed|createMany|reset|restore|members\.(set|remove))$/;

let number = 0;
let opened;

/** Calls wait for the site that this promises. */
export function callsWaitFor(site) {
  opened = site;
}

/**
 * Carries out a function of the API on the page's site, or a control (`site.actAs`), as a developer's code would, and puts it into the log.
 * A query takes the steps of its builder: `perform('queryContacts', [['eq', 'info.name.first', 'Ada'], ['limit', 10]])`.
 * Rejects with what the function rejects with.
 */
export async function perform(operation, ...args) {
  const site = await opened;
  const begun = performance.now();
  const call = { number: ++number, operation, args, identity: site.identity, time: new Date() };
  try {
    call.result = await carryOut(site, operation, args);
    return call.result;
  } catch (error) {
    call.error = error;
    throw error;
  } finally {
    call.milliseconds = performance.now() - begun;
    log(call, site);
  }
}

/** The same for what the page asks by itself, such as the list after a change: it is not in the log. */
export async function read(operation, ...args) {
  return carryOut(await opened, operation, args);
}

/** Puts a call into the log that was carried out elsewhere. */
export function logCall(call) {
  store.set({ calls: [...store.state.calls, { ...call, number: ++number }].slice(-MOST_CALLS), shown: null });
}

function log({ ...call }, site) {
  const { operation } = call;
  store.set({
    calls: [...store.state.calls, call].slice(-MOST_CALLS),
    shown: null,
    identity: site.identity,
    ...(operation.startsWith('site.clock.') && { clock: operation === 'site.clock.useSystem' ? null : site.clock.now() }),
    ...(!reads.test(operation) && { records: store.state.records + 1 }),
  });
}

function carryOut(site, operation, args) {
  if (operation.startsWith('site.')) return changes.test(operation) ? storedControl(site, operation, args) : control(site, operation, args);
  const module = site[modules.find((name) => typeof site[name][operation] === 'function')];
  return Array.isArray(args[0]) && operation.startsWith('query') ? find(module[operation], args[0]) : module[operation](...args);
}

function control(site, operation, args) {
  const path = operation.split('.').slice(1);
  const name = path.pop();
  const owner = path.reduce((object, part) => object[part], site);
  return owner[name](...args);
}

async function storedControl(site, operation, args) {
  await site.idle();
  const answer = control(site, operation, args);
  await site.idle();
  return answer;
}

async function find(query, steps) {
  const { items, totalCount } = await build(query, steps).find();
  return { items, totalCount };
}

/** `and`, `or` and `not` take the steps of another query. */
const build = (query, steps) => steps.reduce((builder, [step, ...args]) => (
  builder[step](...(['and', 'or', 'not'].includes(step) ? [build(query, args[0])] : args))
), query());
