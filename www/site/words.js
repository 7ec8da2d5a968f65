import { explain } from './explain.js';

/** Who calls. */
export const identities = { WIX_USER: 'Wix user', APP: 'App', MEMBER: 'Member', ANONYMOUS_VISITOR: 'Visitor' };

/** An error in a line: `409 DUPLICATE_CONTACT_EXISTS`. The code is the status itself where Wix gives no other. */
export function headline(error) {
  const { status, code } = explain(error);
  return code === 'UNKNOWN' ? `No answer: ${code}` : [...new Set([status, code])].filter(Boolean).join(' ');
}

/** An error in sentences, with our hint. */
export function inWords(error) {
  const { sentence, hint } = explain(error);
  return hint && !sentence.includes(hint) ? `${sentence} ${hint}` : sentence;
}

/** `1 contact`, `1,000 contacts`. */
export const counted = (count, noun) => `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
