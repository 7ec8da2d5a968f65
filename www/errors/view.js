import { whisper } from '../announce.js';
import { element } from '../element.js';
import { headline, inWords } from '../site/words.js';
import { store } from '../store.js';
import { card, report } from './card.js';
import { provocations } from './provocations.js';
import { rehearse } from './rehearse.js';

export const title = 'Errors';

export function open(view) {
  const cards = new Map(provocations.map((provocation) => [provocation, card(provocation, () => play(provocation))]));
  const rehearsals = new Map();

  /** One at a time: they act as somebody else, and plan failures. */
  async function play(provocation) {
    cards.forEach(({ allow }) => allow(false));
    const { say } = cards.get(provocation);
    say('Running…');
    const rehearsal = await rehearse(provocation);
    rehearsals.set(provocation, rehearsal);
    show(provocation);
    say('');
    whisper(summary(rehearsal));
    cards.forEach(({ allow }) => allow(true));
  }

  function show(provocation) {
    cards.get(provocation).show((columns) => report(provocation, rehearsals.get(provocation), store.state.dialect, columns));
  }

  view.append(element('div', { class: 'stack' },
    element('h2', { id: 'title', tabindex: -1 }, title),
    element('p', {}, 'Each button makes a mistake that real code makes, by real calls, and shows the error that comes back and the calls that work. '
      + 'What this creates is deleted again.'),
    [...cards.values()].map(({ root }) => root)));

  return store.subscribe(['dialect'], () => [...rehearsals.keys()].forEach(show));
}

/** The inspector shows the call that failed, rather than the last one. */
function summary({ failure, trouble }) {
  if (failure) store.set({ shown: failure.number });
  return trouble ? inWords(trouble) : `${headline(failure.error)}. What works is shown below it.`;
}
