import { flat } from './layout.js';
import { literal, Name } from './literal.js';

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
    return { name: 'text', what: `${count(arg.length, 'characters')}, ${begin(arg)}` };
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

const begin = (text) => flat(literal(`${text.slice(0, 30)}…`));

function contents(object) {
  const lists = Object.entries(object).filter(([, value]) => Array.isArray(value));
  if (Array.isArray(object) || lists.length === 0) return `more than ${MOST_VALUES} values`;
  return lists.map(([name, { length }]) => `${name} (${length.toLocaleString('en')})`).join(', ');
}
