import { announce } from '../announce.js';
import { copyText } from '../clipboard.js';
import { element } from '../element.js';
import { keptParts, partsOf } from './parts.js';

const moment = new Intl.DateTimeFormat('en', { dateStyle: 'medium', timeStyle: 'short' });

/** What is known of a contact, but for its labels, which are shown as what can be changed. */
export function facts(contact, schema) {
  const parts = partsOf(contact, schema).filter(({ title }) => title !== 'Labels');
  return element('section', { class: 'card' }, element('dl', { class: 'facts' }, parts.map(fact)));
}

const fact = ({ title, values }) => [
  element('dt', { dir: 'auto' }, title),
  element('dd', {}, values.map(({ text, notes }) => element('p', {},
    element('span', { class: 'value', dir: 'auto' }, text),
    notes.map((note) => [' ', element('span', { class: 'badge' }, note)])))),
];

/** What Wix keeps of the record itself. */
export function makeRecord() {
  const own = element('dl', { class: 'facts' });
  const kept = element('dl', { class: 'facts' });
  const node = element('section', { class: 'card stack' },
    element('h3', {}, 'Record'),
    own,
    element('details', {}, element('summary', {}, 'Extended fields that Wix keeps'), kept));

  function show(contact, schema) {
    const { _id, revision, _createdDate, _updatedDate, lastActivity, source } = contact;
    const id = element('code', { class: 'value' }, _id);
    own.replaceChildren(...[
      pair('Id', id, ' ', element('button', { type: 'button', class: 'button small', onclick: () => copy(id) }, 'Copy')),
      pair('Revision', String(revision)),
      pair('Created', time(_createdDate)),
      pair('Updated', time(_updatedDate)),
      pair('Last activity', time(lastActivity.activityDate), ' ', element('code', { class: 'secondary' }, lastActivity.activityType)),
      pair('Source', element('code', {}, source?.sourceType)),
    ].flat());
    kept.replaceChildren(...keptParts(contact, schema).flatMap(fact));
  }

  return { node, show };
}

const pair = (title, ...content) => [element('dt', {}, title), element('dd', {}, element('p', {}, content))];
const time = (date) => element('time', { datetime: date.toISOString() }, moment.format(date));

async function copy(id) {
  announce(await copyText(id) ? 'The id is copied.' : 'The id is selected.');
}
