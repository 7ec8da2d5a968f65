// Plays tests/reproducible/script.json on a site. Needs nothing of Node, so a page can do it too.
import { memberOf, portOf, substitute } from '../cases.mjs';

/** The calls whose answers the package makes something else of, a page or nothing: they are compared as the engine answers them. */
const OF_ENGINE = /^(velo\..*|query(Contacts|Labels|ExtendedFields)|delete(Label|ExtendedField))$/;

/** What a script comes to on a new site: a line of JSON for each step. */
export async function play(script, createSite) {
  const warnings = [];
  const site = createSite({ onWarning: (sentence) => warnings.push(sentence) });
  const saved = {};
  const lines = [];
  for (const given of script) {
    const step = { saved, ...substitute({ arguments: [], ...given }, saved) };
    const outcome = await carryOut(site, step);
    if (step.save !== undefined) saved[step.save] = JSON.parse(outcome.value);
    const heard = warnings.splice(0);
    if (heard.length) outcome.warnings = JSON.stringify(heard);
    const members = Object.entries({ step: JSON.stringify(nameOf(step)), ...outcome }).map(([name, text]) => `"${name}":${text}`);
    lines.push(`{${members.join(',')}}\n`);
  }
  return lines.join('');
}

const nameOf = ({ call, control, request }) => call ?? control ?? request;

/** The members of a line, each as JSON text. */
async function carryOut(site, step) {
  if (step.request) return send(site, step);
  try {
    return { value: JSON.stringify((await perform(site, step)) ?? null) };
  } catch ({ status, message, details }) {
    // Of a control the message is a sentence for people, with the hint in it.
    return { failure: JSON.stringify({ status, ...(step.call && JSON.parse(message)), details }) };
  }
}

/** What tells snapshots apart: how long they are, and the sum that they end with. */
const summary = (bytes) => `${bytes.length} bytes, ${[...bytes.slice(-8)]}`;

function perform(site, step) {
  if (OF_ENGINE.test(step.call)) return portOf(site).call(step.call, step.arguments, (answer) => answer);
  if (step.control === 'snapshot') return summary((step.saved.snapshot = site.snapshot()));
  if (step.control === 'restore') return site.restore(step.saved.snapshot);
  const member = memberOf(site, step);
  return typeof member === 'function' ? member(...step.arguments) : member;
}

async function send(site, { request, body = null, identity = 'WIX_USER' }) {
  const [, method, path, query = ''] = /^(\S+) ([^?]*)\??(.*)$/.exec(request);
  const { status, text } = await portOf(site).rest({ method, path, query, body, identity, isSdk: false });
  return { status: JSON.stringify(status), body: text };
}
