// The one state of the page. Whoever changes it says so by `set`; whoever shows it subscribes to the names it shows.

const state = {
  /** The site, when it is open. */
  site: null,
  /** Where it is kept: `kept` (IndexedDB), `memory`, or `follower`, whose changes another tab makes. */
  storage: 'kept',
  /** Why it is in memory, in words. */
  storageProblem: null,
  /** Goes up whenever records may have changed. */
  records: 0,
  identity: 'WIX_USER',
  /** The moment the clock was set to, or moved to; `null` while it follows the system's. */
  clock: null,
  /** What the site was set to and cannot be asked for. */
  settings: { latency: 0, queriesLag: 0, isStrict: true },
  /** Snapshots that the visitor took: `{ name, time, bytes, contacts }`, the newest last. */
  snapshots: [],
  route: { view: 'contacts' },
  dialect: 'sdk',
  theme: 'system',
  /** What was carried out, the newest last. */
  calls: [],
  /** What the site told its handlers, the newest last. */
  events: [],
  /** Number of the call that the inspector shows; `null`: the newest. */
  shown: null,
};

const subscriptions = new Set();
let changed = new Set();

/** What is as it was before counts as not set. */
function set(patch) {
  for (const [name, value] of Object.entries(patch)) {
    if (Object.is(state[name], value)) continue;
    if (changed.size === 0) queueMicrotask(tell);
    state[name] = value;
    changed.add(name);
  }
}

function tell() {
  const names = changed;
  changed = new Set();
  for (const subscription of [...subscriptions]) {
    if (subscriptions.has(subscription) && subscription.names.some((name) => names.has(name))) subscription.run();
  }
}

/** Runs a function after one of these names was set; answers how to stop that. */
function subscribe(names, run) {
  const subscription = { names, run };
  subscriptions.add(subscription);
  return () => subscriptions.delete(subscription);
}

export const store = { state, set, subscribe };
