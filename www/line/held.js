import { flat } from './layout.js';
import { literal, Name } from './literal.js';

/** Longer texts, and arguments that take longer to say, are in a variable of the developer's. */
const LONGEST_TEXT = 300;
const LONGEST = 4000;

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
  if (typeof arg !== 'object' && typeof arg !== 'string') return undefined;
  const { length } = flat(literal(arg));
  if (typeof arg === 'string') return length > LONGEST_TEXT ? { name: 'text', what: `${count(arg.length, 'characters')}, ${begin(arg)}` } : undefined;
  return length > LONGEST ? { name: 'data', what: contents(arg) ?? count(length, 'characters') } : undefined;
}

const begin = (text) => flat(literal(`${text.slice(0, 30)}…`));

function contents(object) {
  const lists = Object.entries(object).filter(([, value]) => Array.isArray(value));
  return Array.isArray(object) || lists.length === 0 ? undefined : lists.map(([name, { length }]) => `${name} (${length.toLocaleString('en')})`).join(', ');
}
