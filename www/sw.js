// Keeps the page for offline use, hands REST requests to a page, and the code of the code pane to its worker. It holds no site.

/**
 * What the page is made of: the build says so, and without it, it is what has been loaded. What else the page fetches (phone numbers, countries,
 * made-up contacts) is kept from then on.
 */
const FILES = globalThis.FILES_OF_THE_PAGE ?? ['./'];

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
  const isPage = request.mode === 'navigate';
  // A page is the same whatever it is asked for.
  const address = isPage ? request.url.split(/[?#]/)[0] : request.url;
  const cache = await caches.open(KEPT);
  try {
    const response = await fetch(request);
    if (response.status === 200) event.waitUntil(keep(cache, address, response.clone()));
    return response;
  } catch (error) {
    const kept = await find(cache, address) ?? (isPage && await find(cache, SCOPE));
    if (kept) return kept;
    throw error;
  }
}

async function keep(cache, address, response) {
  const tag = response.headers.get('etag');
  const kept = await find(cache, address);
  if (tag && kept?.headers.get('etag') === tag) return response.body?.cancel();
  return cache.put(address, response);
}

addEventListener('message', (event) => {
  if (event.data?.keep) event.waitUntil(keepLoaded(event.data.keep));
});

/** What a page has loaded before this was there. */
async function keepLoaded(address) {
  const cache = await caches.open(KEPT);
  if (!(await find(cache, address))) await cache.add(address).catch(() => {});
}

const find = (cache, address) => cache.match(address, { ignoreVary: true });

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
