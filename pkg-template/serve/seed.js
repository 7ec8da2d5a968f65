import { readFileSync } from 'node:fs';
import { Failure } from './failure.js';
import { finder, flaw } from './json.js';

const KINDS = ['contacts', 'labels', 'extendedFields'];

/** Puts what a JSON file has into a site, as `site.seed` does; answers how many records of each kind there are. */
export function seedFrom(file, site) {
  const text = readText(file);
  const data = readJson(file, text);
  try {
    site.seed(data);
  } catch (error) {
    throw new Failure(`--seed: ${file} cannot be seeded.${badRows(error)}\n${complaints(error, text)}`);
  }
  return Object.fromEntries(KINDS.map((kind) => [kind, data[kind]?.length ?? 0]));
}

const REASONS = {
  ENOENT: 'there is no such file',
  EACCES: 'this user may not read it',
  EISDIR: 'it is a folder',
};

function readText(file) {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new Failure(`--seed: ${file} must be text in UTF-8.`);
    throw new Failure(`--seed: ${file} cannot be read: ${REASONS[error.code] ?? error.message}.`);
  }
}

function readJson(file, text) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new Failure(`--seed: ${file} is no JSON ${flaw(text) ?? `(${error.message})`}.`);
  }
}

/** How many there are, where the seed itself is in order. */
const badRows = ({ message }) => / Bad rows: .*/.exec(message)?.[0] ?? '';

/** A line for each thing that is wrong, which begins with its place in the file; then what would be right. */
function complaints({ details }, text) {
  const placeOf = finder(text);
  const lines = details.validationError.fieldViolations.map(({ field, description }) => `${placeOf(withoutRoot(field))}: ${field} ${description}`);
  const hints = details.hint ? details.hint.split('\n') : [];
  return [...lines, ...hints].map((line) => `  ${line}`).join('\n');
}

/** What is wrong with the seed itself has it as the first word. */
const withoutRoot = (field) => field.replace(/^seed(\.|$)/, '');
