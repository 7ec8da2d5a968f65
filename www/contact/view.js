import { announce } from '../announce.js';
import { element } from '../element.js';
import { href } from '../route.js';
import { perform, read } from '../site/perform.js';
import { store } from '../store.js';
import { facts, makeRecord } from './facts.js';
import { makeForm } from './form.js';
import { makeHead } from './head.js';
import { makeLabels } from './labels.js';
import { refusal } from './refusal.js';
import { readSchema } from './schema.js';
import { makeStanding } from './standing.js';
import { isWritable } from './values.js';

export const title = 'Contact';

export function open(view, { id }) {
  const head = makeHead({ onEdit: edit, onGone: (is) => { isGone = is; } });
  const labels = makeLabels();
  const standing = makeStanding();
  const record = makeRecord();
  const body = element('div', { class: 'stack', 'aria-busy': true }, element('p', { class: 'card secondary' }, 'Loading…'));
  view.append(element('div', { class: 'stack contact' },
    element('p', {}, element('a', { href: href('contacts') }, 'All contacts')), head.node, body));
  let shown;
  let isEditing = false;
  let isGone = false;
  let asked = 0;

  /** Reads the contact again; what comes after a newer answer is left aside, and what is being edited stays. */
  async function refresh(ask) {
    if (isEditing || isGone) return;
    const mine = ++asked;
    try {
      const contact = await ask('getContact', id);
      const [schema, member] = await Promise.all([readSchema(), read('site.members.get', contact._id)]);
      if (mine === asked && !isEditing && !isGone) show({ contact, schema, member });
    } catch (error) {
      if (mine === asked) showError(error);
    }
  }

  function show(latest) {
    shown = latest;
    const { contact, schema, member } = latest;
    head.show(contact, false);
    labels.show(contact, schema);
    standing.show(contact, member);
    record.show(contact, schema);
    const isMerged = contact._id.toLowerCase() !== id.toLowerCase();
    put(
      isMerged && element('p', { class: 'notice' },
        'The contact ', element('code', {}, id), ' was merged into this one, and its id finds this one now. ',
        element('a', { href: href('contact', { id: contact._id }) }, 'This contact’s own address')),
      facts(contact, schema),
      labels.node,
      standing.node,
      record.node,
    );
  }

  function showError(error) {
    head.showNone();
    put(element('div', { role: 'alert' }, refusal(error)),
      element('p', {}, element('button', { type: 'button', class: 'button', onclick: () => refresh(perform) }, 'Read it again')));
  }

  /** What is there already stays where it is, and keeps the focus. */
  function put(...nodes) {
    const wanted = nodes.filter(Boolean);
    for (const node of [...body.children]) if (!wanted.includes(node)) node.remove();
    wanted.forEach((node, index) => { if (body.children[index] !== node) body.insertBefore(node, body.children[index] ?? null); });
    body.setAttribute('aria-busy', 'false');
  }

  function edit() {
    const { contact, schema } = shown;
    const form = makeForm({
      contact,
      fields: schema.fields.filter(isWritable),
      verb: 'Save',
      busy: 'Saving…',
      save: async (info, options) => {
        const answer = await perform('updateContact', contact._id, info, form.revision(), ...(options ? [options] : []));
        announce(`Saved as revision ${answer.contact.revision}.`);
        shown = { ...shown, contact: answer.contact };
        leave();
      },
      reread: () => perform('getContact', contact._id),
      cancel: element('button', { type: 'button', class: 'button', onclick: leave }, 'Cancel'),
    });
    isEditing = true;
    head.show(contact, true);
    put(form.node);
    form.focus();
  }

  function leave() {
    isEditing = false;
    show(shown);
    head.focusEdit();
    refresh(read);
  }

  refresh(perform);
  const unsubscribe = store.subscribe(['records', 'identity'], () => refresh(read));
  return () => {
    asked = Infinity;
    isGone = true;
    unsubscribe();
  };
}
