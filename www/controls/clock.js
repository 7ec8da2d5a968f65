import { element } from '../element.js';
import { perform, read } from '../site/perform.js';
import { counted } from '../site/words.js';
import { store } from '../store.js';
import { button, choice, field, section } from './section.js';

const MINUTE = 60000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const units = [[DAY, 'day'], [HOUR, 'hour'], [MINUTE, 'minute'], [1000, 'second']];
const format = new Intl.DateTimeFormat('en-GB', { dateStyle: 'full', timeStyle: 'medium' });

export function clockSection() {
  const time = element('time', { class: 'clock' });
  const mode = element('p', { class: 'secondary' });
  const moment = element('input', { type: 'datetime-local', step: 1 });
  const amount = element('input', { type: 'number', value: 30, inputmode: 'numeric' });
  const unit = choice(units.map(([size, name]) => [size, `${name}s`]), { 'aria-label': 'Unit' });
  const advance = (milliseconds) => run(() => perform('site.clock.advance', milliseconds));
  const submit = (text) => element('button', { class: 'button' }, text);

  const { root, run } = section('Clock', 'The time by which contacts are created and updated.',
    element('div', {}, time, mode),
    element('div', { class: 'row', role: 'group', 'aria-label': 'Move the clock' },
      [[MINUTE, '+ 1 minute'], [HOUR, '+ 1 hour'], [DAY, '+ 1 day']].map(([size, text]) => button(text, () => advance(size)))),
    element('form', { class: 'row end', onsubmit: move }, field('Move by', amount), unit, submit('Move')),
    element('form', { class: 'row end', onsubmit: stop }, field('Date and time, where you are', moment), submit('Stop it there')),
    element('div', {}, button('Follow the system’s clock', () => run(() => perform('site.clock.useSystem')))));

  function move(event) {
    event.preventDefault();
    advance(amount.value * unit.value);
  }

  function stop(event) {
    event.preventDefault();
    const date = new Date(moment.value);
    run(() => perform('site.clock.set', Number.isNaN(date.getTime()) ? moment.value : date.toISOString()));
  }

  async function show() {
    const now = await read('site.clock.now');
    time.dateTime = now.toISOString();
    time.textContent = format.format(now);
    mode.textContent = modeOf(now);
    moment.value ||= localText(now);
  }

  unit.value = MINUTE;
  show();
  const ticking = matchMedia('(prefers-reduced-motion: reduce)').matches ? undefined : setInterval(show, 1000);
  // A clock that runs has gone on by then.
  const unsubscribe = store.subscribe(['clock'], () => setTimeout(show, 10));
  return {
    root,
    close() {
      clearInterval(ticking);
      unsubscribe();
    },
  };
}

function modeOf(now) {
  const { clock } = store.state;
  if (!clock) return 'Follows the system’s clock.';
  if (now.getTime() === clock.getTime()) return 'Stands still.';
  const ahead = 1000 * Math.round((now - Date.now()) / 1000);
  const [size, name] = units.find(([size]) => Math.abs(ahead) >= size) ?? units.at(-1);
  return `Runs, ${counted(Math.round(Math.abs(ahead) / size), name)} ${ahead < 0 ? 'behind' : 'ahead of'} the system’s clock.`;
}

/** As fields for a date and a time take it. */
const localText = (date) => new Date(date - date.getTimezoneOffset() * MINUTE).toISOString().slice(0, 19);
