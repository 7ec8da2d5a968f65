import { store } from './store.js';

// The state in the address, so that it can be handed on: `#/contacts?search=an&page=2`, `#/contacts/<id>`, `#/code?snippet=merge`.

const views = new Set(['contacts', 'merge', 'errors', 'code', 'site', 'calls']);

/** The address of a view; parameters that are empty are left out. */
export function href(view, { id, ...parameters } = {}) {
  const path = view === 'contact' ? `contacts/${encodeURIComponent(id)}` : view === 'new' ? 'contacts/new' : view;
  const given = Object.entries(parameters).filter(([, value]) => value != null && value !== '');
  const query = new URLSearchParams(given).toString();
  return `#/${path}${query && `?${query}`}`;
}

/** Shows a view. */
export function go(view, parameters) {
  location.hash = href(view, parameters);
}

/** Shows other parameters of a view, in place of the former ones: going back leaves the view. */
export function replace(view, parameters) {
  history.replaceState(null, '', href(view, parameters));
  store.set({ route: readRoute() });
}

/** What the address asks for; what it does not name is the list of contacts. */
export function readRoute() {
  const [path, query] = location.hash.replace(/^#\/?/, '').split('?');
  const [view, id] = path.split('/').map(decoded);
  const parameters = Object.fromEntries(new URLSearchParams(query));
  if (view === 'contacts' && id) return id === 'new' ? { view: 'new' } : { view: 'contact', id };
  return { ...parameters, view: views.has(view) ? view : 'contacts' };
}

function decoded(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
