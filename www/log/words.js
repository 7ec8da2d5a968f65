import { element } from '../element.js';
import { explain } from '../site/explain.js';

// How calls and events are said.

const IDENTITIES = { WIX_USER: 'Wix user', APP: 'App', MEMBER: 'Member', ANONYMOUS_VISITOR: 'Visitor' };
const MAKERS = { code: 'by your code', request: 'by a request' };

export const timeOf = (date) => date.toLocaleTimeString(undefined, { hour: '2-digit', minute: '2-digit', second: '2-digit' });

/** When a call was made, how long it took, and who made it. */
export function circumstancesOf({ time, milliseconds, identity, by }) {
  const duration = milliseconds?.toFixed(milliseconds < 10 ? 1 : 0);
  return [timeOf(time), duration && `${duration} ms`, IDENTITIES[identity], MAKERS[by]].filter(Boolean).join(' · ');
}

/** What a call was refused with: Wix's part, and the hint, which is ours. */
export function failure(error) {
  const { sentence, hint, violations } = explain(error);
  return [
    element('div', { class: 'notice bad' },
      element('p', {}, element('strong', {}, codeOf(error)), `: ${sentence}`),
      violations.length > 0 && element('ul', { class: 'violations' },
        violations.map(({ field, description }) => element('li', {}, element('code', {}, field), ` ${description}`)))),
    hint && element('div', { class: 'notice' }, element('p', {}, element('strong', {}, 'Hint of wix-crm-local, not of Wix: '), hint)),
  ].filter(Boolean);
}

/** Status and code, such as `409 CONTACT_ALREADY_CHANGED`. */
export function codeOf(error) {
  const { status, code } = explain(error);
  return [...new Set([status, code])].filter(Boolean).join(' ');
}
