// The first version of Velo, wix-crm-backend: its arguments and answers from those of @wix/crm, and back.

const LISTS = ['emails', 'phones', 'addresses', 'labelKeys', 'extendedFields'];

const isObject = (value) => typeof value === 'object' && value !== null;
const nameOf = (renamed) => (isObject(renamed) ? renamed.displayName : renamed);

/** Lists without `{ items }` around them, and the picture as a text; anything else as it is, in its place. */
function flatInfo(info) {
  if (!isObject(info) || Array.isArray(info)) return info;
  return Object.fromEntries(Object.entries(info).map(([name, value]) => {
    if (LISTS.includes(name) && isObject(value) && 'items' in value) return [name, value.items];
    return name === 'picture' && isObject(value) ? ['profilePicture', value.image] : [name, value];
  }));
}

/** What already is in the dialect of wix-crm-backend stays as it is. */
const ARGUMENTS = {
  createContact: (info, options) => [flatInfo(info), options],
  getContact: (id) => [id],
  updateContact: (id, info, revision, options) => (
    isObject(id) ? [id, info, revision] : [{ contactId: id, revision }, flatInfo(info), options]
  ),
  findOrCreateLabel: (displayName) => [displayName],
  getLabel: (key) => [key],
  renameLabel: (key, label) => [key, nameOf(label)],
  findOrCreateExtendedField: (displayName, dataType) => [isObject(displayName) ? displayName : { displayName, dataType }],
  renameExtendedField: (key, field) => [key, nameOf(field)],
  appendOrCreateContact: (options) => [isBareInfo(options) ? options : flatInfo(options?.info)],
};

export const argumentsOf = (operation, args) => ARGUMENTS[operation]?.(...args) ?? args;

const hasLists = (info) => isObject(info) && LISTS.some((name) => Array.isArray(info[name]));
const isBareInfo = (options) => isObject(options) && ['name', 'emails', 'phones'].some((name) => name in options);

/** Whether the arguments are those of wix-crm-backend, which @wix/crm refuses. */
const FOREIGN = {
  createContact: (info) => hasLists(info),
  updateContact: (identifiers, info) => isObject(identifiers) || hasLists(info),
  renameLabel: (key, name) => typeof name === 'string',
  renameExtendedField: (key, name) => typeof name === 'string',
  findOrCreateExtendedField: (info) => isObject(info),
  appendOrCreateContact: (options) => isBareInfo(options),
};

/** By operation, what the line cannot say by itself. */
const NOTES = {
  getContact: (id, options) => isObject(options) && 'wix-crm-backend answers the whole contact: there are no fields to choose.',
  appendOrCreateContact: (options) => options?.info && Object.keys(options).length > 1 && 'wix-crm-backend takes the info and nothing beside it.',
};

export function notesOf(operation, args) {
  if (FOREIGN[operation]?.(...args)) return ['These arguments are right in wix-crm-backend: it is @wix/crm that refuses them.'];
  return [NOTES[operation]?.(...args)].filter(Boolean);
}

// ITU-T E.164: calling codes have one to three digits, and none is the beginning of another one.
const CALLING_CODE = /^\+(1|7|2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58]|\d{3})/;

/** As the first version of Velo shows every phone, and the SDK only the primary one. */
function formattedPhone({ phone, countryCode, e164Phone, formattedPhone: shown }, codes) {
  if (shown) return shown;
  if (!countryCode || phone.trimStart().startsWith('+')) return phone;
  const code = CALLING_CODE.exec(e164Phone)?.[1] ?? codes.get(countryCode);
  return code && `+${code} ${phone}`;
}

/** The calling code of a country stands in a number of it that is valid, or in the primary one. */
function flatPhones(phones, primaryPhone) {
  const { countryCode, formattedPhone: formatted, phone } = primaryPhone ?? {};
  const codes = new Map(formatted?.endsWith(` ${phone}`) ? [[countryCode, formatted.slice(1, -phone.length - 1)]] : []);
  for (const { countryCode: country, e164Phone } of phones) {
    if (country && e164Phone) codes.set(country, CALLING_CODE.exec(e164Phone)?.[1]);
  }
  return phones.map(({ primary, ...item }) => ({ ...item, formattedPhone: formattedPhone(item, codes), primary }));
}

function flatContact({ primaryEmail, primaryPhone, ...contact }) {
  if (!contact.info) return contact;
  const info = flatInfo(contact.info);
  return { ...contact, info: info.phones ? { ...info, phones: flatPhones(info.phones, primaryPhone) } : info };
}

const bare = ({ contact, ...other }) => flatContact(contact ?? other);

const ANSWERS = {
  createContact: bare,
  getContact: flatContact,
  updateContact: bare,
  deleteContact: () => undefined,
  labelContact: bare,
  unlabelContact: bare,
  queryContacts: ({ items, ...page }) => ({ items: items.map(flatContact), ...page }),
  findOrCreateExtendedField: ({ field, newField }) => ({ extendedField: field, newExtendedField: newField }),
  appendOrCreateContact: ({ contactId, identityType }) => ({ contactId, identityType }),
};

export const answerOf = (operation, result) => (Object.hasOwn(ANSWERS, operation) ? ANSWERS[operation](result) : result);

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

const ARGUMENTS_BACK = {
  createContact: (info, ...others) => [wrapInfo(info), ...others],
  updateContact: (contactId, info, ...others) => [contactId, wrapInfo(info), ...others],
  appendOrCreateContact: ({ info }) => [{ info: wrapInfo(info) }],
};

const ANSWERS_BACK = {
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
  const found = result && { result: ANSWERS_BACK[operation]?.(result) ?? result };
  return { operation, args: ARGUMENTS_BACK[operation]?.(...args) ?? args, ...found, ...call };
}
