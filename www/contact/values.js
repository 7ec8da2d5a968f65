// What the form holds, by Wix's names of the fields (`info.name.first`, `info.emails`, `info.extendedFields.items.custom.size`): texts as they are
// typed, and rows for lists. From it and from what the contact was when it was read follows what an update has to say.

export const EXTENDED = 'info.extendedFields.items.';

export const texts = {
  'info.name.first': 'First name',
  'info.name.last': 'Last name',
  'info.company': 'Company',
  'info.jobTitle': 'Job title',
  'info.birthdate': 'Birthdate',
  'info.locale': 'Locale',
};

/** Names of the texts of a row, under the name of the list. */
export const rowTexts = {
  'info.emails': ['email'],
  'info.phones': ['phone', 'countryCode'],
  'info.addresses': ['addressLine1', 'addressLine2', 'city', 'subdivision', 'postalCode', 'country'],
};

/** Extended fields that callers may write: those of the site, and the one of Wix's own that is not read-only. */
export const isWritable = ({ fieldType, key }) => fieldType === 'USER_DEFINED' || key === 'invoices.vatId';

/** What a contact has under a path; nothing where a part of it is missing. */
export const at = (contact, path) => path.split('.').reduce((value, name) => value?.[name], contact);
const itemsAt = (contact, path) => at(contact, path)?.items ?? [];

/** The values of a contact, of all fields that it could have; `{}` is a contact that has none. */
export function valuesOf(contact, fields) {
  const stored = contact.info?.extendedFields?.items ?? {};
  return Object.fromEntries([
    ...Object.keys(texts).map((path) => [path, at(contact, path) ?? '']),
    ...Object.keys(rowTexts).map((path) => [path, itemsAt(contact, path).map((item) => rowOf(path, item))]),
    ...fields.map(({ key }) => [EXTENDED + key, String(stored[key] ?? '')]),
  ]);
}

function rowOf(path, { _id, tag = 'UNTAGGED', primary = false, ...item }) {
  const values = path === 'info.addresses' ? item.address ?? {} : item;
  return { _id, tag, primary, ...Object.fromEntries(rowTexts[path].map((name) => [name, values[name] ?? ''])) };
}

const same = (one, other) => JSON.stringify(one) === JSON.stringify(other);

/** `info` with what has changed: lists whole, as the API replaces them, and `null` for what was emptied. */
export function changes(values, contact, fields) {
  const before = valuesOf(contact, fields);
  const info = {};
  for (const [path, value] of Object.entries(values)) {
    if (!same(value, before[path])) put(info, path, Array.isArray(value) ? itemsOf(path, value, contact) : written(path, value, fields));
  }
  return info;
}

function put(info, path, value) {
  if (path.startsWith(EXTENDED)) {
    info.extendedFields ??= { items: {} };
    info.extendedFields.items[path.slice(EXTENDED.length)] = value;
  } else if (path.startsWith('info.name.')) {
    info.name = { ...info.name, [path.slice('info.name.'.length)]: value };
  } else {
    info[path.slice('info.'.length)] = value;
  }
}

/** A field of numbers takes a number; what is none is sent as it was typed, for Wix to refuse. */
function written(path, text, fields) {
  if (text === '') return null;
  const field = path.startsWith(EXTENDED) && fields.find(({ key }) => EXTENDED + key === path);
  const isNumber = field?.dataType === 'NUMBER' && text.trim() !== '' && Number.isFinite(Number(text));
  return isNumber ? Number(text) : text;
}

function itemsOf(path, rows, contact) {
  const items = rows.map((row) => ({
    ...(row._id && { _id: row._id }),
    ...(path === 'info.addresses' ? { address: addressOf(row, itemsAt(contact, path)) } : filled(path, row)),
    ...(row.tag !== 'UNTAGGED' && { tag: row.tag }),
    ...(row.primary && rows.length > 1 && { primary: true }),
  }));
  return { items };
}

const filled = (path, row) => Object.fromEntries(rowTexts[path]
  .filter((name, index) => index === 0 || row[name] !== '')
  .map((name) => [name, row[name]]));

/** An address keeps what the form does not show, but not its lines as one text, unless nothing of it has changed. */
function addressOf(row, items) {
  const path = 'info.addresses';
  const item = items.find(({ _id }) => _id === row._id);
  const typed = Object.fromEntries(rowTexts[path].filter((name) => row[name] !== '').map((name) => [name, row[name]]));
  if (!item) return typed;
  const { formatted, streetAddress, ...kept } = item.address;
  if (rowTexts[path].every((name) => (kept[name] ?? '') === row[name])) return item.address;
  for (const name of rowTexts[path]) delete kept[name];
  return { ...kept, ...(streetAddress && !typed.addressLine1 && { streetAddress }), ...typed };
}

/** What was typed since `contact` was read, upon what is stored by now. */
export function rebase(values, contact, latest, fields) {
  const before = valuesOf(contact, fields);
  const now = valuesOf(latest, fields);
  return Object.fromEntries(Object.keys(now).map((path) => [path, same(values[path], before[path]) ? now[path] : values[path]]));
}
