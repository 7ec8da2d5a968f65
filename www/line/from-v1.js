import { isObject, LISTS } from './v1.js';

const wrapped = (value) => (Array.isArray(value) || (isObject(value) && !('items' in value)) ? { items: value } : value);

function wrapInfo(info) {
  if (!isObject(info)) return info;
  return Object.fromEntries(Object.entries(info).map(([name, value]) => {
    if (name === 'profilePicture') return ['picture', { image: value }];
    return [name, LISTS.includes(name) ? wrapped(value) : value];
  }));
}

const wrapContact = (contact) => ({ ...contact, info: wrapInfo(contact.info) });
const envelope = (contact) => ({ contact: wrapContact(contact) });

const ARGUMENTS = {
  createContact: (info, ...others) => [wrapInfo(info), ...others],
  updateContact: (contactId, info, ...others) => [contactId, wrapInfo(info), ...others],
  appendOrCreateContact: ({ info }) => [{ info: wrapInfo(info) }],
};

const RESULTS = {
  createContact: envelope,
  getContact: wrapContact,
  updateContact: envelope,
  labelContact: envelope,
  unlabelContact: envelope,
  queryContacts: ({ contacts, ...page }) => ({ contacts: contacts.map(wrapContact), ...page }),
  findOrCreateExtendedField: ({ extendedField, newExtendedField }) => ({ field: extendedField, newField: newExtendedField }),
};

/** A call of wix-crm-backend, as `site.calls()` has it, as one of @wix/crm. */
export function fromV1({ operation, args, result, ...call }) {
  const found = result && { result: RESULTS[operation]?.(result) ?? result };
  return { operation, args: ARGUMENTS[operation]?.(...args) ?? args, ...found, ...call };
}
