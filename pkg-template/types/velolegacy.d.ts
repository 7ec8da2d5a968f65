import type { TriggeredEmailOptions } from './veloemails.js';

// The functions that Velo had before `contacts`. Anybody may call them; they reject with a `VeloError`.

/** A contact as these functions know it. Further members are the display names of custom fields that exist. */
export interface FormerContactInfo {
  firstName?: string;
  lastName?: string;
  /** A URL. */
  picture?: string;
  emails?: string[];
  /** Read-only: of members, their primary email. */
  loginEmail?: string;
  phones?: string[];
  /** Display names of labels that exist. */
  labels?: string[];
  [customField: string]: any;
}

/**
 * Makes a contact, or changes the one with the same email or phone: what is given, lists as a whole. The answer is its id.
 * Rejects with 400 `INSUFFICIENT_CONTACT_DATA` where there is neither an email nor a phone.
 * @deprecated `contacts.createContact`, `contacts.appendOrCreateContact`
 */
export declare function createContact(contactInfo: FormerContactInfo): Promise<string>;

/** @deprecated `contacts.getContact` */
export declare function getContactById(contactId: string): Promise<FormerContactInfo>;

/**
 * Changes what is given, lists as a whole.
 * @deprecated `contacts.updateContact`
 */
export declare function updateContact(contactId: string, contactInfo: FormerContactInfo): Promise<void>;

/**
 * Deletes a contact; one who is a member only with `deleteMembers`.
 * @deprecated `contacts.deleteContact`
 */
export declare function deleteContact(contactId: string, options?: { deleteMembers?: boolean }): Promise<void>;

/** @deprecated `triggeredEmails.emailContact` */
export declare function emailContact(emailId: string, toContact: string, options?: TriggeredEmailOptions): Promise<void>;
