import { element } from './element.js';
import { answerRequests } from './offline/answer.js';
import { register } from './offline/register.js';
import { readRoute } from './route.js';
import { recall, remember } from './settings.js';
import { listen } from './site/events.js';
import { openSite } from './site/open.js';
import { callsWaitFor } from './site/perform.js';
import { identities } from './site/words.js';
import { store } from './store.js';

const modules = {
  contacts: () => import('./contacts/view.js'),
  contact: () => import('./contact/view.js'),
  new: () => import('./contact/new.js'),
  merge: () => import('./contact/merge.js'),
  errors: () => import('./errors/view.js'),
  code: () => import('./pane/view.js'),
  site: () => import('./controls/view.js'),
  calls: () => import('./log/view.js'),
};

const find = (selector) => document.querySelector(selector);
const view = find('#view');

let shown;

/** Shows the view of the route: another one in place of what was there, or the same one with other parameters. */
async function show() {
  const { route } = store.state;
  const module = await modules[route.view]();
  if (route !== store.state.route) return;
  if (shown?.view === route.view && module.update) return module.update(route);
  const isFirst = shown === undefined;
  shown?.close();
  view.replaceChildren();
  shown = { view: route.view, close: module.open(view, route) };
  document.title = `${module.title} · wix-crm-local`;
  document.body.dataset.view = route.view;
  markView(route.view);
  if (!isFirst) focusTitle();
}

function focusTitle() {
  scrollTo(0, 0);
  find('#title')?.focus();
}

const parents = { contact: 'contacts', new: 'contacts', merge: 'contacts' };

function markView(name) {
  for (const link of find('#views').children) {
    const isCurrent = link.hash === `#/${parents[name] ?? name}`;
    if (isCurrent) link.setAttribute('aria-current', 'page');
    else link.removeAttribute('aria-current');
  }
}

function showStorage() {
  const { storage, storageProblem } = store.state;
  const notices = {
    memory: ['This browser keeps nothing for the page, so all changes are gone when it is closed. ', storageProblem],
    follower: ['Another tab has this site open, and this one follows it: changes made here are refused. Close that tab to make them here.'],
  };
  const notice = notices[storage];
  find('#notices').replaceChildren(...(notice ? [element('p', { class: 'notice warn' }, notice)] : []));
}

function showIdentity() {
  const link = find('#identity');
  link.replaceChildren(element('span', {}, 'Calls as: '), identities[store.state.identity]);
}

function startTheme() {
  const select = find('#theme');
  const apply = () => {
    const { theme } = store.state;
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
    select.value = theme;
  };
  select.addEventListener('change', () => {
    remember('theme', select.value);
    store.set({ theme: select.value });
  });
  store.subscribe(['theme'], apply);
  store.set({ theme: recall('theme') ?? 'system' });
}

/** The inspector stands beside the views where there is room for it. */
function startInspector() {
  const isWide = matchMedia('(min-width: 70rem)');
  const mount = async () => {
    if (!isWide.matches) return;
    isWide.removeEventListener('change', mount);
    const { mountInspector } = await import('./log/inspector.js');
    mountInspector(find('#inspector'));
  };
  isWide.addEventListener('change', mount);
  return mount();
}

/** Nothing that follows can work: the page says why, and stays so. */
function giveUp(error) {
  shown?.close();
  view.replaceChildren(element('p', { class: 'notice bad', role: 'alert' }, error.message));
  document.body.dataset.state = 'failed';
}

async function start() {
  startTheme();
  const opening = openSite();
  callsWaitFor(opening.then(({ site }) => site));
  store.set({ route: readRoute(), dialect: recall('dialect') ?? 'sdk' });
  store.subscribe(['route'], () => show().catch(giveUp));
  store.subscribe(['storage'], showStorage);
  store.subscribe(['identity'], showIdentity);
  startInspector().catch(giveUp);
  addEventListener('hashchange', () => {
    if (location.hash === '' || location.hash.startsWith('#/')) store.set({ route: readRoute() });
  });
  const { site, versions, loadTables } = await opening;
  listen(site);
  store.set({ site });
  find('#versions').textContent = `Version ${versions.package}, follows ${versions.emulates}. Every click is a call of the API.`;
  showIdentity();
  document.body.dataset.state = 'ready';
  answerRequests();
  await register();
  for (const name of ['pointerdown', 'keydown']) addEventListener(name, () => loadTables().catch(() => {}), { once: true });
}

start().catch(giveUp);
