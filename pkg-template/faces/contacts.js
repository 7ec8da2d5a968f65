import { asIs, contact, contactEnvelope, contactList } from '../border/decode.js';
import * as enums from './enums.js';
import { checkPicture } from './picture.js';
import { queryFunction } from './query/query.js';
import { utils } from './query/utils.js';

/** The `contacts` module of one site: the names, parameters and answers of `contacts` in `@wix/crm`. */
export function contactsFace(call, warn) {
  return {
    ...enums.contacts,
    utils,
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
    async previewMergeContacts(targetContactId, options) {
      return call('previewMergeContacts', [targetContactId, options], contactEnvelope);
    },
    queryContacts: queryFunction('queryContacts', { items: 'contacts', decode: contactList, options: [] }, call, warn),
    async listContacts(options) {
      return call('listContacts', [options], contactList);
    },
    async listFacets(options) {
      return call('listFacets', [options], asIs);
    },
    async queryFacets(options) {
      return call('queryFacets', [options], asIs);
    },
    async bulkDeleteContacts(options) {
      return call('bulkDeleteContacts', [options], asIs);
    },
    async bulkUpdateContacts(options) {
      return call('bulkUpdateContacts', [options], asIs, ([sent]) => checkPicture(sent?.info));
    },
    async bulkLabelAndUnlabelContacts(options) {
      return call('bulkLabelAndUnlabelContacts', [options], asIs);
    },
  };
}
