import { element } from '../element.js';
import { jsonLines } from './json.js';
import { paint } from './paint.js';

const FOLDED = 40;
/** So few more are not worth a click. */
const SPARE = 20;
const MOST = 600;

const count = (number, one) => `${number.toLocaleString('en')} ${one}${number === 1 ? '' : 's'}`;

/** JSON of what it is given by `show`: closed or open, folded where it is long, and cut where it is longer than a page can bear. */
export function jsonBlock(label) {
  const text = element('pre', { class: 'code json', tabindex: 0, role: 'group', 'aria-label': label });
  const more = element('button', { type: 'button', class: 'button small', 'aria-expanded': false, onclick: () => fold(!isFolded) });
  const left = element('p', { class: 'secondary' });
  const about = element('summary', { class: 'secondary' });
  const node = element('details', { class: 'json-block' }, about, text, element('div', { class: 'row' }, more, left));
  let isFolded = true;
  let all;

  function show(name, value) {
    all = jsonLines(value, MOST);
    about.textContent = `${name}, ${count(all.total, 'line')}`;
    text.scrollTop = 0;
    fold(true);
  }

  function fold(wanted) {
    isFolded = wanted;
    const { lines, total } = all;
    const isLong = total > FOLDED + SPARE;
    text.replaceChildren(...paint(lines.slice(0, isFolded && isLong ? FOLDED : MOST).join('\n')));
    more.hidden = !isLong;
    const most = `Show ${total > MOST ? 'the first' : 'all'} ${count(Math.min(total, MOST), 'line')}`;
    more.textContent = isFolded ? most : `Show the first ${FOLDED} lines`;
    more.setAttribute('aria-expanded', String(!isFolded));
    left.hidden = total <= MOST;
    left.textContent = `${count(total, 'line')} in all, of which ${count(total - MOST, 'line')} are left out here.`;
  }

  return { node, show };
}
