import type { ContactActivity, ContactAddress, ContactEmail, ContactInfo as Info, ContactPhone, ContactPicture, ContactSource, PrimaryContactInfo } from './contact.js';

// A contact as `wix-crm-backend` shows it: lists without `{ items }` around them.

/** A contact of the site. Everything but `info` is read-only. */
export interface Contact {
  /** GUID. */
  _id: string;
  /** 1 for a new contact, one more with every change. An update has to name the current one. */
  revision: number;
  /** How the contact came to the site. */
  source: ContactSource;
  _createdDate: Date;
  _updatedDate: Date;
  /** The last thing the contact did on the site. */
  lastActivity: ContactActivity;
  /** The email and phone flagged `primary`; absent when the contact has neither. */
  primaryInfo?: PrimaryContactInfo;
  /** What callers write. */
  info: ContactInfo;
}

/** The part of a contact that callers write: as in `@wix/crm`, but for the lists and the picture. */
export interface ContactInfo extends Omit<Info, 'emails' | 'phones' | 'addresses' | 'labelKeys' | 'extendedFields' | 'picture'> {
  /** `[{ email, tag?, primary? }]`. At most 50. */
  emails?: ContactEmail[];
  /** `[{ phone, countryCode?, tag?, primary? }]`. At most 50. */
  phones?: ContactPhone[];
  /** `[{ address, tag? }]`. At most 50. */
  addresses?: ContactAddress[];
  /** Keys of labels that exist, such as `custom.new-lead`. */
  labelKeys?: string[];
  /** Values by key of the extended field, such as `custom.favorite-color`. */
  extendedFields?: Record<string, any>;
  /** A URL, or a `wix:image://` address. */
  profilePicture?: string | null;
  /** @deprecated Never in answers. Write `profilePicture`, which wins where both are given. */
  picture?: ContactPicture;
}

/** Which contact to update, and which of its revisions was read. */
export interface ContactIdentifiers {
  /** GUID. */
  contactId: string;
  /** `revision` of the contact's last answer. */
  revision: number;
}

/** Who was found or made by what was submitted. */
export interface ContactIdentification {
  /** GUID. */
  contactId: string;
  /** `NOT_AUTHENTICATED_MEMBER`: the contact of a member who is not logged in; what was submitted is not applied. */
  identityType: 'UNKNOWN' | 'CONTACT' | 'MEMBER' | 'NOT_AUTHENTICATED_MEMBER';
}
