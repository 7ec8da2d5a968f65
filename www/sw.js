// Keeps the page for offline use, hands REST requests to a page, and the code of the code pane to its worker. It holds no site.

<<<<<<< HEAD
/**
 * What the page is made of: the build says so, and without it, it is what has been loaded. What else the page fetches (phone numbers, countries,
 * made-up contacts) is kept from then on.
 */
const FILES = globalThis.FILES_OF_THE_PAGE ?? ['./'];
=======
/** What the page is made of. What else it fetches (phone numbers, countries, made-up contacts) is kept from then on. */
const FILES = `
  ./ announce.js element.js favicon.svg page.js route.js settings.js store.js theme.js
  contact/cards.js contact/compare.js contact/extended.js contact/facts.js contact/field.js contact/form.js contact/head.js
  contact/labels.js contact/merge.js contact/new.js contact/parts.js contact/pick.js contact/refusal.js contact/remove.js contact/rows.js
  contact/schema.js contact/standing.js contact/summary.js contact/values.js contact/view.js
  contacts/facets.js contacts/intro.js contacts/name.js contacts/query.js contacts/row.js contacts/selection.js contacts/view.js
  data/contacts.txt data/rows.js
  errors/card.js errors/provocations.js errors/rehearse.js errors/view.js
  line/from-v1.js line/held.js line/layout.js line/line.js line/literal.js line/operations.js line/query.js line/request.js line/v1.js
  log/call.js log/calls.js log/events.js log/inspector.js log/json-block.js log/json.js log/paint.js log/rows.js log/view.js log/words.js
  offline/answer.js offline/register.js
  pane/adopt.js pane/console.js pane/editor.js pane/locate.js pane/modules.js pane/node-http.js pane/output.js pane/pending.js pane/place.js
  pane/print.js pane/rewrite.js pane/run.js pane/snippets.js pane/summary.js pane/view.js pane/worker.js
  site/entry.js site/events.js site/explain.js site/keep.js site/open.js site/perform.js site/steps.js site/words.js
  style/base.css style/contact.css style/contacts.css style/controls.css style/errors.css style/log.css style/pane.css style/tokens.css
  pkg/dist/web.mjs pkg/dist/core.wasm pkg/dist/indexeddb.mjs pkg/dist/http.mjs
`.trim().split(/\s+/);
>>>>>>> 8ae2c9c (Show what code and requests did in the log of the demo page, and test it without a server)

const SCOPE = registration.scope;
const OURS = `wix-crm-local-demo ${SCOPE} `;
/** The list is a part of the name, so that another list makes another cache. */
const KEPT = OURS + FILES;
/** Filled and emptied by the code pane, in pane/place.js. */
const CODE = `${OURS}code`;

addEventListener('install', (event) => {
  skipWaiting();
  event.waitUntil(caches.open(KEPT).then((cache) => cache.addAll(FILES)));
});

addEventListener('activate', (event) => {
  event.waitUntil(Promise.all([removeOld(), clients.claim()]));
});

async function removeOld() {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(OURS) && name !== KEPT).map((name) => caches.delete(name)));
}

addEventListener('fetch', (event) => {
  const { request, clientId } = event;
  const path = routeOf(new URL(request.url));
  if (path) event.respondWith(askPages(request, path, clientId));
  else if (request.url.startsWith(`${SCOPE}run/`)) event.respondWith(codeAt(request.url));
  else if (request.url.startsWith(SCOPE) && request.method === 'GET') event.respondWith(networkFirst(event));
});

async function codeAt(url) {
  const response = await caches.match(url, { cacheName: CODE });
  return response ?? new Response('This code has ended.', { status: 404 });
}

/** A new version is there at once, and the one before when there is no network. */
async function networkFirst(event) {
  const { request } = event;
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    if (response.status === 200) event.waitUntil(keep(cache, request, response.clone()));
    return response;
  } catch (error) {
    const kept = await cache.match(request, { ignoreVary: true }) ?? (request.mode === 'navigate' && await cache.match('./'));
    if (kept) return kept;
    throw error;
  }
}

async function keep(cache, request, response) {
  const tag = response.headers.get('etag');
  const kept = await cache.match(request, { ignoreVary: true });
  if (tag && kept?.headers.get('etag') === tag) return response.body?.cancel();
  return cache.put(request, response);
}

// REST

const ROUTES = /(\/_api)?\/(contacts\/v4|oauth2?)\/.*/;
/** As long as a page may take to say that it is there, in milliseconds; its answer may take longer. */
const PATIENCE = 2000;
const NO_PAGE = { message: 'No tab has the demo page open, and the site that would answer lives in that page.' };

/** The path in Wix's API of a request that is sent to Wix, or for want of that to where the page comes from. */
function routeOf({ origin, hostname, pathname, search }) {
  if (`.${hostname}`.endsWith('.wixapis.com')) return pathname + search;
  const [path] = (origin === location.origin && ROUTES.exec(pathname)) || [];
  return path && path + search;
}

async function askPages(request, path, clientId) {
  const asked = { method: request.method, path, headers: [...request.headers], body: await request.arrayBuffer() };
  for (const page of await pages(clientId)) {
    const answer = await ask(page, asked);
    if (answer) return answer.status ? new Response(answer.body, answer) : Response.error();
  }
  return Response.json(NO_PAGE, { status: 503 });
}

/** The page that asks comes first, then those that were looked at last. */
async function pages(clientId) {
  const windows = await clients.matchAll({ type: 'window' });
  return [...windows.filter(({ id }) => id === clientId), ...windows.filter(({ id }) => id !== clientId)];
}

/** The page says at once that it is there, by an empty message, and then the answer; nothing where it does not. */
function ask(page, asked) {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    const late = setTimeout(resolve, PATIENCE);
    port1.onmessage = ({ data }) => {
      clearTimeout(late);
      if (data) resolve(data);
    };
    port1.onclose = () => resolve({});
    page.postMessage(asked, [port2]);
  });
}
