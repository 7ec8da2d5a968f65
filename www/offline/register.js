const WORKER = new URL('../sw.js', import.meta.url);

/** The service worker, which keeps the page for offline use and answers REST requests; nothing where the browser has or allows none. */
export async function register() {
  try {
    return await navigator.serviceWorker.register(WORKER);
  } catch {
    return undefined;
  }
}
