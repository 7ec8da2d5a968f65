import { element } from '../element.js';
import { href } from '../route.js';
import { displayName, initials } from './name.js';

const MOST_LABELS = 3;

/** A contact in the list. `labelNames` maps keys to names; `onSelect` is told whether it is selected. */
export function row(contact, labelNames, isSelected, onSelect) {
  const { _id, info, primaryInfo, primaryPhone } = contact;
  const name = displayName(contact);
  return element('li', { class: 'contact-row' },
    element('label', { class: 'contact-select' },
      element('input', { type: 'checkbox', checked: isSelected, onchange: ({ target }) => onSelect(target.checked) }),
      element('span', { class: 'visually-hidden' }, `Select ${clip(name)}`)),
    element('span', { class: `avatar tone-${toneOf(_id)}`, 'aria-hidden': true }, initials(contact)),
    element('div', { class: 'contact-who' },
      element('a', { href: href('contact', { id: _id }), dir: 'auto' }, clip(name)),
      element('span', { class: 'secondary', dir: 'auto' }, clip([info?.jobTitle, info?.company].filter(Boolean).join(', ')))),
    element('div', { class: 'contact-reach' },
      element('span', { dir: 'auto' }, clip(primaryInfo?.email ?? '')),
      element('span', { class: 'secondary' }, primaryPhone?.formattedPhone ?? primaryInfo?.phone ?? '')),
    labelsOf(info?.labelKeys?.items ?? [], labelNames));
}

function labelsOf(keys, labelNames) {
  const [shown, more] = [keys.slice(0, MOST_LABELS), keys.length - MOST_LABELS];
  return element('ul', { class: 'contact-labels', role: 'list', 'aria-label': 'Labels', hidden: keys.length === 0 },
    shown.map((key) => element('li', { class: 'badge', dir: 'auto' }, clip(labelNames.get(key) ?? key))),
    more > 0 && element('li', { class: 'secondary' }, `+${more}`));
}

/** The rest would not be seen, and a thousand letters cost time. */
const MOST_LETTERS = 120;
export const clip = (text) => (text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text);

/** One of six colours, the same for a contact wherever it is shown. */
export const toneOf = (id) => (parseInt(id.slice(0, 2), 16) % 6) + 1;
