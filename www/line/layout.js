// Text of JavaScript from its parts, on as many lines as a width asks for. A part is a text, or one of the objects made here.

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
export function flat(part) {
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
