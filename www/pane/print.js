// Values as text, in the way of Node's console. Whatever a value does when it is looked at, there is a text for it.

import { explain } from '../site/explain.js';

const DEPTH = 4;
const MOST_MEMBERS = 100;
const WIDTH = 72;
/** More members than these stand several on a line, if they are short. */
const FEW = 6;
const SHORT = 24;
const MOST_CHARACTERS = 10_000;
const MOST_IN_QUOTES = 2000;

/** What `console.log(...values)` shows; `%s` and its like in the first one take the next. */
export function print(values) {
  const [first, ...rest] = values;
  const parts = typeof first === 'string' && rest.length ? [fill(first, rest), ...rest] : values;
  return cut(parts.map((value) => (typeof value === 'string' ? value : show(value))), MOST_CHARACTERS);
}

function fill(text, rest) {
  return text.slice(0, MOST_CHARACTERS).replace(/%([sdifjoOc%])/g, (found, kind) => {
    if (kind === '%') return '%';
    if (!rest.length) return found;
    const value = rest.shift();
    if (kind === 'c') return '';
    if (kind === 's') return typeof value === 'string' ? value : show(value);
    return 'dif'.includes(kind) ? String(kind === 'i' ? Math.trunc(value) : Number(value)) : show(value);
  });
}

/** The texts as one, of at most so many characters, and how many more there are. */
function cut(texts, most) {
  const length = texts.reduce((sum, text) => sum + text.length + 1, -1);
  const text = texts.map((text) => text.slice(0, most)).join(' ').slice(0, most);
  return length > most ? `${text}… ${length - most} more characters` : text;
}

export function show(value, depth = 0, above = []) {
  try {
    return typeof value === 'object' && value !== null ? showObject(value, depth, above) : showPlain(value);
  } catch (error) {
    return `[an object that cannot be read: ${plainMessage(error)}]`;
  }
}

function showPlain(value) {
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'bigint') return `${value}n`;
  if (typeof value === 'function') return `[${/^class\b/.test(value) ? 'class' : 'Function'}: ${value.name || '(anonymous)'}]`;
  return Object.is(value, -0) ? '-0' : String(value);
}

function quote(text) {
  const [mark] = [...`'"\``].filter((mark) => !text.includes(mark));
  const inside = JSON.stringify(cut([text], MOST_IN_QUOTES)).slice(1, -1).replaceAll('\\"', '"');
  return mark ? mark + inside + mark : `'${inside.replaceAll("'", "\\'")}'`;
}

function showObject(value, depth, above) {
  if (above.includes(value)) return '[Circular]';
  if (value instanceof Error) return showError(value, depth);
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? 'Invalid Date' : value.toISOString();
  if (value instanceof RegExp) return String(value);
  const name = nameOf(value);
  if (depth > DEPTH) return Array.isArray(value) ? '[Array]' : `[${name || 'Object'}]`;
  const inner = (part) => show(part, depth + 1, [...above, value]);
  const { prefix, brackets, parts, more } = contentOf(value, name, inner);
  if (more > 0) parts.push(`… ${more} more`);
  return prefix + enclose(brackets, parts);
}

function contentOf(value, name, inner) {
  if (Array.isArray(value) || ArrayBuffer.isView(value) && 'length' in value) {
    const items = Array.from({ length: Math.min(value.length, MOST_MEMBERS) }, (_, index) => inner(value[index]));
    return { prefix: name === 'Array' ? '' : `${name}(${value.length}) `, brackets: '[]', parts: items, more: value.length - items.length };
  }
  if (value instanceof Map || value instanceof Set) {
    const entries = [...value].slice(0, MOST_MEMBERS);
    const parts = entries.map((entry) => (value instanceof Map ? entry.map(inner).join(' => ') : inner(entry)));
    return { prefix: `${name}(${value.size}) `, brackets: '{}', parts, more: value.size - parts.length };
  }
  const keys = Reflect.ownKeys(value).filter((key) => Object.getOwnPropertyDescriptor(value, key)?.enumerable);
  const parts = keys.slice(0, MOST_MEMBERS).map((key) => `${showKey(key)}: ${showMember(value, key, inner)}`);
  return { prefix: name === 'Object' ? '' : `${name || '[Object: null prototype]'} `, brackets: '{}', parts, more: keys.length - parts.length };
}

/** What an object was made by; the empty text where it does not say. */
function nameOf(value) {
  const name = Object.getPrototypeOf(value)?.constructor?.name;
  return typeof name === 'string' ? name : '';
}

const showKey = (key) => (typeof key === 'symbol' ? `[${String(key)}]` : /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(key) ? key : quote(key));

/** A getter is not called: it is code of the visitor's, and may do anything. */
function showMember(value, key, inner) {
  const { get, set, value: member } = Object.getOwnPropertyDescriptor(value, key);
  if (get || set) return get && set ? '[Getter/Setter]' : get ? '[Getter]' : '[Setter]';
  return inner(member);
}

function enclose([open, close], parts) {
  if (!parts.length) return open + close;
  const line = parts.join(', ');
  const fits = line.length <= WIDTH && !line.includes('\n');
  if (fits) return open === '[' ? `[ ${line} ]` : `{ ${line} }`;
  const areShort = parts.length > FEW && parts.every((part) => part.length <= SHORT && !part.includes('\n'));
  const lines = areShort ? fillLines(parts) : parts;
  return `${open}\n${lines.map((part) => `  ${part.replaceAll('\n', '\n  ')}`).join(',\n')}\n${close}`;
}

/** Several a line. */
function fillLines(parts) {
  const lines = [];
  for (const part of parts) {
    const longer = lines.length && `${lines.at(-1)}, ${part}`;
    if (longer && longer.length <= WIDTH) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** An error of the API says in its message, as JSON, what its members say in words. */
function showError(error, depth) {
  const { status, code, sentence, hint, violations } = explain(error);
  const names = [error.name, status, code].filter((name, index, all) => name && all.indexOf(name) === index);
  const lines = violations.length ? [`${names.join(' ')}:`] : [`${names.join(' ')}: ${sentence || 'no message'}`];
  for (const { field, description } of violations) lines.push(`  ${field} ${description}`);
  const data = typeof code === 'string' && error.details?.applicationError?.data;
  if (data && Object.keys(data).length) lines.push(`  data: ${show(data).replaceAll('\n', '\n  ')}`);
  if (hint) lines.push(`  hint: ${hint.replaceAll('\n', '\n  ')}`);
  if (error.cause && depth < DEPTH) lines.push(`  cause: ${show(error.cause, depth + 1)}`);
  return lines.join('\n');
}

function plainMessage(error) {
  try {
    return String(error?.message ?? error);
  } catch {
    return 'nothing is known of it';
  }
}
