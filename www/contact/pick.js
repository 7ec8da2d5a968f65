import { displayName } from '../contacts/name.js';
import { stepsOf } from '../contacts/query.js';
import { clip } from '../contacts/row.js';
import { element } from '../element.js';
import { perform } from '../site/perform.js';
import { makeRefusal } from './refusal.js';

/** Keys that follow each other faster are one search. */
const PAUSE = 150;
const MOST = 8;

/** Finds a contact by the beginning of its name or email. `addressOf` answers where choosing it leads, or nothing where it cannot be chosen. */
export function makePicker(addressOf) {
  const label = element('label', { for: 'pick' });
  const field = element('input', { type: 'search', id: 'pick', placeholder: 'Name or email…', autocomplete: 'off', oninput: later });
  const list = element('ul', { role: 'list', class: 'picked' });
  const count = element('p', { class: 'secondary', role: 'status' });
  const refused = makeRefusal();
  const node = element('section', { class: 'card stack picker' }, element('div', { class: 'field' }, label, field), count, list, refused.node);
  let wait;
  let asked = 0;

  function later() {
    clearTimeout(wait);
    wait = setTimeout(search, PAUSE);
  }

  async function search() {
    const mine = ++asked;
    const text = field.value.trim();
    refused.clear();
    if (!text) return show([], '');
    try {
      const steps = stepsOf({ search: text }, []).map((step) => (step[0] === 'limit' ? ['limit', MOST] : step));
      const { items, totalCount } = await perform('queryContacts', steps);
      const sentence = totalCount > MOST ? `The first ${MOST} of ${totalCount.toLocaleString('en')}` : `${totalCount} found`;
      if (mine === asked) show(items.filter(({ _id }) => addressOf(_id)), sentence);
    } catch (error) {
      if (mine === asked) refused.show(error);
    }
  }

  function show(contacts, sentence) {
    count.textContent = sentence;
    list.replaceChildren(...contacts.map((contact) => element('li', {},
      element('a', { href: addressOf(contact._id), dir: 'auto', class: 'clamped' }, clip(displayName(contact))),
      element('span', { class: 'secondary clamped', dir: 'auto' }, clip(contact.primaryInfo?.email ?? contact.primaryInfo?.phone ?? '')))));
  }

  function close() {
    clearTimeout(wait);
    asked++;
  }

  return {
    node,
    /** Begins a new search, for what the label says. */
    reset(text, isShown) {
      close();
      label.textContent = text;
      field.value = '';
      node.hidden = !isShown;
      show([], '');
    },
    close,
  };
}
