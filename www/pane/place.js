import { register } from '../offline/register.js';

// The policy of the page lets a worker import what comes from the page's own folder, and nothing else. So the code is put where the service
// worker finds it and answers for it; without a service worker it becomes a blob, for pages whose policy allows that.

/** A place for the code of one run: `put(name, code)` promises its address, `remove()` forgets it all. */
export async function makePlace() {
  try {
    if (await isServed()) return await folder();
  } catch {
    // Storage is denied.
  }
  return blobs();
}

/** Whether a service worker is at work, which takes a moment at the first visit. */
async function isServed() {
  const registration = await register();
  const worker = registration?.active ?? registration?.waiting ?? registration?.installing;
  if (!worker) return false;
  await new Promise((done) => {
    const look = () => ['activated', 'redundant'].includes(worker.state) && done();
    worker.addEventListener('statechange', look);
    look();
  });
  return worker.state === 'activated';
}

async function folder() {
  const root = new URL('..', import.meta.url).href;
  const base = `${root}run/${crypto.randomUUID()}/`;
  const cache = await caches.open(`wix-crm-local-demo ${root} code`);
  const placed = [];
  return {
    async put(name, code) {
      await cache.put(base + name, new Response(code, { headers: { 'Content-Type': 'text/javascript' } }));
      placed.push(base + name);
      return base + name;
    },
    remove: () => Promise.all(placed.map((address) => cache.delete(address))),
  };
}

function blobs() {
  const placed = [];
  return {
    async put(name, code) {
      placed.push(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
      return placed.at(-1);
    },
    remove: () => placed.forEach((address) => URL.revokeObjectURL(address)),
  };
}
