const WORKER = new URL('../sw.js', import.meta.url);
const PACKAGE = new URL('../pkg/', import.meta.url).href;

/** The service worker, which keeps the page for offline use and answers REST requests; nothing where the browser has or allows none. */
export async function register() {
  try {
    const { serviceWorker } = navigator;
    if (!serviceWorker.controller) serviceWorker.addEventListener('controllerchange', keepLoaded, { once: true });
    return await serviceWorker.register(WORKER);
  } catch {
    return undefined;
  }
}

/** What a visitor's first click loads of the package may have been asked for before the service worker was there, which keeps what it sees. */
function keepLoaded() {
  const observer = new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) {
      if (name.startsWith(PACKAGE)) navigator.serviceWorker.controller?.postMessage({ keep: name });
    }
  });
  observer.observe({ type: 'resource', buffered: true });
}
