import { announce, whisper } from '../announce.js';
import { element } from '../element.js';
import { remember } from '../settings.js';
import { store } from '../store.js';
import { shownCall } from './call.js';
import { callList, eventList } from './lists.js';

const DIALECTS = { sdk: 'SDK', v2: 'Velo v2', v1: 'Velo v1' };

const NOTHING = 'Nothing was called yet. Whatever you do on this page is a call: it will stand here as a line of code, with what came back.';

let count = 0;

/** Puts the inspector into an element: the line of code for what was called last, what came back, all calls and all events. */
export function mountInspector(container) {
  const dialects = dialectSwitch(`dialect-${++count}`);
  const call = shownCall();
  const calls = callList(choose);
  const events = eventList();
  const clear = element('button', { type: 'button', class: 'button small', onclick: clearLog }, 'Clear');
  const empty = element('p', { class: 'secondary' }, NOTHING);
  const lists = [
    element('div', { class: 'log-part' }, element('h3', {}, 'Events'), events.nodes),
    element('div', { class: 'log-part' }, element('div', { class: 'log-head' }, element('h3', {}, 'Calls'), clear), calls.nodes),
  ];
  const inspector = element('div', { class: 'inspector' }, dialects.node, empty, call.nodes, lists);
  for (const node of [...call.nodes, ...lists]) node.hidden = true;
  container.append(inspector);
  let isChosen = false;

  /** Whoever chooses the newest call follows the newest from then on. */
  function choose({ number, operation }) {
    isChosen = true;
    store.set({ shown: number === store.state.calls.at(-1).number ? null : number });
    whisper(`${operation} is shown.`);
  }

  function show() {
    if (inspector.offsetWidth === 0) return;
    reveal();
    for (const part of [dialects, call, calls, events]) part.show();
    if (isChosen) call.nodes[0].scrollIntoView({ block: 'nearest' });
    isChosen = false;
  }

  /** The lists stay when they have been emptied. What was not there before moves nothing when it appears. */
  function reveal() {
    const { length } = store.state.calls;
    empty.hidden = length > 0;
    for (const node of call.nodes) node.hidden = length === 0;
    for (const node of lists) node.hidden &&= length === 0;
  }

  const showSoon = onceAFrame(show);
  const unsubscribe = store.subscribe(['calls', 'events', 'shown', 'dialect'], showSoon);
  // It shows at first, and when it comes into sight or becomes wider.
  const observer = new ResizeObserver(showSoon);
  observer.observe(inspector);
  return () => {
    unsubscribe();
    observer.disconnect();
  };
}

function dialectSwitch(name) {
  const radios = Object.entries(DIALECTS).map(([value, label]) => {
    const radio = element('input', { type: 'radio', name, value, onchange: () => speak(value) });
    return { radio, node: element('label', {}, radio, label) };
  });
  const node = element('fieldset', { class: 'dialects' }, element('legend', { class: 'visually-hidden' }, 'Dialect'), radios.map((one) => one.node));
  return { node, show: () => radios.forEach(({ radio }) => (radio.checked = radio.value === store.state.dialect)) };
}

function speak(dialect) {
  remember('dialect', dialect);
  store.set({ dialect });
}

function clearLog() {
  store.set({ calls: [], events: [], shown: null });
  announce('The log is empty.');
}

/** Many changes between two frames are one. */
function onceAFrame(run) {
  let frame;
  return () => {
    frame ??= requestAnimationFrame(() => {
      frame = undefined;
      run();
    });
  };
}
