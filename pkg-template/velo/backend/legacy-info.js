import { asIs } from '../../border/decode.js';
import { callAsApp, port } from './call.js';

const LISTS = { emails: 'email', phones: 'phone' };

/** What labels and extended fields are called, and their keys: the functions of old know them by their display names (semantics §1.8). */
export async function readNames() {
  const [{ labels }, { fields }] = await Promise.all([
    callAsApp('listLabels', [{ paging: { limit: 2000 } }], asIs),
    callAsApp('listExtendedFields', [{ paging: { limit: 1000 } }], asIs),
  ]);
  return { labels, fields: fields.filter(({ fieldType }) => fieldType === 'USER_DEFINED') };
}

/** The info of today for one of old. A name that nothing has goes to the engine as a key, which refuses it. */
export function toInfo({ firstName, lastName, picture, labels, loginEmail, emails, phones, ...custom }, names) {
  if (loginEmail !== undefined) port.warn(LOGIN_EMAIL);
  const extendedFields = Object.entries(custom).map(([name, value]) => [keyOf(names.fields, name), dateless(value)]);
  return {
    name: { first: firstName, last: lastName },
    profilePicture: picture,
    emails: emails?.map((email) => ({ email })),
    phones: phones?.map((phone) => ({ phone })),
    labelKeys: labels?.map((name) => keyOf(names.labels, name)),
    extendedFields: Object.fromEntries(extendedFields),
  };
}

const LOGIN_EMAIL = 'loginEmail is read-only: it is the email that a member logs in with. Give emails.';

const keyOf = (named, name) => named.find(({ displayName }) => displayName === name)?.key ?? name;
const nameOf = (named, key) => named.find((one) => one.key === key)?.displayName;
const dateless = (value) => (value instanceof Date ? value.toISOString().slice(0, 10) : value);

/** The info of old for a contact. `isMember` says whether there is an email to log in with. */
export function fromContact({ info, primaryInfo }, names, isMember) {
  const custom = names.fields.map(({ key, displayName }) => [displayName, info.extendedFields?.[key]]);
  const lists = Object.entries(LISTS).map(([list, item]) => [list, (info[list] ?? []).map((one) => one[item])]);
  return present({
    firstName: info.name?.first,
    lastName: info.name?.last,
    picture: info.profilePicture,
    ...Object.fromEntries(lists),
    loginEmail: isMember ? primaryInfo?.email : undefined,
    labels: (info.labelKeys ?? []).map((key) => nameOf(names.labels, key)),
    ...Object.fromEntries(custom),
  });
}

const present = (members) => Object.fromEntries(Object.entries(members).filter(([, value]) => value !== undefined));
