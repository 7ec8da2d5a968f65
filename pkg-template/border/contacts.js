import { contact as decode } from './decode.js';

/** How many contacts are remembered before the older half is forgotten; each takes about three kilobytes. */
const CONTACTS = 8192;
/** How many numbers of contacts that were shown once. */
const NUMBERS = 32_768;

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

  /** A function that answers one of each reference, for its caller alone, whatever becomes of the contacts. */
  return (references) => {
    const found = references.map(([, change]) => remembered.get(change));
    const missing = references.filter((_, place) => !found[place]);
    const text = missing.length > 0 ? show(Uint32Array.from(missing, ([row]) => row)) : '[]';
    const read = () => JSON.parse(text).map((contact) => decode(contact));
    let first = read();
    missing.forEach(([, change], place) => keep(change, first[place]));
    return () => {
      const others = (first ?? read()).values();
      first = undefined;
      return found.map((contact) => (contact ? copy(contact) : others.next().value));
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
