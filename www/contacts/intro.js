import { element } from '../element.js';
import { href } from '../route.js';
import { recall, remember } from '../settings.js';

/** What the page is, in three sentences, until the visitor closes it. */
export function intro(focusNext) {
  if (recall('intro') === 'closed') return null;
  const close = () => {
    remember('intro', 'closed');
    strip.remove();
    focusNext();
  };
  const strip = element('section', { class: 'notice intro', 'aria-label': 'What this page is' },
    element('p', {},
      'Made-up contacts, kept in this browser only. Whatever you do here is a call of the API: ',
      element('span', { class: 'when-wide-inline' }, 'at the right'), element('span', { class: 'when-narrow-inline' }, 'under Calls'),
      ' you see its line of code, its answer and its events. ',
      element('a', { href: href('errors') }, 'See its errors'), ' or ', element('a', { href: href('code') }, 'run code of your own'), '.'),
    element('button', { type: 'button', class: 'button small quiet', onclick: close }, 'Close'));
  return strip;
}
