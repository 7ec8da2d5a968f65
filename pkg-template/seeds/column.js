import { contacts as enums } from '../faces/enums.js';
import { codeOf } from './country.js';

// The columns of the CSV that a Wix site exports its contacts to, by their titles in lower case. What has another title is a custom field.

const NUMBERED = /^(email|phone)(?: \d+)?$/;
const ADDRESS = /^address (\d+) - (.+)$/;
const MOMENT = /^(\d{4}-\d\d-\d\d)(?:[ T](\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?$/;

const SUBSCRIPTIONS = { 'never subscribed': 'NOT_SET', 'not set': 'NOT_SET' };

/** `Form submitted` is FORM_SUBMITTED. */
const constant = (text) => text.toUpperCase().replace(/[^A-Z]+/g, '_');
const oneOf = (names, text, otherwise) => names[constant(text)] ?? otherwise;
/** The time is UTC, as the title says; what is no time is left for the engine to refuse. */
const moment = (text) => text.replace(MOMENT, (_, day, minutes = '00:00', rest = ':00') => `${day}T${minutes}${rest}Z`);
const subscription = (text) => ({ subscriptionStatus: SUBSCRIPTIONS[text.toLowerCase()] ?? constant(text) });

const ofInfo = (name, read = String) => (contact, cell) => void (contact.info[name] = read(cell));
const ofContact = (name, read) => (contact, cell) => void (contact[name] = read(cell));
const inList = (name, read) => ({ info }, cell) => void (info[name] ??= { items: [] }).items.push(read(cell));
const ofName = (part) => ({ info }, cell) => void (info.name = { ...info.name, [part]: cell });

const COLUMNS = {
  'first name': ofName('first'),
  'last name': ofName('last'),
  'company': ofInfo('company'),
  'position': ofInfo('jobTitle'),
  'birthdate': ofInfo('birthdate'),
  'language': ofInfo('locale'),
  'labels': ofInfo('labelKeys', (cell) => ({ items: labelsIn(cell) })),
  'created at (utc+0)': ofContact('_createdDate', moment),
  'email subscriber status': ofContact('primaryEmail', subscription),
  'sms subscriber status': ofContact('primaryPhone', subscription),
  'last activity': ofContact('activity', (cell) => oneOf(enums.ContactActivityType, cell)),
  'last activity date (utc+0)': ofContact('activityDate', moment),
  'source': ofContact('source', (cell) => ({ sourceType: oneOf(enums.ContactSourceType, cell, 'OTHER') })),
  // Locations belong to Wix's own apps.
  'linked locations': () => {},
};

const LISTS = {
  email: inList('emails', (email) => ({ email })),
  // Spreadsheets write an apostrophe before what could be a formula.
  phone: inList('phones', (phone) => ({ phone: phone.replace(/^'/, '') })),
};

const ADDRESS_PARTS = {
  'street': 'addressLine1',
  'street line 2': 'addressLine2',
  'city': 'city',
  'state/region': 'subdivision',
  'zip': 'postalCode',
  'country': 'country',
};

/** Whether a column of this title says who somebody is, and a function that writes a cell of it into a contact. */
export function column(title) {
  const name = title.toLowerCase();
  const [, list] = NUMBERED.exec(name) ?? [];
  if (list) return { identifies: true, write: LISTS[list] };
  if (Object.hasOwn(COLUMNS, name)) return { identifies: name.endsWith(' name'), write: COLUMNS[name] };
  const [, number, part] = ADDRESS.exec(name) ?? [];
  if (part === 'type') return { write: ofAddress(number, (address, cell) => void (address.tag = oneOf(enums.AddressTag, cell, 'UNTAGGED'))) };
  if (Object.hasOwn(ADDRESS_PARTS, part ?? '')) return { write: ofAddress(number, writePart(ADDRESS_PARTS[part])) };
  return { write: ({ info }, cell) => void ((info.extendedFields ??= { items: {} }).items[title] = cell) };
}

const ofAddress = (number, write) => (contact, cell) => write(((contact.addresses ??= {})[number] ??= {}), cell);
const writePart = (name) => (item, cell) => void ((item.address ??= {})[name] = name === 'country' ? codeOf(cell) : cell);

/** Exports have semicolons between labels, or commas where no label has one. */
const labelsIn = (cell) => cell.split(cell.includes(';') ? ';' : ',').map((label) => label.trim()).filter(Boolean);

/** Puts together what several cells have said. */
export function finish({ addresses = {}, activity, activityDate, ...contact }) {
  const items = Object.values(addresses).filter(({ address }) => address);
  if (items.length) contact.info.addresses = { items };
  if (activityDate) contact.lastActivity = { activityDate, activityType: activity ?? 'GENERAL' };
  return contact;
}
