import { element } from '../element.js';
import { firstRows } from '../site/keep.js';
import { openSite } from '../site/open.js';
import { perform, read } from '../site/perform.js';
import { counted } from '../site/words.js';
import { store } from '../store.js';
import { ask, button, section } from './section.js';

export function moreSection() {
  const { root, run } = section('More contacts', 'People of eight countries, with a past of two years, beside those that are here.',
    element('div', { class: 'row' }, [1000, 10000].map((count) => button(`Make ${count.toLocaleString('en')}`, () => make(count)))));

  function make(count) {
    run(async () => {
      const { loadTables } = await openSite();
      await loadTables();
      // Another number makes other people.
      await perform('site.createMany', count, Date.now() >>> 0);
    }, { during: `Making ${counted(count, 'contact')}…`, after: () => `Made ${counted(count, 'contact')}.` });
  }

  return { root };
}

export function overSection() {
  const place = element('div', { class: 'question' });
  const opener = button('Start over…', () => run(startOver, { after: (sentence) => sentence }), { class: 'button danger' });
  const { root, run } = section('Start over', 'The first thousand contacts, everything set as at first, and empty logs. Snapshots stay.',
    element('div', {}, opener), place);

  async function startOver() {
    const isWanted = await ask(place, opener, 'Everything that was changed on this site goes. What you want to keep, download first.', 'Start over');
    if (!isWanted) return 'Nothing has changed.';
    await read('site.restore', await firstSnapshot());
    await setBack();
    return 'The site is as it was at first.';
  }

  return { root };
}

async function firstSnapshot() {
  const [{ createSite }, rows] = [await openSite(), await firstRows()];
  return createSite({ persist: { load: () => rows, apply() {}, close() {} } }).snapshot();
}

/** `reset` forgets events, calls and planned failures, and leaves settings. */
async function setBack() {
  await read('site.reset');
  await read('site.clock.useSystem');
  await read('site.actAs', 'WIX_USER');
  await read('site.latency', 0);
  await read('site.lag', {});
  await read('site.setStrict', true);
  const settings = { latency: 0, queriesLag: 0, isStrict: true };
  store.set({ records: store.state.records + 1, identity: 'WIX_USER', clock: null, settings, calls: [], events: [], shown: null });
}
