import { element } from '../element.js';
import { store } from '../store.js';
import { keepRows } from './rows.js';
import { circumstancesOf, codeOf } from './words.js';

const MOST = 200;

/** The list of calls: `show` brings it up to date; `choose` is told the one that is chosen. */
export function callList(choose) {
  const empty = element('p', { class: 'secondary' }, 'No call.');
  const list = element('ol', { class: 'log-list', role: 'list', 'aria-label': 'Calls, the newest first' });
  const keep = keepRows(list, MOST, (call) => row(call, choose));

  function show() {
    const { calls, shown } = store.state;
    keep(calls);
    const current = String(shown ?? calls.at(-1)?.number);
    for (const { firstChild: button } of list.children) button.setAttribute('aria-current', String(button.dataset.number === current));
    list.hidden = calls.length === 0;
    empty.hidden = calls.length > 0;
  }

  return { nodes: [list, empty], show };
}

function row(call, choose) {
  const { number, operation, error } = call;
  return element('li', {},
    element('button', { type: 'button', class: 'log-row', 'data-number': number, onclick: () => choose(call) },
      element('code', { class: 'log-name' }, operation),
      element('span', { class: `badge ${error ? 'bad' : 'good'}` }, error ? codeOf(error) : 'OK'),
      element('span', { class: 'secondary' }, circumstancesOf(call))));
}
