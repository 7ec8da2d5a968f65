import { displayName } from '../contacts/name.js';
import { clip } from '../contacts/row.js';
import { element } from '../element.js';
import { href } from '../route.js';

const badge = (letter) => element('span', { class: 'badge letter' }, letter);

/**
 * A contact that takes part in a merge, what of it the result has not, and the choice that it is the one that stays. `place` is 0 for the target;
 * `hasResult` says whether there is anything to compare with.
 */
export function contactCard({ contact, letter, place, parts, hasResult, onTarget, onRemove }) {
  const { _id, revision } = contact;
  const name = element('a', { href: href('contact', { id: _id }), dir: 'auto', class: 'clamped' }, clip(displayName(contact)));
  return element('article', { class: 'card merged', 'aria-label': `Contact ${letter}` },
    element('h3', {}, badge(letter), ' ', name),
    element('p', { class: 'secondary' }, place === 0 ? 'Target' : `Source ${place}`, `, revision ${revision}`),
    element('label', { class: 'row' },
      element('input', { type: 'radio', name: 'target', value: _id, checked: place === 0, onchange: onTarget }), 'This contact stays'),
    partsList(parts, ({ isTaken }) => hasResult && !isTaken && element('span', { class: 'badge warn' }, 'left out')),
    place > 0 && element('button', { type: 'button', class: 'button small', onclick: onRemove }, 'Leave out of the merge'));
}

/** What the merge makes of the target, each value with the letter of the contact that it comes from. */
export function resultCard(parts, letters) {
  return element('article', { class: 'card merged result', 'aria-label': 'Result', tabindex: -1 },
    element('h3', {}, 'Result'),
    element('p', { class: 'secondary' }, 'What the target will be; each value with where it comes from.'),
    partsList(parts, ({ from }) => [element('span', { class: 'visually-hidden' }, 'from '), badge(letters[from])]));
}

const partsList = (parts, markOf) => element('dl', {}, parts.map(({ title, values }) => [
  element('dt', { dir: 'auto' }, title),
  values.map((value) => element('dd', {},
    element('span', { class: 'value', dir: 'auto' }, clip(value.text)), ' ',
    value.notes.map((note) => [element('span', { class: 'badge' }, note), ' ']),
    markOf(value))),
]));
