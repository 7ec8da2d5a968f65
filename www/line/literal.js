import { list, pair } from './layout.js';

/** How deep objects are written out: deeper ones are mistakes. */
const DEEPEST = 12;

/** Stands for a value by a name, such as `snapshot`. */
export class Name {
  constructor(name) {
    this.name = name;
  }
}

/** The parts of a value as a developer would write it. What the engine is never sent, members that are `undefined`, is left out. */
export function literal(value, depth = 0) {
  if (typeof value === 'string') return text(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (Object.is(value, -0)) return '-0';
  if (typeof value === 'function') return '() => {}';
  if (typeof value === 'symbol') return `Symbol(${quoted(value.description ?? '')})`;
  if (typeof value !== 'object' || value === null) return String(value);
  if (value instanceof Name) return value.name;
  if (depth === DEEPEST) return '{ /* deeper */ }';
  return object(value, (member) => literal(member, depth + 1));
}

function object(value, inner) {
  if (value instanceof Date) return `new Date(${Number.isNaN(value.getTime()) ? 'NaN' : `'${value.toISOString()}'`})`;
  if (Array.isArray(value)) return list('[', Array.from(value, inner), ']');
  if (value instanceof Map || value instanceof Set) {
    const [open, items] = [`new ${value.constructor.name}([`, [...value].map(inner)];
    return items.length > 0 ? list(open, items, '])') : `new ${value.constructor.name}()`;
  }
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
