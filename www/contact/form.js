import { announce } from '../announce.js';
import { element } from '../element.js';
import { makeExtended } from './extended.js';
import { makeField } from './field.js';
import { lists, makeRows } from './rows.js';
import { makeSummary } from './summary.js';
import { changes, EXTENDED, rebase, texts, valuesOf } from './values.js';

const hints = { 'info.birthdate': 'YYYY-MM-DD', 'info.locale': 'A language tag, such as en-us' };

/**
 * The form of a contact: `{}` for a new one. It checks nothing: whatever was typed is sent, and what Wix answers is shown at the field it is
 * about. `save(info, options)` gets what was changed; `reread()`, where there is one, answers the contact as it is now, after a conflict.
 */
export function makeForm({ contact, fields, verb, busy, save, reread, cancel }) {
  const single = Object.fromEntries(Object.entries(texts).map(([path, label]) => [path, makeField(label, { hint: hints[path] })]));
  const rows = Object.fromEntries(lists.map((list) => [list.path, makeRows(list)]));
  const extended = makeExtended(fields);
  const duplicates = element('input', { type: 'checkbox' });
  const submit = element('button', { class: 'button primary' }, verb);
  const summary = makeSummary();
  let base = contact;
  let isBusy = false;

  const section = (legend, ...paths) => element('fieldset', { class: 'section' }, element('legend', {}, legend),
    element('div', { class: 'pair' }, paths.map((path) => single[path].node)));
  const node = element('form', { class: 'card stack contact-form', novalidate: true, onsubmit },
    summary.node,
    section('Name', 'info.name.first', 'info.name.last'),
    Object.values(rows).map((list) => list.node),
    section('Work', 'info.company', 'info.jobTitle'),
    section('Personal', 'info.birthdate', 'info.locale'),
    extended.node,
    element('label', { class: 'row' }, duplicates, 'Allow duplicates: an email or phone that another contact has'),
    element('div', { class: 'toolbar' }, submit, cancel));

  function fill(values) {
    for (const [path, field] of Object.entries(single)) field.control.value = values[path];
    for (const [path, list] of Object.entries(rows)) list.fill(values[path]);
    extended.fill(values);
  }

  const read = () => ({
    ...Object.fromEntries(Object.entries(single).map(([path, field]) => [path, field.control.value])),
    ...Object.fromEntries(Object.entries(rows).map(([path, list]) => [path, list.read()])),
    ...extended.read(),
  });

  /** The field that a problem is about, if it is about one. */
  function find({ name, list, text }) {
    if (list) return text === undefined ? rows[list].primary() : rows[list].holding(text);
    if (!name) return undefined;
    if (name.startsWith(EXTENDED)) return extended.find(name);
    return single[name] ?? Object.values(rows).map((other) => other.find(name)).find(Boolean);
  }

  async function onsubmit(event) {
    event.preventDefault();
    await whileBusy(() => save(changes(read(), base, fields), duplicates.checked ? { allowDuplicates: true } : undefined));
  }

  async function keepMine() {
    await whileBusy(async () => {
      const typed = read();
      const latest = await reread();
      fill(rebase(typed, base, latest, fields));
      base = latest;
      announce(`Revision ${latest.revision} is read, and your changes are kept.`);
      submit.focus();
    });
  }

  async function whileBusy(run) {
    if (isBusy) return;
    isBusy = true;
    submit.setAttribute('aria-disabled', 'true');
    submit.textContent = busy;
    for (const field of allFields()) field.clear();
    summary.clear();
    try {
      await run();
    } catch (error) {
      summary.show(error, find, reread && keepMine);
    } finally {
      isBusy = false;
      submit.removeAttribute('aria-disabled');
      submit.textContent = verb;
    }
  }

  const allFields = () => [...Object.values(single), ...Object.values(rows).flatMap((list) => list.all()), ...extended.all()];

  fill(valuesOf(contact, fields));
  return { node, focus: () => single['info.name.first'].control.focus(), revision: () => base.revision };
}
