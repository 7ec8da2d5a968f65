import { randomUUID } from 'node:crypto';
import { getCountryCallingCode, parsePhoneNumberWithError } from 'libphonenumber-js/max';
import { MockQuery } from './mock-query.mjs';

// What the engine is measured against: `contacts` in plain JavaScript, as a careful author of tests writes it. It knows this benchmark's
// contacts and nothing of hints, limits or bad input.

const APP_ID = '151e476a-715e-ec33-db9a-a7ff4d51f70a';
const STATES = { 'US-NY': 'New York' };
const COUNTRIES = { US: 'United States' };

export function createMock() {
  const byId = new Map();
  const byEmail = new Map();
  const labels = new Set();

  const emailsOf = ({ emails }) => (emails?.items ?? []).map(({ email }) => email.toLowerCase());

  function store(contact) {
    byId.set(contact._id, contact);
    for (const email of emailsOf(contact.info)) byEmail.set(email, contact._id);
  }

  function find(id) {
    const contact = byId.get(id);
    if (!contact) throw refused(404, 'CONTACT_NOT_FOUND', `No contact has the id ${id}.`);
    return contact;
  }

  function refuseDuplicates(info, ownId) {
    for (const email of emailsOf(info)) {
      const id = byEmail.get(email);
      if (id !== undefined && id !== ownId) {
        throw refused(409, 'DUPLICATE_CONTACT_EXISTS', 'A contact with the same primary email or phone already exists.', { duplicateContactId: id });
      }
    }
  }

  /** Stores a contact changed, and answers it. */
  function change(contact, changes) {
    for (const email of emailsOf(contact.info)) byEmail.delete(email);
    const info = complete({ ...contact.info, ...changes });
    const changed = { ...contact, ...shown(info), revision: contact.revision + 1, _updatedDate: new Date() };
    store(changed);
    return { contact: structuredClone(changed) };
  }

  function relabel(id, write) {
    const contact = find(id);
    const keys = contact.info.labelKeys?.items ?? [];
    const items = write(keys);
    return items.length === keys.length ? { contact: structuredClone(contact) } : change(contact, { labelKeys: { items } });
  }

  const contacts = {
    async createContact(given) {
      const info = structuredClone(given);
      refuseDuplicates(info);
      const contact = newContact(randomUUID(), new Date(), info);
      store(contact);
      return { contact: structuredClone(contact) };
    },
    async getContact(id) {
      return structuredClone(find(id));
    },
    async updateContact(id, given, revision) {
      const contact = find(id);
      const info = structuredClone(given);
      if (contact.revision !== revision) throw refused(409, 'CONTACT_ALREADY_CHANGED', 'Contact has been updated since the requested revision.');
      refuseDuplicates(info, id);
      return change(contact, info);
    },
    async labelContact(id, keys) {
      const unknown = keys.find((key) => !labels.has(key));
      if (unknown !== undefined) throw refused(404, 'LABEL_NOT_FOUND', `No label has the key ${unknown}.`);
      return relabel(id, (own) => [...new Set([...own, ...keys])]);
    },
    async unlabelContact(id, keys) {
      return relabel(id, (own) => own.filter((key) => !keys.includes(key)));
    },
    async deleteContact(id) {
      const contact = find(id);
      byId.delete(id);
      for (const email of emailsOf(contact.info)) byEmail.delete(email);
      return {};
    },
    queryContacts: () => new MockQuery(byId),
  };

  function seed({ contacts: seeds = [], labels: newLabels = [] }) {
    for (const { displayName } of newLabels) labels.add(`custom.${displayName.toLowerCase().replaceAll(' ', '-')}`);
    for (const { _id, _createdDate, info } of seeds) store(newContact(_id, new Date(_createdDate), structuredClone(info)));
  }

  return { contacts, seed };
}

function refused(status, code, description, data) {
  return Object.assign(new Error(description), { status, details: { applicationError: { code, description, data } } });
}

function newContact(_id, now, info) {
  return {
    _id, revision: 1, _createdDate: now, _updatedDate: now,
    source: { sourceType: 'WIX_CODE', appId: APP_ID },
    lastActivity: { activityDate: now, activityType: 'CONTACT_CREATED' },
    ...shown(complete(info)),
  };
}

/** Adds what Wix fills in. */
function complete(info) {
  const { first = '', last = '' } = info.name ?? {};
  const email = info.emails?.items[0]?.email;
  return {
    ...info,
    ...(info.emails && { emails: { items: info.emails.items.map((item, index) => ({ ...item, _id: item._id ?? randomUUID(), primary: index === 0 })) } }),
    ...(info.phones && { phones: { items: info.phones.items.map(completePhone) } }),
    ...(info.addresses && { addresses: { items: info.addresses.items.map(completeAddress) } }),
    extendedFields: {
      items: {
        ...info.extendedFields?.items,
        'contacts.displayByFirstName': `${first} ${last}`.trim(),
        'contacts.displayByLastName': `${last} ${first}`.trim(),
        ...(email && {
          'emailSubscriptions.effectiveEmail': email,
          'emailSubscriptions.subscriptionStatus': 'NOT_SET',
          'emailSubscriptions.deliverabilityStatus': 'NOT_SET',
        }),
      },
    },
  };
}

function completePhone(item, index) {
  // What has an id was completed before.
  if (item._id) return item;
  const number = parse(item);
  return { ...item, _id: randomUUID(), primary: index === 0, ...(number?.isValid() && { e164Phone: number.number }) };
}

function parse({ phone, countryCode }) {
  try {
    return parsePhoneNumberWithError(phone, countryCode);
  } catch {
    return undefined;
  }
}

function completeAddress(item) {
  const { address } = item;
  const { addressLine1, city, subdivision, postalCode, country } = address;
  const formatted = address.formatted ?? `${addressLine1}\n${city}, ${STATES[subdivision]} ${postalCode}\n${COUNTRIES[country]}`;
  return { ...item, _id: item._id ?? randomUUID(), address: { ...address, formatted } };
}

/** The parts of a contact that follow from its info. */
function shown(info) {
  const { email } = info.emails.items[0];
  const { phone, countryCode, e164Phone } = info.phones.items[0];
  return {
    info,
    primaryInfo: { email, phone },
    primaryEmail: { email, subscriptionStatus: 'NOT_SET', deliverabilityStatus: 'NOT_SET' },
    primaryPhone: {
      phone, countryCode, e164Phone, formattedPhone: `+${getCountryCallingCode(countryCode)} ${phone}`,
      subscriptionStatus: e164Phone ? 'NOT_SET' : 'NO_SUBSCRIPTION_STATUS',
    },
  };
}
