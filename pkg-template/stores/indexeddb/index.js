import { checkEnvironment, openDatabase } from './database.js';
import { explained } from './reason.js';
import { takeTurn } from './turn.js';

const ANOTHER_WRITES = 'another tab has this site open for writing, and this one only follows it. Make changes there, or close that tab';
const CLOSED = 'it is closed';
const ignore = () => {};

/** A store for `createSite({ persist })` in a database of the browser; `types/indexeddb.d.ts` says what it does. */
export function indexedDb(name) {
  if (typeof name !== 'string' || name === '') throw new TypeError('indexedDb: name must be the name of a database');
  const explain = explained(name);
  let opened;

  function load(listener) {
    if (opened) return Promise.reject(explain(new Error('a site has it already. Call indexedDb() once for each site')));
    const opening = openShared(name, listener);
    opened = opening.shared;
    return opening.rows.catch(async (cause) => {
      await close();
      throw explain(cause);
    });
  }

  // Throws at once what it knows at once: the site goes back before anything else comes in.
  function apply(changes) {
    const refusal = opened ? opened.refusal() : CLOSED;
    if (refusal) throw explain(new Error(refusal));
    return opened.write(changes).catch((cause) => {
      throw explain(cause);
    });
  }

  async function close() {
    const closing = opened;
    opened = undefined;
    await closing?.close();
  }

  return { load, apply, close };
}

/** The database as one of several that have it open: one writes, the others follow. `rows` promises what is in it. */
function openShared(name, listener) {
  let database;
  let channel;
  let turn;
  let refusal = ANOTHER_WRITES;
  let isOver = false;
  // The changes that the site knows of.
  let count;

  async function open() {
    checkEnvironment();
    database = await openDatabase(name, end);
    channel = new BroadcastChannel(`wix-crm-local ${name}`);
    channel.onmessage = ({ data }) => inOrder(() => follow(data));
    turn = await takeTurn(`wix-crm-local ${name}`, () => inOrder(takeOver));
    const state = await database.read();
    count = state.count;
    if (turn.isMine) refusal = undefined;
    return state.rows;
  }

  const rows = open();
  // What others do waits until the site has the rows.
  let following = rows.then(ignore, ignore);
  const inOrder = (step) => (following = following.then(() => isOver || step()).catch(({ message }) => end(message)));

  async function follow({ count: newest, changes }) {
    if (newest <= count) return;
    if (newest > count + 1) return readAgain();
    count = newest;
    listener.changed(changes);
  }

  async function readAgain() {
    const state = await database.read();
    if (state.count === count) return;
    count = state.count;
    listener.replaced(state.rows);
  }

  /** Whoever wrote before may have gone before it told of its last change. */
  async function takeOver() {
    await readAgain();
    refusal = undefined;
  }

  async function write(changes) {
    const newest = await database.write(changes);
    count = newest;
    channel.postMessage({ count, changes });
  }

  /** Nothing is written from here on. The next one gets its turn when all is stored. */
  async function end(reason) {
    refusal = reason;
    isOver = true;
    await database?.close();
    channel?.close();
    await turn?.leave();
  }

  return { rows, shared: { refusal: () => refusal, write, close: () => end(CLOSED) } };
}
