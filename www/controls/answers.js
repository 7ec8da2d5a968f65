import { element } from '../element.js';
import { perform } from '../site/perform.js';
import { store } from '../store.js';
import { choice, field, section } from './section.js';

export function answersSection() {
  const latency = choice([[0, 'At once'], [300, 'After 300 ms'], [2000, 'After 2 seconds']], {
    onchange: () => set('site.latency', Number(latency.value), { latency: Number(latency.value) }),
  });
  const lag = choice([[0, 'As they are'], [5000, 'As they were 5 seconds ago'], [60000, 'As they were a minute ago']], {
    onchange: () => set('site.lag', { queries: Number(lag.value) || null }, { queriesLag: Number(lag.value) }),
  });
  const strict = element('input', { type: 'checkbox', onchange: () => set('site.setStrict', strict.checked, { isStrict: strict.checked }) });

  const { root, run } = section('Answers', 'Slow and late, as those of real servers are, and how much is refused.',
    field('Calls answer', latency),
    field('Queries find contacts', lag),
    element('label', { class: 'option' }, strict, element('span', {},
      element('strong', {}, 'Refuse unknown fields'),
      element('span', { class: 'secondary' }, 'And other mistakes that Wix says nothing about. Otherwise they are passed over.'))));

  const set = (operation, value, settings) => run(async () => {
    await perform(operation, value);
    store.set({ settings: { ...store.state.settings, ...settings } });
  });

  function show() {
    const { settings } = store.state;
    latency.value = settings.latency;
    lag.value = settings.queriesLag;
    strict.checked = settings.isStrict;
  }

  show();
  return { root, close: store.subscribe(['settings'], show) };
}
