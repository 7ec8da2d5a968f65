import type { ContactInfo } from './contact.js';
import type { UpdateContactApplicationErrors, UpdateContactOptions, UpdateContactResponse } from './contacts.js';

// The module `contacts` of `wix-crm.v2`: that of `@wix/crm`, but for this function.

export * from './contacts.js';

/**
 * Updates a contact: what `info` names changes, lists as a whole, and the rest stays.
 *
 * The answer is `{ contact }`, with the next revision. Rejects as `updateContact` of `@wix/crm` does.
 * @param revision the contact's current revision
 * @param options `allowDuplicates: true` lets a used email or phone pass
 */
export declare function updateContact(
  contactId: string,
  info: ContactInfo,
  revision: number,
  options?: UpdateContactOptions,
): Promise<UpdateContactResponse & { __applicationErrorsType?: UpdateContactApplicationErrors }>;
/**
 * The same, with the revision among the options, as in some of Wix's samples. The site warns of it.
 * @deprecated give the revision itself
 */
export declare function updateContact(
  contactId: string,
  info: ContactInfo,
  options: UpdateContactOptions & { revision: number },
): Promise<UpdateContactResponse & { __applicationErrorsType?: UpdateContactApplicationErrors }>;
