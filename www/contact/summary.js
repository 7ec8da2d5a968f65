import { element } from '../element.js';
import { href } from '../route.js';
import { explain } from '../site/explain.js';
import { codeOf, hintOf } from './refusal.js';
import { EXTENDED } from './values.js';

/** The top of a form, where it says what Wix refused: of the form as a whole, and field by field. */
export function makeSummary() {
  const node = element('div', { role: 'alert', tabindex: -1, class: 'summary' });

  /** Puts each problem to its field, which `find` answers, and moves the focus to the first of them. */
  function show(error, find, keepMine) {
    const explained = explain(error);
    const problems = problemsOf(error).map((problem) => ({ ...problem, field: find(problem) }));
    const ofFields = problems.filter(({ field }) => field).sort(inOrder);
    const ofNone = problems.filter(({ field }) => !field);
    for (const { field, sentence, existing } of ofFields) field.complain(sentence, ...(existing ? [' ', linkTo(existing)] : []));
    node.replaceChildren(element('div', { class: 'notice bad refusal' },
      element('p', {}, element('strong', {}, codeOf(explained))),
      ofNone.map(({ name, sentence, existing }) => element('p', {}, name && `${name} `, sentence, existing && [' ', linkTo(existing)])),
      ofFields.length > 0 && element('ul', {}, ofFields.map(({ field, sentence }) => element('li', {}, jumpTo(field), ` ${sentence}`))),
      hintOf(explained),
      explained.code === 'CONTACT_ALREADY_CHANGED' && keepMine
        && element('button', { type: 'button', class: 'button', onclick: keepMine }, 'Read it again and keep my changes')));
    (ofFields[0]?.field.control ?? node).focus();
  }

  return { node, show, clear: () => node.replaceChildren() };
}

/**
 * Which fields an error is about, and what it says of them. A name is a path of Wix's (`info.emails.items[0].email`); `text` finds the email or
 * phone by what was sent. What names no field has none.
 */
function problemsOf(error) {
  const { code, sentence, violations } = explain(error);
  const data = error?.details?.applicationError?.data ?? {};
  if (violations.length > 0) return violations.map(({ field, description }) => ({ name: field, sentence: description }));
  return [{ ...placeOf(code, data), sentence }];
}

function placeOf(code, { key, duplicateContactId: existing, duplicateEmail, duplicatePhone }) {
  if (code === 'DUPLICATE_CONTACT_EXISTS' && duplicateEmail) return { list: 'info.emails', text: duplicateEmail, existing };
  if (code === 'DUPLICATE_CONTACT_EXISTS' && duplicatePhone) return { list: 'info.phones', text: duplicatePhone, existing };
  if (code === 'CANNOT_UPDATE_MEMBER_EMAIL') return { list: 'info.emails' };
  return key ? { name: EXTENDED + key } : {};
}

const inOrder = ({ field: one }, { field: other }) => (
  one.control.compareDocumentPosition(other.control) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1
);

const linkTo = (id) => element('a', { href: href('contact', { id }) }, 'Open that contact');

/** The address of the page is its state, so the link does not go there. */
function jumpTo({ label, control }) {
  const onclick = (event) => {
    event.preventDefault();
    control.focus();
  };
  return element('a', { href: `#${control.id}`, onclick }, `${label}:`);
}
