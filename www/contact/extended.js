import { announce } from '../announce.js';
import { element } from '../element.js';
import { explain } from '../site/explain.js';
import { perform } from '../site/perform.js';
import { makeField } from './field.js';
import { EXTENDED } from './values.js';

const hints = { NUMBER: 'A number', DATE: 'YYYY-MM-DD', URL: 'An address' };

/** The extended fields of the site, with a way to make a new one, which is added to `fields`. */
export function makeExtended(fields) {
  const made = {};
  const body = element('div', { class: 'pair' });
  const name = makeField('New field', { hint: 'Its display name' });
  const type = makeField('Data type', { options: ['TEXT', 'NUMBER', 'DATE', 'URL'] });
  const node = element('fieldset', { class: 'section' },
    element('legend', {}, 'Extended fields'),
    body,
    element('div', { class: 'new-field' }, name.node, type.node,
      element('button', { type: 'button', class: 'button', onclick: create }, 'Add field')));
  name.control.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    create();
  });

  function add({ key, displayName, dataType }) {
    made[EXTENDED + key] = makeField(displayName, { hint: hints[dataType] });
    body.append(made[EXTENDED + key].node);
  }

  async function create() {
    name.clear();
    try {
      const { field, newField } = await perform('findOrCreateExtendedField', name.control.value, type.control.value);
      if (!made[EXTENDED + field.key]) {
        fields.push(field);
        add(field);
      }
      announce(newField ? `The field ${field.displayName} was made.` : `The field ${field.displayName} was there.`);
      name.control.value = '';
      made[EXTENDED + field.key].control.focus();
    } catch (error) {
      const { sentence, violations } = explain(error);
      name.complain(violations[0]?.description ?? sentence);
      name.control.focus();
    }
  }

  fields.forEach(add);
  return {
    node,
    fill: (values) => Object.entries(made).forEach(([path, field]) => { field.control.value = values[path] ?? ''; }),
    read: () => Object.fromEntries(Object.entries(made).map(([path, field]) => [path, field.control.value])),
    find: (path) => made[path],
    all: () => Object.values(made),
  };
}
