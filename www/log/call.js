import { announce } from '../announce.js';
import { copyText } from '../clipboard.js';
import { element } from '../element.js';
import { answer, imports, line, requestLine } from '../line/line.js';
import { fromV1 } from '../line/v1.js';
import { explain } from '../site/explain.js';
import { headline, identities } from '../site/words.js';
import { store } from '../store.js';
import { columnsOf } from './columns.js';
import { jsonBlock, paint } from './json.js';

const PACKAGES = { sdk: '@wix/crm', v2: 'wix-crm.v2', v1: 'wix-crm-backend' };

/** The call that is shown: its line of code, and what came back. `show` brings it up to date, where there is one. */
export function shownCall() {
  const about = element('p', { class: 'row' });
  const code = element('pre', { class: 'code line', tabindex: 0, role: 'group', 'aria-label': 'Line of code' });
  const copying = element('button', { type: 'button', class: 'button small', onclick: () => copy(code) }, 'Copy');
  const said = element('p', { class: 'row' });
  const refusal = element('div', { class: 'stack' });
  const json = jsonBlock('What came back, JSON');
  const newest = element('button', { type: 'button', class: 'button small', onclick: () => store.set({ shown: null }) }, 'Show newest');
  let last;

  function show() {
    const { calls, shown, dialect } = store.state;
    const call = calls.find(({ number }) => number === shown) ?? calls.at(-1);
    if (!call) return;
    const columns = columnsOf(code);
    newest.hidden = call === calls.at(-1);
    if (last && last.call === call && last.dialect === dialect && last.columns === columns) return;
    const isSame = last?.call === call && last?.dialect === dialect;
    last = { call, dialect, columns };
    code.replaceChildren(...paint(codeOfCall(call, dialect, columns)));
    about.replaceChildren(...aboutOf(call));
    if (!isSame) showAnswer(inSdk(call), dialect);
  }

  function showAnswer({ operation, error, result, request }, dialect) {
    refusal.replaceChildren(...(error ? failure(error) : []));
    const shown = error || request ? result : answer(dialect, operation, result);
    said.hidden = Boolean(error);
    said.replaceChildren(...(error ? [] : saidOf(request ? 'the REST API' : ownerOf(operation, dialect), shown)));
    const [name, value] = error ? ['error.details', error.details] : ['JSON', shown];
    json.node.hidden = typeof value !== 'object' || isBytes(value);
    json.node.open = !error;
    if (!json.node.hidden) json.show(name, value);
  }

  const nodes = [
    element('div', { class: 'log-part' }, element('div', { class: 'log-head' }, about, newest, copying), code),
    element('div', { class: 'log-part' }, element('h3', {}, 'What came back'), said, refusal, json.node),
  ];
  return { nodes, show };
}

const inSdk = (call) => (call.surface === 'velo' ? fromV1(call) : call);

function codeOfCall(call, dialect, columns) {
  const { operation, args, request } = inSdk(call);
  if (request) return requestLine(request, columns);
  return [imports(dialect, operation), line(dialect, operation, args, columns)].filter(Boolean).join('\n');
}

const aboutOf = (call) => [
  element('strong', { class: 'log-name' }, call.operation),
  element('span', { class: 'secondary' }, circumstancesOf(call)),
];

const isBytes = (value) => value instanceof ArrayBuffer || ArrayBuffer.isView(value);

function ownerOf(operation, dialect) {
  if (operation.startsWith('site.')) return 'wix-crm-local';
  return PACKAGES[imports(dialect, operation) === '' ? 'sdk' : dialect];
}

function saidOf(owner, result) {
  return [element('span', { class: 'badge good' }, 'OK'), element('span', { class: 'secondary' }, `${gist(result)}, as ${owner} answers it`)];
}

/** What there is to see, in a few words. */
function gist(result) {
  if (result === undefined) return 'Nothing (undefined)';
  if (isBytes(result)) return `${number(result.byteLength)} bytes`;
  if (typeof result !== 'object' || result === null) return String(result);
  const [name, list] = Object.entries(result).find(([, value]) => Array.isArray(value)) ?? [];
  if (Array.isArray(result)) return `A list of ${number(result.length)}`;
  const total = result.totalCount ?? result.pagingMetadata?.total ?? result.metadata?.total;
  if (list) return `${number(list.length)}${total === undefined ? '' : ` of ${number(total)}`} ${name}`;
  const { revision } = result.contact ?? result;
  return revision ? `A contact, revision ${revision}` : `{ ${Object.keys(result).join(', ')} }`;
}

const number = (value) => value.toLocaleString('en');

async function copy(block) {
  announce(await copyText(block) ? 'Copied.' : 'Selected: copy it by the keyboard.');
}

const MAKERS = { code: 'by your code', request: 'by a request' };

export const timeOf = (date) => date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** When a call was made, how long it took, and who made it. */
export function circumstancesOf({ time, milliseconds, identity, by }) {
  const duration = milliseconds?.toFixed(milliseconds < 10 ? 1 : 0);
  return [timeOf(time), duration && `${duration} ms`, identities[identity], MAKERS[by]].filter(Boolean).join(' · ');
}

/** What a call was refused with: Wix's part, and the hint, which is ours. */
function failure(error) {
  const { sentence, hint, violations } = explain(error);
  return [
    element('div', { class: 'notice bad' },
      element('p', {}, element('strong', {}, headline(error)), `: ${sentence}`),
      violations.length > 0 && element('ul', { class: 'violations' },
        violations.map(({ field, description }) => element('li', {}, element('code', {}, field), ` ${description}`)))),
    hint && element('div', { class: 'notice' }, element('p', {}, element('strong', {}, 'Hint of wix-crm-local, not of Wix: '), hint)),
  ].filter(Boolean);
}
