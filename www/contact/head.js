import { displayName, initials } from '../contacts/name.js';
import { toneOf } from '../contacts/row.js';
import { element } from '../element.js';
import { href } from '../route.js';
import { makeRemoval } from './remove.js';

/** Who it is, and what can be done with the contact. The title is there before the contact is. */
export function makeHead({ onEdit, onGone }) {
  const avatar = element('span', { class: 'avatar large', 'aria-hidden': true, hidden: true });
  const name = element('h2', { id: 'title', tabindex: -1, dir: 'auto', class: 'whole-name' }, 'Contact');
  const job = element('p', { class: 'secondary clamped', dir: 'auto' });
  const edit = element('button', { type: 'button', class: 'button primary', onclick: onEdit }, 'Edit');
  const merge = element('a', { class: 'button' }, 'Merge…');
  const removal = makeRemoval(onGone);
  const actions = element('div', { class: 'toolbar actions', hidden: true }, edit, merge, removal.ask);
  const node = element('div', { class: 'stack' },
    element('div', { class: 'contact-head' }, avatar, element('div', { class: 'who' }, name, job), actions),
    removal.node);

  function show(contact, isEditing) {
    const { info, _id } = contact;
    avatar.hidden = false;
    avatar.className = `avatar large tone-${toneOf(_id)}`;
    avatar.textContent = initials(contact);
    name.textContent = displayName(contact);
    job.textContent = [info?.jobTitle, info?.company].filter(Boolean).join(', ');
    merge.setAttribute('href', href('merge', { target: _id }));
    actions.hidden = isEditing;
    removal.show(contact);
  }

  function showNone() {
    avatar.hidden = true;
    name.textContent = 'Contact';
    job.textContent = '';
    actions.hidden = true;
  }

  return { node, show, showNone, focusEdit: () => edit.focus() };
}
