import { asIs, contact, contactEnvelope } from '../border/decode.js';
import * as enums from './enums.js';

/** The `contacts` module of one site: the names, parameters and answers of `contacts` in `@wix/crm`. */
export function contactsFace(call) {
  return {
    ...enums.contacts,
    async createContact(info, options) {
      return call('createContact', [info, options], contactEnvelope, ([sent]) => checkPicture(sent));
    },
    async getContact(_id, options) {
      return call('getContact', [_id, options], contact);
    },
    async updateContact(contactId, info, revision, options) {
      return call('updateContact', [contactId, info, revision, options], contactEnvelope, ([, sent]) => checkPicture(sent));
    },
    async deleteContact(contactId) {
      return call('deleteContact', [contactId], asIs);
    },
    async labelContact(contactId, labelKeys) {
      return call('labelContact', [contactId, labelKeys], contactEnvelope);
    },
    async unlabelContact(contactId, labelKeys) {
      return call('unlabelContact', [contactId, labelKeys], contactEnvelope);
    },
    async mergeContacts(targetContactId, targetContactRevision, options) {
      return call('mergeContacts', [targetContactId, targetContactRevision, options], contactEnvelope);
    },
  };
}

/** The SDK parses the picture's address before it sends anything, and rejects with what `URL` throws (semantics §2.6). */
function checkPicture(info) {
  const image = info?.picture?.image;
  if (typeof image === 'string' && image !== '') new URL(image);
}
