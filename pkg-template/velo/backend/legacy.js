import { site } from '#entry';
import { contact, nothing } from '../../border/decode.js';
import { callAsApp } from './call.js';
import { emailContact } from './emails.js';
import { refusal } from './error.js';
import { fromContact, readNames, toInfo } from './legacy-info.js';

// The functions that `wix-crm-backend` had before `contacts` (semantics §1.8). No permission is documented for them.

/** Answers the id of a new contact, or of the one with the same email or phone, which gets what is given. */
export async function createContact(contactInfo) {
  if (!contactInfo?.emails?.length && !contactInfo?.phones?.length) throw refusal(400, 'INSUFFICIENT_CONTACT_DATA', NO_WAY_TO_REACH);
  const info = toInfo(contactInfo, await readNames());
  try {
    const { _id } = await callAsApp('createContact', [info], contact);
    return _id;
  } catch (error) {
    const { duplicateContactId } = error.details?.applicationError?.data ?? {};
    if (!duplicateContactId) throw error;
    return changeContact(duplicateContactId, info);
  }
}

const NO_WAY_TO_REACH = 'createContact(contactInfo) takes at least one email or phone: {emails: [\'a@b.co\']}.';

export async function getContactById(contactId) {
  const [found, names] = await Promise.all([callAsApp('getContact', [contactId], contact), readNames()]);
  return fromContact(found, names, site.members.get(found._id)?.member);
}

/** What is not given stays as it is. */
export async function updateContact(contactId, contactInfo) {
  await changeContact(contactId, toInfo(contactInfo ?? {}, await readNames()));
}

/** With `deleteMembers`, site members too. */
export async function deleteContact(contactId, options) {
  if (options?.deleteMembers) {
    const { _id } = await callAsApp('getContact', [contactId], contact);
    site.members.set(_id, { ...site.members.get(_id), member: false });
  }
  await callAsApp('deleteContact', [contactId], nothing);
}

export { emailContact };

/** Whoever calls knows no revision. */
async function changeContact(contactId, info) {
  const { revision } = await callAsApp('getContact', [contactId], contact);
  try {
    const { _id } = await callAsApp('updateContact', [contactId, info, revision, { allowDuplicates: true }], contact);
    return _id;
  } catch (error) {
    if (error.code !== 'CONTACT_ALREADY_CHANGED') throw error;
    return changeContact(contactId, info);
  }
}
