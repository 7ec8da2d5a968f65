import { displayName } from '../contacts/name.js';
import { element } from '../element.js';
import { store } from '../store.js';
import { jsonBlock } from './json-block.js';
import { keepRows } from './rows.js';
import { timeOf } from './words.js';

const MOST = 100;

/** The list of events: `show` brings it up to date. */
export function eventList() {
  const empty = element('p', { class: 'secondary' }, 'No event. Creating, changing, merging and deleting cause them; reading does not.');
  const list = element('ol', { class: 'log-list', role: 'list', 'aria-label': 'Events, the newest first' });
  const left = element('p', { class: 'secondary' });
  const keep = keepRows(list, MOST, row);

  function show() {
    const { length } = store.state.events;
    keep(store.state.events);
    list.hidden = length === 0;
    empty.hidden = length > 0;
    left.hidden = length <= MOST;
    left.textContent = `These are the newest ${MOST}; ${length - MOST} older ones are left out.`;
  }

  return { nodes: [list, empty, left], show };
}

function row({ number, ...event }) {
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

  return element('li', {}, details);
}

const nameOf = (record) => record.displayName ?? displayName(record);
