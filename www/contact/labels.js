import { announce } from '../announce.js';
import { element } from '../element.js';
import { explain } from '../site/explain.js';
import { perform } from '../site/perform.js';
import { makeField } from './field.js';
import { makeRefusal } from './refusal.js';

/** All labels of the site, on or off at a contact, and a way to put a new one on it. */
export function makeLabels() {
  const chips = element('div', { class: 'chips', role: 'group', 'aria-label': 'Labels' });
  const refused = makeRefusal();
  const name = makeField('New label');
  const form = element('form', { class: 'new-field', novalidate: true, onsubmit: create }, name.node,
    element('button', { class: 'button' }, 'Add label'));
  const node = element('section', { class: 'card stack' }, element('h3', {}, 'Labels'), chips, refused.node, form);
  let id;

  function show(contact, { labelNames }) {
    id = contact._id;
    const keys = contact.info?.labelKeys?.items ?? [];
    const focused = document.activeElement?.dataset.label;
    chips.replaceChildren(...[...labelNames].map(([key, label]) => chip(key, label, keys.includes(key))));
    if (focused) chips.querySelector(`[data-label="${CSS.escape(focused)}"]`)?.focus();
  }

  const chip = (key, label, isOn) => element('button', {
    type: 'button', class: 'chip', 'aria-pressed': isOn, 'data-label': key, onclick: () => toggle(key, label, isOn),
  }, element('span', { dir: 'auto' }, label));

  async function toggle(key, label, isOn) {
    refused.clear();
    try {
      await perform(isOn ? 'unlabelContact' : 'labelContact', id, [key]);
      announce(isOn ? `The label ${label} was taken off.` : `The label ${label} was put on.`);
    } catch (error) {
      refused.show(error);
    }
  }

  async function create(event) {
    event.preventDefault();
    name.clear();
    try {
      const { label } = await perform('findOrCreateLabel', name.control.value);
      await perform('labelContact', id, [label.key]);
      name.control.value = '';
      announce(`The label ${label.displayName} was put on.`);
    } catch (error) {
      const { sentence, violations } = explain(error);
      name.complain(violations[0]?.description ?? sentence);
      name.control.focus();
    }
  }

  return { node, show };
}
