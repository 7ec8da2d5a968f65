import { at, isWritable, texts } from './values.js';

const notes = { UNTAGGED: [] };
const noteOf = (tag) => notes[tag] ?? [tag.toLowerCase()];
const primaryNote = (isPrimary) => (isPrimary ? ['primary'] : []);

/**
 * What is known of a contact, part by part, in the order in which it is shown: `{ title, values: [{ text, key, notes }] }`. Values of two contacts
 * that a merge takes for the same have the same key. Parts that have nothing are left out.
 */
export function partsOf(contact, { labelNames, fields }) {
  const { info = {} } = contact;
  const stored = info.extendedFields?.items ?? {};
  const single = Object.entries(texts).map(([path, title]) => [title, textsOf(at(contact, path))]);
  const parts = [
    ...single.slice(0, 2),
    ['Emails', (info.emails?.items ?? []).map(({ email, tag, primary }) => (
      { text: email, key: email.toLowerCase(), notes: [...noteOf(tag), ...primaryNote(primary)] }
    ))],
    ['Phones', (info.phones?.items ?? []).map(({ phone, countryCode, e164Phone, tag, primary }) => (
      { text: phone, key: e164Phone ?? phone.replace(/\D/g, ''), notes: [countryCode, ...noteOf(tag), ...primaryNote(primary)].filter(Boolean) }
    ))],
    ['Addresses', (info.addresses?.items ?? []).map(({ address, tag }) => ({ text: linesOf(address), key: linesOf(address), notes: noteOf(tag) }))],
    ...single.slice(2),
    ['Labels', (info.labelKeys?.items ?? []).map((key) => ({ text: labelNames.get(key) ?? key, key, notes: [] }))],
    ...fields.filter(isWritable).map(({ key, displayName }) => [displayName, textsOf(stored[key])]),
  ];
  return parts.filter(([, values]) => values.length > 0).map(([title, values]) => ({ title, values }));
}

const textsOf = (value) => (value == null || value === '' ? [] : [{ text: String(value), key: String(value), notes: [] }]);

const linesOf = ({ formatted, addressLine1, streetAddress, city, country }) => formatted
  ?? [addressLine1 ?? `${streetAddress?.number ?? ''} ${streetAddress?.name ?? ''}`.trim(), city, country].filter(Boolean).join('\n');

/** Values that Wix itself keeps. */
export function keptParts({ info = {} }, { fields }) {
  const stored = info.extendedFields?.items ?? {};
  return fields
    .filter((field) => !isWritable(field) && stored[field.key] != null && stored[field.key] !== '')
    .map(({ key, displayName }) => ({ title: displayName, values: textsOf(stored[key]) }));
}
