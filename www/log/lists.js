import { displayName } from '../contacts/name.js';
import { element } from '../element.js';
import { headline } from '../site/words.js';
import { store } from '../store.js';
import { circumstancesOf, timeOf } from './call.js';
import { jsonBlock } from './json.js';

const MOST_CALLS = 200;
const MOST_EVENTS = 100;

/** The calls: `show` brings the list up to date; `choose` is told the call that is chosen. */
export function callList(choose) {
  const { list, nodes, keep } = makeList('Calls, the newest first', 'No call.', MOST_CALLS, (call) => callRow(call, choose));

  function show() {
    const { calls, shown } = store.state;
    keep(calls);
    const current = String(shown ?? calls.at(-1)?.number);
    for (const { firstChild: button } of list.children) button.setAttribute('aria-current', String(button.dataset.number === current));
  }

  return { nodes, show };
}

/** The events: `show` brings the list up to date. */
export function eventList() {
  const empty = 'No event. Creating, changing, merging and deleting cause them; reading does not.';
  const { nodes, keep } = makeList('Events, the newest first', empty, MOST_EVENTS, eventRow);
  return { nodes, show: () => keep(store.state.events) };
}

/**
 * A list that `keep` keeps in step with entries, whose numbers rise: the newest on top, at most so many. Rows that stay are not touched, so that
 * they keep the focus and what was opened in them.
 */
function makeList(label, whenEmpty, most, makeRow) {
  const list = element('ol', { class: 'log-list', role: 'list', 'aria-label': label });
  const empty = element('p', { class: 'secondary' }, whenEmpty);
  const left = element('p', { class: 'secondary' });
  const numbers = new WeakMap();
  let newest = 0;

  function keep(entries) {
    const kept = entries.slice(-most);
    const oldest = kept[0]?.number ?? Infinity;
    while (list.lastElementChild && numbers.get(list.lastElementChild) < oldest) list.lastElementChild.remove();
    list.prepend(...kept.filter(({ number }) => number > newest).map(rowOf).reverse());
    newest = Math.max(newest, kept.at(-1)?.number ?? 0);
    list.hidden = entries.length === 0;
    empty.hidden = entries.length > 0;
    left.hidden = entries.length <= most;
    left.textContent = `These are the newest ${most}; ${entries.length - most} older ones are left out.`;
  }

  function rowOf(entry) {
    const row = element('li', {}, makeRow(entry));
    numbers.set(row, entry.number);
    return row;
  }

  return { list, nodes: [list, empty, left], keep };
}

function callRow(call, choose) {
  const { number, operation, error } = call;
  return element('button', { type: 'button', class: 'log-row', 'data-number': number, onclick: () => choose(call) },
    element('code', { class: 'log-name' }, operation),
    element('span', { class: `badge ${error ? 'bad' : 'good'}` }, error ? headline(error) : 'OK'),
    element('span', { class: 'secondary' }, circumstancesOf(call)));
}

function eventRow({ number, ...event }) {
  const { metadata: { entityFqdn, slug, entityId, eventTime } } = event;
  const kind = entityFqdn.split('.').at(-1).replace('-', ' ');
  const record = event.entity ?? event.data?.targetContact;
  const state = record?.revision ? `revision ${record.revision}` : record && entityId;
  const details = element('details', { ontoggle: open },
    element('summary', { class: 'log-row' },
      element('span', { class: 'log-name' }, `${kind} ${slug}`),
      element('bdi', {}, record ? nameOf(record) : entityId),
      element('span', { class: 'secondary' }, [timeOf(eventTime), state].filter(Boolean).join(' · '))));

  function open() {
    if (!details.open || details.children.length > 1) return;
    const json = jsonBlock(`${kind} ${slug}, JSON`);
    json.show('JSON', event);
    json.node.open = true;
    details.append(json.node);
  }

  return details;
}

const nameOf = (record) => record.displayName ?? displayName(record);
