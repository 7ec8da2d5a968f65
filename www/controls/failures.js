import { element } from '../element.js';
import { openSite } from '../site/open.js';
import { perform, read } from '../site/perform.js';
import { counted } from '../site/words.js';
import { store } from '../store.js';
import { choice, field, section } from './section.js';

const OTHER = 'other';
const failures = [
  [429, '429, too many requests'], [500, '500, error of the server'], [403, '403, forbidden'], ['network', 'Lost connection'],
  ['conflict', 'Revision conflict'], [OTHER, 'Another status…'],
];
const modules = ['contacts', 'labels', 'extendedFields', 'submittedContact'];
const numeric = (attributes) => element('input', { type: 'number', inputmode: 'numeric', ...attributes });

export function failuresSection() {
  const operation = element('select');
  const failure = choice(failures, { onchange: () => (other.hidden = failure.value !== OTHER) });
  const times = numeric({ value: 1, min: 1 });
  const status = numeric({ value: 503, min: 400, max: 599 });
  const code = element('input', { autocomplete: 'off' });
  const message = element('input', { autocomplete: 'off' });
  const other = element('div', { class: 'row end', hidden: true },
    field('Status', status, { class: 'field short' }), field('Code, if any', code), field('Message, if any', message));
  const pending = element('ul', { class: 'stack', role: 'list', 'aria-label': 'Planned failures' });

  const { root, run } = section('Planned failures', 'Makes the next calls of a function fail, so that you see what your code does then.',
    element('form', { class: 'stack', onsubmit: plan },
      element('div', { class: 'row end' },
        field('Function', operation, { class: 'field wide' }), field('Failure', failure), field('Calls', times, { class: 'field short' })),
      other,
      element('div', {}, element('button', { class: 'button' }, 'Plan the failure'))),
    pending);

  function plan(event) {
    event.preventDefault();
    run(() => perform('site.failNext', operation.value, planned(), Number(times.value)), { after: () => `Planned for ${operation.value}.` });
  }

  function planned() {
    if (failure.value !== OTHER) return Number(failure.value) ? { status: Number(failure.value) } : failure.value;
    return { status: Number(status.value), code: code.value || undefined, message: message.value || undefined };
  }

  async function show() {
    const plans = await read('site.pendingFailures');
    pending.hidden = plans.length === 0;
    pending.replaceChildren(...plans.map(({ operation, failure, times }) => (
      element('li', {}, element('code', {}, operation), `: ${nameOf(failure)}, ${counted(times, 'call')}`)
    )));
  }

  async function offer() {
    const { site } = await openSite();
    operation.append(...modules.map((name) => (
      element('optgroup', { label: name }, functionsOf(site[name]).map((key) => element('option', {}, key)))
    )));
  }

  offer();
  show();
  return { root, close: store.subscribe(['calls', 'records'], show) };
}

const functionsOf = (module) => Object.keys(module).filter((key) => typeof module[key] === 'function' && !/^on[A-Z]/.test(key));

function nameOf(failure) {
  if (typeof failure === 'string') return failure;
  return [failure.status, failure.code, failure.message].filter(Boolean).join(' ');
}
