import { element } from '../element.js';
import { counted } from '../site/words.js';

const FOLDED = 40;
/** So few more are not worth a click. */
const SPARE = 20;
const MOST = 600;
const LONGEST_TEXT = 500;

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
    about.textContent = `${name}, ${counted(all.total, 'line')}`;
    text.scrollTop = 0;
    fold(true);
  }

  function fold(wanted) {
    isFolded = wanted;
    const { lines, total } = all;
    const isLong = total > FOLDED + SPARE;
    text.replaceChildren(...paint(lines.slice(0, isFolded && isLong ? FOLDED : MOST).join('\n')));
    more.hidden = !isLong;
    const most = `Show ${total > MOST ? 'the first' : 'all'} ${counted(Math.min(total, MOST), 'line')}`;
    more.textContent = isFolded ? most : `Show the first ${FOLDED} lines`;
    more.setAttribute('aria-expanded', String(!isFolded));
    left.hidden = total <= MOST;
    left.textContent = `${counted(total, 'line')} in all, of which ${counted(total - MOST, 'line')} are left out here.`;
  }

  return { node, show };
}

/** The first lines of a value's JSON, and how many it has in all. Longer texts than anybody reads are cut, and say so. */
export function jsonLines(value, most) {
  const lines = [];
  let total = 0;

  function put(indent, text) {
    total++;
    if (total <= most) lines.push('  '.repeat(indent) + text);
  }

  function write(given, indent, before, after) {
    if (total >= most) return void (total += linesOf(given));
    const one = plain(given);
    if (typeof one !== 'object' || one === null) return put(indent, before + leaf(one) + after);
    const [open, close, members] = Array.isArray(one) ? ['[', ']', one.map((item) => ['', item])] : ['{', '}', membersOf(one)];
    if (members.length === 0) return put(indent, before + open + close + after);
    put(indent, before + open);
    members.forEach(([name, member], index) => write(member, indent + 1, name, index < members.length - 1 ? ',' : ''));
    put(indent, close + after);
  }

  write(value, 0, '', '');
  return { lines, total };
}

const plain = (value) => (typeof value?.toJSON === 'function' ? value.toJSON() : value);

/** How many lines a value has. */
function linesOf(value) {
  const one = plain(value);
  if (typeof one !== 'object' || one === null) return 1;
  let inner = 0;
  for (const member of Object.values(one)) {
    if (member !== undefined || Array.isArray(one)) inner += linesOf(member);
  }
  return inner > 0 ? inner + 2 : 1;
}

function membersOf(object) {
  const members = Object.entries(object).filter(([, member]) => member !== undefined);
  return members.map(([name, member]) => [`${JSON.stringify(name)}: `, member]);
}

function leaf(value) {
  if (typeof value !== 'string' || value.length <= LONGEST_TEXT) return JSON.stringify(value) ?? 'null';
  return `${JSON.stringify(value.slice(0, LONGEST_TEXT))} … ${(value.length - LONGEST_TEXT).toLocaleString('en')} more characters`;
}

const TOKENS = new RegExp([
  /(?<comment>^\/\/.*)/,
  /(?<name>"(?:\\.|[^"\\])*"(?=:))/,
  /(?<text>'(?:\\.|[^'\\])*'|"(?:\\.|[^"\\])*")/,
  /(?<word>\b(?:await|const|from|import|new)\b)/,
  /(?<value>\b(?:true|false|null|undefined)\b|-?\b\d[\w.+]*)/,
].map(({ source }) => source).join('|'), 'gm');

/** The parts of a program or of JSON in their colours. Texts in another direction leave what is around them in its place. */
export function paint(code) {
  const parts = [];
  let end = 0;
  for (const { 0: token, index, groups } of code.matchAll(TOKENS)) {
    const kind = Object.keys(groups).find((name) => groups[name] !== undefined);
    parts.push(code.slice(end, index), element('span', { class: `code-${kind}` }, token));
    end = index + token.length;
  }
  return [...parts, code.slice(end)];
}
