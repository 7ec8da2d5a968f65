// The contacts that the page begins with. They travel as a table of what cannot be told from the rest of it, a third of what a snapshot would
// take, and become the rows of a store here (`Row` of the package), so that a first visit needs no phone numbers and no tables of countries.
// tools/demo-data writes the table, and proves that these rows are those that the engine itself keeps.

const FIRST_MOMENT = Date.UTC(2024, 10, 1);
const MADE = '2026-11-20T09:00:00.000Z';
const MINUTE = 60000;

export const sources = ['WIX_FORMS', 'WIX_STORES', 'WIX_CODE', 'ADMIN', 'IMPORT', 'WIX_BOOKINGS', 'WIX_CHAT'];
export const activities = ['CONTACT_CREATED', 'FORM_SUBMITTED', 'ECOM_PURCHASE', 'NEWSLETTER_SUBSCRIPTION_SUBSCRIBE'];
export const subscriptions = ['NOT_SET', 'SUBSCRIBED', 'UNSUBSCRIBED', 'PENDING'];
export const tags = { U: 'UNTAGGED', H: 'HOME', W: 'WORK', M: 'MOBILE', S: 'SHIPPING', B: 'BILLING', A: 'MAIN', F: 'FAX' };
export const callingCodes = { US: '1', GB: '44', DE: '49', FR: '33', ES: '34', BR: '55', JP: '81', PL: '48' };
export const labelKeys = {
  c: 'contacts.customers', m: 'contacts.contacted-me', n: 'custom.newsletter', v: 'custom.vip', w: 'custom.wholesale', t: 'custom.trade-fair', p: 'custom.partner',
};
const labels = ['Newsletter', 'VIP', 'Wholesale', 'Trade Fair', 'Partner'];

/** A line each; as what is alike stands together, the table is smaller when it is compressed. */
export const columns = [
  'first', 'last', 'emails', 'phone', 'address', 'company', 'jobTitle', 'birthdate', 'locale', 'labels', 'source', 'subscription', 'created', 'updated',
  'revision', 'activity',
];

/** The part of an email before the `@` that most people of a name have. */
export const localPart = (first, last) => [first, last].map((name) => (
  name.normalize('NFD').replace(/[^A-Za-z]/g, '').toLowerCase()
)).join('.');

/** The id of a contact, or of what it has: the same for every visitor, so that addresses of the page can be handed on. */
const idOf = (contact, item = 0) => `${hex(Math.imul(contact, 2654435761) >>> 0, 8)}-8a47-4e59-b0d2-${hex(contact, 8)}${hex(item, 4)}`;
const hex = (number, digits) => number.toString(16).padStart(digits, '0');

const moment = (minutes, contact) => new Date(FIRST_MOMENT + parseInt(minutes, 36) * MINUTE + ((contact * 7919) % MINUTE)).toISOString();

/** All rows of the table's text. */
export function rows(text) {
  const values = text.split('\n').map((line) => line.split('\t'));
  const contacts = values[0].map((_, position) => contactRow(Object.fromEntries(columns.map((name, column) => [name, values[column][position]])), position));
  return [...labels.map(labelRow), ...contacts];
}

function labelRow(displayName, position) {
  const key = `custom.${displayName.toLowerCase().replaceAll(' ', '-')}`;
  const value = {
    key, displayName, namespace: 'custom', namespaceDisplayName: 'Labels', labelType: 'USER_DEFINED', createdDate: MADE, updatedDate: MADE,
  };
  return { table: 'labels', key, position, value };
}

function contactRow(cell, position) {
  const value = contactOf(cell, position + 1);
  return { table: 'contacts', key: value.id, position, value };
}

/** A contact as a store has it, `number` being its place in the table, from 1. */
export function contactOf(cell, number) {
  const createdDate = moment(cell.created, number);
  const updatedDate = cell.updated ? moment(cell.updated, number) : createdDate;
  const [activity, isLate] = cell.activity;
  const subscription = { subscriptionStatus: subscriptions[cell.subscription], deliverabilityStatus: 'NOT_SET' };
  return {
    id: idOf(number),
    revision: Number(cell.revision),
    source: { sourceType: sources[cell.source] },
    createdDate,
    updatedDate,
    lastActivity: { activityDate: isLate ? updatedDate : createdDate, activityType: activities[activity] },
    primaryEmail: subscription,
    primaryPhone: {},
    info: infoOf(cell, number, subscription),
  };
}

function infoOf({ first, last, emails, phone, address, company, jobTitle, birthdate, locale, labels }, number, subscription) {
  let items = 0;
  const id = () => idOf(number, ++items);
  const emailItems = listOf(emails).map((text, index) => emailOf(text, { first, last }, id(), index === 0));
  return {
    name: { first, last },
    emails: emailItems,
    phones: phone ? [phoneOf(phone, id())] : [],
    addresses: address ? [addressOf(address, id())] : [],
    ...(company && { company }),
    ...(jobTitle && { jobTitle }),
    ...(birthdate && { birthdate }),
    ...(locale && { locale }),
    labelKeys: [...labels].map((letter) => labelKeys[letter]),
    extendedFields: {
      'contacts.displayByFirstName': `${first} ${last}`,
      'contacts.displayByLastName': `${last} ${first}`,
      ...(emailItems.length > 0 && {
        'emailSubscriptions.deliverabilityStatus': subscription.deliverabilityStatus,
        'emailSubscriptions.effectiveEmail': emailItems[0].email,
        'emailSubscriptions.subscriptionStatus': subscription.subscriptionStatus,
      }),
    },
  };
}

const listOf = (text) => (text ? text.split(' ') : []);

/** `Wcom` is the email at work at example.com; `Wcom2` and `Wcom=anna` have something else before the `@`. */
function emailOf(text, { first, last }, id, primary) {
  const [, tag, domain, number, other] = /^(.)([a-z]+)(\d*)(?:=(.*))?$/.exec(text);
  return { id, tag: tags[tag], email: `${other ?? localPart(first, last)}${number}@example.${domain}`, primary };
}

function phoneOf(text, id) {
  const [tag, countryCode, phone] = [text[0], text.slice(1, 3), text.slice(3)];
  const callingCode = callingCodes[countryCode];
  const national = phone.replace(/\D/g, '').replace(/^0/, '');
  return { id, tag: tags[tag], countryCode, phone, e164Phone: `+${callingCode}${national}`, callingCode, primary: true };
}

/** The street, the lines after it, and what of these is city, subdivision, country and postal code. */
function addressOf(text, id) {
  const [addressLine, further, city, subdivision, country, postalCode] = text.slice(1).split('|');
  const formattedAddress = [addressLine, ...further.split('/')].join('\n');
  return { id, tag: tags[text[0]], address: { formattedAddress, addressLine, city, subdivision, country, postalCode } };
}
