import { contact as decode } from './decode.js';

/** How many contacts are remembered before the older half is forgotten; each takes about three kilobytes. */
const CONTACTS = 8192;
/** How many numbers of contacts that were shown once. */
const NUMBERS = 32_768;

/** The engine answers with no other list of two numbers. */
const isReference = (value) => Array.isArray(value) && value.length === 2 && typeof value[0] === 'number';

/** The references `[row, change]` to contacts in an answer; nothing where there is none. */
export function referencesIn(value) {
  if (isReference(value)) return [value];
  return isReference(value?.contacts?.[0]) ? value.contacts : undefined;
}

/** An answer with contacts in place of the references to them. */
export const fillIn = (value, contacts) => (isReference(value) ? contacts[0] : { ...value, contacts });

/**
 * Contacts as they were shown before, so that one that is read again and has not changed need not cross the border again.
 * The engine answers references `[row, change]`: the number of a change stands for one state of one contact for good. `show`
 * answers the contacts in these rows as JSON text.
 */
export function makeContacts(show) {
  const remembered = newestOf(CONTACTS);
  // A contact that is shown once is not worth remembering: who reads very many of them once would fill the memory with them.
  const shownOnce = newestOf(NUMBERS);

  function keep(change, contact) {
    if (shownOnce.get(change)) remembered.set(change, copy(contact));
    else shownOnce.set(change, true);
  }

  /** What these contacts, which are not remembered, are now: a function that answers them, as often as it is called. */
  function read(references) {
    const text = show(Uint32Array.from(references, ([row]) => row));
    const parse = () => JSON.parse(text).map((contact) => decode(contact));
    let first = parse();
    references.forEach(([, change], place) => keep(change, first[place]));
    return () => {
      const contacts = first ?? parse();
      first = undefined;
      return contacts;
    };
  }

  /** A function that answers one of each reference, for its caller alone, as they are now, as often as it is called. */
  return (references) => {
    const found = references.map(([, change]) => remembered.get(change));
    const missing = references.filter((_, place) => !found[place]);
    if (missing.length === 0) return () => found.map(copy);
    const others = read(missing);
    return () => {
      const contacts = others().values();
      return found.map((contact) => (contact ? copy(contact) : contacts.next().value));
    };
  };
}

/** A map of the newest entries, by when they were last asked for: `size` of them at least, twice as many at most. */
function newestOf(size) {
  let newer = new Map();
  let older = new Map();

  function set(key, value) {
    if (newer.size >= size) {
      older = newer;
      newer = new Map();
    }
    newer.set(key, value);
  }

  function get(key) {
    const value = newer.get(key) ?? older.get(key);
    if (value !== undefined && !newer.has(key)) set(key, value);
    return value;
  }

  return { get, set };
}

/** As `structuredClone` does for what a contact is made of, in a tenth of the time. */
function copy(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  if (value instanceof Date) return new Date(value);
  const members = {};
  for (const key in value) members[key] = copy(value[key]);
  return members;
}
