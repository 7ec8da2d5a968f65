import { whisper } from '../announce.js';
import { element } from '../element.js';
import { href, replace } from '../route.js';
import { explain } from '../site/explain.js';
import { perform, read } from '../site/perform.js';
import { store } from '../store.js';
import { facetChips } from './facets.js';
import { intro } from './intro.js';
import { facetsOf, PAGE_SIZE, pageOf, sorts, stepsOf } from './query.js';
import { row } from './row.js';
import { makeSelection } from './selection.js';

/** Keys that follow each other faster are one search. */
const PAUSE = 150;

export const title = 'Contacts';

let current;

export function update(route) {
  current.update(route);
}

export function open(view, route) {
  const search = element('input', { type: 'search', id: 'search', placeholder: 'Name, email…', autocomplete: 'off', value: route.search ?? '', oninput: later });
  const sort = element('select', { id: 'sort', onchange: () => change({ sort: sort.value }) },
    sorts.map(({ name, label }) => element('option', { value: name }, label)));
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': 'Filters' });
  const selectionBar = element('div', { class: 'toolbar selection', role: 'group', 'aria-label': 'Selected contacts' });
  const count = element('p', { class: 'secondary count' }, 'Loading…');
  const list = element('ul', { class: 'contact-list', role: 'list', 'aria-busy': true }, skeleton());
  const state = element('div', { class: 'list-state' });
  const pages = element('nav', { class: 'toolbar pages', 'aria-label': 'Pages' });
  view.append(element('div', { class: 'contacts' },
    intro(() => search.focus()),
    element('div', { class: 'list-head' },
      element('h2', { id: 'title', tabindex: -1 }, title),
      count,
      element('a', { class: 'button primary', href: href('new') }, 'New contact')),
    element('div', { class: 'list-tools', role: 'search' },
      element('div', { class: 'field' }, element('label', { for: 'search' }, 'Search'), search),
      element('div', { class: 'field' }, element('label', { for: 'sort' }, 'Sort'), sort)),
    chips, selectionBar, list, state, pages));

  const selection = makeSelection(selectionBar, () => refresh(read));
  let facets = [];
  let labelNames = new Map();
  let wait;
  let asked = 0;

  function change(patch) {
    replace('contacts', { ...withoutView(store.state.route), page: '', ...patch });
  }

  function later() {
    clearTimeout(wait);
    wait = setTimeout(() => change({ search: search.value }), PAUSE);
  }

  function toggle(key) {
    const chosen = facetsOf(store.state.route);
    change({ facet: (chosen.includes(key) ? chosen.filter((other) => other !== key) : [...chosen, key]).join(',') });
  }

  /** Asks again, by `perform` where the visitor asked for it. Answers whether it is shown: what is not the newest any more is left aside. */
  async function refresh(ask) {
    const mine = ++asked;
    list.setAttribute('aria-busy', 'true');
    try {
      await refreshFacets();
      const answer = await ask('queryContacts', stepsOf(store.state.route, facets));
      if (mine !== asked) return false;
      show(answer);
      return true;
    } catch (error) {
      if (mine === asked) showError(explain(error));
      return false;
    }
  }

  async function refreshFacets() {
    ({ facets } = await read('listFacets'));
    const { items } = await read('queryLabels', [['limit', 100]]);
    labelNames = new Map(items.map(({ key, displayName }) => [key, displayName]));
    selection.offer(labelNames);
  }

  function showChips() {
    const focused = document.activeElement?.dataset.facet;
    chips.replaceChildren(...facetChips(facets, facetsOf(store.state.route), toggle));
    if (focused) chips.querySelector(`[data-facet="${CSS.escape(focused)}"]`)?.focus();
  }

  function show({ items, totalCount }) {
    const page = pageOf(store.state.route);
    const first = (page - 1) * PAGE_SIZE;
    const range = items.length > 0 ? `${number(first + 1)}–${number(first + items.length)} of ${number(totalCount)}` : 'None';
    count.textContent = range;
    showChips();
    list.replaceChildren(...items.map((contact) => (
      row(contact, labelNames, selection.has(contact._id), (isSelected) => selection.choose(contact._id, isSelected))
    )));
    list.setAttribute('aria-busy', 'false');
    state.replaceChildren(...(items.length > 0 ? [] : [nothing(totalCount)]));
    pages.replaceChildren(...pageLinks(page, Math.ceil(totalCount / PAGE_SIZE)));
  }

  function nothing(totalCount) {
    const { search: text, facet } = store.state.route;
    if (totalCount > 0) return element('p', {}, 'This page has no contacts. ', element('a', { href: href('contacts', { ...withoutView(store.state.route), page: '' }) }, 'First page'));
    if (!text && !facet) return element('p', {}, 'There are no contacts. ', element('a', { href: href('new') }, 'Create one'), ', or start over under ', element('a', { href: href('site') }, 'Site'), '.');
    return element('p', {}, 'No contact matches. ', element('a', { href: href('contacts') }, 'Show all'));
  }

  function showError({ status, code, sentence, hint }) {
    count.textContent = 'Not available';
    list.replaceChildren();
    list.setAttribute('aria-busy', 'false');
    pages.replaceChildren();
    state.replaceChildren(element('div', { class: 'notice bad', role: 'alert' },
      element('p', {}, element('strong', {}, `${[status, code].filter((part, index, all) => part && all.indexOf(part) === index).join(' ')}: `), sentence),
      hint && element('p', {}, hint),
      element('p', {}, element('a', { href: href('site') }, 'Who calls, and the rest of the site’s settings'))));
  }

  function pageLinks(page, last) {
    const link = (label, to) => (to >= 1 && to <= last
      ? element('a', { class: 'button', href: href('contacts', { ...withoutView(store.state.route), page: to === 1 ? '' : to }) }, label)
      : element('span', { class: 'button', 'aria-disabled': true }, label));
    return last > 1 ? [link('Previous', page - 1), element('span', { class: 'secondary' }, `Page ${number(page)} of ${number(last)}`), link('Next', page + 1)] : [];
  }

  async function follow(next) {
    if (search.value !== (next.search ?? '') && document.activeElement !== search) search.value = next.search ?? '';
    sort.value = next.sort ?? sorts[0].name;
    if (await refresh(perform)) whisper(`${count.textContent} contacts.`);
  }

  sort.value = route.sort ?? sorts[0].name;
  current = { update: follow };
  refresh(perform);
  const unsubscribe = store.subscribe(['records', 'identity'], () => refresh(read));
  return () => {
    clearTimeout(wait);
    asked = Infinity;
    unsubscribe();
  };
}

const withoutView = ({ view, ...parameters }) => parameters;
const number = (value) => value.toLocaleString('en');

/** As tall as what comes, so that nothing moves. */
const skeleton = () => Array.from({ length: PAGE_SIZE }, () => element('li', { class: 'contact-row skeleton', 'aria-hidden': true }));
