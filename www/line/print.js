// Text of JavaScript from its parts, on as many lines as a width asks for. A part is a text, or one of the objects made here; `literal` makes
// the parts of a value.

const STEP = 2;

/** Items between brackets, as of a list, an object or arguments. */
export const list = (open, items, close) => ({ kind: 'list', open, items, close });

/** A member of an object. */
export const pair = (name, value) => ({ kind: 'pair', name, value });

/** A call of what `head` names. */
export const call = (head, args) => ({ kind: 'call', head, args });

/** Calls one after the other, each of what the one before it answers: more than three stand on lines of their own. */
export const chain = (head, calls) => ({ kind: 'chain', head, calls });

/** A statement that keeps what the part answers, on a line of its own where both do not fit on one; `start` stands before the part. */
export function statement(keeps, start, part, width) {
  const write = (before, indent) => `${before}${start}${fit(part, { indent, column: (indent || before.length) + start.length, after: 1, width })};`;
  const text = write(keeps ? `const ${keeps} = ` : '', 0);
  return keeps && text.split('\n')[0].length > width ? write(`const ${keeps} =\n${' '.repeat(STEP)}`, STEP) : text;
}

/** The part on one line. */
function flat(part) {
  if (typeof part === 'string') return part;
  if (part.kind === 'pair') return `${part.name}: ${flat(part.value)}`;
  if (part.kind === 'call') return `${part.head}(${flatItems(part.args)})`;
  if (part.kind === 'chain') return part.head + part.calls.map(flat).join('');
  const space = part.open === '{' && part.items.length > 0 ? ' ' : '';
  return part.open + space + flatItems(part.items) + space + part.close;
}

const flatItems = (items) => items.map(flat).join(', ');

/** `place`: how far the lines are indented, the column where the part begins, and how many characters follow it. */
function fit(part, place) {
  const line = flat(part);
  const isLong = part.kind === 'chain' && part.calls.length > 3;
  return !isLong && place.column + line.length + place.after <= place.width ? line : broken(part, place);
}

function broken(part, place) {
  if (typeof part === 'string') return part;
  if (part.kind === 'pair') return `${part.name}: ${fit(part.value, { ...place, column: place.column + part.name.length + 2 })}`;
  if (part.kind === 'call') return brokenCall(part, place);
  if (part.kind === 'chain') return part.head + part.calls.map((each) => `\n${onLine(each, place, 0)}`).join('');
  if (part.items.length === 0) return part.open + part.close;
  const items = part.items.map((item) => `${onLine(item, place, 1)},\n`).join('');
  return `${part.open}\n${items}${' '.repeat(place.indent)}${part.close}`;
}

function onLine(part, { indent, width }, after) {
  const inner = indent + STEP;
  return ' '.repeat(inner) + fit(part, { indent: inner, column: inner, after, width });
}

/** An object or a list that is the last argument, and the only one of its kind, begins on the line of the call. */
function brokenCall({ head, args }, place) {
  const last = args.at(-1);
  const others = args.slice(0, -1);
  const start = `${head}(${others.map((other) => `${flat(other)}, `).join('')}`;
  const isAlone = last?.kind === 'list' && !others.some(({ kind }) => kind);
  if (isAlone && place.column + start.length < place.width) return `${start}${broken(last, place)})`;
  return head + broken(list('(', args, ')'), place);
}

/** How deep objects are written out: deeper ones are mistakes. */
const DEEPEST = 12;

/** Stands for a value by a name, such as `snapshot`. */
class Name {
  constructor(name) {
    this.name = name;
  }
}

/** The parts of a value as a developer would write it. What the engine is never sent, members that are `undefined`, is left out. */
export function literal(value, depth = 0) {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Name) return value.name;
  if (depth === DEEPEST) return '{ /* deeper */ }';
  return object(value, (member) => literal(member, depth + 1));
}

function object(value, inner) {
  if (value instanceof Date) return `new Date(${Number.isNaN(value.getTime()) ? 'NaN' : `'${value.toISOString()}'`})`;
  if (Array.isArray(value)) return list('[', Array.from(value, inner), ']');
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return list('{', members.map(([name, member]) => pair(key(name), inner(member))), '}');
}

function key(name) {
  if (name === '__proto__') return "['__proto__']";
  return /^[\p{ID_Start}$_][\p{ID_Continue}$]*$/u.test(name) ? name : quoted(name);
}

/** Characters that cannot be seen, or that turn the order of others: all but the joiner that emoji are made with. */
const HIDDEN = /(?!\u200d)[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;
const SHORT = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function text(value) {
  const [, unit] = value.length > 80 ? (/^([^]{1,4}?)\1+$/.exec(value) ?? []) : [];
  return unit ? `${quoted(unit)}.repeat(${value.length / unit.length})` : quoted(value);
}

function quoted(value) {
  const quote = value.includes("'") && !value.includes('"') ? '"' : "'";
  const escaped = value.replaceAll('\\', '\\\\').replaceAll(quote, `\\${quote}`);
  return quote + escaped.replace(HIDDEN, escape) + quote;
}

function escape(character) {
  const code = character.codePointAt(0).toString(16);
  return SHORT[character] ?? (code.length > 4 ? `\\u{${code}}` : `\\u${code.padStart(4, '0')}`);
}

/** Longer texts, and objects of more values, are in a variable of the developer's. */
const LONGEST_TEXT = 300;
const MOST_VALUES = 300;

const count = (number, of) => `${number.toLocaleString('en')} ${of}`;

/** The arguments, with a name in place of what is too long to be read, and a note on each name. */
export function hold(args) {
  const notes = [];
  const held = args.map((arg) => {
    const named = nameFor(arg);
    if (!named) return arg;
    notes.push(`${named.name}: ${named.what}`);
    return new Name(named.name);
  });
  return { args: held, notes };
}

function nameFor(arg) {
  if (arg instanceof ArrayBuffer || ArrayBuffer.isView(arg)) return { name: 'snapshot', what: count(arg.byteLength, 'bytes') };
  if (typeof arg === 'string' && flat(literal(arg)).length > LONGEST_TEXT) {
    return { name: 'text', what: `${count(arg.length, 'characters')}, ${quoted(`${arg.slice(0, 30)}…`)}` };
  }
  return valuesOf(arg, 0) > MOST_VALUES ? { name: 'data', what: contents(arg) } : undefined;
}

/** How many values an object has inside, counted until they are too many. */
function valuesOf(value, before) {
  let sum = before + 1;
  if (typeof value !== 'object' || value === null) return sum;
  for (const member of Object.values(value)) {
    if (sum > MOST_VALUES) break;
    sum = valuesOf(member, sum);
  }
  return sum;
}

function contents(object) {
  const lists = Object.entries(object).filter(([, value]) => Array.isArray(value));
  if (Array.isArray(object) || lists.length === 0) return `more than ${MOST_VALUES} values`;
  return lists.map(([name, { length }]) => `${name} (${length.toLocaleString('en')})`).join(', ');
}
