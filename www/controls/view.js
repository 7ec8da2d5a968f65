import { element } from '../element.js';
import { answersSection } from './answers.js';
import { clockSection } from './clock.js';
import { failuresSection } from './failures.js';
import { filesSection } from './files.js';
import { moreSection, overSection } from './fill.js';
import { identitySection } from './identity.js';
import { snapshotsSection } from './snapshots.js';

const makers = [identitySection, clockSection, failuresSection, answersSection, snapshotsSection, filesSection, moreSection, overSection];

export const title = 'Site';

export function open(view) {
  const sections = makers.map((make) => make());
  view.append(element('div', { class: 'stack' },
    element('h2', { id: 'title', tabindex: -1 }, title),
    element('p', {}, 'What a test sets on the site before it calls the API: who calls, what time it is, what goes wrong, and what is there.'),
    element('div', { class: 'control-list' }, sections.map(({ root }) => root))));
  return () => sections.forEach(({ close }) => close?.());
}
