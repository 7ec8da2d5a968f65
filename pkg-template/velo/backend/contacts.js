import { asIs, contact, contactList, nothing } from '../../border/decode.js';
import { FILTERS, PAGING } from './builder.js';
import { queryFunction } from './query.js';

/** Those functions of `contacts` in `wix-crm-backend` that are about contacts (semantics §1.1). */
export function contactFunctions(call) {
  return {
    ...submitFunctions(call),
    async createContact(contactInfo, options) {
      return call('createContact', [contactInfo, options], contact, options);
    },
    async deleteContact(contactId, options) {
      return call('deleteContact', [contactId], nothing, options);
    },
    async getContact(contactId, options) {
      return call('getContact', [contactId, options], contact, options);
    },
    async labelContact(contactId, labelKeys, options) {
      return call('labelContact', [contactId, labelKeys], contact, options);
    },
    queryContacts: queryFunction('queryContacts', { items: 'contacts', decode: contactList, refinements: { ...FILTERS, ...PAGING } }, call),
    async unlabelContact(contactId, labelKeys, options) {
      return call('unlabelContact', [contactId, labelKeys], contact, options);
    },
    async updateContact(identifiers, contactInfo, options) {
      return call('updateContact', [contactIdOf(identifiers), contactInfo, identifiers?.revision, options], contact, options);
    },
  };
}

/** The one function that pages have as well (semantics §1.4). */
export function submitFunctions(call) {
  return {
    async appendOrCreateContact(contactInfo) {
      const { contactId, identityType } = await call('appendOrCreateContact', [{ info: contactInfo }], asIs);
      return { contactId, identityType };
    },
  };
}

/** Anything but `{ contactId, revision }` goes to the engine as it is, which says what would be right. */
const contactIdOf = (identifiers) => (Object.hasOwn(Object(identifiers), 'contactId') ? identifiers.contactId : identifiers);
