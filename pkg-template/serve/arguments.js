import { parseArgs } from 'node:util';
import { Failure } from './failure.js';

const WRONG_USE = 2;
const MAX_PORT = 65_535;
const MAX_LATENCY = 600_000;

/** What can be said after `serve`: the value it takes, what it is without it, how its value is read. */
const OPTIONS = {
  port: { value: '<number>', default: 4400, read: wholeNumber(MAX_PORT), about: 'where to listen (default: 4400; 0: any free port)' },
  host: { value: '<name>', default: '127.0.0.1', read: hostName, about: 'the name or address to listen on (default: 127.0.0.1)' },
  seed: {
    value: '<file>', read: fileName('a JSON file'), about: 'JSON of what is there at first: {"contacts": [], "labels": [], "extendedFields": []}',
  },
  state: { value: '<file>', read: fileName('an SQLite file'), about: 'an SQLite file that keeps everything; made where there is none' },
  latency: { value: '<ms>', default: 0, read: wholeNumber(MAX_LATENCY), about: 'how many milliseconds an answer is held back (default: 0)' },
  quiet: { default: false, about: 'prints the address and no requests' },
  help: { short: 'h', about: 'prints this' },
  version: { about: 'prints the version' },
};

const titles = Object.entries(OPTIONS).map(([name, { value }]) => (value ? `--${name} ${value}` : `--${name}`));
const width = Math.max(...titles.map(({ length }) => length));

const NAMES = Object.keys(OPTIONS).map((name) => `--${name}`).join(', ');
const USAGE = 'Usage: npx wix-crm-local serve [options]';

export const HELP = `${USAGE}

Serves the REST API of Wix Contacts (v4) from memory, or from an SQLite file: contacts, labels, extended fields.

Options:
${Object.values(OPTIONS).map(({ about }, index) => `  ${titles[index].padEnd(width)}  ${about}`).join('\n')}`;

/**
 * Reads what stands behind `wix-crm-local`: `['serve', '--port', '0']` becomes `{ port: 0, host: '127.0.0.1', … }`.
 * Throws a `Failure` that says what is wrong and what would be right.
 */
export function readArguments(args) {
  const { tokens } = parseArgs({ args, options: declared(), allowPositionals: true, strict: false, tokens: true });
  const named = tokens.filter(({ kind }) => kind === 'option');
  if (named.some(({ name }) => name === 'help')) return { help: true };
  const given = Object.fromEntries(named.map((token) => [token.name, readOption(token)]));
  if (!given.version) checkCommand(tokens.filter(({ kind }) => kind === 'positional').map(({ value }) => value));
  const defaults = Object.entries(OPTIONS).map(([name, option]) => [name, option.default]);
  return { ...Object.fromEntries(defaults), ...given };
}

function declared() {
  const rows = Object.entries(OPTIONS);
  return Object.fromEntries(rows.map(([name, { value, short }]) => [name, { type: value ? 'string' : 'boolean', ...(short && { short }) }]));
}

function checkCommand([command, ...others]) {
  if (command === undefined) throw wrong('Say what to do: the command is serve.');
  if (command !== 'serve') throw wrong(`There is no command "${command}": the command is serve.`);
  if (others.length) throw wrong(`"${others[0]}" is one word too many: serve takes options only.`);
}

function readOption({ name, rawName, value, inlineValue }) {
  if (!Object.hasOwn(OPTIONS, name)) throw wrong(`There is no option ${rawName}. The options are ${NAMES}.`);
  const { read } = OPTIONS[name];
  if (!read) {
    if (inlineValue) throw wrong(`${rawName} takes no value, found "${value}".`);
    return true;
  }
  return read(rawName, value, inlineValue);
}

function wholeNumber(largest) {
  return (name, text) => {
    if (!/^\d{1,9}$/.test(text ?? '') || Number(text) > largest) throw wrong(`${name} must be a whole number from 0 to ${largest}, ${found(text)}.`);
    return Number(text);
  };
}

/** `[::1]`, as in a URL, is the address `::1`. */
function hostName(name, text, inline) {
  if (isMissing(text, inline)) throw wrong(`${name} must be a host name or an IP address, ${found(text)}.`);
  return text.replace(/^\[(.*)\]$/, '$1');
}

function fileName(kind) {
  return (name, text, inline) => {
    if (isMissing(text, inline)) throw wrong(`${name} must be the name of ${kind}, ${found(text)}.`);
    return text;
  };
}

/** In `--host --quiet` the value was forgotten. */
const isMissing = (text, inline) => !text?.trim() || (!inline && text.startsWith('-'));
const found = (text) => (text === undefined ? 'and nothing follows it' : `found "${text}"`);
const wrong = (sentence) => new Failure(`${sentence}\n${USAGE}; --help lists the options.`, WRONG_USE);
