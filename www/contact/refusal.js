import { element } from '../element.js';
import { href } from '../route.js';
import { explain } from '../site/explain.js';

const ways = {
  403: ['Choose under ', 'Site', ' who calls.', 'site'],
  404: ['It may have been deleted. ', 'All contacts', '', 'contacts'],
};

/** `409 CONTACT_ALREADY_CHANGED` */
export const codeOf = ({ status, code }) => [...new Set([status, code])].filter(Boolean).join(' ');

/** The package's hint, set apart from what Wix says. */
export const hintOf = ({ hint }) => hint && element('p', { class: 'hint' }, element('strong', {}, 'Hint of wix-crm-local: '), hint);

/** What was refused, in Wix's words, and what can be done. */
export function refusal(error) {
  const explained = explain(error);
  const [before, link, after, view] = ways[explained.status] ?? [];
  return element('div', { class: 'notice bad refusal' },
    element('p', {}, element('strong', {}, `${codeOf(explained)}: `), explained.sentence),
    hintOf(explained),
    view && element('p', {}, before, element('a', { href: href(view) }, link), after));
}

/** A place where a part of a view says what was refused. */
export function makeRefusal() {
  const node = element('div', { role: 'alert' });
  return {
    node,
    show: (error) => node.replaceChildren(refusal(error)),
    clear: () => node.replaceChildren(),
  };
}
