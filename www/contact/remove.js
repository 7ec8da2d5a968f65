import { announce } from '../announce.js';
import { displayName } from '../contacts/name.js';
import { clip } from '../contacts/row.js';
import { element } from '../element.js';
import { go } from '../route.js';
import { perform } from '../site/perform.js';
import { makeRefusal } from './refusal.js';

/** Asks once, in place, and deletes the contact. `onGone` is told when there is nothing left to show. */
export function makeRemoval(onGone) {
  const ask = element('button', { type: 'button', class: 'button danger', 'aria-expanded': false, onclick: begin }, 'Delete');
  const refused = makeRefusal();
  const question = element('p', {});
  const yes = element('button', { type: 'button', class: 'button danger', onclick: remove }, 'Delete for good');
  const panel = element('div', { class: 'notice warn stack', role: 'group', 'aria-label': 'Delete', hidden: true },
    question,
    element('div', { class: 'toolbar' }, yes, element('button', { type: 'button', class: 'button', onclick: end }, 'Keep')));
  let contact;

  function begin() {
    refused.clear();
    question.textContent = `Delete ${clip(displayName(contact))}? Deleted contacts do not come back.`;
    toggle(true);
    yes.focus();
  }

  function end() {
    toggle(false);
    ask.focus();
  }

  function toggle(isOpen) {
    panel.hidden = !isOpen;
    ask.setAttribute('aria-expanded', String(isOpen));
  }

  async function remove() {
    const { _id } = contact;
    try {
      onGone(true);
      await perform('deleteContact', _id);
      announce(`${clip(displayName(contact))} was deleted.`);
      go('contacts');
    } catch (error) {
      onGone(false);
      end();
      refused.show(error);
    }
  }

  return { ask, node: element('div', { class: 'removal' }, panel, refused.node), show: (shown) => { contact = shown; } };
}
