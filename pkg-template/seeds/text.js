import { readCsv } from './csv.js';

const BYTE_ORDER_MARK = /^\uFEFF/;
const LISTS = ['contacts', 'labels', 'extendedFields'];

const isObject = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
const isLineOfJson = (line) => /^\{.*\}$/.test(line.trim());

/**
 * What a text has for a seed: `{ data, lines, byName, problems }`, where `lines` are those on which the contacts stand, `byName` says that they
 * name labels and fields by display name, and `problems` (`[{ path, found }]`) are what the engine shall find in places of `data`.
 */
export function readText(text) {
  const content = text.replace(BYTE_ORDER_MARK, '');
  if (!/\S/.test(content)) return unreadable('an empty text');
  if (!/^\s*[[{]/.test(content)) return readCsv(content) ?? unreadable('a text that is neither JSON nor a CSV with a column such as "First Name" or "Email 1"');
  const { value, error } = parse(content);
  const lines = content.split('\n');
  if ((error || isContact(value)) && isNdjson(lines)) return readLines(lines);
  if (error) return unreadable(`a text that is no JSON: ${error.message}`);
  return { data: Array.isArray(value) || isContact(value) ? { contacts: [value].flat() } : value, problems: [] };
}

const unreadable = (found) => ({ data: null, problems: [{ path: [], found }] });

/** Rather than `{ contacts, … }`. */
const isContact = (value) => isObject(value) && Object.hasOwn(value, 'info') && !LISTS.some((list) => Object.hasOwn(value, list));

function isNdjson(lines) {
  const written = lines.filter((line) => line.trim());
  return isLineOfJson(written[0]) || isLineOfJson(written.at(-1));
}

function readLines(texts) {
  const contacts = [];
  const lines = [];
  const problems = [];
  for (const [index, text] of texts.entries()) {
    if (!text.trim()) continue;
    const { value = null, error } = parse(text);
    if (error) problems.push({ path: ['contacts', contacts.length], found: `a text that is no JSON: ${error.message}` });
    contacts.push(value);
    lines.push(index + 1);
  }
  return { data: { contacts }, lines, problems };
}

function parse(text) {
  try {
    return { value: JSON.parse(text) };
  } catch (error) {
    return { error };
  }
}
