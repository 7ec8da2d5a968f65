import { announce } from '../announce.js';
import { displayName } from '../contacts/name.js';
import { clip } from '../contacts/row.js';
import { element } from '../element.js';
import { go, href } from '../route.js';
import { perform } from '../site/perform.js';
import { store } from '../store.js';
import { makeForm } from './form.js';
import { refusal } from './refusal.js';
import { readFields } from './schema.js';
import { isWritable } from './values.js';

export const title = 'New contact';

export function open(view) {
  const body = element('div', {}, element('p', { class: 'secondary' }, 'Loading…'));
  view.append(element('div', { class: 'stack contact' },
    element('p', {}, element('a', { href: href('contacts') }, 'All contacts')),
    element('h2', { id: 'title', tabindex: -1 }, title),
    body));
  let isOpen = true;
  let form;

  async function save(info, options) {
    const { contact } = await perform('createContact', info, ...(options ? [options] : []));
    announce(`${clip(displayName(contact))} was created.`);
    if (isOpen) go('contact', { id: contact._id });
  }

  async function start() {
    try {
      const fields = await readFields();
      const cancel = element('a', { class: 'button', href: href('contacts') }, 'Cancel');
      form = makeForm({ contact: {}, fields: fields.filter(isWritable), verb: 'Create contact', busy: 'Creating…', save, cancel });
      body.replaceChildren(form.node);
    } catch (error) {
      body.replaceChildren(refusal(error));
    }
  }

  start();
  const unsubscribe = store.subscribe(['identity'], () => form ?? start());
  return () => {
    isOpen = false;
    unsubscribe();
  };
}
